import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { deed } from '../../platform/deed.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { words } from '../../platform/web/fields.ts'
import { assertAdministrator } from '../../platform/who-may.ts'
import { customerErasureRefused } from '../happenings.ts'

export const LONGEST_REASON = 2_000 // a page: more is read by nobody

/** It leaves by mail, and is a no that somebody has to bear: it can be undone for some seconds. */
export const refusing = deed({
  name: 'refuse_erasure',
  about: 'customer',
  schema: z.object({ because: words(LONGEST_REASON) }),
  verb: (tx, actor, { ids: { id = NO_ID }, input: { because } }) => refuseErasure(tx, actor, { id, because }),
  form: ({ id = NO_ID }) => `/desk/customers/${id}/erasure#refusing`,
})

/**
 * Answers whoever asked to be erased that it is not done, or not yet, and why: GDPR article 12(4). They read it in their
 * file and by mail, and may ask again. An administrator may answer whom they may not know, as they may erase them.
 */
export async function refuseErasure(
  tx: Tx,
  actor: Actor,
  { id, because }: { id: Id<'customers'>; because: string },
): Promise<void> {
  assertAdministrator(actor)
  if (!(await tx.maybe(sql`select from customers where id = ${id} for update`))) throw notFound()
  const asked = await tx.maybe<{ id: number }>(sql`
    update erasure_requests set answer = 'refused', because = ${because}, refused_by = ${actor.id}, answered_at = clock_timestamp()
     where customer_id = ${id} and answered_at is null returning id`)
  if (!asked) throw conflict('keeping.nobody_asks')
  await record(tx, actor, customerErasureRefused, id, { asked: asked.id })
}
