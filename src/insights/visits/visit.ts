import { mayKnow } from '../../customers/asked-of-others.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, partOf, perhaps, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { nothing, type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { inConfidence } from '../../services/in-confidence.ts'
import { mayBeShown } from '../observations/observation.ts'

/** A real encounter with a customer: theirs or ours, an hour or weeks, planned or told afterwards. */
export type VisitRow = tables.Visits

export type Direction = VisitRow['direction']
export type Repeats = NonNullable<VisitRow['repeats']>

export const DIRECTIONS: readonly Direction[] = ['out', 'in', 'remote', 'along']
export const REPEATS: readonly Repeats[] = ['week', 'month', 'quarter', 'half_year', 'year']

export const subjectOf = (id: number) => ({ kind: 'visit', id })

export interface VisitNote {
  id: number
  by_kind: 'person' | 'customer'
  seen: string
  we_learned: string
  they_learned: string
}

export interface Heard {
  id: number
  kind: tables.Observations['kind']
  words: string
  language: string
  redacted: boolean
  /** It may be read at any table. */
  for_tables: boolean
}

/** A visit as pages show it: who met whom, and what came of it. */
export type Visit = RowOf<typeof visitColumns>

type Host = Pick<tables.Persons, 'id' | 'name' | 'first_name' | 'photo_id'>

const visitColumns = columns(rowsOf('visits', 'v'), perhaps(partOf('customers', 'c', ['name', 'called', 'face_id'])), {
  customer_kind: gives<tables.Customers['kind'] | null>`c.kind`,
  group: gives<string | null>`g.name`,
  hosts: gives<
    Host[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'first_name', p.first_name, 'photo_id', p.photo_id) order by p.id)
    from visit_people vp join persons p on p.id = vp.person_id where vp.visit_id = v.id), '[]')`,
  notes: gives<
    VisitNote[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'by_kind', n.by_kind, 'seen', n.seen, 'we_learned', n.we_learned, 'they_learned', n.they_learned) order by n.id)
    from visit_notes n where n.visit_id = v.id), '[]')`,
  heard: gives<
    Heard[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'words', o.words, 'language', o.language, 'redacted', o.redacted_at is not null,
      'for_tables', o.kind = 'verbatim' and o.customer_id is not null and ${mayBeShown}) order by o.id)
    from observations o where o.visit_id = v.id), '[]')`,
  questions: gives<
    { id: number; question: string; answered: boolean }[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'question', q.question, 'answered', q.answered_at is not null) order by q.id)
    from research_questions q where (q.origin_kind = 'visit' and q.origin_id = v.id)
      or q.id in (select question_id from questions_taken taken where taken.visit_id = v.id)), '[]')`,
})

/**
 * Which visits (as `v`, with their customer as `c`) an actor may read: of customers they may know of; those in
 * confidence only who was there, who planned them, and the department they belong to.
 */
const mayRead = (actor: Actor): Sql => {
  if (actor.kind === 'customer') return sql`v.customer_id = ${actor.id}`
  if (actor.kind !== 'person') return sql`(v.customer_id is null or ${mayKnow(actor)})`
  return sql`case when ${inConfidence('v')}
    then v.planned_by = ${actor.id} or exists (select from visit_people vp where vp.visit_id = v.id and vp.person_id = ${actor.id})
      or exists (select from memberships m where m.person_id = ${actor.id} and m.department_id = v.department_id)
    else v.customer_id is null or ${mayKnow(actor)} end`
}

const joined: Sql = sql`left join customers c on c.id = v.customer_id left join customer_groups g on g.id = v.group_id`

export async function findVisitFor(db: Db, actor: Actor, id: Id<'visits'>): Promise<Visit | undefined> {
  return await db.maybe<Visit>(
    sql`select ${visitColumns} from visits v ${joined} where v.id = ${id} and ${mayRead(actor)}`,
  )
}

export interface Which {
  customerId?: Id<'customers'> | undefined
  groupId?: Id<'customer_groups'> | undefined
  /** Go on after this one. */
  after?: number | undefined
}

const PAGE = 20

/** Encounters that were, the latest first; `next` is the one to go on after. */
export async function encounters(
  db: Db,
  actor: Actor,
  { customerId, groupId, after }: Which,
): Promise<{ visits: Visit[]; next?: number | undefined }> {
  const rows = await db.many<Visit>(sql`
    select ${visitColumns} from (
      select v.id from visits v ${joined}
       where v.done_at is not null and v.cancelled_at is null and ${mayRead(actor)}
         ${customerId ? sql`and v.customer_id = ${customerId}` : nothing}
         ${groupId ? sql`and (v.group_id = ${groupId} or exists (select from group_members m where m.customer_id = v.customer_id and m.group_id = ${groupId}))` : nothing}
         ${after ? sql`and (v.happens_from, v.id) < (select happens_from, id from visits where id = ${after})` : nothing}
       order by v.happens_from desc, v.id desc limit ${PAGE + 1}) page
      join visits v using (id) ${joined} order by v.happens_from desc, v.id desc`)
  return { visits: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined }
}

/** When this person was last with a customer, as far as it was told, before a moment. For that person alone. */
export async function lastWithCustomer(db: Db, personId: Id<'persons'>, before: Date): Promise<Date | undefined> {
  const last = await db.one<{ at: Date | null }>(sql`
    select max(v.happens_from) as at from visits v join visit_people vp on vp.visit_id = v.id
     where vp.person_id = ${personId} and v.done_at is not null and v.cancelled_at is null and v.happens_from < ${before}`)
  return last.at ?? undefined
}

/** What is planned and not told yet, the nearest first. */
export async function comingVisits(db: Db, actor: Actor, customerId?: Id<'customers'>): Promise<Visit[]> {
  return await db.many<Visit>(sql`
    select ${visitColumns} from visits v ${joined}
     where v.done_at is null and v.cancelled_at is null and ${mayRead(actor)} ${customerId ? sql`and v.customer_id = ${customerId}` : nothing}
     order by v.happens_from, v.id limit 30`)
}

/** Everything that was told or planned with one customer, for the customer. */
export async function visitsOfCustomer(db: Db, actor: Actor, customerId: Id<'customers'>): Promise<Visit[]> {
  return await db.many<Visit>(sql`
    select ${visitColumns} from visits v ${joined}
     where v.customer_id = ${customerId} and v.cancelled_at is null and ${mayRead(actor)} order by v.happens_from desc, v.id desc limit 60`)
}
