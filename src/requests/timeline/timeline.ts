import type { BusinessCalendar } from '../../lib/calendar.ts'
import { businessCalendar } from '../../lib/calendar.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Event, idNamed } from '../../platform/events/events.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import { timelineHappenings } from '../happenings/all.ts'
import type { WholeRequest } from '../whole-request.ts'
import { type Gap, gapsIn } from './timeline-gaps.ts'
import { ROWS, type TimelineAudience } from './timeline-rows.ts'

/** What every entry of a timeline says. */
interface EntryHead {
  /** Of the event; the same on the customer's and the staff's timeline. */
  id: number
  /** When it happened. */
  at: Date
  /** When it was written down, where that was later: a letter, a call noted afterwards. */
  recordedAt: Date | undefined
  actor: { kind: Event['actor_kind']; id: number | null; followerId: Id<'followers'> | undefined }
}

/** What the catalogue says of everything that timelines tell. */
type Happenings = NonNullable<ReturnType<typeof timelineHappenings.get>>
type EntryOf<H extends Happenings> = H extends Happenings
  ? EntryHead & { kind: H['name']; key: H['key']; rows: H['rows']; milestone: boolean } & ReturnType<
        (typeof ROWS)[H['rows']]
      >
  : never

/** One entry, by its kind: with the rows a view needs to tell it, or a wait with its reason. */
export type TimelineEntry = EntryOf<Happenings> | Gap

const LATER_MS = 60_000 // recorded within the minute is recorded at once

/** The story of a request in order, for one audience, with its waits. Computed from the events and what they are about. */
export function timelineOf(
  whole: WholeRequest,
  audience: TimelineAudience,
  { calendar = businessCalendar(), now = new Date() }: { calendar?: BusinessCalendar; now?: Date } = {},
): TimelineEntry[] {
  const entries = whole.events
    .filter((event) => mayRead(event, audience))
    .flatMap((event) => entriesOf(event, whole, audience))
  return [...entries, ...gapsIn(whole, { calendar, now })].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id,
  )
}

/**
 * Why something on this request is not on the customer's timeline: each reason once; nothing is withheld silently. It
 * counts for what was recorded for staff alone; what was recorded for the customer is always shown.
 */
export function withheldFrom(whole: WholeRequest): MessageKey[] {
  return [...new Set(whole.events.flatMap((event) => withheldBecause(event) ?? []))]
}

/** Is this event one of the declared exclusions? */
export const isExcluded = (event: Pick<Event, 'type' | 'audience'>) => withheldBecause(event) !== undefined

const withheldBecause = ({ type, audience }: Pick<Event, 'type' | 'audience'>): MessageKey | undefined =>
  audience === 'customer' ? undefined : timelineHappenings.get(type)?.withheld

/** Can a timeline tell events of this name? */
export const isOnTimelines = (type: string): boolean => timelineHappenings.has(type)

const mayRead = (event: Event, audience: TimelineAudience) =>
  event.audience === 'customer' || (audience === 'staff' && event.audience === 'staff')

function entriesOf(event: Event, whole: WholeRequest, audience: TimelineAudience): TimelineEntry[] {
  const { type, id, happened_at: at, recorded_at: recorded, actor_kind, actor_id, data } = event
  const happening = timelineHappenings.get(type)
  if (!happening) return []
  const followerId =
    typeof data.follower === 'number' && !type.startsWith('follower.') ? idNamed(event, 'follower') : undefined
  const recordedAt = recorded.getTime() - at.getTime() > LATER_MS ? recorded : undefined
  const head: EntryHead = { id, at, recordedAt, actor: { kind: actor_kind, id: actor_id, followerId } }
  const { name: kind, key, rows, milestone = false } = happening
  // The kind and its rows come from one line of the catalogue; TypeScript cannot follow that through a union.
  return [{ kind, key, rows, milestone, ...head, ...ROWS[rows]({ event, whole, audience }) } as TimelineEntry]
}
