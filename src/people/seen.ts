import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'

/** What a page watches that shows this person: it changes when they go, come back, or choose how they are seen. */
export const seenSubject = (personId: Id<'persons'>): string => `seen:${personId}`

/** Lets every open page that shows this person, or somebody they stand in for, refresh after the commit. */
export async function refreshWhereSeen(tx: Tx, personId: Id<'persons'>): Promise<void> {
  const waiting = await tx.many<{ person_id: Id<'persons'> }>(sql`
    select person_id from absences where stand_in_id = ${personId} and ended_at is null and away_until > now()`)
  for (const id of [personId, ...waiting.map(({ person_id }) => person_id)]) tx.news.add(seenSubject(id))
}
