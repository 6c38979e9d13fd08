import { lockCustomer } from '../../customers/locking.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { assertPerson, assertSignedIn } from '../../platform/who-may.ts'
import { customerErasureAsked, customerErasureWithdrawn } from '../happenings.ts'

export type Asked = tables.ErasureRequests

/** What a customer last asked about being erased; what waits comes before what was answered. */
export async function askedBy(db: Db, customerId: Id<'customers'>): Promise<Asked | undefined> {
  return await db.maybe<Asked>(sql`
    select id, customer_id, asked_at, answer, answered_at, because, refused_by from erasure_requests
     where customer_id = ${customerId} order by answered_at is not null, id desc limit 1`)
}

/** A customer asks to be erased. A colleague does it: what the law wants kept has to be looked at by somebody. */
export async function askErasure(tx: Tx, actor: Actor): Promise<void> {
  assertSignedIn(actor)
  await ask(tx, actor, actor.id)
}

/**
 * A colleague who knows them notes that they asked it: in a letter, by phone, at the counter. So it reaches an
 * administrator who may not know them.
 */
export async function askErasureFor(tx: Tx, actor: Actor, customerId: Id<'customers'>): Promise<void> {
  assertPerson(actor)
  await ask(tx, actor, customerId)
}

async function ask(tx: Tx, actor: Actor, customerId: Id<'customers'>): Promise<void> {
  await lockCustomer(tx, actor, customerId)
  const made = await tx.run(sql`
    insert into erasure_requests (customer_id) values (${customerId}) on conflict (customer_id) where answered_at is null do nothing`)
  if (made > 0) await record(tx, actor, customerErasureAsked, customerId)
}

/** They changed their mind. */
export async function withdrawAsking(tx: Tx, actor: Actor): Promise<void> {
  assertSignedIn(actor)
  await withdraw(tx, actor, actor.id)
}

/** They told a colleague that they changed their mind. */
export async function withdrawAskingFor(tx: Tx, actor: Actor, customerId: Id<'customers'>): Promise<void> {
  assertPerson(actor)
  await withdraw(tx, actor, customerId)
}

async function withdraw(tx: Tx, actor: Actor, customerId: Id<'customers'>): Promise<void> {
  await lockCustomer(tx, actor, customerId)
  const ended = await tx.run(sql`
    update erasure_requests set answer = 'withdrawn', answered_at = clock_timestamp() where customer_id = ${customerId} and answered_at is null`)
  if (ended > 0) await record(tx, actor, customerErasureWithdrawn, customerId)
}

export interface Waiting {
  customer_id: Id<'customers'>
  name: string
  asked_at: Date
}

/** Who asked to be erased and waits for it, the longest waiting first. */
export async function waitingForErasure(db: Db): Promise<Waiting[]> {
  return await db.many<Waiting>(sql`
    select e.customer_id, c.name, e.asked_at from erasure_requests e join customers c on c.id = e.customer_id
     where e.answered_at is null order by e.asked_at limit 200`)
}

const DAYS_TO_ANSWER = 30 // a month, GDPR article 12(3)

/** The last day on which the law wants an answer. */
export const answerBy = ({ asked_at }: Pick<Waiting, 'asked_at'>): Date =>
  new Date(asked_at.getTime() + DAYS_TO_ANSWER * 86_400_000)
