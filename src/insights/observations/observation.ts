import { mayKnow } from '../../customers/asked-of-others.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { mayOpen } from '../../requests/request.ts'
import { inTheOpen } from '../../services/in-confidence.ts'

/** What was said, done or is the case, as it was heard. Names live with the customer, nowhere above. */
export type ObservationRow = RowOf<typeof observationColumns>

export type Moment = NonNullable<ObservationRow['moment']>
export type Source = ObservationRow['source']

export const MOMENTS: readonly Moment[] = ['finding', 'asking', 'waiting', 'doing', 'receiving', 'after']

export const observationColumns = rowsOf('observations', 'o', { without: ['search'] })

/**
 * Which observations (as `o`) an actor may read: those of customers they may know of; what was heard in a closed service
 * only who heard it, who may open that request, or, where it was about no request, the department that heard it. What
 * is asked later changes nothing of this. A customer reads all of theirs that is not withheld.
 */
export function mayRead(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`
  if (actor.kind === 'customer')
    return sql`(o.customer_id = ${actor.id} and (o.withheld_until is null or o.withheld_until < ${today}))`
  if (actor.kind === 'visitor') return sql`false`
  return sql`((o.customer_id is null or exists (select from customers c where c.id = o.customer_id and ${mayKnow(actor)}))
    and (${inTheOpen('o')} or o.person_id = ${actor.id}
      or exists (select from requests r where r.id = o.request_id and ${mayOpen(actor)})
      or (o.request_id is null and exists (select from memberships m where m.person_id = ${actor.id} and m.department_id = o.department_id))))`
}

/** The observation, if this actor may read it; else nothing. */
export async function findObservationFor(
  db: Db,
  actor: Actor,
  id: Id<'observations'>,
): Promise<ObservationRow | undefined> {
  return await db.maybe<ObservationRow>(
    sql`select ${observationColumns} from observations o where o.id = ${id} and ${mayRead(actor)}`,
  )
}

/**
 * May these words (`o`) be shown to everybody who works here? What was said in a closed service only when the customer
 * agreed; nothing of who asked not to be quoted, and nothing that was taken back or is withheld.
 */
export const mayBeShown: Sql = sql`(o.redacted_at is null and (o.withheld_until is null or o.withheld_until < ${today})
  and (${inTheOpen('o')} or exists (select from consents k where k.customer_id = o.customer_id and k.kind = 'quote'
    and k.withdrawn_at is null and (k.subject_id is null or (k.subject_kind = 'observation' and k.subject_id = o.id))))
  and not exists (select from consents k where k.customer_id = o.customer_id and k.kind = 'quote' and k.withdrawn_at is not null
    and (k.subject_id is null or (k.subject_kind = 'observation' and k.subject_id = o.id))
    and not exists (select from consents later where later.customer_id = o.customer_id and later.kind = 'quote'
      and later.subject_id is not distinct from k.subject_id and later.withdrawn_at is null)))`
