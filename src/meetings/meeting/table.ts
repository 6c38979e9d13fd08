import type { Id } from '../../platform/database/ids.ts'
import type { Seat } from '../items/meeting.ts'

/** Where somebody takes part: at the desk, or by a link without signing in. The same verbs, other addresses. */
export interface Table {
  /** Of the meeting's page. */
  page: string
  /** Of what is done with an item. */
  item: (id: number, what: string) => string
  seat?: Seat | undefined
  /** May say that something touches nobody: only under a name. */
  named: boolean
  /** May say what is done, for everybody in the room. */
  leads: boolean
}

/** What is done with an item at the desk. */
export const deskItem = (id: number, what: string): string => `/desk/items/${id}/${what}`

export const deskTable = (meetingId: Id<'meetings'>): Table => ({
  page: `/desk/meetings/${meetingId}`,
  item: deskItem,
  named: true,
  leads: true,
})

export const seatTable = (token: string, seat: Seat, guestsClose: boolean): Table => ({
  page: `/meeting/${token}`,
  item: (id, what) => `/meeting/${token}/items/${id}/${what}`,
  seat,
  named: seat.personId !== null,
  leads: seat.personId !== null || guestsClose,
})
