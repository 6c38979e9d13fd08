import type { OrganisationDb, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { FileStore } from './files.ts'

/** Files that may no longer be: their rows go now, their bytes as soon as that is certain. */
export async function removeFiles(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`
    with gone as (delete from files where id = any(${ids}::bigint[]) returning key)
    insert into file_removals (key) select key from gone on conflict do nothing`)
}

/** What waits to be done about these, or came back as a draft, goes with its files. */
export async function removeHeld(tx: Tx, { kind, ids }: { kind: string; ids: readonly number[] }): Promise<void> {
  await tx.run(sql`
    with gone as (delete from held where subject_kind = ${kind} and subject_id = any(${ids}::bigint[]) returning files)
    insert into file_removals (key) select distinct f->>'key' from gone, jsonb_array_elements(gone.files) f where f ? 'key' on conflict do nothing`)
}

const AT_ONCE = 200

/** Takes files off the disk that were removed, and forgets their keys. May be cut off anywhere, and run twice. */
export async function takeFilesAway(db: OrganisationDb, store: FileStore): Promise<number> {
  const waiting = await db.many<{ key: string }>(sql`select key from file_removals order by added_at limit ${AT_ONCE}`)
  for (const { key } of waiting) {
    await store.remove(db.organisation, key)
    await db.run(sql`delete from file_removals where key = ${key}`)
  }
  return waiting.length
}
