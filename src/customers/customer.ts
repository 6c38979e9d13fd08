import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../platform/database/rows.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import type { StoredFile } from '../platform/files/files.ts'

export type CustomerKind = tables.Customers['kind']
export type WayKind = tables.ContactWays['kind']

/** A person, household or organisation we exist for: a face and own words first, numbers second. */
export type CustomerRow = RowOf<typeof customerColumns>

/** A way to reach a customer, as it was given and in its one spelling. */
export type ContactWay = RowOf<typeof wayColumns>

export const customerColumns = rowsOf('customers', 'c', { without: ['name_search', 'name_folded'] })

export const wayColumns = rowsOf('contact_ways', 'w', { without: ['created_at'] })

export async function findCustomer(db: Db, id: Id<'customers'>): Promise<CustomerRow | undefined> {
  return await db.maybe<CustomerRow>(sql`select ${customerColumns} from customers c where c.id = ${id}`)
}

/** The ways to reach a customer, the preferred one first. */
export async function waysOf(db: Db, customerId: Id<'customers'>): Promise<ContactWay[]> {
  return await db.many<ContactWay>(sql`
    select ${wayColumns} from contact_ways w where w.customer_id = ${customerId} order by w.preferred desc, w.id`)
}

/** Whose way this is; 0 when there is no such way. */
export async function wayHolder(db: Db, wayId: number): Promise<number> {
  const way = await db.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from contact_ways where id = ${wayId}`,
  )
  return way?.customer_id ?? 0
}

/** The picture a customer chose to be known by. */
export async function faceOfCustomer(db: Db, id: number): Promise<StoredFile | undefined> {
  return await db.maybe<StoredFile>(sql`
    select f.id, f.name, f.content_type, f.size, f.key from customers c join files f on f.id = c.face_id where c.id = ${id}`)
}

/** What we call this customer in a sentence; nothing when we were never told. */
export const calledName = (customer: Pick<CustomerRow, 'called' | 'name'>) => customer.called || customer.name
