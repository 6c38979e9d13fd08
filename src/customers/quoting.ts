import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { personIn } from '../platform/who-may.ts'
import { customerQuotingAllowed, customerQuotingRefused } from './happenings.ts'
import { lockCustomer } from './locking.ts'

export type Quoting = 'unsaid' | 'allowed' | 'refused'

/** May what this customer says be read aloud among us, in general? Unsaid is yes for open services, no for closed ones. */
export async function quotingOf(db: Db, customerId: Id<'customers'>): Promise<Quoting> {
  const last = await db.maybe<{ withdrawn_at: Date | null }>(sql`
    select withdrawn_at from consents where customer_id = ${customerId} and kind = 'quote' and subject_id is null
     order by (withdrawn_at is null) desc, id desc limit 1`)
  if (!last) return 'unsaid'
  return last.withdrawn_at ? 'refused' : 'allowed'
}

/** Did this customer not say that their words may not be used? Nothing said is no refusal. */
export const notRefused = (customerId: Sql): Sql => sql`coalesce((
  select k.withdrawn_at is null from consents k where k.customer_id = ${customerId} and k.kind = 'quote' and k.subject_id is null
   order by (k.withdrawn_at is null) desc, k.id desc limit 1), true)`

/** The customer agrees that their words are used, also what they said in confidence. A colleague may note that they did. */
export async function allowQuoting(tx: Tx, actor: Actor, id: Id<'customers'>): Promise<void> {
  await lockCustomer(tx, actor, id)
  if ((await quotingOf(tx, id)) === 'allowed') return
  await tx.run(sql`
    insert into consents (customer_id, kind, noted_by) values (${id}, 'quote', ${personIn(actor)})`)
  await record(tx, actor, customerQuotingAllowed, id)
}

/** From now on nothing they say is used; the rooms that keep words hear of it and take them away. */
export async function refuseQuoting(tx: Tx, actor: Actor, id: Id<'customers'>): Promise<void> {
  await lockCustomer(tx, actor, id)
  const withdrawn = await tx.run(sql`
    update consents set withdrawn_at = clock_timestamp()
     where customer_id = ${id} and kind in ('quote', 'public') and subject_id is null and withdrawn_at is null`)
  if (withdrawn === 0)
    await tx.run(sql`
      insert into consents (customer_id, kind, given_at, withdrawn_at)
      values (${id}, 'quote', clock_timestamp(), clock_timestamp())`)
  await record(tx, actor, customerQuotingRefused, id)
}
