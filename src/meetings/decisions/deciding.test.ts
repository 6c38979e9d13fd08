import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting, tomorrow } from '../../../test/meeting-scene.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { addWorkingDays, businessCalendar, isWorkingDay } from '../../lib/calendar.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { putOnAgenda } from '../agenda/putting.ts'
import { takeUp } from '../items/backlog.ts'
import { itemsOf } from '../items/item.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { endMeeting, openMeeting, reopenMeeting, sendMinutes } from '../meeting/holding.ts'
import { cancelMeeting, planMeeting } from '../meeting/planning.ts'
import { changedIn } from '../series/share.ts'
import { addToDecision, decide } from './deciding.ts'
import { searchTables } from './searching.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

test('a decision says what whom will notice and by when, and is locked when the meeting ends', async () => {
  const { meetingId } = await meeting()
  const [opening, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  const decision = { itemId: counter.id, words: 'Donderdag tot acht uur open', touches: 'direct' as const }
  await assert.rejects(
    w.act((tx) => decide(tx, w.joost.actor, decision)),
    ({ fields }) => fields.willNotice === 'meetings.say_what_they_notice',
  )
  await assert.rejects(
    w.act((tx) =>
      decide(tx, w.joost.actor, {
        ...decision,
        willNotice: 'Wie werkt kan komen',
        noticeBy: '2099-01-01',
        reviewOn: '2099-01-01',
      }),
    ),
    ({ fields }) => fields.reviewOn === 'meetings.review_too_late',
  )
  const id = await w.act((tx) =>
    decide(tx, w.joost.actor, { ...decision, willNotice: 'Wie werkt kan komen', noticeBy: '2026-12-31' }),
  )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const here = `/desk/meetings/${meetingId}`
  const decided = await (await w.get(`${here}?item=${counter.id}`, w.joost)).text()
  assert.match(decided, new RegExp(`<a class="button[^"]*" href="${here}">Verder</a>`), 'one tap on to the next')
  assert.ok((await (await w.get(here, w.joost)).text()).includes(`/desk/items/${opening?.id}/closure`))
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  assert.match(await (await w.get(here, w.joost)).text(), /punt(?:en)? wacht(?:en)? op een volgende keer/)
  const row = await w.db.one<{ locked: boolean; soon: boolean }>(
    sql`select locked_at is not null as locked, review_on <= current_date + 180 as soon from decisions where id = ${id}`,
  )
  assert.deepEqual(row, { locked: true, soon: true })
})

test('what was decided stands: once the minutes are out or outside a meeting, its item does not open again under it', async () => {
  const { seriesId, meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  const written = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'Wie belt er terug' }))
  const decideOn = (itemId: Id<'agenda_items'>) =>
    w.act((tx) =>
      decide(tx, w.joost.actor, { itemId, words: 'Joost belt', touches: 'nobody', nothingBecause: 'nog niets' }),
    )
  const offered = async () =>
    (await (await w.get(`/desk/meetings/${meetingId}?item=${counter.id}`, w.marieke)).text()).includes(
      `/desk/items/${counter.id}/reopening`,
    )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  await decideOn(counter.id)
  await decideOn(written)
  assert.ok(await offered(), 'until the meeting ends')
  await w.act(async (tx) => {
    await endMeeting(tx, w.marieke.actor, { id: meetingId })
    await sendMinutes(tx, w.marieke.actor, { id: meetingId })
    await reopenMeeting(tx, w.marieke.actor, { id: meetingId })
  })
  assert.ok(!(await offered()))
  for (const id of [counter.id, written])
    await assert.rejects(
      w.act((tx) => reopenItem(tx, w.marieke.actor, { id })),
      { key: 'meetings.decided_already' },
    )
})

test('what was decided may be written down until the fifth working day after a meeting, once; later it is settled', async () => {
  const { meetingId } = await meeting('1. Balie\n2. Wagenpark\n3. Parkeren')
  const [counter, fleet, parking] = await itemsOf(w.db, meetingId)
  assert.ok(counter && fleet && parking)
  await w.act(async (tx) => {
    await openMeeting(tx, w.marieke.actor, { id: meetingId })
    for (const { id } of [counter, fleet, parking]) await closeItem(tx, w.joost.actor, { id, as: 'discussed' })
    await endMeeting(tx, w.marieke.actor, { id: meetingId })
  })
  const decideOn = (itemId: Id<'agenda_items'>) =>
    w.act((tx) =>
      decide(tx, w.joost.actor, { itemId, words: 'Wij gaan open', touches: 'nobody', nothingBecause: 'nog niets' }),
    )
  const page = async () => await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text()
  const ended = async (when: string) => {
    await w.db.run(sql`update meetings set ended_at = ${when}::timestamptz where id = ${meetingId}`)
  }
  assert.match(await page(), new RegExp(`/desk/items/${counter.id}/decision`))
  await decideOn(counter.id)
  await assert.rejects(decideOn(counter.id), { key: 'meetings.decided_already' })

  const calendar = businessCalendar({ timeZone: 'Europe/Amsterdam' })
  const today = dayOf(new Date(), 'Europe/Amsterdam')
  const five = addWorkingDays(calendar, today, isWorkingDay(calendar, today) ? -5 : -4)
  await ended(`${five}T12:00:00Z`)
  await decideOn(fleet.id)
  await ended(`${addDays(five, -4)}T12:00:00Z`)
  await assert.rejects(decideOn(parking.id), { key: 'meetings.outcome_too_late' })
  assert.doesNotMatch(await page(), new RegExp(`/desk/items/${parking.id}/decision`))
  const { id } = await w.db.one<{ id: Id<'decisions'> }>(sql`select id from decisions where item_id = ${fleet.id}`)
  await w.act((tx) => addToDecision(tx, w.joost.actor, { id, words: 'Ook op zaterdag' }))
})

test('at how many tables something was before it was decided, how sure, and whether customers changed it, is kept and told', async () => {
  const { seriesId, meetingId } = await meeting('Parkeren bij de begraafplaats', 'Tafel')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const planned = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  const calledOff = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  await w.act((tx) => takeUp(tx, w.marieke.actor, { id: item.id, meetingId: calledOff }))
  await w.act((tx) => cancelMeeting(tx, w.marieke.actor, { id: calledOff }))
  await w.act((tx) => takeUp(tx, w.marieke.actor, { id: item.id, meetingId: planned }))
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: planned }))

  const asked = await (await w.get(`/desk/meetings/${planned}?item=${item.id}`, w.marieke)).text()
  assert.match(asked, /Hoe zeker zijn jullie[\s\S]*De vraag van klanten veranderde wat we besluiten/)
  const given = { words: 'Er komen zes plekken bij', willNotice: 'Plek voor de deur', forWhom: 'bezoekers' }
  const decided = {
    ...given,
    noticeBy: addDays(dayOf(new Date(), 'Europe/Amsterdam'), 30),
    sure: '70',
    changedByQuestion: 'yes',
  }
  await w.post(`/desk/items/${item.id}/decision`, decided, w.marieke)
  const { id, ...kept } = await w.db.one<{ id: Id<'decisions'>; sure: number; changed_by_question: boolean }>(
    sql`select id, sure, changed_by_question from decisions where item_id = ${item.id}`,
  )
  assert.deepEqual(kept, { sure: 70, changed_by_question: true })
  const tables = await w.db.many(
    sql`select meeting_id, off_at is not null as off from item_meetings where item_id = ${item.id} order by put_at`,
  )
  assert.deepEqual(tables, [
    { meeting_id: meetingId, off: true },
    { meeting_id: calledOff, off: true },
    { meeting_id: planned, off: false },
  ])
  const page = textOf(await (await w.get(`/desk/decisions/${id}`, w.joost)).text())
  assert.match(page, /stond 2 keer op tafel/, 'a meeting that was called off is no table')
  assert.match(page, /de vraag van klanten veranderde dit besluit/)
  assert.match(page, /vooraf dachten we van wel \(70 %\)/)
  assert.deepEqual(await changedIn(w.db, seriesId), { decided: 1, changed: 1 })
})

test('what was decided and answered is found by its words, and of a closed series only by who is in it', async () => {
  const { meetingId } = await meeting('1. Zwaluwnesten onder het dak\n2. Wagenpark')
  const [nests] = await itemsOf(w.db, meetingId)
  await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: nests?.id ?? NO_ID,
      words: 'De nesten blijven',
      touches: 'nobody',
      nothingBecause: 'het dak is van ons',
    }),
  )
  assert.deepEqual(
    (await searchTables(w.db, w.fatima.actor, 'zwaluwnest')).map(({ words }) => words),
    ['De nesten blijven'],
  )
  await w.db.run(
    sql`update meeting_series set closed = true where id = (select series_id from meetings where id = ${meetingId})`,
  )
  assert.equal((await searchTables(w.db, w.fatima.actor, 'zwaluwnest')).length, 0)
  assert.equal((await searchTables(w.db, w.joost.actor, 'zwaluwnest')).length, 1)
})
