import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { departmentRhythmSet } from '../happenings.ts'

/** How often a team wants to speak with a customer. */
export interface Rhythm {
  department_id: Id<'departments'>
  department: string
  every_days: number | null
}

export interface OverdueRhythm extends Rhythm {
  every_days: number
}

/** The rhythms of the teams this colleague is in; nobody sees another team's. */
export async function rhythmsOf(db: Db, personId: Id<'persons'>): Promise<Rhythm[]> {
  return await db.many<Rhythm>(sql`
    select d.id as department_id, d.name as department, r.every_days
      from memberships m join departments d on d.id = m.department_id and d.closed_at is null
      left join contact_rhythms r on r.department_id = d.id where m.person_id = ${personId} order by lower(d.name)`)
}

/** A team sets its own rhythm; nobody sets it for them. Nothing is no rhythm. */
export async function setRhythm(
  tx: Tx,
  actor: Actor,
  { departmentId, everyDays }: { departmentId: Id<'departments'>; everyDays?: number | undefined },
): Promise<void> {
  assertPerson(actor)
  const member = await tx.maybe(
    sql`select from memberships where department_id = ${departmentId} and person_id = ${actor.id}`,
  )
  if (!member) throw notFound()
  if (everyDays !== undefined && (everyDays < 1 || everyDays > 366)) throw refused('insights.rhythm_out_of_reach')
  await tx.maybe(sql`select from departments where id = ${departmentId} for update`)
  await tx.run(
    everyDays === undefined
      ? sql`delete from contact_rhythms where department_id = ${departmentId}`
      : sql`insert into contact_rhythms (department_id, every_days) values (${departmentId}, ${everyDays})
            on conflict (department_id) do update set every_days = excluded.every_days`,
  )
  await record(tx, actor, departmentRhythmSet, departmentId)
}

/** Of my own teams: those in which nobody met a customer for longer than they wanted. A visit of anyone of them counts. */
export async function overdueRhythms(db: Db, personId: Id<'persons'>): Promise<OverdueRhythm[]> {
  return await db.many<OverdueRhythm>(sql`
    select d.id as department_id, d.name as department, r.every_days
      from memberships m join contact_rhythms r on r.department_id = m.department_id join departments d on d.id = r.department_id
     where m.person_id = ${personId}
       and not exists (select from visits v join visit_people vp on vp.visit_id = v.id join memberships theirs on theirs.person_id = vp.person_id
                        where theirs.department_id = r.department_id and v.done_at is not null
                          and v.happens_until > now() - make_interval(days => r.every_days))
     order by lower(d.name)`)
}
