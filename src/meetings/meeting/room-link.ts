import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { sql } from '../../platform/database/sql.ts'
import { sign, verify } from '../../platform/web/tokens.ts'
import type { Seat } from '../items/meeting.ts'

const ROOM = 'meeting-room'
const GUEST = 'meeting-guest'

/** The link behind the code on the shared screen: whoever is in the room takes part with their own phone. */
export const roomLink = (organisation: Organisation, meeting: { id: number; link_number: number }) =>
  `${organisation.address}/meeting/${roomToken(organisation, meeting)}`

export const roomToken = (organisation: Organisation, meeting: { id: number; link_number: number }) =>
  sign(organisation.key, ROOM, meeting.id, meeting.link_number)

/** A guest's own link, as it is mailed. */
export const guestToken = (organisation: Organisation, guest: { id: number; meeting_id: Id<'meetings'> }) =>
  sign(organisation.key, GUEST, guest.id, guest.meeting_id)

export const guestLink = (organisation: Organisation, guest: { id: number; meeting_id: Id<'meetings'> }) =>
  `${organisation.address}/meeting/${guestToken(organisation, guest)}`

const ROOM_DAYS = 1 // after the meeting: the code was on a screen that everybody saw
const GUEST_DAYS = 30 // after the meeting: the minutes are read back until the next one

/** Whose place a token is; nothing when we did not make it, it was taken back, or the meeting is long over. */
export async function seatOf(db: Db, token: string): Promise<Seat | undefined> {
  const { key } = db.organisation
  const room = verify(key, ROOM, token)
  if (room) {
    const meeting = await db.maybe(sql`select from meetings where id = ${room.id} and link_number = ${room.number}
        and greatest(ends_at, ended_at) > now() - make_interval(days => ${ROOM_DAYS})`)
    return meeting && { meetingId: room.id, guestId: null, personId: null }
  }
  const guest = verify(key, GUEST, token)
  const found =
    guest &&
    (await db.maybe<{ person_id: Id<'persons'> | null }>(
      sql`select g.person_id from meeting_guests g join meetings m on m.id = g.meeting_id
           where g.id = ${guest.id} and g.meeting_id = ${guest.number}
             and greatest(m.ends_at, m.ended_at) > now() - make_interval(days => ${GUEST_DAYS})`,
    ))
  return found && guest
    ? { meetingId: guest.number as Id<'meetings'>, guestId: guest.id, personId: found.person_id }
    : undefined
}
