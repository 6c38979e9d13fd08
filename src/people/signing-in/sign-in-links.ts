import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { issueToken } from '../../platform/web/tokens.ts'

/** What a mailed or printed link to sign in with is for. */
export const SIGN_IN = 'sign_in'

export const MINUTES_MAILED = 20
const MINUTES_PRINTED = 60 // somebody still has to open a browser and find the window

export interface SignInLink {
  /** The whole address. It works once; opening it changes nothing yet. */
  link: string
  code: string
}

/** A link with which this person signs in once, and the code beside it. Earlier ones stop working. */
export async function signInLink(
  tx: Tx,
  personId: Id<'persons'>,
  given: { to?: string; minutes?: number } = {},
): Promise<SignInLink> {
  const { to, minutes = MINUTES_MAILED } = given
  const { token, code } = await issueToken(tx, { purpose: SIGN_IN, holderKind: 'person', holderId: personId, minutes })
  const query = to ? `?to=${encodeURIComponent(to)}` : ''
  return { link: `${tx.organisation.address}/sign-in/${token}${query}`, code }
}

/**
 * A link for the administrator, to print at a start. At the very first start nobody works here yet: then the
 * administrator is made, still without a name of their own, and the link leads to the page that asks for it.
 */
export async function administratorLink(db: OrganisationDb): Promise<string> {
  return await db.transaction(async (tx) => {
    const { ready_at } = await tx.one<{ ready_at: Date | null }>(sql`select ready_at from settings for update`)
    const id = (await firstAdministrator(tx)) ?? (await makeAdministrator(tx))
    const to = ready_at ? '/desk' : '/desk/first-start'
    return (await signInLink(tx, id, { to, minutes: MINUTES_PRINTED })).link
  })
}

/** Whether a link to sign in with reaches an administrator by mail. */
export async function administratorHasMail(db: Db): Promise<boolean> {
  const found = await db.maybe(
    sql`select id from persons where administrator and left_at is null and mail is not null limit 1`,
  )
  return found !== undefined
}

/** A link for whoever works here under this mail address. */
export async function linkForMail(db: OrganisationDb, mail: string): Promise<string | undefined> {
  return await db.transaction(async (tx) => {
    const person = await tx.maybe<{ id: Id<'persons'> }>(
      sql`select id from persons where mail = ${mail.trim().toLowerCase()} and left_at is null`,
    )
    return person && (await signInLink(tx, person.id, { minutes: MINUTES_PRINTED })).link
  })
}

async function firstAdministrator(tx: Tx): Promise<Id<'persons'> | undefined> {
  const found = await tx.maybe<{ id: Id<'persons'> }>(
    sql`select id from persons where administrator and left_at is null order by id limit 1`,
  )
  return found?.id
}

/** Takes no questions of its own choice; until there are others every question reaches this person all the same. */
async function makeAdministrator(tx: Tx): Promise<Id<'persons'>> {
  const { id } = await tx.one<{ id: Id<'persons'> }>(sql`
    insert into persons (name, first_name, administrator, takes_questions) values ('Beheerder', 'Beheerder', true, false)
    returning id`)
  return id
}
