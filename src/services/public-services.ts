import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import type { ServiceVersion } from './service.ts'

/** A service as anybody may read about it. That it is closed says only that its requests are nobody else's business. */
export type PublicService = Pick<
  ServiceVersion,
  | 'service_id'
  | 'slug'
  | 'name'
  | 'description'
  | 'closed'
  | 'open_kitchen'
  | 'kitchen_closed_because'
  | 'kitchen_closed_until'
  | 'openness'
  | 'translations'
  | 'answer_amount'
  | 'answer_unit'
> & { department: string }

/** Everything that can be asked for, by name, for public pages. A catalogue is small: no paging. */
export async function publicServices(db: Db): Promise<PublicService[]> {
  return await db.many<PublicService>(sql`
    select c.service_id, c.slug, c.name, c.description, c.translations, c.closed, c.open_kitchen, c.kitchen_closed_because,
           c.kitchen_closed_until, c.openness, c.answer_amount, c.answer_unit, d.name as department
      from current_services c join departments d on d.id = c.department_id
     where c.archived_at is null order by lower(c.name), c.service_id limit 500`)
}
