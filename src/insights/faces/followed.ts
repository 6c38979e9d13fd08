import { mayKnow } from '../../customers/asked-of-others.ts'
import type { CustomerRow } from '../../customers/customer.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { mayRead } from '../observations/observation.ts'

/** A customer somebody follows, with what they said last as far as the reader may know. */
export interface Followed extends Pick<CustomerRow, 'id' | 'name' | 'called' | 'face_id'> {
  said: string | null
  language: string | null
  heard_at: Date | null
}

/** Whom I follow, who spoke last first. Nobody else reads this list. */
export async function followedBy(db: Db, personId: Id<'persons'>, actor: Actor): Promise<Followed[]> {
  return await db.many<Followed>(sql`
    select c.id, c.name, c.called, c.face_id, last.words as said, last.language, last.heard_at
      from customer_follows f join customers c on c.id = f.customer_id
      left join lateral (
        select o.words, o.language, o.heard_at from observations o
         where o.customer_id = c.id and o.kind = 'verbatim' and o.redacted_at is null and ${mayRead(actor)}
         order by o.heard_at desc, o.id desc limit 1) last on true
     where f.person_id = ${personId} and c.merged_into_id is null and ${mayKnow(actor)}
     order by last.heard_at desc nulls last, c.id limit 12`)
}
