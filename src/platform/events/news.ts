import type { OrganisationDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Event } from './events.ts'
import type { Happening } from './happening.ts'

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
 * that moves the cursor. Ids are handed out before they commit, so events are read in the order of their transactions
 * and never beyond the oldest one still running. Returns how many it read.
 */
export async function announceNews(
  db: OrganisationDb,
  listening: readonly Listening[],
  enqueue: (announcements: Announcement[]) => Promise<void>,
): Promise<number> {
  return await db.transaction(async (tx) => {
    const cursor = await tx.maybe<{ transaction_id: string; event_id: number }>(
      sql`select transaction_id, event_id from cursors where reader = 'news' for update skip locked`,
    )
    if (!cursor) {
      await tx.run(sql`insert into cursors (reader) values ('news') on conflict do nothing`)
      return 0
    }
    const events = await tx.many<{ id: number; type: string; transaction_id: string }>(sql`
      select id, type, transaction_id from events
       where (transaction_id, id) > (${cursor.transaction_id}::xid8, ${cursor.event_id}::bigint)
         and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       order by transaction_id, id limit ${BATCH}`)
    const last = events.at(-1)
    if (!last) return 0
    const announcements = events.flatMap((event) =>
      listening
        .filter(({ hears }) => hears.some(({ name }) => name === event.type))
        .map((listener) => ({ organisation: db.organisation.schema, listener: listener.name, event: event.id })),
    )
    if (announcements.length > 0) await enqueue(announcements)
    await tx.run(
      sql`update cursors set transaction_id = ${last.transaction_id}::xid8, event_id = ${last.id} where reader = 'news'`,
    )
    return events.length
  })
}

/** The event an announcement is about. */
export async function findEvent(db: OrganisationDb, id: number): Promise<Event | undefined> {
  return await db.maybe<Event>(sql`
    select id, subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at
      from events where id = ${id}`)
}
