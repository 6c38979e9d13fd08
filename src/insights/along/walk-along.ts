import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, assertSignedIn } from '../../platform/who-may.ts'
import { alongBooked, alongOffered, alongUnbooked, alongWithdrawn } from '../happenings.ts'

/** Come and walk along: with a colleague, their team, or a customer. */
export interface WalkAlong extends tables.WalkAlongs {
  host: string | null
  host_first_name: string | null
  host_photo_id: Id<'files'> | null
  /** What a customer who offers it is called; nobody else of theirs is told. */
  customer: string | null
  department: string | null
  booked: { id: Id<'persons'>; name: string; first_name: string; photo_id: Id<'files'> | null }[]
}

export interface Offer {
  what: string
  place?: string | undefined
  from: Date
  until: Date
  places?: number | undefined
  /** Offered by this team of theirs. */
  departmentId?: Id<'departments'> | undefined
}

/** Offers colleagues to walk along: by a colleague, also for their team, or by a customer who proved who they are. */
export async function offerAlong(tx: Tx, actor: Actor, given: Offer): Promise<Id<'walk_alongs'>> {
  const host = hostOf(actor)
  if (given.departmentId) await assertIn(tx, actor, given.departmentId)
  if (!given.what.trim()) throw refused('insights.along_what_missing')
  if (given.until <= given.from) throw refused('insights.along_too_short')
  const { id } = await tx.one<{ id: Id<'walk_alongs'> }>(sql`
    insert into walk_alongs (person_id, customer_id, department_id, what, place, starts_at, ends_at, places)
    values (${host.person}, ${host.customer}, ${given.departmentId ?? null}, ${given.what.trim()}, ${given.place?.trim() ?? ''}, ${given.from}, ${given.until}, ${given.places ?? 1}) returning id`)
  await record(tx, actor, alongOffered, id)
  return id
}

/** Who it is that offers; a link of one request proves nobody. */
function hostOf(actor: Actor): { person: number | null; customer: number | null } {
  if (actor.kind === 'person') return { person: actor.id, customer: null }
  assertSignedIn(actor)
  return { person: null, customer: actor.id }
}

async function assertIn(tx: Tx, actor: Actor, departmentId: Id<'departments'>): Promise<void> {
  const member =
    actor.kind === 'person' &&
    (await tx.maybe(sql`select from memberships where person_id = ${actor.id} and department_id = ${departmentId}`))
  if (!member) throw notFound()
}

/** Books a place: nobody's leave is asked. */
export async function bookAlong(tx: Tx, actor: Actor, id: Id<'walk_alongs'>): Promise<void> {
  assertPerson(actor)
  const along = await lockAlong(tx, id)
  if (along.person_id === actor.id) throw refused('insights.along_is_yours')
  const { booked } = await tx.one<{ booked: number }>(
    sql`select count(*) as booked from walk_along_bookings where walk_along_id = ${id} and person_id <> ${actor.id}`,
  )
  if (booked >= along.places) throw conflict('insights.along_full')
  await tx.run(sql`
    insert into walk_along_bookings (walk_along_id, person_id) values (${id}, ${actor.id}) on conflict do nothing`)
  await record(tx, actor, alongBooked, id)
}

/** Gives the place back. */
export async function unbookAlong(tx: Tx, actor: Actor, id: Id<'walk_alongs'>): Promise<void> {
  assertPerson(actor)
  await lockAlong(tx, id)
  await tx.run(sql`delete from walk_along_bookings where walk_along_id = ${id} and person_id = ${actor.id}`)
  await record(tx, actor, alongUnbooked, id)
}

/** Takes the offer away. */
export async function withdrawAlong(tx: Tx, actor: Actor, id: Id<'walk_alongs'>): Promise<void> {
  const host = hostOf(actor)
  const along = await lockAlong(tx, id)
  const own = host.customer ? along.customer_id === host.customer : along.person_id === host.person
  if (!own && along.department_id) await assertIn(tx, actor, along.department_id)
  else if (!own) throw notFound()
  await tx.run(sql`update walk_alongs set withdrawn_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, alongWithdrawn, id)
}

async function lockAlong(tx: Tx, id: number): Promise<tables.WalkAlongs> {
  const along = await tx.maybe<tables.WalkAlongs>(
    sql`select * from walk_alongs where id = ${id} and withdrawn_at is null for update`,
  )
  if (!along) throw notFound()
  return along
}

/** What can be walked along with from now on, the nearest first. */
export async function comingAlongs(db: Db): Promise<WalkAlong[]> {
  return await db.many<WalkAlong>(alongs(sql`true`))
}

/** What this customer offers, from now on. */
export const alongsOfCustomer = async (db: Db, customerId: Id<'customers'>): Promise<WalkAlong[]> =>
  await db.many<WalkAlong>(alongs(sql`w.customer_id = ${customerId}`))

const alongs = (which: Sql): Sql => sql`
    select w.*, d.name as department, coalesce(nullif(c.called, ''), nullif(c.name, '')) as customer, p.name as host, p.first_name as host_first_name, p.photo_id as host_photo_id,
           coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'first_name', b.first_name, 'photo_id', b.photo_id) order by b.id)
             from walk_along_bookings k join persons b on b.id = k.person_id where k.walk_along_id = w.id), '[]') as booked
      from walk_alongs w left join persons p on p.id = w.person_id
      left join customers c on c.id = w.customer_id left join departments d on d.id = w.department_id
     where ${which} and w.withdrawn_at is null and w.ends_at > now() order by w.starts_at, w.id limit 60`
