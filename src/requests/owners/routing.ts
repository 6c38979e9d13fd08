import { sharedSubjects } from '../../language/shared-words.ts'
import { standsInWithLeave } from '../../people/absence/agreeing.ts'
import { shownToColleague } from '../../people/display.ts'
import { cameIn, type PersonRow } from '../../people/person.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'
import { candidates } from './candidates.ts'
import type { Candidate, Question } from './question.ts'

/** Why a question goes to somebody; only kinds, told in one line on the desk. What people carry is kept nowhere. */
export interface RoutingReasons {
  expertise: boolean
  department: boolean
  helpedBefore: boolean
  corrected: boolean
  reachable: boolean
  /** It fitted nothing, and this person is of the front desk. */
  frontDesk?: boolean
}

export interface Route {
  personId: Id<'persons'>
  /** Who knows most of the subject, when that is somebody else: one tap away for the owner and the customer. */
  specialistId?: Id<'persons'> | undefined
  reasons: RoutingReasons
  /** How far ahead of the next: 50 is a toss-up, 100 nobody else. Not there when nothing was weighed. */
  sure?: number | undefined
}

/** Picks the person, and the specialist beside them. Nothing when nobody here takes questions today. */
export function pick(found: readonly Candidate[]): Route | undefined {
  const [best, next] = found
  if (!best) return
  const specialist = found.reduce((most, one) => (one.expertise > most.expertise ? one : most), best)
  return {
    personId: best.person_id,
    specialistId: specialist.person_id === best.person_id ? undefined : specialist.person_id,
    reasons: {
      expertise: best.expertise > 0,
      department: best.in_department,
      helpedBefore: best.helped_before,
      corrected: best.corrected > 0,
      reachable: best.reachable,
      ...(best.front_desk && { frontDesk: true }),
    },
    sure: sureOf(best.score, next?.score),
  }
}

const TOSS_UP = 53 // per cent: the next one could as well have had it
const LEAST = 0.1 // of a score: what hardly counts at all makes nobody sure

/** The part of the best one, of what the best two weigh together. */
const sureOf = (best: number, next: number | undefined): number =>
  next === undefined ? 100 : Math.round((100 * Math.max(best, LEAST)) / (Math.max(best, LEAST) + Math.max(next, LEAST)))

const NO_REASON: RoutingReasons = {
  expertise: false,
  department: false,
  helpedBefore: false,
  corrected: false,
  reachable: false,
}

/**
 * Where a question goes. There is always somebody: when everybody is away it goes to whoever acts for an administrator
 * (of a closed service: for somebody of its department), so that no request is ever without a person. What must not go to
 * some leaves the department before it goes to one of them; only when nobody else works here it does.
 */
export async function route(db: Db, question: Question): Promise<Route> {
  const { not = [], closed = false } = question
  const beyond = not.length > 0 && closed ? { ...question, closed: false } : undefined
  const found =
    (await findRoute(db, question)) ??
    (beyond && (await findRoute(db, beyond))) ??
    (await whoeverActs(db, beyond ?? question)) ??
    (await whoeverActs(db, { ...question, not: [] }))
  if (!found) throw new Error('Nobody works here')
  return found
}

/** Everybody is away: who acts for somebody, administrators first. */
async function whoeverActs(db: Db, { departmentId, closed = false, not = [] }: Question): Promise<Route | undefined> {
  const found = await db.maybe<{ id: Id<'persons'> }>(sql`
    select coalesce(acting.acting_id, p.id) as id from persons p left join acting on acting.person_id = p.id
       and (not ${closed} or ${standsInWithLeave(sql`p.id`, sql`acting.acting_id`)})
     where p.left_at is null and p.id <> all(${[...not]}::bigint[])
       and coalesce(acting.acting_id, p.id) <> all(${[...not]}::bigint[]) and (${not.length === 0} or ${cameIn})
     order by ${cameIn} desc, (${closed} and ${memberOf(departmentId)}) desc, p.administrator desc, p.id limit 1`)
  return found && { personId: found.id, reasons: NO_REASON }
}

/** Somebody who is here and is none of `not`; nobody when there is nobody (for a closed service: in its department). */
export async function anotherPerson(db: Db, question: Question): Promise<Id<'persons'> | undefined> {
  return (await findRoute(db, question))?.personId
}

async function findRoute(db: Db, question: Question): Promise<Route | undefined> {
  return pick(await candidates(db, question)) ?? (await whoeverIsHere(db, question))
}

/** When everybody who takes questions is away: somebody who is not, administrators first. */
async function whoeverIsHere(db: Db, { departmentId, closed = false, not = [] }: Question): Promise<Route | undefined> {
  const here = await db.maybe<{ id: Id<'persons'> }>(sql`
    select p.id from persons p
     where p.left_at is null and ${cameIn} and p.id <> all(${[...not]}::bigint[]) and (not ${closed} or ${memberOf(departmentId)})
       and not exists (select from acting where acting.person_id = p.id)
     order by ${memberOf(departmentId)} desc, p.administrator desc, p.id limit 1`)
  return here && { personId: here.id, reasons: NO_REASON }
}

const memberOf = (departmentId: Id<'departments'> | undefined): Sql =>
  sql`exists (select from memberships m where m.person_id = p.id and m.department_id = ${departmentId ?? null}::bigint)`

/**
 * Why a question went to this person, in one line for the desk: "omdat Marieke over ‘heg, stoep’ gaat en nu bereikbaar
 * is". `question` are the customer's words, to say which of them did it; they are looked up again, never kept.
 */
export function explainRouting(
  t: Translate,
  routing: { person_id: Id<'persons'>; reasons: RoutingReasons; sure?: number | null },
  people: ReadonlyMap<number, PersonRow>,
  question = '',
): string {
  const person = people.get(routing.person_id)
  if (!person) return ''
  const { reasons } = routing
  const words = sharedSubjects(question, `${person.expertise}, ${person.role}`)
  const clauses = [
    reasons.corrected && t('requests.routed_corrected'),
    reasons.expertise &&
      (words.length > 0 ? t('requests.routed_words', { words: words.join(', ') }) : t('requests.routed_expertise')),
    reasons.department && person.department && t('requests.routed_department', { department: person.department }),
    reasons.helpedBefore && t('requests.routed_helped_before'),
    reasons.frontDesk && t('requests.routed_front_desk'),
    reasons.reachable && t('requests.routed_reachable'),
  ].filter((clause) => typeof clause === 'string')
  const name = shownToColleague(person).name
  if (clauses.length === 0) return t('requests.routed_nobody_nearer', { name })
  const because = t('requests.routed_because', { name, reasons: listed(t, clauses) })
  return typeof routing.sure === 'number' && routing.sure < TOSS_UP
    ? `${because} ${t('requests.routed_close')}`
    : because
}
