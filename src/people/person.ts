import type { Person } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { columns, gives, partOf, type RowOf } from '../platform/database/rows.ts'
import { type Sql, sql } from '../platform/database/sql.ts'

/** How much customers see of somebody, from most to least. */
export const DISPLAY_LEVELS = ['photo', 'first_name', 'role', 'team'] as const

export type DisplayLevel = (typeof DISPLAY_LEVELS)[number]

/** Somebody who works here, as pages need it: with department, and who acts now when this person is away. */
export type PersonRow = RowOf<typeof personColumns>

/** How much customers may see: what the person chose, no more than the organisation shows, and little when hidden now. */
const display = gives<DisplayLevel>`case
    when p.hidden_at is not null then 'team'
    else (array['photo', 'first_name', 'role', 'team'])[greatest(
      array_position(array['photo', 'first_name', 'role', 'team'], p.display),
      (select array_position(array['photo', 'first_name', 'role', 'team'], display_at_most) from settings))]
  end`

/** Columns of a person as pages need them; `persons` is joined as `p`. */
export const personColumns = columns(
  partOf('persons', 'p', [
    'id',
    'name',
    'first_name',
    'role',
    'mail',
    'phone',
    'language',
    'expertise',
    'photo_id',
    'takes_questions',
    'administrator',
    'left_at',
  ]),
  {
    display,
    /** Never came in yet. */
    awaited: gives<boolean>`p.awaited_since is not null`,
    department_id: gives<Id<'departments'> | null>`d.id`,
    department: gives<string>`coalesce(d.name, '')`,
    acting_id: gives<Id<'persons'> | null>`acting.acting_id`,
    away_until: gives<Date | null>`acting.away_until`,
  },
)

/** The tables behind `personColumns`. Who is of several departments, is of the one that is asked for, or else of the one they lead. */
const joinedWithin = (departmentId: Id<'departments'> | null): Sql => sql`persons p
  left join lateral (select department_id from memberships where person_id = p.id
                      order by department_id is not distinct from ${departmentId}::bigint desc, leads desc, department_id limit 1) m on true
  left join departments d on d.id = m.department_id
  left join acting on acting.person_id = p.id`

export const personsJoined: Sql = joinedWithin(null)

/** Who came in at least once, of `persons p`: nobody else gets a question, for nobody would read it. */
export const cameIn: Sql = sql`p.awaited_since is null`

/** `departmentId` is the department they are looked up for, when they are of it. */
export async function findPerson(
  db: Db,
  id: Id<'persons'>,
  departmentId: Id<'departments'> | null = null,
): Promise<PersonRow | undefined> {
  return await db.maybe<PersonRow>(sql`select ${personColumns} from ${joinedWithin(departmentId)} where p.id = ${id}`)
}

/** Somebody as an actor, with what they may now; nobody who works here no more. */
export async function workingPerson(db: Db, id: Id<'persons'>): Promise<Person | undefined> {
  const found = await db.maybe<{ administrator: boolean }>(
    sql`select administrator from persons where id = ${id} and left_at is null`,
  )
  return found && { kind: 'person', id, administrator: found.administrator }
}

/** These people, and (as `p`) whoever else is asked for; with the department they are looked up for, when they are of it. */
export async function findPersons(
  db: Db,
  ids: readonly number[],
  { orElse = sql`false`, departmentId = null }: { orElse?: Sql; departmentId?: Id<'departments'> | null } = {},
): Promise<Map<number, PersonRow>> {
  const rows = await db.many<PersonRow>(
    sql`select ${personColumns} from ${joinedWithin(departmentId)} where p.id = any(${[...new Set(ids)]}::bigint[]) or ${orElse}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Everybody who works here now, by name. A team is small enough to hold in memory: no paging. */
export async function everyPerson(db: Db): Promise<PersonRow[]> {
  return await db.many<PersonRow>(
    sql`select ${personColumns} from ${personsJoined} where p.left_at is null order by p.name, p.id limit 2000`,
  )
}

/** By mail address, whatever its case. */
export async function findPersonByMail(db: Db, mail: string): Promise<PersonRow | undefined> {
  return await db.maybe<PersonRow>(
    sql`select ${personColumns} from ${personsJoined} where p.mail = ${mail.trim().toLowerCase()} and p.left_at is null`,
  )
}

/** Who works in a department now. */
export async function peopleOf(db: Db, departmentId: Id<'departments'>): Promise<Set<number>> {
  const rows = await db.many<{ id: Id<'persons'> }>(sql`
    select p.id from memberships m join persons p on p.id = m.person_id
     where m.department_id = ${departmentId} and p.left_at is null`)
  return new Set(rows.map(({ id }) => id))
}
