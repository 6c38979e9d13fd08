import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { mayOpen } from '../requests/request.ts'
import { inConfidence, inTheOpen } from '../services/in-confidence.ts'

/** That something was told in confidence, and which department it stays with. */
export interface Confidence {
  department_id: Id<'departments'> | null
}

/**
 * Whether this customer is met in confidence. A colleague who knows them by a closed service is: what the customer asks
 * elsewhere, before or after, makes it no less so. What customers tell by themselves is, while they only asked there.
 */
export async function confidenceIn(db: Db, actor: Actor, customerId: Id<'customers'>): Promise<Confidence | undefined> {
  const theirs = sql`(r.customer_id = ${customerId} or r.asker_id = ${customerId})`
  const asksElsewhere = sql`exists (select from requests r where ${theirs} and ${inTheOpen('r')} and (r.proven_at is not null
    or not exists (select from requests e where (e.customer_id = ${customerId} or e.asker_id = ${customerId}) and ${inConfidence('e')} and e.id < r.id)))`
  return await db.maybe<Confidence>(sql`
    select r.department_id from requests r
     where ${theirs} and ${inConfidence('r')} and ${actor.kind === 'person' ? mayOpen(actor) : sql`not ${asksElsewhere}`}
     order by r.id desc limit 1`)
}
