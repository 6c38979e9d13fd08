import type { Db } from '../../platform/database/database.ts'
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
export const guestToken = (organisation: Organisation, guest: { id: number; meeting_id: number }) =>
  sign(organisation.key, GUEST, guest.id, guest.meeting_id)

export const guestLink = (organisation: Organisation, guest: { id: number; meeting_id: number }) =>
  `${organisation.address}/meeting/${guestToken(organisation, guest)}`

/** Whose place a token is; nothing when we did not make it, or it was taken back. */
export async function seatOf(db: Db, token: string): Promise<Seat | undefined> {
  const { key } = db.organisation
  const room = verify(key, ROOM, token)
  if (room) {
    const meeting = await db.maybe(sql`select from meetings where id = ${room.id} and link_number = ${room.number}`)
    return meeting && { meetingId: room.id, guestId: null, personId: null }
  }
  const guest = verify(key, GUEST, token)
  const found =
    guest &&
    (await db.maybe<{ person_id: number | null }>(
      sql`select person_id from meeting_guests where id = ${guest.id} and meeting_id = ${guest.number}`,
    ))
  return found && guest ? { meetingId: guest.number, guestId: guest.id, personId: found.person_id } : undefined
}
