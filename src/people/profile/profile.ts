import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { fateOf, type MailFate } from '../../platform/mail/kept-mails.ts'
import { notFound } from '../../platform/refusal.ts'
import type { WeekHours } from '../../platform/settings.ts'
import { type Absence, absenceOf } from '../absence/absence.ts'
import { type Belonging, belongingsOf } from '../departments/department.ts'
import { type FormerMembership, formerMemberships } from '../departments/membership.ts'
import { type DisplayLevel, findPerson, type PersonRow } from '../person.ts'

/** Everything about a colleague that stands on their page. */
export interface Profile {
  person: PersonRow
  /** What the person chose; `person.display` is what customers see now. */
  chosen: DisplayLevel
  hidden_at: Date | null
  revision: number
  /** Since when they work here, as far as somebody said. */
  employed_since: string | null
  departments: Belonging[]
  /** Of which departments they were before. */
  former: FormerMembership[]
  week: WeekHours
  /** Away now, or soon. */
  absence: Absence | undefined
  standIn: PersonRow | undefined
  /** Invited, and not yet been here. */
  invited_at: Date | null
  /** What became of the mail of that invitation. */
  invitation: MailFate | undefined
}

interface Own {
  display: DisplayLevel
  hidden_at: Date | null
  revision: number
  employed_since: string | null
  invited_at: Date | null
  invitation_id: number | null
}

/** The whole page of somebody who works here. */
export async function findProfile(db: Db, id: Id<'persons'>): Promise<Profile | undefined> {
  return await db.together(async (db) => {
    const [person, own, departments, former, week, absence] = await Promise.all([
      findPerson(db, id),
      db.maybe<Own>(sql`
        select display, hidden_at, revision, employed_since,
               (select max(created_at) from invitations i where i.person_id = persons.id
                 having bool_and(i.accepted_at is null)) as invited_at,
               (select max(id) from invitations i where i.person_id = persons.id) as invitation_id
          from persons where id = ${id} and left_at is null`),
      belongingsOf(db, id).then((all) => all.get(id) ?? []),
      formerMemberships(db, id),
      weekOf(db, id),
      absenceOf(db, id),
    ])
    if (!person || !own) return
    const acting = person.acting_id ?? absence?.stand_in_id // a stand-in may be away as well: then the next one acts
    const standIn = absence && acting ? await findPerson(db, acting) : undefined
    const invitation = own.invited_at ? await fateOf(db, `invitation:${own.invitation_id}`) : undefined
    return { person, ...own, chosen: own.display, departments, former, week, absence, standIn, invitation }
  })
}

/** Locks somebody who works here now, for a change. */
export async function lockPerson(
  tx: Tx,
  id: Id<'persons'>,
): Promise<{ id: Id<'persons'>; display: DisplayLevel; revision: number; administrator: boolean }> {
  const person = await tx.maybe<{ id: Id<'persons'>; display: DisplayLevel; revision: number; administrator: boolean }>(
    sql`select id, display, revision, administrator from persons where id = ${id} and left_at is null for update`,
  )
  if (!person) throw notFound()
  return person
}

/** Own reachable hours by weekday; empty when the organisation's opening hours count. */
async function weekOf(db: Db, id: number): Promise<WeekHours> {
  const rows = await db.many<{ weekday: number; opens: string; closes: string }>(sql`
    select weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
      from reachable_hours where person_id = ${id} order by weekday, opens`)
  const days = Object.groupBy(rows, ({ weekday }) => String(weekday))
  return Object.fromEntries(
    Object.entries(days).map(([day, parts = []]) => [
      day,
      parts.map(({ opens, closes }): [string, string] => [opens, closes]),
    ]),
  )
}
