import type { Counted } from '../../lib/terms.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { notFound } from '../../platform/refusal.ts'
import { lockOpenRequest, type RequestRow } from '../request.ts'

export type EntryKind = tables.PromiseEntries['kind']

/** One line of a promise's ledger. */
export type PromiseEntry = RowOf<typeof entryColumns>

/** What we said we would do by when. Its state follows from its ledger, which is never edited. */
export type PromiseRow = RowOf<typeof promiseColumns>

/** Was the date counted, or did somebody choose a day? */
export const isCounted = (counted: PromiseRow['counted']): counted is Counted => 'unit' in counted

export const promiseColumns = columns(
  rowsOf('promises', 'p', { without: ['request_id', 'taken_from_id', 'counted'] }),
  {
    counted: gives<Counted | Record<string, never>>`p.counted`,
  },
)

export const entryColumns = rowsOf('promise_entries', 'e')

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
