import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskRequest } from '../../../test/desk-request-scene.ts'
import { daysPass } from '../../../test/time-passes.ts'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { forgetSettings } from '../../platform/settings.ts'
import { say } from '../../requests/conversing.ts'

const w = await world()
const { post, read, steps } = deskRequest(w)
const today = dayOf(new Date(), 'Europe/Amsterdam')
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

test('one button leads through the work: answer, start, finish, and then the ending', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  assert.match(await read(id), /href="#field-body"/)
  await post(id, 'answers', { body: 'Ik kom morgen kijken.', is: 'answer' })

  for (const { id: stepId, name } of await steps(id)) {
    assert.match(await read(id), new RegExp(`Begin met: ${name}`))
    assert.equal((await post(id, `steps/${stepId}/start`)).status, 303)
    assert.match(await read(id), new RegExp(`${name}: klaar`))
    assert.equal((await post(id, `steps/${stepId}/finishing`, { result: 'Gelukt.' })).status, 303)
  }
  assert.match(await read(id), /href="\/desk\/requests\/\d+\/closing" data-key="f"/)
})

test('steps are added, planned and passed over with a reason the customer reads', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const [first, second] = await steps(id)
  assert.equal(
    (
      await post(id, 'steps', {
        name: 'Hoogwerker regelen',
        because: 'anders kunnen we niet bij de top',
        after_id: String(first?.id),
      })
    ).status,
    303,
  )
  assert.equal(
    (await post(id, `steps/${second?.id}/plan`, { planned_on: addDays(today, 2), doer_id: String(w.joost.id) })).status,
    303,
  )
  assert.equal((await post(id, `steps/${first?.id}/skipping`, { because: 'Joost keek gisteren al' })).status, 303)

  const page = await read(id)
  assert.match(page, /Hoogwerker regelen/)
  assert.match(page, /Niet nodig: Kijken\. Waarom: Joost keek gisteren al/)
  assert.equal((await post(id, `steps/${first?.id}/skipping`, { because: '' })).status, 422)
})

test('a promise is made, and told in time when it will not be kept', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'answers', { body: 'Ik regel het.', is: 'answer' })
  assert.equal((await post(id, 'promises', { text: 'Het pad is vrij', due_on: today, anyway: 'yes' })).status, 303)
  const page = await read(id)
  assert.match(page, /‘Het pad is vrij’ uiterlijk vandaag/)
  const promiseId = Number(/promises\/(\d+)\/late/.exec(page)?.[1])

  const late = await read(id, w.marieke, `/promises/${promiseId}/late`)
  assert.match(late, /Wanneer lukt het wel\?/)
  assert.match(late, /Dit wordt verstuurd:[\s\S]*Dat halen wij niet\./)
  assert.equal((await post(id, `promises/${promiseId}/dates`, { due_on: addDays(today, 3), reason: '' })).status, 422)
  assert.equal(
    (await post(id, `promises/${promiseId}/dates`, { due_on: addDays(today, 3), reason: 'De ploeg is ziek.' })).status,
    303,
  )
  assert.match(await read(id), /nieuwe datum/)
})

test('on track takes the notice away; a promise that broke in silence asks for a word', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'answers', { body: 'Ik regel het.', is: 'answer' })
  await post(id, 'promises', { text: 'De tak is weg', due_on: today, anyway: 'yes' })
  const promiseId = Number(/promises\/(\d+)\/track/.exec(await read(id))?.[1])
  await post(id, `promises/${promiseId}/track`)
  assert.doesNotMatch(await read(id), /promises\/\d+\/track/)

  await daysPass(w.db, id, 3)
  const page = await read(id)
  assert.match(page, /is niet op tijd gelukt/)
  assert.equal(
    (await post(id, `promises/${promiseId}/breaking`, { due_on: addDays(today, 2), reason: 'Storm.' })).status,
    303,
  )
  assert.doesNotMatch(await read(id), /hoorde nog niet waarom/)
})

test('a promise for a day on which we are closed is asked about once', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const christmas = `${Number(today.slice(0, 4)) + 1}-12-25`
  const closed = isWeekday(christmas) ? christmas : `${Number(today.slice(0, 4)) + 2}-12-25`
  const promised = async () =>
    (await w.db.many(sql`select id from promises where request_id = ${id} and kind = 'free'`)).length
  const asked = await post(id, 'promises', { text: 'De bank staat er', due_on: closed })
  assert.equal(asked.status, 422)
  assert.match(await asked.text(), /Op die dag zijn we dicht[\s\S]*De bank staat er[\s\S]*name="anyway"/)
  assert.equal(await promised(), 0)
  assert.equal((await post(id, 'promises', { text: 'De bank staat er', due_on: closed, anyway: 'yes' })).status, 303)
  assert.equal(await promised(), 1)
})

test('the day that is proposed for a promise is one on which we work', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const proposed = async () => /name="due_on"[^>]* value="([^"]+)"/.exec(await read(id, w.marieke))?.[1] ?? ''
  const usual = await proposed()
  assert.match(usual, /^\d{4}-\d\d-\d\d$/)
  await w.db.run(sql`update settings set closing_days = array[${usual}]::date[]`)
  forgetSettings(w.db.organisation.schema)
  assert.ok((await proposed()) > usual, 'closed on that day')
  await w.db.run(sql`update settings set closing_days = '{}'`)
  forgetSettings(w.db.organisation.schema)
})

test('a day before the promised one is no bad news, and a later one can be taken back before it is told', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const slip = await post(id, 'promises', { text: 'Een nieuwe bank', due_on: '2062-12-03' })
  assert.equal(slip.status, 422)
  assert.match(await slip.text(), /Kijk nog eens naar het jaar/)
  await post(id, 'promises', { text: 'Een nieuwe bank', due_on: addDays(today, 9), anyway: 'yes' })
  const { id: promise } = await w.db.one<{ id: Id<'promises'> }>(
    sql`select id from promises where request_id = ${id} and kind = 'free'`,
  )
  const earlier = await post(id, `promises/${promise}/dates`, {
    due_on: addDays(today, 8),
    reason: 'Een collega is ziek',
  })
  assert.equal(earlier.status, 422)
  assert.match(await earlier.text(), /eerder dan beloofd[\s\S]*Een collega is ziek<\/textarea>/)
  const slipped = await post(id, `promises/${promise}/dates`, { due_on: '2062-12-03', reason: 'Een collega is ziek' })
  assert.match(await slipped.text(), /Kijk nog eens naar het jaar[\s\S]*Een collega is ziek<\/textarea>/)
  const later = await post(id, `promises/${promise}/dates`, {
    due_on: addDays(today, 12),
    reason: 'Een collega is ziek',
  })
  assert.equal(later.headers.get('location'), `/desk/requests/${id}#held`)
})

test('a legal term is set, extended once, and a promise that is no longer needed is let go with a reason', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  assert.equal((await post(id, 'terms', { rule: 'something_else' })).status, 422)
  assert.equal((await post(id, 'terms', { rule: 'awb_complaint' })).status, 303)
  await post(id, 'promises', { text: 'Een tweede bank', due_on: addDays(today, 9), anyway: 'yes' })
  const rows = await w.db.many<{ id: Id<'promises'>; kind: string }>(
    sql`select id, kind from promises where request_id = ${id} and kind <> 'answer' order by id`,
  )
  const [term, free] = rows
  assert.match(await read(id, w.marieke, `/promises/${term?.id}/late`), /De wet geeft meer tijd/)
  assert.equal((await post(id, `promises/${term?.id}/extension`, { reason: 'Een deskundige kijkt mee.' })).status, 303)
  assert.equal((await post(id, `promises/${term?.id}/extension`, { reason: 'Nog eens.' })).status, 409)
  assert.equal((await post(id, `promises/${free?.id}/release`, { reason: '' })).status, 422)
  assert.equal((await post(id, `promises/${free?.id}/release`, { reason: 'U wilde toch geen bank.' })).status, 303)
  assert.match(await read(id), /vervallen/)
})

test('what was read and asks for nothing leaves the day, also while no day is promised', async () => {
  const { id, asker } = await w.ask({ ownerId: w.marieke.id, words: 'Mag de heg ook lager?' })
  await post(id, 'answers', { body: 'Dat mag.', is: 'answer' })
  await w.db.run(sql`update promises set state = 'kept' where request_id = ${id}`)
  await w.db.run(sql`update requests set next_due = null where id = ${id}`)
  await w.act((tx) => say(tx, asker, { id, body: 'Dank u, dat is duidelijk.' }))
  const day = async () => await (await w.get('/desk', w.marieke)).text()
  assert.match(await day(), /Dank u, dat is duidelijk/)
  await w.send(`/desk/requests/${id}/readings`, {}, w.marieke)
  const waits = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  assert.match(waits, /gaat zo als gelezen van je dag/)
  assert.ok(!waits.includes('/readings"'), 'not twice')
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  await w.leave()
  assert.match(await day(), /Dank u, dat is duidelijk/, 'undone')
  await post(id, 'readings')
  assert.ok(!(await day()).includes(`/desk/requests/${id}"`), 'read, and nothing more is needed')
  await w.act((tx) => say(tx, asker, { id, body: 'Toch nog iets.' }))
  assert.match(await day(), /Toch nog iets/)
})

test('while it waits for the customer our own step is not the thing to do, and counts its waiting from the question', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  await post(id, 'answers', { body: 'Ik kom kijken.', is: 'answer' })
  const [first] = await steps(id)
  await post(id, `steps/${first?.id}/start`)
  await w.db.run(sql`update steps set started_at = started_at - interval '3 days' where id = ${first?.id}`)
  const primary = new RegExp(`<div class="bar actions"[\\s\\S]{0,400}steps/${first?.id}/finishing`)
  assert.match(await read(id), primary)
  await post(id, 'answers', { body: 'Welke heg is het?', is: 'asks' })
  const page = await read(id)
  assert.doesNotMatch(page, primary)
  assert.match(page, new RegExp(`steps/${first?.id}/finishing`), 'it can be finished, further down')
  const ticket = /wacht op de[\s\S]{0,200}/.exec(page)?.[0] ?? ''
  assert.match(ticket, /sinds vandaag/)
})
