import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { sql } from '../platform/sql.ts'
import { enter, nextDue } from './promising.ts'
import { type RequestRow, subjectOf } from './request.ts'

/** Keeps the promise to answer, at the first answer. The caller holds the lock on the request. */
export async function keepAnswerPromise(tx: Tx, actor: Actor, request: Pick<RequestRow, 'id'>): Promise<void> {
  const open = await tx.maybe<{ id: number }>(
    sql`select id from promises where request_id = ${request.id} and kind = 'answer' and state = 'open' order by id limit 1`,
  )
  if (open) await keep(tx, actor, request, open.id)
}

/** Marks a promise as kept. The caller holds the lock on the request and knows that it is open. */
export async function keep(tx: Tx, actor: Actor, request: Pick<RequestRow, 'id'>, promiseId: number): Promise<void> {
  await tx.run(sql`update promises set state = 'kept', revision = revision + 1 where id = ${promiseId}`)
  await enter(tx, actor, { promiseId, kind: 'kept' })
  await record(tx, {
    actor,
    type: 'promise.kept',
    subject: subjectOf(request),
    audience: 'customer',
    data: { promise: promiseId },
  })
  await nextDue(tx, request.id)
}
