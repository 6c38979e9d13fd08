import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitUnasked } from '../src/customers/burden.ts'
import { pledge } from '../src/improvements/pledges/pledging.ts'
import { askQuestion, takeAlong } from '../src/insights/questions/research-question.ts'
import { planVisit, sendLetter } from '../src/insights/visits/planning.ts'
import { recordVisit } from '../src/insights/visits/recording-visits.ts'
import { DIRECTIONS } from '../src/insights/visits/visit.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import { wordsFor } from '../src/pages/words.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { close } from '../src/requests/ending/closing.ts'
import { world } from './world.ts'

const w = await world()
const DAY_MS = 86_400_000
const at = (days: number) => ({
  from: new Date(Date.now() + days * DAY_MS),
  until: new Date(Date.now() + days * DAY_MS + 3_600_000),
})
const today = dayOf(new Date(), 'Europe/Amsterdam')

/** How often a customer is asked something unasked in the fullest quarter there is. */
async function fullest(customerId: number): Promise<number> {
  const { most } = await w.db.one<{ most: number }>(sql`
    select coalesce(max(many), 0) as most from (
      select count(*) over (order by asked_at range between current row and '90 days' following) as many
        from unasked_contacts where customer_id = ${customerId}) u`)
  return most
}

const unaskedVisits = (customerId: number) =>
  w.db.many<{ happens_from: Date }>(sql`
    select happens_from from visits where customer_id = ${customerId} and not asked_for and done_at is null order by happens_from`)

test('the third visit in a quarter is refused in words, whichever way we go and whatever is taken along', async () => {
  const customerId = w.sanne.id
  const question = await w.act((tx) => askQuestion(tx, w.marieke.actor, { question: 'Hoe vaak maait u?' }))
  const plan = (direction: string, more: Record<string, string> = {}) =>
    w.post(
      '/desk/visits/plans',
      {
        customerId: String(customerId),
        met: '',
        direction,
        on: addDays(today, 3),
        at: '10:00',
        lasted: 'hour',
        ...more,
      },
      w.marieke,
    )
  assert.equal((await plan('out', { questionId: String(question) })).status, 303)
  assert.equal((await plan('remote')).status, 303)
  for (const direction of DIRECTIONS) {
    const refused = await plan(direction, { questionId: String(question) })
    assert.equal(refused.status, 422, direction)
    assert.match(await refused.text(), /twee keer|over \d+ dagen/)
  }
  assert.equal((await unaskedVisits(customerId)).length, 2)
  assert.equal((await plan('in', { askedFor: 'on' })).status, 303)
  assert.equal(await fullest(customerId), 2)
})

test('what comes back by itself takes the first place there is, and never a third in a quarter', async () => {
  const customerId = w.otto.id
  await w.act((tx) => planVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...at(1), repeats: 'week' }))
  for (let visits = 0; visits < 5; visits++) {
    const next = await w.db.one<{ id: Id<'visits'>; happens_from: Date; happens_until: Date }>(
      sql`select id, happens_from, happens_until from visits where customer_id = ${customerId} and done_at is null order by id desc limit 1`,
    )
    await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, {
        visitId: next.id,
        direction: 'out',
        from: next.happens_from,
        until: next.happens_until,
        repeats: 'week',
      }),
    )
  }
  assert.equal(await fullest(customerId), 2)
  const visits = await w.db.many<{ happens_from: Date }>(
    sql`select happens_from from visits where customer_id = ${customerId} order by happens_from`,
  )
  for (const [index, { happens_from }] of visits.entries()) {
    const third = visits[index + 2]
    if (third) assert.ok(third.happens_from.getTime() - happens_from.getTime() >= 89 * DAY_MS)
  }
})

test('what the customer asked for comes back when they asked for it, and is no burden we lay on them', async () => {
  const { id: customerId } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Ria Kok') returning id`,
  )
  const id = await w.act((tx) =>
    planVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...at(1), repeats: 'week', askedFor: true }),
  )
  await w.act((tx) => recordVisit(tx, w.marieke.actor, { visitId: id, direction: 'out', ...at(1), repeats: 'week' }))
  const [next] = await w.db.many<{ happens_from: Date }>(sql`select happens_from from visits where follows_id = ${id}`)
  assert.ok(next && Math.abs(next.happens_from.getTime() - at(8).from.getTime()) < DAY_MS)
  assert.equal(await fullest(customerId), 0)
})

test('who wants to be left in peace gets nothing that comes back by itself either', async () => {
  const { id: customerId } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Gé Bos') returning id`,
  )
  await w.act((tx) => planVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...at(1), repeats: 'week' }))
  await w.act((tx) => limitUnasked(tx, { kind: 'customer', id: customerId }, { id: customerId, most: 0 }))
  const { id } = await w.db.one<{ id: Id<'visits'> }>(sql`select id from visits where customer_id = ${customerId}`)
  await w.act((tx) => recordVisit(tx, w.marieke.actor, { visitId: id, direction: 'out', ...at(1), repeats: 'week' }))
  assert.deepEqual(await unaskedVisits(customerId), [])
})

test('questions, intentions and the question whether it helped reach no customer unasked', async () => {
  const asked = await w.ask({ words: 'Kan de heg korter?', ownerId: w.marieke.id, customerId: w.sanne.id })
  await w.hearNews()
  const before = await w.db.one(sql`select count(*) as many from unasked_contacts`)
  const { id: lastMail } = await w.db.one<{ id: number }>(sql`select coalesce(max(id), 0) as id from mails`)
  const question = await w.act((tx) => askQuestion(tx, w.joost.actor, { question: 'Wat vindt u van de balie?' }))
  await w.act((tx) => takeAlong(tx, w.marieke.actor, { id: question }))
  await w.act((tx) =>
    pledge(tx, w.joost.actor, {
      kind: 'window',
      words: 'Ik loop een dag mee',
      forWhom: 'Sanne',
      willNotice: 'Dat ik haar straat ken',
      dueOn: addDays(today, 30),
    }),
  )
  await w.hearNews()
  assert.deepEqual(await w.db.many(sql`select id from mails where id > ${lastMail}`), [])
  await w.act((tx) =>
    close(tx, w.marieke.actor, {
      id: asked.id,
      outcome: 'done',
      account: 'Gesnoeid',
      cost: '',
      nextStep: 'Niets meer',
    }),
  )
  await w.hearNews()
  assert.deepEqual(await w.db.one(sql`select count(*) as many from unasked_contacts`), before)
})

test('an invitation belongs to a visit that was counted, and goes once', async () => {
  const { id: customerId } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Jo Vis') returning id`,
  )
  await w.db.run(
    sql`insert into contact_ways (customer_id, kind, value, normalised) values (${customerId}, 'mail', 'jo@voorbeeld.example', 'jo@voorbeeld.example')`,
  )
  const id = await w.act((tx) => planVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...at(4) }))
  const t = await wordsFor(w.db, 'nl')
  const invite = () =>
    w.act((tx) =>
      sendLetter(tx, w.marieke.actor, t, {
        id,
        kind: 'invitation',
        words: 'Mogen wij komen?',
        subject: 'Bezoek',
        signature: 'M',
      }),
    )
  await invite()
  await invite()
  const { many } = await w.db.one<{ many: number }>(
    sql`select count(*) as many from mails where to_address = 'jo@voorbeeld.example'`,
  )
  assert.equal(many, 1)
  assert.equal(await fullest(customerId), 1)
})
