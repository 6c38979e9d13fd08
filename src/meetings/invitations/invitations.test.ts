import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { pasteAgenda } from '../agenda/putting.ts'
import { decide } from '../decisions/deciding.ts'
import { itemsOf } from '../items/item.ts'
import { endMeeting, sendMinutes } from '../meeting/holding.ts'
import { planMeeting } from '../meeting/planning.ts'
import { remindMeetings } from './reminding.ts'
import { takeOver } from './taking-over.ts'
import { invitationsFolder, readWatchedFolder } from './watched-folder.ts'

const w = await world()
let number = 0

const stamp = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/[-:]|\.\d{3}/g, '')

interface Given {
  uid?: string
  method?: string
  sequence?: number
  minutes?: number
  rule?: string
  more?: string[]
}

const invitation = ({
  uid = `uid-${number++}`,
  method = 'REQUEST',
  sequence = 0,
  minutes = 60,
  rule,
  more = [],
}: Given = {}) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${stamp(minutes)}`,
    `DTEND:${stamp(minutes + 60)}`,
    `SUMMARY:Overleg ${uid}`,
    'LOCATION:Raadzaal',
    'ORGANIZER;CN=Marieke:mailto:marieke@zonnedam.example',
    'ATTENDEE;CN=Joost:mailto:joost@zonnedam.example',
    'ATTENDEE;CN=Roos Smit:mailto:roos@elders.example',
    'ATTENDEE;CUTYPE=ROOM;CN=Raadzaal:mailto:raadzaal@zonnedam.example',
    ...(rule ? [`RRULE:${rule}`] : []),
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const take = (text: string) => w.act((tx) => takeOver(tx, w.marieke.actor, text))

const stored = async (id: number | undefined) =>
  await w.db.one<{ place: string; cancelled: boolean; sequence: number; starts_at: Date }>(
    sql`select place, cancelled_at is not null as cancelled, calendar_sequence as sequence, starts_at from meetings where id = ${id ?? NO_ID}`,
  )

test('an invitation becomes a series, a meeting and its guests; a room is no guest, a colleague is known', async () => {
  const { meetings, problems } = await take(invitation())
  assert.deepEqual(problems, [])
  const guests = await w.db.many<{ mail: string; known: boolean }>(
    sql`select mail, person_id is not null as known from meeting_guests where meeting_id = ${meetings[0]} order by mail`,
  )
  assert.deepEqual(guests, [
    { mail: 'joost@zonnedam.example', known: true },
    { mail: 'marieke@zonnedam.example', known: true },
    { mail: 'roos@elders.example', known: false },
  ])
  assert.equal((await stored(meetings[0])).place, 'Raadzaal')
})

test('the same invitation twice is one meeting; a newer version moves it and an older one does not', async () => {
  const first = await take(invitation({ uid: 'moves' }))
  const again = await take(invitation({ uid: 'moves' }))
  assert.deepEqual(again.meetings, first.meetings)
  const later = await take(invitation({ uid: 'moves', sequence: 2, minutes: 300 }))
  assert.deepEqual(later.meetings, first.meetings)
  const at = (await stored(first.meetings[0])).starts_at
  assert.ok(at.getTime() > Date.now() + 290 * 60_000)
  const old = await take(invitation({ uid: 'moves', sequence: 1, minutes: 600 }))
  assert.deepEqual(
    old.problems.map(({ key }) => key),
    ['meetings.calendar_older_version'],
  )
  assert.deepEqual((await stored(first.meetings[0])).starts_at, at)
})

test('a cancellation cancels, and what was on the agenda waits; an older one does nothing', async () => {
  const {
    meetings: [id],
  } = await take(invitation({ uid: 'off', sequence: 3 }))
  await w.act((tx) =>
    pasteAgenda(tx, w.marieke.actor, { meetingId: id ?? NO_ID, text: '1. Opening\n2. Loket op zaterdag' }),
  )
  await take(invitation({ uid: 'off', method: 'CANCEL', sequence: 2 }))
  assert.equal((await stored(id)).cancelled, false)
  await take(invitation({ uid: 'off', method: 'CANCEL', sequence: 4 }))
  assert.equal((await stored(id)).cancelled, true)
  const { waits } = await w.db.one<{ waits: number }>(
    sql`select count(*)::int as waits from agenda_items where title = 'Loket op zaterdag' and meeting_id is null and closed_at is null`,
  )
  assert.equal(waits, 1)
})

test('what comes back every week is planned a while ahead, one time of it can be moved', async () => {
  const { meetings } = await take(invitation({ uid: 'weekly', rule: 'FREQ=WEEKLY;COUNT=20' }))
  assert.ok(meetings.length > 3 && meetings.length < 10)
  const second = await stored(meetings[1])
  const instance = second.starts_at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  await take(
    invitation({ uid: 'weekly', sequence: 1, minutes: 7 * 24 * 60 + 120, more: [`RECURRENCE-ID:${instance}`] }),
  )
  assert.equal((await stored(meetings[1])).starts_at.getTime() > second.starts_at.getTime() + 30 * 60_000, true)
  const { count } = await w.db.one<{ count: number }>(
    sql`select count(*)::int as count from meetings where calendar_uid = 'weekly'`,
  )
  assert.equal(count, meetings.length)
})

test('a cancellation that says no time cancels as well; this one and what follows move, or are called off', async () => {
  const {
    meetings: [once],
  } = await take(invitation({ uid: 'bare' }))
  const bare = (uid: string, ...more: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'METHOD:CANCEL',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'SEQUENCE:9',
      ...more,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
  assert.deepEqual((await take(bare('bare'))).problems, [])
  assert.equal((await stored(once)).cancelled, true)

  const { meetings } = await take(invitation({ uid: 'range', rule: 'FREQ=WEEKLY;COUNT=20' }))
  const before = await Promise.all(meetings.map(stored))
  const instance = before[2]?.starts_at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const range = `RECURRENCE-ID;RANGE=THISANDFUTURE:${instance}`
  await take(invitation({ uid: 'range', sequence: 1, minutes: 14 * 24 * 60 + 180, more: [range] }))
  const after = await Promise.all(meetings.map(stored))
  const shift = (at: number) =>
    Math.round(((after[at]?.starts_at.getTime() ?? 0) - (before[at]?.starts_at.getTime() ?? 0)) / 60_000)
  assert.deepEqual([shift(0), shift(1)], [0, 0])
  assert.ok(shift(2) > 0 && shift(3) === shift(2) && shift(4) === shift(2), `${shift(2)} ${shift(3)} ${shift(4)}`)
  await take(bare('range', range))
  assert.deepEqual(
    (await Promise.all(meetings.map(stored))).map(({ cancelled }) => cancelled),
    meetings.map((_, at) => at >= 2),
  )
})

test('an agenda in the invitation is on the table; a friendly line is not', async () => {
  const {
    meetings: [id],
  } = await take(invitation({ more: ['DESCRIPTION:Agenda:\\n1. Opening\\n2. Loket op zaterdag\\n3. Rondvraag'] }))
  assert.equal((await itemsOf(w.db, id ?? NO_ID)).length, 3)
  const {
    meetings: [other],
  } = await take(invitation({ more: ['DESCRIPTION:Tot dan! Neem je laptop mee.'] }))
  assert.equal((await itemsOf(w.db, other ?? NO_ID)).length, 0)
})

test('replies, meetings that are over and what is no calendar are refused in words', async () => {
  const keys = async (text: string) => (await take(text)).problems.map(({ key }) => key)
  assert.deepEqual(await keys(invitation({ method: 'REPLY' })), ['meetings.calendar_no_invitation'])
  assert.deepEqual(await keys(invitation({ minutes: -5_000 })), ['meetings.calendar_over'])
  assert.deepEqual(await keys('hallo'), ['meetings.calendar_not_one'])
  assert.deepEqual(await keys(invitation({ method: 'CANCEL' })), ['meetings.calendar_cancels_unknown'])
  const response = await w.post('/desk/meetings/invitations', { text: 'hallo' }, w.marieke)
  assert.equal(response.status, 422)
  assert.match(await response.text(), /geen agendabestand/)
})

test('half an hour before, everybody invited gets one mail with one question per item and a link of their own', async () => {
  await w.ask({ words: 'Ik werk door de week en het loket is op zaterdag altijd dicht.' })
  await w.hearNews()
  const {
    meetings: [id],
  } = await take(invitation({ uid: 'soon', minutes: 20, more: ['DESCRIPTION:1. Opening\\n2. Loket op zaterdag'] }))
  await remindMeetings(w.db)
  await remindMeetings(w.db)
  const mails = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where subject_kind = 'meeting' and subject_id = ${id} order by to_address`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['joost@zonnedam.example', 'marieke@zonnedam.example', 'roos@elders.example'],
  )
  const text = mails[2]?.text_body ?? ''
  assert.match(
    text,
    /Loket op zaterdag\nHoe draagt dit bij aan een plezierig contact met de klant\?\n‘.*zaterdag altijd dicht/,
  )
  assert.doesNotMatch(text, /Sanne/)
  const link = /\/meeting\/\S+/.exec(text)?.[0] ?? ''
  assert.equal((await w.get(link)).status, 200)
})

test('afterwards the minutes are mailed, with the next time and the day to look back for the calendar', async () => {
  const {
    meetings: [id = NO_ID],
  } = await take(invitation({ uid: 'ends', more: ['DESCRIPTION:1. Opening\\n2. Loket op zaterdag'] }))
  const [, item] = await itemsOf(w.db, id)
  const meeting = await w.db.one<{ series_id: Id<'meeting_series'> }>(
    sql`select series_id from meetings where id = ${id}`,
  )
  await w.act((tx) =>
    decide(tx, w.marieke.actor, {
      itemId: item?.id ?? NO_ID,
      words: 'Zaterdag open',
      touches: 'direct',
      willNotice: 'Wie werkt kan komen',
      noticeBy: '2099-01-01',
    }),
  )
  await w.act((tx) =>
    planMeeting(tx, w.marieke.actor, { seriesId: meeting.series_id, startsAt: new Date(Date.now() + 8 * 86_400_000) }),
  )
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id }))
  await w.hearNews()
  assert.deepEqual(
    await w.db.many(sql`select from mails where cause like ${`minutes:${id}:%`}`),
    [],
    'the end mails nobody',
  )
  await w.act((tx) => sendMinutes(tx, w.marieke.actor, { id }))
  await w.hearNews()
  await w.hearNews()
  const mails = await w.db.many<{ text_body: string; calendar: string }>(
    sql`select text_body, calendar from mails where cause like ${`minutes:${id}:%`}`,
  )
  assert.equal(mails.length, 3)
  assert.match(mails[0]?.text_body ?? '', /Zaterdag open/)
  assert.equal(mails[0]?.calendar.match(/BEGIN:VEVENT/g)?.length, 2)
  assert.ok(mails[0]?.calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})

test('invitations left in the watched folder are taken over, and what was wrong stands beside them', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-invitations-'))
  const folder = invitationsFolder(dataDir, w.db.organisation)
  await mkdir(folder, { recursive: true })
  const longAgo = new Date(Date.now() - 60_000)
  for (const [name, text] of [
    ['goed.ics', invitation({ uid: 'watched' })],
    ['fout.ics', 'hallo'],
    ['brief.txt', 'hallo'],
  ] as const) {
    await writeFile(join(folder, name), text)
    await utimes(join(folder, name), longAgo, longAgo)
  }
  assert.equal(await readWatchedFolder(w.db, dataDir), 2)
  assert.equal(await readWatchedFolder(w.db, dataDir), 0)
  assert.ok(await w.db.maybe(sql`select from meetings where calendar_uid = 'watched'`))
  assert.deepEqual((await readdir(folder)).sort(), ['brief.txt', 'read'])
  assert.equal((await readdir(join(folder, 'read'))).filter((name) => name.endsWith('fout.ics.txt')).length, 1)
  await rm(dataDir, { recursive: true })
})

test('a file that names a closed series lets nobody in, moves nothing and calls nothing off for who is not in it', async () => {
  const given = { uid: 'uid-of-two', minutes: 90 }
  const { meetings } = await w.act((tx) => takeOver(tx, w.marieke.actor, invitation(given)))
  const [id] = meetings
  await w.db.run(sql`
    update meeting_series set closed = true where id = (select series_id from meetings where id = ${id ?? NO_ID})`)
  const fatima = 'ATTENDEE;CN=Fatima:mailto:fatima@zonnedam.example'
  const tries = [
    invitation({ ...given, more: [fatima] }),
    invitation({ ...given, sequence: 4, minutes: 200, more: [fatima] }),
    invitation({ ...given, sequence: 5, method: 'CANCEL', more: ['STATUS:CANCELLED'] }),
  ]
  for (const text of tries) {
    await assert.rejects(
      w.act((tx) => takeOver(tx, w.fatima.actor, text)),
      { key: 'meetings.invitation_not_yours' },
    )
  }
  assert.equal((await w.get(`/desk/meetings/${id}`, w.fatima)).status, 404)
  assert.equal((await w.get(`/desk/meetings/${id}`, w.marieke)).status, 200)
})
