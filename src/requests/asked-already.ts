import { createHash } from 'node:crypto'
import { cleanText } from '../lib/text.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { inTheOpen } from '../services/in-confidence.ts'

/** By what a page knows the words it asked about again, without repeating them. */
export const markOf = (words: string): string => createHash('sha256').update(cleanText(words)).digest('base64url')

interface Again {
  words: string
  askerId: Id<'customers'>
  /** The colleague who writes it down. Who asks may be known by a name only, and is then somebody new each time. */
  by?: number | undefined
}

/** The open question with the same words by the same person within the hour: a form filled in again, or somebody who waits. */
export async function askedJustNow(tx: Tx, { words, askerId, by }: Again): Promise<{ id: number } | undefined> {
  return await tx.maybe<{ id: Id<'requests'> }>(sql`
    select r.id from requests r
     where r.words = ${words} and r.closed_at is null and r.opened_at > now() - interval '1 hour'
       and ((r.asker_id = ${askerId} and (${by ?? null}::bigint is null or ${inTheOpen('r')}))
            or (r.opened_by = ${by ?? null}::bigint
                and exists (select from customers one, customers other
                             where one.id = r.asker_id and other.id = ${askerId} and one.name <> '' and lower(one.name) = lower(other.name))))
     order by r.id desc limit 1`)
}
