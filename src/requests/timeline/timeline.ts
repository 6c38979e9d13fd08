import type { BusinessCalendar } from '../../lib/calendar.ts'
import { businessCalendar } from '../../lib/calendar.ts'
import type { Event } from '../../platform/events/events.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import type { WholeRequest } from '../whole.ts'
import { type Gap, gapsIn } from './timeline-gaps.ts'
import { isTold, type TimelineAudience, type TimelineKind, TOLD } from './timeline-kinds.ts'

/** What every entry of a timeline says. */
interface Told {
  /** Of the event; the same on the customer's and the staff's timeline. */
  id: number
  /** When it happened. */
  at: Date
  /** When it was written down, where that was later: a letter, a call noted afterwards. */
  recordedAt: Date | undefined
  actor: { kind: Event['actor_kind']; id: number | null; followerId: number | undefined }
}

/** One entry, by its kind: with the rows a view needs to tell it, or a wait with its reason. */
export type TimelineEntry =
  | { [Kind in TimelineKind]: Told & { kind: Kind } & ReturnType<(typeof TOLD)[Kind]> }[TimelineKind]
  | Gap

/**
 * The only things on a request that staff read and the customer does not, each with its reason, which the customer
 * reads. It counts for events recorded for staff; what is recorded for the customer is always shown.
 */
export const EXCLUSIONS: Partial<Record<TimelineKind, MessageKey>> = {
  'request.noted': 'requests.withheld_noted',
  'request.of_another': 'requests.withheld_of_another',
  'file.added': 'requests.withheld_file',
  'file.withdrawn': 'requests.withheld_file',
  'wall.hit': 'requests.withheld_wall',
}

const LATER_MS = 60_000 // recorded within the minute is recorded at once

/** The story of a request in order, for one audience, with its waits. Computed from the events and what they are about. */
export function timelineOf(
  whole: WholeRequest,
  audience: TimelineAudience,
  { calendar = businessCalendar(), now = new Date() }: { calendar?: BusinessCalendar; now?: Date } = {},
): TimelineEntry[] {
  const told = whole.events.filter((event) => mayRead(event, audience)).flatMap((event) => tell(event, whole, audience))
  return [...told, ...gapsIn(whole, { calendar, now })].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
}

/** Why something on this request is not on the customer's timeline: each reason once; nothing is withheld silently. */
export function withheldFrom(whole: WholeRequest): MessageKey[] {
  return [
    ...new Set(
      whole.events.filter(isExcluded).flatMap((event) => (isTold(event.type) && EXCLUSIONS[event.type]) || []),
    ),
  ]
}

/** Is this event one of the declared exclusions? */
export const isExcluded = ({ type, audience }: Pick<Event, 'type' | 'audience'>) =>
  audience !== 'customer' && isTold(type) && EXCLUSIONS[type] !== undefined

const mayRead = (event: Event, audience: TimelineAudience) =>
  event.audience === 'customer' || (audience === 'staff' && event.audience === 'staff')

function tell(event: Event, whole: WholeRequest, audience: TimelineAudience): TimelineEntry[] {
  const { type, id, happened_at: at, recorded_at: recorded, actor_kind, actor_id, data } = event
  if (!isTold(type)) return []
  const followerId = typeof data.follower === 'number' && !type.startsWith('follower.') ? data.follower : undefined
  const recordedAt = recorded.getTime() - at.getTime() > LATER_MS ? recorded : undefined
  const told: Told = { id, at, recordedAt, actor: { kind: actor_kind, id: actor_id, followerId } }
  // The kind and its rows come from one line of the table; TypeScript cannot follow that through a union.
  return [{ kind: type, ...told, ...TOLD[type]({ event, whole, audience }) } as TimelineEntry]
}
