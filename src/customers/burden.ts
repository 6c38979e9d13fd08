import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { record } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { customerAskedUnasked, customerLimited } from './happenings.ts'
import { lockCustomer } from './locking.ts'

/** Asking something of a customer who did not ask for it. */
export interface Unasked {
  customerId: Id<'customers'>
  kind: tables.UnaskedContacts['kind']
}

const DAYS = 91 // a quarter, whenever it began

/**
 * Notes that we ask something unasked of a customer: a visit, an interview, a survey. At most twice a quarter, and less
 * when the customer wants so; one more is refused, with when it is possible again.
 */
export async function askUnasked(tx: Tx, actor: Actor, { customerId, kind }: Unasked): Promise<void> {
  const { id } = await lockCustomer(tx, actor, customerId)
  const room = await roomToAsk(tx, id)
  if (room.most === 0) throw new Refusal(422, 'customers.asks_for_rest')
  if (room.left === 0) throw new Refusal(422, 'customers.asked_enough', { days: room.days })

  await tx.run(sql`insert into unasked_contacts (customer_id, kind) values (${id}, ${kind})`)
  await record(tx, actor, customerAskedUnasked, id, { kind })
}

/**
 * The same for what comes back by itself, such as a visit each month: it takes the first place there is, and from then on
 * counts. Returns from when; nothing when the customer wants to be left in peace.
 */
export async function askUnaskedWhenRoom(
  tx: Tx,
  actor: Actor,
  { customerId, kind }: Unasked,
): Promise<Date | undefined> {
  const { id } = await lockCustomer(tx, actor, customerId)
  const room = await roomToAsk(tx, id)
  if (room.most === 0) return
  const from = new Date(Date.now() + room.days * DAY_MS)
  await tx.run(sql`insert into unasked_contacts (customer_id, kind, asked_at) values (${id}, ${kind}, ${from})`)
  await record(tx, actor, customerAskedUnasked, id, { kind })
  return from
}

export interface Room {
  most: number
  left: number
  /** In how many days there is room again; 0 when there is. */
  days: number
}

/** How often we may still ask something unasked of a customer now. */
export async function roomToAsk(db: Db, customerId: Id<'customers'>): Promise<Room> {
  const { most, times } = await db.one<{ most: number; times: Date[] }>(sql`
    select c.unasked_most as most, array(select asked_at from unasked_contacts u where u.customer_id = c.id
             and u.asked_at > now() - make_interval(days => ${DAYS}) order by asked_at) as times
      from customers c where c.id = ${customerId}`)
  const left = Math.max(0, most - times.length)
  const oldest = times[times.length - most]
  const days = left === 0 && oldest ? Math.ceil((oldest.getTime() - Date.now()) / DAY_MS) + DAYS : 0
  return { most, left, days }
}

const DAY_MS = 86_400_000

/** The customer says how often we may come unasked: twice a quarter, once, or not at all. */
export async function limitUnasked(
  tx: Tx,
  actor: Actor,
  { id, most }: { id: Id<'customers'>; most: number },
): Promise<void> {
  await lockCustomer(tx, actor, id)
  await tx.run(sql`update customers set unasked_most = ${most}, revision = revision + 1 where id = ${id}`)
  await record(tx, actor, customerLimited, id, { most })
}
