import { mayKnow } from '../../customers/asked-of-others.ts'
import type { CustomerRow } from '../../customers/customer.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { nothing, sql } from '../../platform/database/sql.ts'

/** A customer to work for: a face, own words, and since when nobody of us spoke with them. */
export type FaceToWorkFor = Pick<
  CustomerRow,
  'id' | 'kind' | 'name' | 'called' | 'own_words' | 'face_id' | 'seen_last' | 'seen_first'
> & {
  /** Somebody has a visit planned. */
  expected: boolean
}

export interface Faces {
  faces: FaceToWorkFor[]
  next?: number | undefined
}

const PAGE = 24

/** Everybody we exist for that this colleague may know, who has been out of sight longest first. */
export async function facesToWorkFor(
  db: Db,
  actor: Actor,
  { groupId, after }: { groupId?: Id<'customer_groups'> | undefined; after?: number | undefined },
): Promise<Faces> {
  const rows = await db.many<FaceToWorkFor>(sql`
    select c.id, c.kind, c.name, c.called, c.own_words, c.face_id, c.seen_last, c.seen_first,
           exists (select from visits v where v.customer_id = c.id and v.done_at is null and v.cancelled_at is null and v.happens_from > now() - interval '1 day') as expected
      from customers c
     where c.merged_into_id is null and (c.name <> '' or c.called <> '') and ${mayKnow(actor)}
       ${groupId ? sql`and exists (select from group_members m where m.customer_id = c.id and m.group_id = ${groupId})` : nothing}
       ${after ? sql`and (c.seen_last, c.id) > (select seen_last, id from customers where id = ${after})` : nothing}
     order by c.seen_last, c.id limit ${PAGE + 1}`)
  return { faces: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined }
}
