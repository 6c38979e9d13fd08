import type { Db, OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { sign, verify } from '../../platform/web/tokens.ts'

/** A screen that hangs somewhere and belongs to nobody: in the storeroom, the workshop, the canteen. */
export type Screen = Pick<tables.SharedScreens, 'id' | 'name' | 'department_id' | 'made_at'>

/** As administrators see it: whether it takes no PIN any more, and since when or until when. */
export type ScreenState = Screen & Pick<tables.SharedScreens, 'shut_at' | 'rests_until'>

const PURPOSE = 'screen'

export const screenToken = (organisation: Organisation, { id }: Pick<Screen, 'id'>) =>
  sign(organisation.key, PURPOSE, id, 1)

/** What somebody opens once on the screen itself. */
export const screenLink = (organisation: Organisation, screen: Pick<Screen, 'id'>) =>
  `${organisation.address}/screen/${screenToken(organisation, screen)}`

export async function everyScreen(db: Db): Promise<ScreenState[]> {
  return await db.many<ScreenState>(sql`
    select id, name, department_id, made_at, shut_at, case when rests_until > now() then rests_until end as rests_until
      from shared_screens where ended_at is null order by name, id limit 500`)
}

/** The screen a token was made for, while it hangs there. */
export async function screenOf(db: OrganisationDb, token: string | undefined): Promise<Screen | undefined> {
  const id = token ? (verify(db.organisation.key, PURPOSE, token)?.id ?? 0) : 0
  return await db.maybe<Screen>(
    sql`select id, name, department_id, made_at from shared_screens where id = ${id} and ended_at is null`,
  )
}

/** Who can say at a screen that something is done: colleagues with a card, of one department where the screen is theirs. */
export async function whoHaveCards(db: Db, departmentId: Id<'departments'> | null): Promise<number[]> {
  const rows = await db.many<{ id: Id<'persons'> }>(sql`
    select p.id from persons p join badges b on b.person_id = p.id and b.ended_at is null
     where p.left_at is null
       and (${departmentId}::bigint is null or exists (select from memberships where person_id = p.id and department_id = ${departmentId}))
     order by p.first_name, p.id limit 200`)
  return rows.map(({ id }) => id)
}
