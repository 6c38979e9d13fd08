import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict } from '../platform/refusal.ts'
import { promisesMail, settingsOf } from '../platform/settings.ts'
import { assertPerson } from '../platform/who-may.ts'
import { notAbout } from './complaints.ts'
import { requestBrought } from './happenings/words.ts'
import { faceFor } from './known-customers.ts'
import { answersFor } from './owners/owning.ts'
import { lockRequest, type RequestRow } from './request.ts'

/** How our own words reach somebody when nobody does more: by mail; or they stand on a page, and a person calls or writes as well. */
export type Reached = 'mail' | 'phone' | 'post' | 'page'

interface Way {
  customer_id: Id<'customers'>
  kind: 'mail' | 'phone' | 'post'
  undeliverable_at: Date | null
}

/** How this customer is reached, by the ways we have of them. */
export function reachedBy(ways: readonly Way[], customerId: Id<'customers'>, mails: boolean): Reached {
  const kinds = ways.filter((way) => way.customer_id === customerId && !way.undeliverable_at).map(({ kind }) => kind)
  if (mails && kinds.includes('mail')) return 'mail'
  return kinds.find((kind) => kind === 'phone') ?? kinds.find((kind) => kind === 'post') ?? 'page'
}

/**
 * Something was said that the customer must know. Where no mail carries it and there is another way to them, the owner
 * still has to bring it. The caller holds the lock.
 */
export async function bringByHand(tx: Tx, { id, asker_id }: Pick<RequestRow, 'id' | 'asker_id'>): Promise<void> {
  const ways = await tx.many<Way>(
    sql`select customer_id, kind, undeliverable_at from contact_ways where customer_id = ${asker_id} order by id`,
  )
  const reached = reachedBy(ways, asker_id, promisesMail(await settingsOf(tx)))
  if (reached === 'phone' || reached === 'post')
    await tx.run(sql`update requests set to_bring_at = clock_timestamp() where id = ${id}`)
}

/** They were spoken to, or wrote themselves: nothing waits to be brought any more. The caller holds the lock. */
export const nothingToBring = (tx: Tx, requestId: Id<'requests'>) =>
  tx.run(sql`update requests set to_bring_at = null where id = ${requestId} and to_bring_at is not null`)

/** "I called", "I wrote": the customer was told what stands on their page. Refused when nothing waited. */
export async function bring(tx: Tx, actor: Actor, { id }: { id: Id<'requests'> }): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  if (!request.to_bring_at) throw conflict('requests.brought_already')
  await nothingToBring(tx, id)
  await record(tx, actor, requestBrought, request)
}

/** What somebody still has to bring to a customer by phone or letter. */
export interface ToBring {
  request_id: Id<'requests'>
  title: string
  closed_service: boolean
  code: string
  /** How: the first number there is, else an address. */
  kind: 'phone' | 'post'
  value: string
  customer_id: Id<'customers'>
  customer_kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  face_id: Id<'files'> | null
}

const MOST_CALLED = 20 // a day empties: the others come when these were called

/** What I, or whom I stand in for, still have to bring. Only they see it. */
export const toBringFor = async (db: Db, actor: Actor): Promise<ToBring[]> =>
  actor.kind === 'person'
    ? await toBring(db, actor, sql`r.owner_id = any(${answersFor(actor.id)}) and ${notAbout(actor)}`)
    : []

const toBring = (db: Db, actor: Actor, which: Sql) =>
  db.many<ToBring>(sql`
    select r.id as request_id, r.title, r.closed_service, r.code, w.kind, w.value,
           c.id as customer_id, c.kind as customer_kind, c.name, c.called, ${faceFor(actor)} as face_id
      from requests r join customers c on c.id = r.asker_id
     cross join lateral (select kind, value from contact_ways
                          where customer_id = c.id and kind in ('phone', 'post') and undeliverable_at is null order by kind, id limit 1) w
     where r.to_bring_at is not null and ${which} order by r.to_bring_at, r.id limit ${MOST_CALLED}`)
