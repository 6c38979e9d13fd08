import { cameIn } from '../../people/person.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import type { RequestRow } from '../request.ts'

/** Makes somebody the owner. The caller holds the lock on the request and records why. */
export async function giveTo(
  tx: Tx,
  request: Pick<RequestRow, 'id' | 'owner_id'>,
  personId: Id<'persons'>,
): Promise<void> {
  await tx.run(
    sql`update requests set owner_id = ${personId}, owner_since = clock_timestamp(), tended_at = null where id = ${request.id}`,
  )
  refreshPagesOf(tx, request.owner_id)
  refreshPagesOf(tx, personId)
}

/** Lets the page that somebody has open on their day refresh after the commit. Pages watch `person:<id>`. */
export const refreshPagesOf = (tx: Tx, personId: Id<'persons'>) => void tx.news.add(`person:${personId}`)

/** Refuses somebody who cannot start on it: who left, who is away, or who never came in. */
export async function refuseUnavailable(db: Db, personId: Id<'persons'>): Promise<void> {
  const person = await db.maybe<{ first_name: string; gone: boolean; away: boolean; awaited: boolean }>(sql`
    select first_name, left_at is not null as gone, not ${cameIn} as awaited, exists (select from acting where acting.person_id = p.id) as away
      from persons p where p.id = ${personId}`)
  if (!person) throw notFound()
  if (person.gone) throw refused('requests.person_left', { name: person.first_name })
  if (person.awaited) throw refused('requests.person_awaited', { name: person.first_name })
  if (person.away) throw refused('requests.person_away', { name: person.first_name })
}

/** This person (an id, or SQL that finds it), and everybody this person stands in for now, as an array of ids. */
export const answersFor = (personId: Id<'persons'> | Sql): Sql =>
  sql`(array(select person_id from acting where acting_id = ${personId}) || ${personId}::bigint)`

/** Who answers now for what somebody owns: they, or whoever stands in. */
export async function cookOf(db: Db, ownerId: Id<'persons'>): Promise<Id<'persons'>> {
  const acting = await db.maybe<{ acting_id: Id<'persons'> }>(
    sql`select acting_id from acting where person_id = ${ownerId}`,
  )
  return acting?.acting_id ?? ownerId
}

export async function worksAt(
  db: Db,
  personId: Id<'persons'>,
  departmentId: Id<'departments'> | null,
): Promise<boolean> {
  const member = await db.maybe(
    sql`select person_id from memberships where person_id = ${personId} and department_id = ${departmentId}`,
  )
  return member !== undefined
}
