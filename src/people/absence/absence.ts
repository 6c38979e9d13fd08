import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { cameIn } from '../person.ts'

/** Away until a moment, with a colleague who takes over. */
export interface Absence {
  id: number
  person_id: Id<'persons'>
  stand_in_id: Id<'persons'>
  away_from: Date
  away_until: Date
  /** When the person themselves agreed to who takes over; nothing while a colleague alone said it. */
  agreed_at: Date | null
}

/** What is said when somebody goes. */
export interface GoingAway {
  personId: Id<'persons'>
  standInId: Id<'persons'>
  /** Now, when left out. */
  from?: Date | undefined
  /** The moment somebody is back. */
  until: Date
}

/** The absence that holds now, else the next one. */
export async function absenceOf(db: Db, personId: Id<'persons'>): Promise<Absence | undefined> {
  return await db.maybe<Absence>(sql`
    select id, person_id, stand_in_id, away_from, away_until, agreed_at from absences
     where person_id = ${personId} and ended_at is null and away_until > now()
     order by away_from limit 1`)
}

/** Absences that still matter and touch a period, of certain people. */
export async function absencesWithin(
  db: Db,
  personIds: readonly number[],
  period: { from: Date; until: Date },
): Promise<Absence[]> {
  return await db.many<Absence>(sql`
    select id, person_id, stand_in_id, away_from, away_until, agreed_at from absences
     where person_id = any(${[...personIds]}::bigint[]) and ended_at is null
       and away_from < ${period.until} and away_until > greatest(${period.from}, now())
     order by away_from`)
}

/** Somebody who could take over. */
export interface StandIn {
  id: number
  name: string
  /** Works in one of the same departments. */
  near: boolean
}

/** Who could take over in a period: nobody who is away then; colleagues of the same department first. */
export async function standInsFor(
  db: Db,
  personId: Id<'persons'>,
  period: { from: Date; until: Date },
): Promise<StandIn[]> {
  return await db.many<StandIn>(sql`
    select p.id, p.name,
           exists (select from memberships theirs join memberships own on own.department_id = theirs.department_id
                    where theirs.person_id = p.id and own.person_id = ${personId}) as near
      from persons p
     where p.left_at is null and ${cameIn} and p.id <> ${personId}
       and not exists (select from absences a where a.person_id = p.id and a.ended_at is null
                          and a.away_from < ${period.until} and a.away_until > greatest(${period.from}, now()))
     order by near desc, p.takes_questions desc, p.name, p.id limit 500`)
}
