import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import type { RequestRow } from './request.ts'
import type { WholeRequest } from './whole-request.ts'

type Trusted = Pick<RequestRow, 'opened_by' | 'proven_at'>

/** Was it surely asked by who it says: proven with a code, or taken in by a colleague? At the door anybody may type an address. */
export const isVouched = ({ opened_by, proven_at }: Trusted) => opened_by !== null || proven_at !== null

/**
 * Whether who holds the link of one question may read the other it was joined with: they proved who they are, or the
 * one is as surely theirs as the other.
 */
export const mayReadAlong = (one: Trusted, other: Trusted, proven: boolean): boolean =>
  proven || isVouched(one) || !isVouched(other)

/** The same in SQL, for rows `one` and `other` of requests, without the proof. */
export const readsAlong = (one: Sql, other: Sql): Sql =>
  sql`(${one}.opened_by is not null or ${one}.proven_at is not null or (${other}.opened_by is null and ${other}.proven_at is null))`

/** As its customer may read it: without what was joined from a question that may be another's. */
export function withReadable(whole: WholeRequest, proven: boolean): WholeRequest {
  const kept = whole.joined.filter((one) => mayReadAlong(whole.request, one, proven))
  if (kept.length === whole.joined.length) return whole
  const ids = new Set([whole.request.id, ...kept.map(({ id }) => id)])
  const here = <Row extends { request_id: Id<'requests'> }>(rows: Row[]) =>
    rows.filter((row) => ids.has(row.request_id))
  return { ...whole, joined: kept, messages: here(whole.messages), files: here(whole.files) }
}
