import { type Actor, system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { problemInvited, problemNews, problemSilent } from '../happenings.ts'
import { lockOpenProblem, touchProblem } from './problem.ts'

/** What colleagues read on the way; with `forRaisers` also who raised it, on their page. "Nothing new, because…" counts. */
export async function postNews(
  tx: Tx,
  actor: Actor,
  { id, words, forRaisers = false }: { id: Id<'problems'>; words: string; forRaisers?: boolean },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  await tx.run(sql`
    insert into problem_news (problem_id, words, person_id, for_raisers) values (${id}, ${words}, ${actor.id}, ${forRaisers})`)
  await record(tx, actor, problemNews, id, {}, { for: forRaisers ? 'customer' : 'staff' })
  await touchProblem(tx, { id })
}

export const SILENT_DAYS = 30 // longer, and those who raised it think that it is forgotten (R-C7)
const AT_ONCE = 100

/**
 * Asks the lead to say something where nobody heard anything for longer than thirty days, also when there is nothing
 * new. Once per thirty days; several workers at once and twice is fine. Returns how many it asked about.
 */
export async function breakSilences(db: OrganisationDb): Promise<number> {
  const silent = await db.many<{ id: Id<'problems'> }>(sql`
    select id from problems where state in ('raised', 'underway') and changed_at < now() - make_interval(days => ${SILENT_DAYS})
       and (reminded_at is null or reminded_at < now() - make_interval(days => ${SILENT_DAYS}))
     order by id limit ${AT_ONCE}`)
  let asked = 0
  for (const { id } of silent) if (await db.transaction((tx) => remind(tx, id))) asked++
  return asked
}

async function remind(tx: Tx, id: Id<'problems'>): Promise<boolean> {
  const reminded = await tx.run(sql`
    update problems set reminded_at = clock_timestamp()
     where id = ${id} and state in ('raised', 'underway') and changed_at < now() - make_interval(days => ${SILENT_DAYS})
       and (reminded_at is null or reminded_at < now() - make_interval(days => ${SILENT_DAYS}))`)
  if (reminded === 0) return false
  await record(tx, system, problemSilent, id)
  return true
}

/** Customers who know this may join by themselves from now on, or no longer. The title must tell nothing of anybody. */
export async function inviteCustomers(
  tx: Tx,
  actor: Actor,
  { id, invites }: { id: Id<'problems'>; invites: boolean },
): Promise<void> {
  assertPerson(actor)
  const problem = await lockOpenProblem(tx, actor, id)
  await tx.run(sql`
    update problems set invites_at = ${invites && !problem.closed_service ? sql`coalesce(invites_at, clock_timestamp())` : sql`null`}
     where id = ${id}`)
  await record(tx, actor, problemInvited, id, { invites })
}
