import { readShortCode } from '../lib/codes.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { invalid } from '../platform/refusal.ts'
import { mayOpen } from '../requests/request.ts'
import { itemWaitedFor } from './happenings.ts'
import { lockItem, subjectOfItem } from './items/item.ts'

/** Says that a customer's question waits for what is decided on an item; by its short code, or by its id. */
export async function waitFor(
  tx: Tx,
  actor: Actor,
  {
    itemId,
    code,
    requestId,
  }: { itemId: Id<'agenda_items'>; code?: string | undefined; requestId?: Id<'requests'> | undefined },
): Promise<void> {
  const item = await lockItem(tx, actor, itemId)
  const request = await tx.maybe<{ id: Id<'requests'> }>(sql`
    select r.id from requests r
     where ${requestId ? sql`r.id = ${requestId}` : sql`r.code = ${readShortCode(code ?? '') ?? ''}`} and r.closed_at is null and ${mayOpen(actor)}`)
  if (!request) throw invalid({ code: 'meetings.code_unknown' })
  await tx.run(
    sql`insert into item_waiting (item_id, request_id) values (${itemId}, ${request.id}) on conflict do nothing`,
  )
  await record(tx, actor, itemWaitedFor, subjectOfItem(item), { item: itemId, request: request.id })
}
