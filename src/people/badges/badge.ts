import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { sign, verify } from '../../platform/web/tokens.ts'
import { findPerson, type PersonRow } from '../person.ts'

/** A printed card to scan, with a PIN: the way in for who has no desk and no mail address of the house. */
export type Badge = Pick<tables.Badges, 'id' | 'person_id' | 'made_at'>

const PURPOSE = 'badge'
const CARD = 1 // a lost card ends as a row; its successor is another row

/** What stands in the code on a card. The same each time, so that a card can be printed again. */
export const badgeToken = (organisation: Organisation, badge: Pick<Badge, 'id'>) =>
  sign(organisation.key, PURPOSE, badge.id, CARD)

export const badgeLink = (organisation: Organisation, badge: Pick<Badge, 'id'>) =>
  `${organisation.address}/badge/${badgeToken(organisation, badge)}`

/** The card a code stands on; 0 when it is none of ours. */
export const badgeIn = (organisation: Organisation, token: string): number =>
  verify(organisation.key, PURPOSE, token)?.id ?? 0

/** The card somebody carries now. */
export async function badgeOf(db: Pick<Tx, 'maybe'>, personId: Id<'persons'>): Promise<Badge | undefined> {
  return await db.maybe<Badge>(
    sql`select id, person_id, made_at from badges where person_id = ${personId} and ended_at is null`,
  )
}

/** Whose card this is, while they work here. Scanning it changes nothing. */
export async function personOfBadge(db: OrganisationDb, token: string): Promise<PersonRow | undefined> {
  const badge = await db.maybe<{ person_id: Id<'persons'> }>(
    sql`select person_id from badges where id = ${badgeIn(db.organisation, token)} and ended_at is null`,
  )
  const person = badge && (await findPerson(db, badge.person_id))
  return person?.left_at ? undefined : person
}
