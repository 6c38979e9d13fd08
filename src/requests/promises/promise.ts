import type { Counted } from '../../lib/terms.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { notFound } from '../../platform/refusal.ts'
import { lockOpenRequest, type RequestRow } from '../request.ts'

export type EntryKind = tables.PromiseEntries['kind']

/** One line of a promise's ledger. */
export type PromiseEntry = tables.PromiseEntries

/** What we said we would do by when. Its state follows from its ledger, which is never edited. */
export type PromiseRow = Omit<RowOf<typeof promiseColumns>, 'counted'> & {
  counted: Counted | Record<string, never>
}

/** Was the date counted, or did somebody choose a day? */
export const isCounted = (counted: PromiseRow['counted']): counted is Counted => 'unit' in counted

export const promiseColumns = rowsOf('promises', 'p', { without: ['request_id', 'taken_from_id'] })

export const entryColumns: Sql = sql`e.id, e.promise_id, e.kind, e.due_at, e.reason, e.by_kind, e.by_id, e.at`

/** A promise on a request, with the request open and locked for a change by this actor. */
export async function lockPromise(
  tx: Tx,
  actor: Actor,
  { id, promiseId }: { id: Id<'requests'>; promiseId: Id<'promises'> },
): Promise<Locked> {
  const request = await lockOpenRequest(tx, actor, id)
  const promise = await tx.maybe<PromiseRow>(
    sql`select ${promiseColumns} from promises p where p.id = ${promiseId} and p.request_id = ${request.id}`,
  )
  if (!promise) throw notFound()
  return { request, promise }
}

export interface Locked {
  request: RequestRow
  promise: PromiseRow
}

/** The ledger of a promise, oldest first. */
export async function ledgerOf(tx: Tx, promiseId: Id<'promises'>): Promise<PromiseEntry[]> {
  return await tx.many<PromiseEntry>(
    sql`select ${entryColumns} from promise_entries e where e.promise_id = ${promiseId} order by e.id`,
  )
}
