import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting, tomorrow } from '../../../test/meeting-scene.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { answerQuestion } from '../../insights/questions/research-question.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { pasteAgenda, putOnAgenda } from '../agenda/putting.ts'
import { itemsOf, parkedOf } from '../items/item.ts'
import { findMeetingFor } from '../items/meeting.ts'
import { closeItem } from '../lens/closing.ts'
import { startSeries } from '../series/starting-series.ts'
import { endMeeting, openMeeting, sendMinutes } from './holding.ts'
import { planMeeting } from './planning.ts'
import { roomToken } from './room-link.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

test('one tap closes an item and puts the next on the table; nothing is required to end', async () => {
  const { seriesId, meetingId } = await meeting()
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const [opening, counter, fleet] = await itemsOf(w.db, meetingId)
  assert.ok(opening && counter && fleet)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: opening.id, as: 'discussed' }))
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'unknown' }))
  const { question } = await w.db.one<{ question: string }>(
    sql`select question from research_questions where origin_kind = 'item' and origin_id = ${counter.id}`,
  )
  assert.match(question, /Openingstijden balie: hoe vindt u het contact hierover/)
  assert.equal((await findMeetingFor(w.db, w.marieke.actor, meetingId))?.at_item_id, fleet.id)

  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const parked = await parkedOf(w.db, seriesId)
  assert.deepEqual(
    parked.map(({ id, carried }) => [id, carried]),
    [[fleet.id, 1]],
  )
  const types = (await eventsOf(w.db, { kind: 'meeting', id: meetingId })).map(({ type }) => type)
  assert.deepEqual(types, [
    'meeting.planned',
    'item.added',
    'meeting.opened',
    'item.closed',
    'item.closed',
    'meeting.ended',
  ])
})

test('ended too early: what was open comes back, and the minutes go out once, when somebody says so', async () => {
  const { seriesId, meetingId } = await meeting()
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const before = (await itemsOf(w.db, meetingId)).filter(({ procedural }) => !procedural).map(({ id }) => id)
  await w.send(`/desk/meetings/${meetingId}/ending`, {}, w.marieke)
  assert.equal(
    (await findMeetingFor(w.db, w.marieke.actor, meetingId))?.ended_at,
    null,
    'for some seconds it has not ended',
  )
  await w.leave()
  assert.equal((await parkedOf(w.db, seriesId)).length, before.length)
  assert.match(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text(), /Te vroeg afgesloten/)

  await w.post(`/desk/meetings/${meetingId}/reopening`, {}, w.marieke)
  const after = (await itemsOf(w.db, meetingId))
    .filter(({ procedural }) => !procedural)
    .map(({ id, carried }) => [id, carried])
  assert.deepEqual(after.sort(), before.map((id) => [id, 0]).sort())
  const again = await findMeetingFor(w.db, w.marieke.actor, meetingId)
  assert.equal(again?.ended_at, null)
  assert.ok(
    before.some((one) => one === again?.at_item_id),
    'the first open one is on the table',
  )

  await assert.rejects(
    w.act((tx) => sendMinutes(tx, w.marieke.actor, { id: meetingId })),
    { key: 'meetings.not_ended' },
  )
  await w.post(`/desk/meetings/${meetingId}/ending`, {}, w.marieke)
  await w.post(`/desk/meetings/${meetingId}/minutes`, {}, w.marieke)
  await assert.rejects(
    w.act((tx) => sendMinutes(tx, w.marieke.actor, { id: meetingId })),
    { key: 'meetings.minutes_sent_already' },
  )
})

test('that something touches nobody needs a reason', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  await assert.rejects(
    w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'nobody' })),
    /platform.mend_fields/,
  )
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'nobody', because: 'alleen ons eigen werk' }))
  await assert.rejects(
    w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'discussed' })),
    /meetings.item_closed/,
  )
})

test('a meeting that begins on another day is asked about once, stands under that day, and can be taken back unused', async () => {
  const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Van over tien dagen' }))
  const startsAt = new Date(Date.now() + 10 * 86_400_000)
  const id = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt }))
  await w.act((tx) => pasteAgenda(tx, w.marieke.actor, { meetingId: id, text: '1. Balie\n2. Wagenpark' }))
  const path = `/desk/meetings/${id}`
  const page = async () => textOf(await (await w.get(path, w.marieke)).text())
  assert.match(await page(), /Dit overleg is gepland op .* Begin toch nu/)
  const unasked = await w.post(`${path}/opening`, {}, w.marieke)
  assert.equal(unasked.status, 422)
  assert.match(textOf(await unasked.text()), /op een andere dag gepland/)
  assert.equal((await w.post(`${path}/opening`, { anyway: 'yes' }, w.marieke)).status, 303)
  assert.match(await page(), /Toch niet begonnen/)
  assert.equal((await w.post(`${path}/unopening`, {}, w.marieke)).status, 303)
  assert.match(await page(), /Begin toch nu/, 'it waits for its day again')

  await w.post(`${path}/opening`, { anyway: 'yes' }, w.marieke)
  for (const item of await itemsOf(w.db, id))
    await w.act((tx) => closeItem(tx, w.marieke.actor, { id: item.id, as: 'discussed' }))
  assert.equal((await w.post(`${path}/unopening`, {}, w.marieke)).status, 409, 'something was done')
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id }))
  assert.match(await page(), /Vandaag .*Gepland was/i, 'it names the day it was held')
})

test('a meeting does not move to a time that is over, and does not end before it begins', async () => {
  const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Te verplaatsen' }))
  const id = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  const move = async (typed: Record<string, string>) =>
    await w.post(`/desk/meetings/${id}/moving`, { place: '', ...typed }, w.marieke)
  const past = await move({ startsAt: '2020-01-02T10:00' })
  assert.equal(past.status, 422)
  assert.match(textOf(await past.text()), /Die tijd is al voorbij/)
  const backwards = await move({ startsAt: '2099-01-02T09:00', until: '08:00' })
  assert.equal(backwards.status, 422)
  const shown = await backwards.text()
  assert.match(textOf(shown), /Het einde ligt voor het begin/)
  assert.match(shown, /value="2099-01-02T09:00"/, 'what was typed is kept')
})

test('whoever brought an item hears what was found out', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter?.id ?? NO_ID, as: 'unknown' }))
  const { id } = await w.db.one<{ id: Id<'research_questions'> }>(
    sql`select id from research_questions where origin_kind = 'item' and origin_id = ${counter?.id}`,
  )
  await w.act((tx) => answerQuestion(tx, w.fatima.actor, { id, answer: 'Ze willen liever bellen.' }))
  await w.hearNews()
  const mail = await w.db.one<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause = ${`found_out:${id}`}`,
  )
  assert.equal(mail.to_address, 'marieke@zonnedam.example')
  assert.match(mail.text_body, /liever bellen/)
})

test('at the table without signing in one taps and reads what customers said, and nobody’s name', async () => {
  const { seriesId, meetingId } = await meeting()
  const asked = await w.ask({ words: 'Ik werk tot vijf uur en als de balie dan dichtgaat kom ik er nooit.' })
  await w.hearNews()
  const item = await w.act((tx) =>
    putOnAgenda(tx, w.marieke.actor, {
      seriesId,
      meetingId,
      title: 'Avondopenstelling balie',
      origin: { kind: 'request', id: asked.id },
    }),
  )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const page = `/meeting/${roomToken(w.db.organisation, { id: meetingId, link_number: 1 })}`
  const atDesk = await (await w.get(`/desk/meetings/${meetingId}?item=${item}`, w.marieke)).text()
  assert.match(atDesk, /Sanne/)
  assert.match(atDesk, /als de balie dan dichtgaat/)
  const atTable = await (await w.get(`${page}?item=${item}`)).text()
  assert.match(atTable, /als de balie dan dichtgaat/)
  assert.doesNotMatch(atTable, /Sanne|de Wit|\/desk\/requests/)

  const close = () => w.post(`${page}/items/${item}/closure`, { as: 'discussed' })
  assert.equal((await close()).status, 422, 'who came by the code closes nothing for the room')
  assert.doesNotMatch(atTable, /\/closure/)
  await w.post(`/desk/meetings/${meetingId}/guests`, { may: 'yes' }, w.marieke)
  assert.match(await (await w.get(`${page}?item=${item}`)).text(), /\/closure/, 'unless the chair let them')
  assert.equal(
    (await w.post(`${page}/items/${item}/closure`, { as: 'nobody', because: 'x' })).status,
    422,
    'needs a name',
  )
  assert.equal((await close()).status, 303)
  const { id: strange } = await w.db.one<{ id: Id<'observations'> }>(sql`
    insert into observations (kind, words, source, customer_id)
    values ('verbatim', 'De lantaarnpaal bij ons brandt al weken niet meer', 'story', ${w.sanne.id}) returning id`)
  const chosen = { observationId: String(strange) }
  assert.equal((await w.post(`${page}/items/${item}/reopening`, {})).status, 303)
  assert.equal((await w.post(`${page}/items/${item}/voice`, chosen)).status, 404, 'not laid beside it')
  assert.equal((await w.post(`/desk/items/${item}/voice`, chosen, w.marieke)).status, 303)
  const other = await meeting()
  const [, elsewhere] = await itemsOf(w.db, other.meetingId)
  assert.equal((await w.post(`${page}/items/${elsewhere?.id}/closure`, { as: 'discussed' })).status, 404)
  await w.db.run(sql`update meetings set link_number = 2 where id = ${meetingId}`)
  assert.equal((await w.get(page)).status, 404, 'the link was taken back')
  await w.db.run(sql`update meetings set link_number = 1 where id = ${meetingId}`)
  assert.equal((await w.get(page)).status, 200)
  await w.db.run(
    sql`update meetings set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = ${meetingId}`,
  )
  assert.equal((await w.get(page)).status, 404, 'the code on the screen ends a day after')
})
