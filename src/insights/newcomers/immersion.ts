import { mayKnow } from '../../customers/asked-of-others.ts'
import type { CustomerRow } from '../../customers/customer.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { immersionBegan, immersionEnded } from '../happenings.ts'

/** A newcomer gets to know customers first. Only the newcomer and the buddy see how far it is. */
export interface Immersion {
  id: number
  person_id: Id<'persons'>
  person: string
  first_name: string
  photo_id: Id<'files'> | null
  buddy_id: Id<'persons'> | null
  buddy: string | null
  buddy_first_name: string | null
  buddy_photo_id: number | null
  began_at: Date
  ended_at: Date | null
  /** Walked along or went on a visit since it began. */
  walked: boolean
  /** Faces somebody got to know. */
  faces: { id: Id<'customers'>; name: string; called: string; face_id: Id<'files'> | null }[]
  /** Told of a talk of their own. */
  talked: boolean
  /** The first and the last sketch since it began. */
  sketch_before: number | null
  sketch_after: number | null
}

export const FACES = 5

/** Begins the route: for oneself, or for a newcomer by who becomes their buddy. */
export async function immerse(
  tx: Tx,
  actor: Actor,
  { personId, buddyId }: { personId: Id<'persons'>; buddyId?: number | undefined },
): Promise<Id<'immersions'>> {
  assertPerson(actor)
  if (personId !== actor.id && buddyId !== actor.id) throw refused('insights.immersion_own')
  if (personId === buddyId) throw refused('insights.immersion_buddy_other')
  const made = await tx.maybe<{ id: Id<'immersions'> }>(sql`
    insert into immersions (person_id, buddy_id)
    select p.id, (select id from persons where id = ${buddyId ?? null} and left_at is null) from persons p where p.id = ${personId} and p.left_at is null
    on conflict (person_id) where ended_at is null do nothing returning id`)
  if (!made) throw conflict('insights.immersion_is_there')
  await record(tx, actor, immersionBegan, made.id)
  return made.id
}

/** The newcomer got to know somebody: read their page and their own words. */
export async function meetFace(
  tx: Tx,
  actor: Actor,
  { id, customerId }: { id: number; customerId: Id<'customers'> },
): Promise<void> {
  assertPerson(actor)
  await lockOwn(tx, actor.id, id)
  const known = await tx.maybe(sql`select from customers c where c.id = ${customerId} and ${mayKnow(actor)}`)
  if (!known) throw notFound()
  await tx.run(sql`
    insert into faces_met (immersion_id, customer_id) values (${id}, ${customerId}) on conflict do nothing`)
}

/** The newcomer says that it is done. */
export async function endImmersion(tx: Tx, actor: Actor, id: Id<'immersions'>): Promise<void> {
  assertPerson(actor)
  await lockOwn(tx, actor.id, id)
  await tx.run(sql`update immersions set ended_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, immersionEnded, id)
}

async function lockOwn(tx: Tx, personId: Id<'persons'>, id: number): Promise<void> {
  const own = await tx.maybe(
    sql`select from immersions where id = ${id} and person_id = ${personId} and ended_at is null for update`,
  )
  if (!own) throw notFound()
}

/** My own route, and those of newcomers I keep company. Nobody else's. */
export async function immersionsOf(db: Db, personId: Id<'persons'>): Promise<Immersion[]> {
  return await db.many<Immersion>(sql`
    select i.id, i.person_id, p.name as person, p.first_name, p.photo_id, i.buddy_id, b.name as buddy, b.first_name as buddy_first_name,
           b.photo_id as buddy_photo_id, i.began_at, i.ended_at,
           exists (select from walk_along_bookings k join walk_alongs w on w.id = k.walk_along_id
                    where k.person_id = i.person_id and w.withdrawn_at is null and w.ends_at between i.began_at and now()) or
           exists (select from visit_people vp join visits v on v.id = vp.visit_id
                    where vp.person_id = i.person_id and v.done_at >= i.began_at and v.direction in ('out', 'along')) as walked,
           exists (select from visits v where v.planned_by = i.person_id and v.done_at >= i.began_at) as talked,
           coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'called', c.called, 'face_id', c.face_id) order by m.met_at)
             from faces_met m join customers c on c.id = m.customer_id where m.immersion_id = i.id), '[]') as faces,
           (select min(s.id) from sketches s where s.person_id = i.person_id and s.made_at >= i.began_at) as sketch_before,
           (select max(s.id) from sketches s where s.person_id = i.person_id and s.made_at >= i.began_at having count(*) > 1) as sketch_after
      from immersions i join persons p on p.id = i.person_id left join persons b on b.id = i.buddy_id
     where (i.person_id = ${personId} or i.buddy_id = ${personId}) and (i.ended_at is null or i.ended_at > now() - interval '90 days')
     order by (i.person_id = ${personId}) desc, i.began_at desc limit 20`)
}

/** Somebody to get to know next: with own words, whom the newcomer did not meet yet. */
export async function faceToMeet(
  db: Db,
  actor: Actor,
  immersionId: number,
): Promise<Pick<CustomerRow, 'id' | 'name' | 'called' | 'face_id' | 'own_words'> | undefined> {
  return await db.maybe(sql`
    select c.id, c.name, c.called, c.face_id, c.own_words from customers c
     where c.merged_into_id is null and c.own_words <> '' and c.name <> '' and ${mayKnow(actor)}
       and not exists (select from faces_met m where m.immersion_id = ${immersionId} and m.customer_id = c.id)
     order by c.face_id is null, c.seen_last, c.id limit 1`)
}
