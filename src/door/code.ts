import { z } from 'zod'
import { readReach } from '../customers/recognising.ts'
import { readShortCode } from '../lib/codes.ts'
import type { Db } from '../platform/database.ts'
import { line } from '../platform/fields.ts'
import { Refusal } from '../platform/refusal.ts'
import { sql } from '../platform/sql.ts'
import type { RequestRow } from '../requests/request.ts'

/** A code from paper or the phone, and a second fact: a way to reach who asked. */
export const CodeEntry = z.object({ code: line(40), reach: line() })

type Found = Pick<RequestRow, 'id' | 'link_number'>

/** The request with this code whose customer or asker we know by this address. The same refusal whatever does not fit. */
export async function requestByCode(db: Db, { code: typed, reach: given }: z.output<typeof CodeEntry>): Promise<Found> {
  const code = readShortCode(typed)
  const reach = readReach(given)
  const found =
    code &&
    reach &&
    (await db.maybe<Found>(sql`
    select r.id, r.link_number from requests r
     where r.code = ${code}
       and exists (select from contact_ways w where w.customer_id in (r.customer_id, r.asker_id)
                     and w.kind = ${reach.kind} and w.normalised = ${reach.normalised})`))
  if (!found) throw new Refusal(422, 'door.code_unknown', {}, { code: 'door.code_unknown' })
  return found
}
