import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Problem, readInvitation } from '../calendar/invitation.ts'
import { acceptEvent } from './accepting.ts'

/** Methods that ask us to be there, or tell us so (RFC 5546); a reply of somebody else does not. */
const TAKEN: readonly (string | null)[] = [null, 'REQUEST', 'PUBLISH', 'ADD', 'CANCEL']

const MOST_EVENTS = 50 // an invitation holds one; a whole calendar is no invitation

export interface TakenOver {
  meetings: Id<'meetings'>[]
  /** What could not be read or taken over, in the order of the file. */
  problems: Problem[]
}

/** Takes over what a calendar file asks. What cannot be read is told, never guessed. */
export async function takeOver(tx: Tx, actor: Actor, bytes: Uint8Array | string): Promise<TakenOver> {
  const { time_zone } = await settingsOf(tx)
  const { method, events, problems } = readInvitation(bytes, { timeZone: time_zone })
  if (!TAKEN.includes(method))
    return { meetings: [], problems: [...problems, { key: 'meetings.calendar_no_invitation', what: method ?? '' }] }
  const meetings: Id<'meetings'>[] = []
  const all = [...problems]
  for (const event of events.slice(0, MOST_EVENTS)) {
    const accepted = await acceptEvent(tx, actor, event)
    meetings.push(...accepted.meetings)
    if (accepted.done === 'past') all.push({ key: 'meetings.calendar_over', line: event.line, what: event.summary })
    if (accepted.done === 'unknown')
      all.push({ key: 'meetings.calendar_cancels_unknown', line: event.line, what: event.summary })
    if (accepted.done === 'older') all.push({ key: 'meetings.calendar_older_version', line: event.line })
  }
  if (events.length > MOST_EVENTS) all.push({ key: 'meetings.calendar_whole_calendar', what: String(MOST_EVENTS) })
  return { meetings: [...new Set(meetings)], problems: all }
}
