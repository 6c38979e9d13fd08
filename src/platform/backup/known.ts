import type pg from 'pg'
import { connected } from './copying.ts'

/** A backup that was made, or that did not work. */
export interface KnownBackup {
  made_at: Date
  by_itself: boolean
  bytes: number
  files: number
  /** Why it did not work, in words; nothing when it did. */
  problem: string | null
}

/** Writes down that a backup was made, so that the program can say how long ago that was. */
export async function noteBackup(url: string, backup: KnownBackup): Promise<void> {
  await connected(url, (client) =>
    client.query(
      'insert into openkeuken.backups (made_at, by_itself, bytes, files, problem) values ($1, $2, $3, $4, $5)',
      [backup.made_at, backup.by_itself, backup.bytes, backup.files, backup.problem],
    ),
  )
}

/** The last backup that worked, and the last that did not when that was later. */
export async function lastBackups(pool: pg.Pool): Promise<{ worked?: KnownBackup; failed?: KnownBackup }> {
  const { rows } = await pool.query<KnownBackup>(
    `select distinct on (problem is null) made_at, by_itself, bytes, files, problem from openkeuken.backups
      order by problem is null, made_at desc`,
  )
  const worked = rows.find(({ problem }) => problem === null)
  const failed = rows.find(({ problem }) => problem !== null)
  return {
    ...(worked && { worked }),
    ...(failed && (!worked || failed.made_at > worked.made_at) && { failed }),
  }
}
