import { findPersons, type PersonRow } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { isThemself } from '../../platform/who-may.ts'
import { cookShown, inConfidence, inTheOpen } from '../../services/in-confidence.ts'
import type { EndingKind } from '../problems/endings.ts'
import type { Ease } from '../problems/raiser.ts'
import type { Answer } from './answering.ts'
import { isAboutTheSame } from './others-too.ts'

/** What a customer was told of something they brought up, with what they said to it. */
export interface Told {
  id: number
  raiser_id: Id<'raisers'>
  problem_id: Id<'problems'>
  words: string
  language: string
  sent_at: Date
  sent_by: Id<'persons'> | null
  ending: EndingKind | null
  /** It counts no longer: they or somebody else said that it was not solved. */
  reopened: boolean
  look_again_on: string | null
  answer: Answer | null
  answered_at: Date | null
  answer_words: string
  ease: Ease | null
  customer_id: Id<'customers'>
  /** The question it came from, when that is how they brought it up. */
  request_id: Id<'requests'> | null
  closed_service: boolean
}

const told = (where: Sql): Sql => sql`
  select m.id, m.raiser_id, m.problem_id, m.words, m.language, m.sent_at, m.sent_by, e.ending, e.look_again_on,
         (e.reopened_at is not null or e.dropped_at is not null) as reopened,
         case when s.answered_at >= m.sent_at then s.answer end as answer,
         case when s.answered_at >= m.sent_at then s.answered_at end as answered_at,
         case when s.answered_at >= m.sent_at then s.answer_words else '' end as answer_words,
         case when s.answered_at >= m.sent_at then s.ease end as ease,
         s.customer_id, s.request_id, coalesce(r.closed_service, false) as closed_service
    from loop_messages m join raisers s on s.id = m.raiser_id
    left join problem_endings e on e.id = m.ending_id
    left join requests r on r.id = s.request_id
   where m.sent_at is not null and ${where} order by m.id desc limit 50`

/** One message, for who holds its link. */
export const findTold = async (db: Db, messageId: number, raiserId: Id<'raisers'>): Promise<Told | undefined> =>
  await db.maybe<Told>(told(sql`m.id = ${messageId} and m.raiser_id = ${raiserId}`))

/** What was told about a question on its own page; nothing to who only follows along, or has not proven who they are. */
export async function toldAbout(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<Told[]> {
  if (!isThemself(actor)) return []
  return await db.many<Told>(told(sql`s.request_id = ${requestId} and s.customer_id = ${actor.id}`))
}

/** Something a customer brought up and that is not told yet: its title, where it is, and what was said on the way. */
export interface Raised {
  problem_id: Id<'problems'>
  title: string
  in_own_words: boolean
  state: 'raised' | 'underway'
  joined_at: Date
  news: string | null
  news_at: Date | null
}

const raised = (where: Sql): Sql => sql`
  select p.id as problem_id, p.title, p.in_own_words, p.state, s.joined_at, n.words as news, n.said_at as news_at
    from raisers s join problems p on p.id = s.problem_id
    left join lateral (select words, said_at from problem_news where problem_id = p.id and for_raisers order by id desc limit 1) n on true
   where p.state in ('raised', 'underway') and ${where} order by s.joined_at desc limit 50`

/** What is still on the way of what came from this question. */
export async function raisedFrom(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<Raised[]> {
  if (!isThemself(actor)) return []
  return await db.many<Raised>(raised(sql`s.request_id = ${requestId} and s.customer_id = ${actor.id}`))
}

/** Everything a customer brought up, told or on the way; what came from closed services stands on their own pages only. */
export async function everythingToldTo(db: Db, customerId: Id<'customers'>): Promise<CameOfIt> {
  const open = sql`(s.request_id is null or not exists (select from requests q where q.id = s.request_id and ${inConfidence('q')}))`
  const [toldNow, raisedNow, joinable] = await db.together((db) =>
    Promise.all([
      db.many<Told>(told(sql`s.customer_id = ${customerId} and ${open}`)),
      db.many<Raised>(raised(sql`s.customer_id = ${customerId} and ${open}`)),
      db.many<Joinable>(sql`
        select p.id as problem_id, p.title, p.in_own_words from problems p
         where p.invites_at is not null and p.state in ('raised', 'underway') and ${inTheOpen('p')}
           and not exists (select from raisers s where s.problem_id = p.id and s.customer_id = ${customerId})
         order by p.invites_at desc limit 5`),
    ]),
  )
  return { told: toldNow, raised: raisedNow, joinable }
}

/** Something others brought up where customers may join, near to a question: where the same people work, and about the same. */
export interface Joinable {
  problem_id: Id<'problems'>
  title: string
  in_own_words: boolean
}

export async function joinableFrom(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<Joinable[]> {
  if (!isThemself(actor)) return []
  const near = await db.many<Joinable & { asked: string; said: string[] }>(sql`
    select p.id as problem_id, p.title, p.in_own_words, left(q.words, 2000) as asked,
           array(select s.words from raisers s where s.problem_id = p.id order by s.id limit 20) as said
      from problems p join requests q on q.id = ${requestId}
     where p.invites_at is not null and p.state in ('raised', 'underway') and ${inTheOpen('p')} and ${inTheOpen('q')}
       and not exists (select from raisers s where s.problem_id = p.id and s.customer_id = ${actor.id})
       and exists (select from raisers s join requests r on r.id = s.request_id
                    where s.problem_id = p.id and (r.service_version_id = q.service_version_id or r.department_id = q.department_id))
     order by p.raised_at desc limit 20`)
  return near
    .filter((problem) => isAboutTheSame(problem, problem.asked))
    .slice(0, 2)
    .map(({ problem_id, title, in_own_words }) => ({ problem_id, title, in_own_words }))
}

/** Under a letter: who told them, as customers see that person, and the organisation. */
export function senderOf(
  { sent_by, closed_service }: Told,
  people: Map<number, PersonRow>,
  organisation: string,
): string {
  const person = sent_by ? people.get(sent_by) : undefined
  return [person && cookShown({ closed_service }, person).name, organisation].filter(Boolean).join(', ')
}

/** What stands on a customer's own page of what they brought up, with who told them. */
export interface CameOfIt {
  told: Told[]
  raised: Raised[]
  joinable: Joinable[]
}

/** Of one question, in one round trip. */
export async function cameOf(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<CameOfIt> {
  const [told, raised, joinable] = await db.together((db) =>
    Promise.all([
      toldAbout(db, actor, requestId),
      raisedFrom(db, actor, requestId),
      joinableFrom(db, actor, requestId),
    ]),
  )
  return { told, raised, joinable }
}

/** Who told it, by what was told; looked up only where something was. */
export const sendersOf = async (db: Db, told: readonly Told[]): Promise<Map<number, PersonRow>> =>
  told.length === 0
    ? new Map()
    : await findPersons(
        db,
        told.flatMap(({ sent_by }) => sent_by ?? []),
      )
