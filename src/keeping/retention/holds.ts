import { type Actor, actorId } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { mayOpen } from '../../requests/request.ts'
import { customerHeld, customerHoldEnded, requestHeld, requestHoldEnded } from '../happenings.ts'

/** What stays although its time has come, and why. */
export interface Hold {
  id: number
  request_id: Id<'requests'> | null
  customer_id: Id<'customers'> | null
  /** Nothing when the question is not for this colleague's eyes. */
  code: string | null
  because: string
  placed_at: Date
}

/** What is held, the newest first. */
export async function holdsNow(db: Db, actor: Actor): Promise<Hold[]> {
  return await db.many<Hold>(sql`
    select h.id, h.request_id, h.customer_id, case when ${mayOpen(actor)} then r.code end as code, h.because, h.placed_at
      from holds h left join requests r on r.id = h.request_id where h.ended_at is null order by h.id desc limit 200`)
}

/** Which of these are held, and why. */
export async function heldAmong(
  db: Db,
  { requests = [], customers = [] }: { requests?: readonly number[]; customers?: readonly number[] },
): Promise<{ because: string }[]> {
  return await db.many<{ because: string }>(sql`
    select because from holds where ended_at is null
       and (request_id = any(${requests}::bigint[]) or customer_id = any(${customers}::bigint[]))`)
}

/** Keeps a question (by its code) or a customer from being erased, for a reason that others can read. */
export async function hold(
  tx: Tx,
  actor: Actor,
  {
    code,
    customerId,
    because,
  }: { code?: string | undefined; customerId?: Id<'customers'> | undefined; because: string },
): Promise<void> {
  const requestId = code ? await requestOf(tx, code) : undefined
  if (!requestId && !customerId) throw notFound()
  if (customerId && !(await tx.maybe(sql`select from customers where id = ${customerId} for update`))) throw notFound()
  const there = await heldAmong(tx, {
    requests: requestId ? [requestId] : [],
    customers: customerId ? [customerId] : [],
  })
  if (there.length > 0) throw conflict('keeping.held_already')
  await tx.run(sql`
    insert into holds (request_id, customer_id, because, placed_by) values (${requestId ?? null}, ${requestId ? null : (customerId ?? null)}, ${because}, ${actorId(actor)})`)
  await tell(tx, actor, { requestId, customerId }, 'held')
}

/** The reason is over: from now on it goes when its time has come. */
export async function endHold(tx: Tx, actor: Actor, id: number): Promise<void> {
  const ended = await tx.maybe<{ request_id: Id<'requests'> | null; customer_id: Id<'customers'> | null }>(sql`
    select request_id, customer_id from holds where id = ${id} and ended_at is null`)
  if (!ended) throw notFound()
  const { request_id: requestId, customer_id: customerId } = ended
  await tx.maybe(
    requestId
      ? sql`select from requests where id = ${requestId} for update`
      : sql`select from customers where id = ${customerId} for update`,
  )
  await tx.run(sql`update holds set ended_at = clock_timestamp() where id = ${id}`)
  await tell(tx, actor, { requestId: requestId ?? undefined, customerId: customerId ?? undefined }, 'hold_ended')
}

async function requestOf(tx: Tx, code: string): Promise<Id<'requests'>> {
  const found = await tx.maybe<{ id: Id<'requests'> }>(sql`select id from requests where code = ${code} for update`)
  if (!found) throw notFound()
  return found.id
}

const tell = async (
  tx: Tx,
  actor: Actor,
  { requestId, customerId }: { requestId?: Id<'requests'> | undefined; customerId?: Id<'customers'> | undefined },
  what: 'held' | 'hold_ended',
) =>
  requestId
    ? await record(tx, actor, what === 'held' ? requestHeld : requestHoldEnded, requestId)
    : await record(tx, actor, what === 'held' ? customerHeld : customerHoldEnded, customerId ?? NO_ID)
