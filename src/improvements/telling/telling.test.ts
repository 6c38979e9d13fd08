import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { revokeLink } from '../../requests/links.ts'
import { joinOwners, startTogether } from '../problems/owning.ts'
import { preparedEnding } from '../problems/problem-ending.ts'
import { raisersOf } from '../problems/raiser.ts'
import { bringRaiser, raise } from '../problems/raising.ts'
import { breakSilences } from '../problems/telling-on-the-way.ts'
import { type Answer, closeTold, confirmTold } from './answering.ts'
import { conclude, decline, finish, letGoOfEnding, merge } from './ending.ts'
import { toldToken } from './links.ts'
import { draftsOf, tell, tellAll } from './telling.ts'
import { everythingToldTo, findTold } from './told.ts'
import { knownUnsolved, publish, saidAndDone } from './you-said.ts'

const w = await world()
const stateOf = async (id: number) =>
  (await w.db.one<{ state: string }>(sql`select state from problems where id = ${id}`)).state
const inAYear = () => `${new Date().getUTCFullYear() + 1}-01-15`

/** A problem of Sanne, who reads Dutch, and Otto, who reads English. */
async function lamp() {
  await w.db.run(sql`update customers set language = 'en' where id = ${w.otto.id}`)
  const asked = await w.ask({
    words: 'Ik zie geen hand voor ogen.',
    ownerId: w.marieke.id,
    serviceId: w.services.hedge,
  })
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: `Ik zie geen hand voor ogen ${asked.code}`,
      source: { kind: 'request', id: asked.id },
      raisers: [
        { customerId: w.sanne.id, words: 'Ik zie geen hand voor ogen.', requestId: asked.id },
        { customerId: w.otto.id, words: 'It is too dark to cycle.' },
      ],
    }),
  )
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
  await w.act((tx) => startTogether(tx, w.marieke.actor, { id }))
  return { id, asked }
}

async function draftsNow(id: Id<'problems'>) {
  const ending = await preparedEnding(w.db, id)
  return ending ? await draftsOf(w.db, w.marieke.actor, ending.id) : []
}

async function doneAndTold(answer?: { of: 'sanne' | 'otto'; answer: Answer; words?: string }) {
  const { id, asked } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  const messages = await w.db.many<{ id: number; customer_id: Id<'customers'> }>(sql`
    select m.id, s.customer_id from loop_messages m join raisers s on s.id = m.raiser_id where m.problem_id = ${id}`)
  const of = (who: { id: number }) => messages.find((message) => message.customer_id === who.id)?.id ?? 0
  if (answer) {
    const who = w[answer.of]
    await w.act((tx) => confirmTold(tx, who.actor, { messageId: of(who), answer: answer.answer, words: answer.words }))
  }
  return { id, asked, sannes: of(w.sanne), ottos: of(w.otto) }
}

test('done is out of reach until everybody who can be reached was told, each in their language about their own sentence', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
  const drafts = await draftsNow(id)
  const dutch = drafts.find(({ customer_id }) => customer_id === w.sanne.id)
  const english = drafts.find(({ customer_id }) => customer_id === w.otto.id)
  assert.match(
    dutch?.words ?? '',
    /zei u: ‘Ik zie geen hand voor ogen\.’[\s\S]*De lamp is gedraaid\.[\s\S]*Merkt u het verschil/,
  )
  assert.match(english?.words ?? '', /you said: ‘It is too dark to cycle\.’[\s\S]*Do you notice the difference/)
  await assert.rejects(
    w.act((tx) => conclude(tx, w.marieke.actor, { id })),
    { key: 'improvements.tell_first', details: { count: 2 } },
  )
  await w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: dutch?.id ?? 0, words: 'Dag Sanne, het is licht.' }))
  assert.equal(await stateOf(id), 'underway')
  await w.act((tx) => tell(tx, w.joost.actor, { id, messageId: english?.id ?? 0, words: english?.words ?? '' }))
  assert.equal(await stateOf(id), 'done', 'after the last one it counts by itself')
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: dutch?.id ?? 0, words: 'Nog eens' })),
    { status: 409 },
  )

  await w.hearNews()
  const mails = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause in (${`told:${dutch?.id}`}, ${`told:${english?.id}`}) order by to_address`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['otto@example.org', 'sanne@example.org'],
  )
  assert.match(mails[1]?.text_body ?? '', /het is licht[\s\S]*answer=solved/)
})

test('a colleague of another organisation, a customer, or nobody tells nothing', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const [draft] = await draftsNow(id)
  for (const actor of [w.sanne.actor, system])
    await assert.rejects(
      w.act((tx) => tell(tx, actor, { id, messageId: draft?.id ?? 0, words: 'x' })),
      { status: 404 },
    )
  const other = await lamp()
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id: other.id, messageId: draft?.id ?? 0, words: 'x' })),
    { status: 404 },
  )
})

test('who cannot be reached is listed as such, and holds nothing up', async () => {
  const { id } = await lamp()
  const nobody = await w.act((tx) => makeCustomer(tx, system, { name: 'Henk', language: 'nl' }))
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id, raiser: { customerId: nobody, words: 'Hier ook' } }))
  assert.equal(
    (await raisersOf(w.db, w.marieke.actor, id)).find(({ customer_id }) => customer_id === nobody)?.reach,
    null,
  )
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const unreached = (await draftsNow(id)).find(({ customer_id }) => customer_id === nobody)
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: unreached?.id ?? 0, words: 'x' })),
    { key: 'improvements.cannot_be_reached' },
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  assert.equal(await stateOf(id), 'done')
})

test('who joins while it is told gets a letter too', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const late = await w.act((tx) =>
    makeCustomer(tx, system, {
      name: 'Laat',
      reach: { kind: 'mail', value: 'laat@example.org', normalised: 'laat@example.org' },
      language: 'nl',
    }),
  )
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id, raiser: { customerId: late, words: 'Ik ook' } }))
  assert.equal((await draftsNow(id)).length, 3)
})

test('a no needs why, what is possible, who decided and a day to look again; and is told first', async () => {
  const { id } = await lamp()
  const no = {
    id,
    words: 'De boom blijft staan.',
    reason: 'harm_to_others' as const,
    possible: 'De lamp draaien.',
    lookAgainOn: inAYear(),
    decidedById: w.joost.id,
  }
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, words: ' ' })),
    { fields: { words: 'improvements.no_needs_why' } },
  )
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, possible: '' })),
    { fields: { possible: 'improvements.no_needs_possible' } },
  )
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, lookAgainOn: '2020-01-01' })),
    { fields: { look_again_on: 'improvements.day_must_come' } },
  )
  await w.act((tx) => decline(tx, w.marieke.actor, no))
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, no)),
    { key: 'improvements.already_telling' },
  )
  const [draft] = await draftsNow(id)
  assert.match(draft?.words ?? '', /De boom blijft staan\.[\s\S]*De lamp draaien\./)
  assert.equal(await stateOf(id), 'underway')
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  assert.equal(await stateOf(id), 'declined')
})

test('joining with another carries everybody over, and tells them', async () => {
  const one = await lamp()
  const other = await lamp()
  const third = await w.act((tx) =>
    makeCustomer(tx, system, {
      name: 'Derde',
      reach: { kind: 'phone', value: '06 12345678', normalised: '+31612345678' },
      language: 'nl',
    }),
  )
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id: one.id, raiser: { customerId: third, words: 'Ik ook' } }))
  await assert.rejects(
    w.act((tx) => merge(tx, w.marieke.actor, { id: one.id, intoId: one.id })),
    { status: 422 },
  )
  await w.act((tx) => merge(tx, w.marieke.actor, { id: one.id, intoId: other.id }))
  await assert.rejects(
    w.act((tx) => merge(tx, w.marieke.actor, { id: other.id, intoId: one.id })),
    { key: 'improvements.merge_into_told' },
    'not each into the other',
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id: one.id }))
  assert.equal(await stateOf(one.id), 'underway', 'one is reached by phone, and somebody has to call')
  const [call] = (await draftsNow(one.id)).filter(({ sent_at }) => !sent_at)
  await w.act((tx) =>
    tell(tx, w.marieke.actor, { id: one.id, messageId: call?.id ?? 0, words: 'Gebeld.', channel: 'phone' }),
  )
  assert.equal(await stateOf(one.id), 'merged')
  const carried = await raisersOf(w.db, w.marieke.actor, other.id)
  assert.deepEqual(new Set(carried.map(({ customer_id }) => customer_id)), new Set([w.sanne.id, w.otto.id, third]))
})

test('an ending is let go of while nobody knows', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  await w.act((tx) => letGoOfEnding(tx, w.joost.actor, { id }))
  assert.equal(await preparedEnding(w.db, id), undefined)
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Nu echt.', did: 'Nu echt.' }))
  const [draft] = await draftsNow(id)
  await w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: draft?.id ?? 0, words: 'Klaar' }))
  await assert.rejects(
    w.act((tx) => letGoOfEnding(tx, w.joost.actor, { id })),
    { key: 'improvements.some_were_told' },
  )
})

test('“not” with a word opens it again, tells the lead, and takes it off the public page', async () => {
  const { id, ottos } = await doneAndTold()
  await w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'Het is donker', did: 'Licht' }))
  assert.ok((await saidAndDone(w.db)).some(({ said }) => said === 'Het is donker'))
  await w.act((tx) => confirmTold(tx, w.otto.actor, { messageId: ottos, answer: 'not' }))
  assert.equal(await stateOf(id), 'done', 'without a word we do not know what still goes wrong')
  await w.act((tx) => confirmTold(tx, w.otto.actor, { messageId: ottos, answer: 'not', words: 'Still dark.' }))
  assert.equal(await stateOf(id), 'underway')
  assert.ok(!(await saidAndDone(w.db)).some(({ said }) => said === 'Het is donker'))
  await w.hearNews()
  const mail = await w.db.maybe(
    sql`select id from mails where to_address = 'marieke@zonnedam.example' and subject = 'Het was nog niet opgelost'`,
  )
  assert.ok(mail)
})

test('one answers only what oneself was told', async () => {
  const { sannes } = await doneAndTold()
  const answer = (actor: typeof w.otto.actor) =>
    w.act((tx) => confirmTold(tx, actor, { messageId: sannes, answer: 'solved' }))
  await assert.rejects(answer(w.otto.actor), { status: 404 })
  await assert.rejects(answer(w.marieke.actor), { status: 404 })
  await assert.rejects(answer({ kind: 'customer', id: w.sanne.id, requestId: anId(1), followerId: anId(3) }), {
    status: 404,
  })
  await assert.rejects(answer({ kind: 'customer', id: w.sanne.id, requestId: anId(1), seesClosed: false }), {
    status: 404,
  })
  await answer(w.sanne.actor)
})

test('closed when a third says it is solved, or after fourteen days of silence', async () => {
  const confirmed = await doneAndTold({ of: 'sanne', answer: 'solved' })
  const silent = await doneAndTold()
  const partly = await doneAndTold({ of: 'otto', answer: 'partly' })
  await closeTold(w.db)
  assert.deepEqual(await Promise.all([confirmed, silent, partly].map(({ id }) => stateOf(id))), [
    'closed',
    'done',
    'done',
  ])
  await w.db.run(
    sql`update loop_messages set sent_at = sent_at - interval '15 days' where problem_id in (${silent.id}, ${partly.id})`,
  )
  await w.db.run(
    sql`update problem_endings set ended_at = ended_at - interval '15 days' where problem_id in (${silent.id}, ${partly.id})`,
  )
  await closeTold(w.db)
  assert.equal(await stateOf(silent.id), 'closed')
  assert.equal(await stateOf(partly.id), 'done', 'somebody said something: fourteen days from then')
  const as = await w.db.many<{ closed_as: string }>(
    sql`select closed_as from problems where id in (${confirmed.id}, ${silent.id}) order by id`,
  )
  assert.deepEqual(
    as.map(({ closed_as }) => closed_as),
    ['confirmed', 'unconfirmed'],
  )
})

test('nothing is public before it was told, nor from a closed service', async () => {
  const { id } = await lamp()
  await assert.rejects(
    w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'x', did: 'y' })),
    { key: 'improvements.publish_after_telling' },
  )
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  await assert.rejects(
    w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'x', did: 'y' })),
    { key: 'improvements.publish_after_telling' },
  )
  const told = await doneAndTold()
  await w.db.run(sql`update problems set closed_service = true where id = ${told.id}`)
  await w.db.run(
    sql`insert into joint_owners (problem_id, department_id) values (${told.id}, ${w.departments.benefits})`,
  )
  await assert.rejects(
    w.act((tx) => publish(tx, w.wim.actor, { id: told.id, said: 'x', did: 'y' })),
    { key: 'improvements.closed_stays_inside' },
  )
  assert.ok(!(await knownUnsolved(w.db)).some((one) => one.id === id))
})

test('what came through a closed service is told by mail without a word about it, and stays off the open pages', async () => {
  const asked = await w.ask({ words: 'Mijn uitkering kwam te laat.', serviceId: w.services.benefit, ownerId: w.wim.id })
  const id = await w.act((tx) =>
    raise(tx, w.wim.actor, {
      title: 'Uitkering te laat',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Mijn uitkering kwam te laat.', requestId: asked.id }],
    }),
  )
  await w.act((tx) =>
    finish(tx, w.wim.actor, { id, words: 'Uitkeringen komen op tijd.', did: 'Uitkeringen komen op tijd.' }),
  )
  await w.act((tx) => tellAll(tx, w.wim.actor, { id }))
  await w.hearNews()
  const { id: message, text_body: text } = await w.db.one<{ id: Id<'loop_messages'>; text_body: string }>(sql`
    select m.id, mail.text_body from loop_messages m join mails mail on mail.cause = 'told:' || m.id where m.problem_id = ${id}`)
  assert.doesNotMatch(text, /itkering/)
  assert.ok(!(await everythingToldTo(w.db, w.sanne.id)).told.some((one) => one.id === message))
  const raiser = await w.db.one<{ raiser_id: Id<'raisers'> }>(
    sql`select raiser_id from loop_messages where id = ${message}`,
  )
  assert.equal((await findTold(w.db, message, raiser.raiser_id))?.closed_service, true)

  const path = `/told/${toldToken(w.db.organisation, { id: message, raiser_id: raiser.raiser_id })}`
  const leads = async () => (await w.get(path)).headers.get('location') ?? ''
  assert.match(await leads(), /^\/track\//)
  await w.act((tx) => revokeLink(tx, asked.asker, { id: asked.id }))
  assert.equal(await leads(), '/mine', 'a link that was taken back is given to nobody by an older one')
})

test('a silence of more than thirty days asks the lead, once', async () => {
  const { id } = await lamp()
  assert.equal(await breakSilences(w.db), 0)
  await w.db.run(sql`update problems set changed_at = now() - interval '31 days' where id = ${id}`)
  assert.equal(await breakSilences(w.db), 1)
  assert.equal(await breakSilences(w.db), 0)
  await w.hearNews()
  assert.ok(await w.db.maybe(sql`select id from mails where subject = 'Al dertig dagen stil'`))
})

test('what was done is said before anybody is told, and a letter waits some seconds: it can be undone, and the page says how it stands', async () => {
  const { id } = await lamp()
  const page = async (of = '') => await (await w.get(`/desk/improvements/${id}${of}`, w.marieke)).text()
  const letters = () =>
    w.db.many<{ id: Id<'loop_messages'>; sent_at: Date | null; words: string }>(
      sql`select id, sent_at, words from loop_messages where problem_id = ${id} order by id`,
    )
  const sent = async () => (await letters()).filter(({ sent_at }) => sent_at).length
  const form = { ending: 'done', words: 'Het is er weer licht.' }
  assert.match(await page('/ending'), /name="did"/)
  const refused = await w.post(`/desk/improvements/${id}/endings`, form, w.marieke)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Wat hebben we gedaan\?/)
  await w.post(`/desk/improvements/${id}/endings`, { ...form, did: 'De lamp is gedraaid.' }, w.marieke)
  const told = await page()
  assert.doesNotMatch(told, /Nog geen plan|Ingebracht|Samen bezig/)
  assert.match(told, /Wordt verteld[\s\S]*Het telt zodra[\s\S]*De lamp is gedraaid\./)
  const before = await page('/telling')
  assert.match(before, /Toch niet afronden/)

  const [first] = await letters()
  const at = `/desk/improvements/${id}/messages/${first?.id}`
  const answer = await w.send(at, { words: 'Dag Sanne, nog nalezen.', channel: 'mail' }, w.marieke)
  assert.equal(answer.headers.get('location'), `/desk/improvements/${id}/telling#held`)
  assert.equal(await sent(), 0)
  const waits = await page('/telling')
  assert.match(waits, /De brief wordt zo verstuurd/)
  assert.match(waits, /Deze brief wordt zo verstuurd/)
  assert.doesNotMatch(waits, /Toch niet afronden/)
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  await w.leave()
  assert.equal(await sent(), 0)
  assert.match(await page('/telling'), /Deze brief is niet verstuurd[\s\S]*Dag Sanne, nog nalezen\./)

  await w.send(at, { words: 'Dag Sanne, nagelezen.', channel: 'mail' }, w.marieke)
  await w.leave()
  assert.equal((await letters()).find(({ id }) => id === first?.id)?.words, 'Dag Sanne, nagelezen.')
  assert.doesNotMatch(await page('/telling'), /Toch niet afronden|nog nalezen/)
  await w.send(`/desk/improvements/${id}/messages`, {}, w.marieke)
  assert.match(await page('/telling'), /De brieven worden zo verstuurd/)
  await w.leave()
  assert.equal(await stateOf(id), 'done')
})

test('all letters go as they stand, edited too; undone, each stands in its box as it was typed', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
  const drafts = (await draftsNow(id)).filter(({ reach }) => reach === 'mail' || reach === 'page')
  const form = new FormData()
  for (const draft of drafts) {
    form.append('message', String(draft.id))
    form.append('words', `Geachte ${draft.id}, hij is gedraaid.`)
  }
  const page = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  for (const draft of drafts) assert.match(page, new RegExp(`data-shown="words-${draft.id}"`))
  await w.send(`/desk/improvements/${id}/messages`, form, w.marieke)
  const waits = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  const back = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  for (const draft of drafts) assert.match(back, new RegExp(`>\\n?Geachte ${draft.id}, hij is gedraaid`))
  await w.post(`/desk/improvements/${id}/messages`, form, w.marieke)
  const told = await w.db.many<{ words: string }>(
    sql`select words from loop_messages where problem_id = ${id} and sent_at is not null order by id`,
  )
  assert.deepEqual(
    told.map(({ words }) => words),
    drafts.map((draft) => `Geachte ${draft.id}, hij is gedraaid.`).sort(),
  )
})
