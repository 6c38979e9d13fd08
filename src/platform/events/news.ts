import type { OrganisationDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Event } from './events.ts'
import type { Happening } from './happening.ts'
import { readOn } from './reading-on.ts'

/** What a room does when it hears of an event. It may be called twice for one event, and holds no rule of its own. */
export type Listener = (db: OrganisationDb, event: Event) => Promise<void>

/** Listeners by a name of their own: what they want to hear of, and what they do. Filled in `app/listening.ts`. */
export interface Listening {
  name: string
  hears: readonly Happening[]
  hear: Listener
}

/** How many are read at once; who reads less has read all there were. */
export const BATCH = 500

/** What the worker puts in its queue for one listener and one event. */
export interface Announcement {
  organisation: string
  listener: string
  event: number
}

/**
 * Reads the log from the stored cursor on and announces each event to whoever listens, as jobs, in the transaction
 * that moves the cursor. Returns how many it read.
 */
export async function announceNews(
  db: OrganisationDb,
  listening: readonly Listening[],
  enqueue: (announcements: Announcement[]) => Promise<void>,
): Promise<number> {
  return await db.transaction(async (tx) => {
    const events = await readOn(tx, 'news', BATCH)
    if (events.length === 0) return 0
    const announcements = events.flatMap((event) =>
      listening
        .filter(({ hears }) => hears.some(({ name }) => name === event.type))
        .map((listener) => ({ organisation: db.organisation.schema, listener: listener.name, event: event.id })),
    )
    if (announcements.length > 0) await enqueue(announcements)
    return events.length
  })
}

/** The event an announcement is about. */
export async function findEvent(db: OrganisationDb, id: number): Promise<Event | undefined> {
  return await db.maybe<Event>(sql`
    select id, subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at
      from events where id = ${id}`)
}
