import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { Refusal, refused } from '../../platform/refusal.ts'
import { take } from './taking.ts'

/** What became of one of many: done, or why not, as a message key. */
export interface Result {
  id: Id<'requests'>
  refused?: { key: string; details: Refusal['details'] } | undefined
}

export const MOST_AT_ONCE = 100

/** Takes many over: "I do these". */
export const takeMany = (tx: Tx, actor: Actor, { ids }: { ids: readonly Id<'requests'>[] }) =>
  oneByOne(tx, ids, (id) => take(tx, actor, { id }))

/** Sorted, so that two people who work on the same ones never wait on each other. */
async function oneByOne(
  tx: Tx,
  ids: readonly Id<'requests'>[],
  verb: (id: Id<'requests'>) => Promise<unknown>,
): Promise<Result[]> {
  if (ids.length > MOST_AT_ONCE) throw refused('requests.too_many_at_once', { most: MOST_AT_ONCE })
  const results: Result[] = []
  for (const id of [...new Set(ids)].sort((one, other) => one - other)) {
    await tx.run(sql`savepoint one_of_many`)
    try {
      await verb(id)
      results.push({ id })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await tx.run(sql`rollback to savepoint one_of_many`)
      results.push({ id, refused: { key: error.key, details: error.details } })
    }
  }
  return results
}
