import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { mayOpen, type RequestRow } from '../request.ts'

export type OtherRequest = Pick<RequestRow, 'id' | 'code' | 'title' | 'opened_at' | 'closed_at' | 'merged_into_id'>

const SHOWN = 30

/** What else the customer of this request asked, the newest first; only what the actor may open. */
export async function otherRequestsOfCustomer(db: Db, actor: Actor, id: number): Promise<OtherRequest[]> {
  return await db.many<OtherRequest>(sql`
    select r.id, r.code, r.title, r.opened_at, r.closed_at, r.merged_into_id from requests r
     where r.customer_id = (select customer_id from requests where id = ${id}) and r.id <> ${id} and ${mayOpen(actor)}
     order by r.id desc limit ${SHOWN}`)
}
