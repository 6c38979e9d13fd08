import { setTimeout as sleep } from 'node:timers/promises'
import type { Tx } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

type Verb = (tx: Tx) => Promise<unknown>

/**
 * Two verbs at once: the second looks before the first is there for others to see, and comes to write what the first
 * wrote. Gives what became of the second.
 */
export async function atOnce(w: World, first: Verb, second: Verb): Promise<unknown> {
  const written = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const one = w.act(async (tx) => {
    await first(tx)
    written.resolve()
    await goOn.promise
  })
  await written.promise
  const other = w.act(second)
  other.catch(() => {})
  while (!(await waitsForAnother(w))) await sleep(5)
  goOn.resolve()
  await one
  return await other
}

const waitsForAnother = async ({ db }: World) =>
  (
    await db.one<{ waits: boolean }>(sql`
      select exists (select from pg_locks l join pg_stat_activity a using (pid)
                      where not l.granted and a.datname = current_database()) as waits`)
  ).waits
