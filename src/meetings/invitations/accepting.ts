import { createHash } from 'node:crypto'
import { findPersonByMail } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { pasteAgenda } from '../agenda/putting.ts'
import type { InvitedEvent } from '../calendar/event.ts'
import { clockAt, occurrences } from '../calendar/recurrence.ts'
import { namedZone } from '../calendar/time-zones.ts'
import { meetingMoved } from '../happenings.ts'
import { guessKind } from '../items/kind.ts'
import { mayReadSeries } from '../items/series.ts'
import { cancelMeeting, planMeeting } from '../meeting/planning.ts'
import { readAgenda } from '../reading/read-agenda.ts'
import { addPeople, startSeries } from '../series/starting-series.ts'

/** What came of one event of an invitation. */
export type Accepted = { meetings: Id<'meetings'>[]; done: 'planned' | 'cancelled' | 'older' | 'past' | 'unknown' }

const AHEAD_DAYS = 62 // of a meeting that comes back: what is further away is planned when it comes near
const AHEAD_MOST = 6
const DAY_MS = 86_400_000
const LONGEST_NAME = 120

/**
 * Takes an invitation over: a series, its meetings, its guests. The same one twice is one meeting; a newer version
 * (SEQUENCE) moves it, an older one is left alone, a cancellation cancels (RFC 5546).
 */
export async function acceptEvent(tx: Tx, actor: Actor, event: InvitedEvent, now = new Date()): Promise<Accepted> {
  const uid = event.uid ?? withoutUid(event)
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`invitation:${tx.organisation.schema}:${uid}`}, 0))`)
  await assertInvited(tx, actor, uid)
  if (event.cancelled) return await cancelled(tx, actor, uid, event)
  const instances = instancesOf(event, now)
  if (event.andAfter && event.occurrence) instances.push(...(await fromThenOn(tx, uid, event)))
  if (instances.length === 0) return { meetings: [], done: 'past' }

  const seriesId = await seriesFor(tx, actor, uid, event)
  const known = await meetingsWith(tx, uid)
  if (known.some(({ calendar_sequence }) => calendar_sequence > event.sequence) && !event.occurrence)
    return { meetings: known.map(({ id }) => id), done: 'older' }
  const meetings: Id<'meetings'>[] = []
  const free = event.occurrence
    ? []
    : known.filter(
        (one) => isAhead(one) && !instances.some(({ instance }) => sameInstant(instance, one.calendar_instance)),
      )
  for (const one of instances) {
    const there = known.find(({ calendar_instance }) => sameInstant(one.instance, calendar_instance)) ?? free.shift()
    meetings.push(
      there
        ? await moved(tx, actor, there, { ...one, event })
        : await planned(tx, actor, { ...one, event, uid, seriesId }),
    )
  }
  for (const left of free) await cancelMeeting(tx, actor, { id: left.id })
  for (const id of meetings) await inviteGuests(tx, id, seriesId, event)
  return { meetings, done: 'planned' }
}

/** Whoever is not in a closed series does not get in, move it or call it off with a file that names it. */
async function assertInvited(tx: Tx, actor: Actor, uid: string): Promise<void> {
  const barred = await tx.maybe(sql`
    select from meeting_series s
     where (s.calendar_uid = ${uid} or exists (select from meetings m where m.series_id = s.id and m.calendar_uid = ${uid}))
       and not ${mayReadSeries(actor)}`)
  if (barred) throw refused('meetings.invitation_not_yours')
}

/** Some programs leave the UID out; the same title at the same time is the same meeting. */
const withoutUid = ({ summary, start, organizer }: InvitedEvent) =>
  `without-uid-${createHash('sha256')
    .update(`${summary}\n${start}\n${organizer?.mail ?? ''}`)
    .digest('hex')
    .slice(0, 32)}`

interface Instance {
  instance: Date
  startsAt: Date
  endsAt: Date
}

/** When it takes place, as far as we look ahead; what is over is left out. */
function instancesOf(event: InvitedEvent, now: Date): Instance[] {
  const length = Date.parse(event.end) - Date.parse(event.start)
  const at = (startsAt: Date, instance = startsAt): Instance => ({
    instance,
    startsAt,
    endsAt: new Date(startsAt.getTime() + length),
  })
  const from = new Date(now.getTime() - DAY_MS)
  if (event.occurrence)
    return [at(new Date(event.start), new Date(event.occurrence))].filter(({ endsAt }) => endsAt > from)
  if (event.recurrences.length + event.dates.length === 0)
    return [at(new Date(event.start))].filter(({ endsAt }) => endsAt > from)
  return occurrences(event, { from, until: new Date(now.getTime() + AHEAD_DAYS * DAY_MS), most: AHEAD_MOST }).map(
    (start) => at(start),
  )
}

/** Those that come after the one this is about move along as far, on the clock of the calendar. */
async function fromThenOn(tx: Tx, uid: string, event: InvitedEvent): Promise<Instance[]> {
  const occurrence = Date.parse(event.occurrence ?? '')
  const zone = event.zone ?? namedZone('UTC')
  const moved = clockAt(zone, occurrence).until(clockAt(zone, Date.parse(event.start)), { largestUnit: 'days' })
  const length = Date.parse(event.end) - Date.parse(event.start)
  const later = (await meetingsWith(tx, uid)).flatMap(({ calendar_instance }) =>
    calendar_instance && calendar_instance.getTime() > occurrence ? [calendar_instance] : [],
  )
  return later.map((instance) => {
    const startsAt = new Date(zone.at(clockAt(zone, instance.getTime()).add(moved)).epochMilliseconds)
    return { instance, startsAt, endsAt: new Date(startsAt.getTime() + length) }
  })
}

interface Known {
  id: Id<'meetings'>
  calendar_sequence: number
  calendar_instance: Date | null
  starts_at: Date
  ends_at: Date
  opened_at: Date | null
  ended_at: Date | null
  cancelled_at: Date | null
}

const meetingsWith = async (tx: Tx, uid: string) =>
  await tx.many<Known>(sql`
    select id, calendar_sequence, calendar_instance, starts_at, ends_at, opened_at, ended_at, cancelled_at
      from meetings where calendar_uid = ${uid} order by starts_at for update`)

const isAhead = ({ opened_at, ended_at, starts_at }: Known) => !opened_at && !ended_at && starts_at > new Date()

const sameInstant = (one: Date, other: Date | null) => other !== null && one.getTime() === other.getTime()

/** The series of this invitation; or of the same name and people, when somebody invites anew each time. */
async function seriesFor(tx: Tx, actor: Actor, uid: string, event: InvitedEvent): Promise<Id<'meeting_series'>> {
  const name = (event.summary || 'Overleg').replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
  const known = await tx.maybe<{ id: Id<'meeting_series'> }>(sql`
    select id from (
      select s.id, 0 as after from meeting_series s where s.calendar_uid = ${uid}
      union all select m.series_id, 1 from meetings m where m.calendar_uid = ${uid}
      union all select s.id, 2 from meeting_series s where lower(s.name) = lower(${name}) and s.ended_at is null and not s.closed
                   and exists (select from meetings m join meeting_guests g on g.meeting_id = m.id where m.series_id = s.id and g.mail = ${event.organizer?.mail ?? ''})) found
     order by after limit 1`)
  return known?.id ?? (await startSeries(tx, actor, { name, kind: guessKind(name), calendarUid: uid }))
}

async function planned(
  tx: Tx,
  actor: Actor,
  given: Instance & { event: InvitedEvent; uid: string; seriesId: Id<'meeting_series'> },
): Promise<Id<'meetings'>> {
  const { event, uid, seriesId, instance, startsAt, endsAt } = given
  const id = await planMeeting(tx, actor, {
    seriesId,
    startsAt,
    endsAt,
    place: event.location.slice(0, 200),
    announced: true, // whoever takes an invitation over reads that the agenda is mailed
    calendar: { uid, sequence: event.sequence, instance },
  })
  if (holdsAgenda(event.description)) await pasteAgenda(tx, actor, { meetingId: id, text: event.description })
  return id
}

/** Only what is clearly a list: an invitation often holds just a friendly line, and how to join the call. */
const holdsAgenda = (text: string) =>
  (text.match(/^\s*(?:\d{1,2}[.)]|[-*•])\s+\S/gm)?.length ?? 0) >= 2 && readAgenda(text).length >= 2

async function moved(
  tx: Tx,
  actor: Actor,
  known: Known,
  { event, instance, startsAt, endsAt }: Instance & { event: InvitedEvent },
): Promise<Id<'meetings'>> {
  if (known.ended_at || known.opened_at || known.calendar_sequence > event.sequence) return known.id
  const another = known.starts_at.getTime() !== startsAt.getTime()
  const back = known.cancelled_at !== null && event.sequence > known.calendar_sequence
  if (!another && !back && known.calendar_sequence === event.sequence) return known.id
  await tx.run(sql`
    update meetings set starts_at = ${startsAt}, ends_at = ${endsAt < startsAt ? startsAt : endsAt}, place = ${event.location.slice(0, 200)},
           calendar_sequence = ${event.sequence}, calendar_instance = ${instance},
           cancelled_at = case when ${back} then null else cancelled_at end, reminded_at = case when ${another} then null else reminded_at end
     where id = ${known.id}`)
  await record(tx, actor, meetingMoved, known.id)
  return known.id
}

async function cancelled(tx: Tx, actor: Actor, uid: string, event: InvitedEvent): Promise<Accepted> {
  const known = await meetingsWith(tx, uid)
  if (known.length === 0) return { meetings: [], done: 'unknown' }
  const meant = known.filter((one) => !event.occurrence || isMeant(one, new Date(event.occurrence), event.andAfter))
  const open = meant.filter(({ ended_at, calendar_sequence }) => !ended_at && calendar_sequence <= event.sequence)
  if (open.length === 0) return { meetings: meant.map(({ id }) => id), done: 'older' }
  for (const { id, cancelled_at } of open) {
    await tx.run(sql`update meetings set calendar_sequence = ${event.sequence} where id = ${id}`)
    if (!cancelled_at) await cancelMeeting(tx, actor, { id })
  }
  return { meetings: open.map(({ id }) => id), done: 'cancelled' }
}

const isMeant = ({ calendar_instance }: Known, occurrence: Date, andAfter: boolean) =>
  sameInstant(occurrence, calendar_instance) ||
  (andAfter && calendar_instance !== null && calendar_instance > occurrence)

/** Who is invited now; rooms and our own address are no guests. Colleagues are in the series from then on. */
async function inviteGuests(
  tx: Tx,
  meetingId: Id<'meetings'>,
  seriesId: Id<'meeting_series'>,
  event: InvitedEvent,
): Promise<void> {
  const own = (await settingsOf(tx)).mail.toLowerCase()
  const guests = new Map<string, string>()
  for (const one of [event.organizer, ...event.attendees])
    if (one?.mail && !one.thing && one.mail !== own)
      guests.set(one.mail, guests.get(one.mail) || one.name.slice(0, 200))
  const mails = [...guests.keys()].slice(0, MOST_GUESTS)
  await tx.run(sql`delete from meeting_guests where meeting_id = ${meetingId} and mail <> all(${mails}::text[])`)
  const people: number[] = []
  for (const mail of mails) {
    const person = await findPersonByMail(tx, mail)
    if (person) people.push(person.id)
    await tx.run(sql`
      insert into meeting_guests (meeting_id, mail, name, person_id) values (${meetingId}, ${mail}, ${guests.get(mail) ?? ''}, ${person?.id ?? null})
      on conflict (meeting_id, mail) do update set name = excluded.name, person_id = excluded.person_id`)
  }
  await addPeople(tx, seriesId, people)
}

const MOST_GUESTS = 300
