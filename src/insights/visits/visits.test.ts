import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../test/world.ts'
import { askUnasked, limitUnasked } from '../../customers/burden.ts'
import { findCustomer } from '../../customers/customer.ts'
import { mergeCustomers } from '../../customers/merging.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { takeBackEverything, wordsOf } from '../dossier/dossier.ts'
import { facesToWorkFor } from '../faces/faces.ts'
import { observations } from '../observations/listing.ts'
import { openQuestions } from '../questions/listing.ts'
import { overdueRhythms, setRhythm } from '../rhythm/rhythm.ts'
import { noteByCustomer } from './customers-side.ts'
import { callOff, planVisit } from './planning.ts'
import { recordVisit } from './recording-visits.ts'
import { comingVisits, encounters, findVisitFor, subjectOf } from './visit.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const hours = (from: Date, count = 1) => ({ from, until: new Date(from.getTime() + count * HOUR) })
const ago = (days: number) => new Date(Date.now() - days * DAY)

describe('visits', async () => {
  const w = await world()
  const newcomer = (name: string) => w.act((tx) => makeCustomer(tx, system, { name }))

  test('only who is needed: a new face is met and remembered', async () => {
    const id = await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, { met: 'Teun van de Markt', direction: 'out', ...hours(ago(0)) }),
    )
    const visit = await findVisitFor(w.db, w.joost.actor, id)
    assert.equal(visit?.name, 'Teun van de Markt')
    assert.deepEqual(
      visit?.hosts.map((host) => host.first_name),
      ['Marieke'],
    )
    await assert.rejects(
      w.act((tx) => recordVisit(tx, w.marieke.actor, { direction: 'out', ...hours(ago(0)) })),
      { key: 'insights.visit_needs_who' },
    )
  })

  test('people without a name are nobody’s file', async () => {
    const before = await w.db.one<{ many: number }>(sql`select count(*) as many from customers`)
    await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, {
        met: 'bezoekers bij de balie',
        nameless: true,
        direction: 'in',
        ...hours(ago(0)),
      }),
    )
    assert.deepEqual(await w.db.one(sql`select count(*) as many from customers`), before)
  })

  test('what was heard, seen and asked goes on; quotation marks are taken off', async () => {
    const customerId = await newcomer('Bea Smit')
    const id = await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, {
        customerId,
        direction: 'along',
        ...hours(ago(3), 168),
        heard: '“Ik loop liever om.”',
        seen: 'Zij loopt langs het water.',
        weLearned: 'Het pad is te smal.',
        theyLearned: 'Wie het pad maait.',
        question: 'Hoe breed is een kinderwagen?',
      }),
    )
    const visit = await findVisitFor(w.db, w.fatima.actor, id)
    const ways = (await (await w.get(`/desk/visits/${id}`, w.fatima)).text()).match(
      /\/desk\/observations\/\d+\/agenda/g,
    )
    const verbatim = visit?.heard.find(({ kind }) => kind === 'verbatim')
    assert.deepEqual(ways, [`/desk/observations/${verbatim?.id}/agenda`], 'what was said goes on to a meeting')
    assert.equal((await w.get(`/desk/observations/${verbatim?.id}/agenda`, w.fatima)).status, 200)
    assert.deepEqual(
      visit?.heard.map(({ kind, words }) => [kind, words]),
      [
        ['verbatim', 'Ik loop liever om.'],
        ['behaviour', 'Zij loopt langs het water.'],
      ],
    )
    assert.equal(visit?.notes[0]?.they_learned, 'Wie het pad maait.')
    assert.ok((await openQuestions(w.db)).some(({ question }) => question === 'Hoe breed is een kinderwagen?'))
  })

  test('what repeats is planned again; the third unasked visit is refused, unless the customer asked', async () => {
    const customerId = await newcomer('Cor Dam')
    const plan = (askedFor = false) =>
      w.act((tx) =>
        planVisit(tx, w.marieke.actor, {
          customerId,
          direction: 'out',
          askedFor,
          ...hours(new Date(Date.now() + DAY)),
        }),
      )
    await plan()
    await plan()
    await assert.rejects(plan(), { key: 'customers.asked_enough' })
    await plan(true)
    await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...hours(ago(1)), repeats: 'month' }),
    )
    const coming = await comingVisits(w.db, w.marieke.actor, customerId)
    assert.equal(coming.length, 4)
    const next = coming.find(({ follows_id, repeats }) => follows_id && repeats === 'month')
    assert.ok(next)
    const [planned] = await eventsOf(w.db, subjectOf(next.id))
    assert.deepEqual([planned?.type, planned?.audience], ['visit.planned', 'customer'], 'the log says how it came')
  })

  test('a customer who wants rest is left in peace', async () => {
    const customerId = await newcomer('Dien Vos')
    await w.act((tx) => limitUnasked(tx, { kind: 'customer', id: customerId }, { id: customerId, most: 0 }))
    await assert.rejects(
      w.act((tx) => askUnasked(tx, w.marieke.actor, { customerId, kind: 'interview' })),
      { key: 'customers.asks_for_rest' },
    )
  })

  test('a planned visit is told of once; one that was called off not at all', async () => {
    const customerId = await newcomer('Els Bos')
    const planned = { customerId, direction: 'in', ...hours(new Date(Date.now() + DAY)) } as const
    const visitId = await w.act((tx) => planVisit(tx, w.marieke.actor, planned))
    const record = () => w.act((tx) => recordVisit(tx, w.marieke.actor, { visitId, direction: 'in', ...hours(ago(0)) }))
    await record()
    await assert.rejects(record(), { key: 'insights.visit_told_already' })
    const off = await w.act((tx) => planVisit(tx, w.marieke.actor, planned))
    await w.act((tx) => callOff(tx, w.marieke.actor, { id: off, because: 'ziek' }))
    await assert.rejects(
      w.act((tx) => recordVisit(tx, w.marieke.actor, { visitId: off, direction: 'in', ...hours(ago(0)) })),
      { key: 'insights.visit_called_off' },
    )
  })

  test('out of sight longest is first; any contact brings somebody back', async () => {
    await w.db.run(sql`update customers set seen_last = now() - interval '300 days' where id = ${w.sanne.id}`)
    const first = async () => (await facesToWorkFor(w.db, w.marieke.actor, {})).faces[0]?.id
    assert.equal(await first(), w.sanne.id)
    await w.ask()
    await w.hearNews()
    assert.notEqual(await first(), w.sanne.id)
  })

  test('whoever is only known in confidence is met in confidence', async () => {
    const customerId = await newcomer('Frits Geheim')
    await w.ask({ customerId, serviceId: w.services.benefit, words: 'Ik heb bijstand nodig' })
    const id = await w.act((tx) =>
      recordVisit(tx, w.wim.actor, {
        customerId,
        direction: 'out',
        ...hours(ago(1)),
        heard: 'Ik durf de deur niet open te doen.',
      }),
    )
    assert.ok(await findVisitFor(w.db, w.wim.actor, id))
    assert.equal(await findVisitFor(w.db, w.marieke.actor, id), undefined)
    const seen = async (who: typeof w.marieke) =>
      (await encounters(w.db, who.actor, { customerId })).visits.length +
      (await observations(w.db, who.actor, { customerId })).observations.length
    assert.equal(await seen(w.wim), 2)
    assert.equal(await seen(w.marieke), 0)
  })

  test('the customer writes beside it, and takes everything back', async () => {
    const customerId = await newcomer('Gon Wit')
    const me = { kind: 'customer', id: customerId } as const
    const id = await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, {
        customerId,
        direction: 'out',
        ...hours(ago(1)),
        heard: 'Het ruikt naar gras.',
        weLearned: 'Veel.',
      }),
    )
    await w.act((tx) => noteByCustomer(tx, me, { id, learned: 'Dat maaien om zes uur mag.' }))
    await assert.rejects(
      w.act((tx) => noteByCustomer(tx, w.otto.actor, { id, learned: 'Ik ook' })),
      { status: 404 },
    )
    assert.equal((await wordsOf(w.db, customerId))[0]?.words, 'Het ruikt naar gras.')
    await w.act((tx) => takeBackEverything(tx, me))
    const visit = await findVisitFor(w.db, w.marieke.actor, id)
    assert.ok(visit?.heard.every(({ words, redacted }) => words === '' && redacted))
    assert.ok(visit?.notes.every((note) => !note.we_learned && !note.they_learned))
  })

  test('joined customers bring their visits and words along', async () => {
    const [keep, merge] = [await newcomer('Hil Kok'), await newcomer('H. Kok')]
    await w.act((tx) =>
      recordVisit(tx, w.marieke.actor, {
        customerId: merge,
        direction: 'out',
        ...hours(ago(1)),
        heard: 'Ik bak zelf.',
      }),
    )
    await w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep, merge, because: 'dezelfde' }))
    assert.equal((await encounters(w.db, w.marieke.actor, { customerId: keep })).visits.length, 1)
    assert.equal((await observations(w.db, w.marieke.actor, { customerId: keep })).observations.length, 1)
    assert.ok((await findCustomer(w.db, keep))?.seen_last)
  })

  test('a word on the telephone counts as a contact, with how long it took; whom nobody ever spoke with is told so', async () => {
    const customerId = await newcomer('Nooit Gezien')
    const wall = async () => await (await w.get('/desk/faces', w.marieke)).text()
    const never = /Nooit Gezien(?:(?!<\/li>)[\s\S])*nog nooit gesproken/
    assert.match(await wall(), never)
    const page = await (await w.get(`/desk/customers/${customerId}`, w.marieke)).text()
    assert.match(page, /Even gesproken[\s\S]*vijf minuten/)
    const spoke = { customerId: String(customerId), direction: 'remote', lasted: 'moment' }
    assert.equal((await w.post('/desk/visits', spoke, w.marieke)).status, 303)

    const [visit] = await w.db.many(sql`
      select extract(epoch from happens_until - happens_from)::int / 60 as minutes,
             (select array_agg(person_id) from visit_people p where p.visit_id = v.id) as people
        from visits v where customer_id = ${customerId}`)
    assert.deepEqual(visit, { minutes: 5, people: [w.marieke.id] })
    const [told] = await w.db.many(
      sql`select data, teams from events where type = 'visit.told' and data->>'customer' = ${String(customerId)}`,
    )
    assert.deepEqual(told, {
      data: { customer: customerId, direction: 'remote', minutes: 5 },
      teams: [w.departments.green],
    })
    assert.doesNotMatch(await wall(), never)
    assert.ok((await findCustomer(w.db, customerId))?.seen_first)

    const another = await newcomer('Nooit Gezien Ook')
    await w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep: another, merge: customerId, because: 'Dezelfde.' }))
    assert.ok((await findCustomer(w.db, another))?.seen_first, 'joined with somebody we spoke with')
  })

  test('a rhythm is the team’s own: overdue for them, set and seen by nobody else', async () => {
    const departmentId = w.departments.passports
    await w.act((tx) => setRhythm(tx, w.fatima.actor, { departmentId, everyDays: 7 }))
    assert.deepEqual(
      (await overdueRhythms(w.db, w.fatima.id)).map(({ department_id }) => department_id),
      [departmentId],
    )
    assert.deepEqual(await overdueRhythms(w.db, w.marieke.id), [])
    await assert.rejects(
      w.act((tx) => setRhythm(tx, w.marieke.actor, { departmentId, everyDays: 7 })),
      { status: 404 },
    )
    await w.act((tx) => recordVisit(tx, w.fatima.actor, { met: 'Ina Zee', direction: 'in', ...hours(ago(0)) }))
    assert.deepEqual(await overdueRhythms(w.db, w.fatima.id), [])
  })
})
