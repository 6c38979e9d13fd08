import { z } from 'zod'
import { type Reach, readReach } from '../customers/recognising.ts'
import { readShortCode } from '../lib/codes.ts'
import type { Db } from '../platform/database/database.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { Refusal } from '../platform/refusal.ts'
import { line } from '../platform/web/fields.ts'
import type { RequestRow } from '../requests/request.ts'

/** A code from paper or the phone, and a second fact: a way to reach who asked. */
export const CodeEntry = z.object({ code: line(40), reach: line() })

type Found = Pick<RequestRow, 'id' | 'link_number'>

/**
 * The request with this code whose customer or asker we know by this address; or by their name, when they gave us no
 * address and no number. The same refusal whatever does not fit.
 */
export async function requestByCode(db: Db, { code: typed, reach: given }: z.output<typeof CodeEntry>): Promise<Found> {
  const code = readShortCode(typed)
  const reach = readReach(given)
  const found =
    code &&
    (await db.maybe<Found>(sql`
    select r.id, r.link_number from requests r
     where r.code = ${code} and ${reach ? knownBy(reach) : calledLike(given)}`))
  if (!found) throw new Refusal(422, 'door.code_unknown', {}, { code: 'door.code_unknown' })
  return found
}

const knownBy = ({ kind, normalised }: Reach): Sql => sql`
  exists (select from contact_ways w where w.customer_id in (r.customer_id, r.asker_id)
             and w.kind = ${kind} and w.normalised = ${normalised})`

/** The whole name, in any case and with any spaces; for somebody at the counter who has no mail and no phone. */
const calledLike = (name: string): Sql => sql`
  not exists (select from contact_ways w where w.customer_id in (r.customer_id, r.asker_id) and w.kind in ('mail', 'phone'))
  and exists (select from customers c where c.id in (r.customer_id, r.asker_id) and c.name <> ''
                 and lower(regexp_replace(btrim(c.name), '\\s+', ' ', 'g')) = ${name.trim().replace(/\s+/g, ' ').toLowerCase()})`
