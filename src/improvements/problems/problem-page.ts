import { allOf } from '../../lib/all-of.ts'
import { type DepartmentRow, everyDepartment } from '../../people/departments/department.ts'
import { everyPerson, type PersonRow } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { freshKey } from '../../platform/web/forms.ts'
import { idIn } from '../../platform/web/routes.ts'
import { type ImprovementSeen, improvementsOf } from './improving.ts'
import { type NearProblem, nearProblems } from './near.ts'
import { type JointOwner, ownersOf, touchedDepartments } from './owning.ts'
import { findProblemFor, isOpen, type ProblemRow } from './problem.ts'
import { type EndingRow, endingOf, preparedEnding } from './problem-ending.ts'
import { type Raiser, raisersOf } from './raiser.ts'
import { type Source, sourcesOf } from './sources.ts'

export interface News {
  id: number
  words: string
  person_id: Id<'persons'> | null
  for_raisers: boolean
  said_at: Date
}

/** Everything the page of one problem shows. */
export interface ProblemPage {
  problem: ProblemRow
  raisers: Raiser[]
  owners: JointOwner[]
  touched: { id: number; name: string }[]
  contributors: { person_id: Id<'persons'>; joined_at: Date }[]
  news: News[]
  improvements: ImprovementSeen[]
  ideas: { id: number; words: string; person_id: Id<'persons'> | null; said_at: Date }[]
  sources: Source[]
  prepared: EndingRow | undefined
  ending: EndingRow | undefined
  published: { said: string; did: string; published_at: Date; withdrawn_at: Date | null } | undefined
  near: NearProblem[]
  /** What an improvement can rest on: decisions of one's own tables, and insights. */
  decisions: { id: number; words: string }[]
  insights: { id: number; words: string }[]
  people: Map<number, PersonRow>
  departments: DepartmentRow[]
  /** The departments of who reads it. */
  ours: number[]
  me: PersonRow
  now: Date
  key: string
}

/** Loads the problem in the address. Not allowed looks like not there. */
export async function loadProblemPage(c: Ctx): Promise<ProblemPage> {
  const { db, actor, me } = c.var
  const problem = await findProblemFor(db, actor, idIn(c))
  if (!problem) throw notFound()
  const [said, people, ours] = await db.together((db) =>
    Promise.all([
      aroundProblem(db, actor, problem),
      everyPerson(db),
      db.many<{ department_id: Id<'departments'> }>(
        sql`select department_id from memberships where person_id = ${me.id}`,
      ),
    ]),
  )
  return {
    ...said,
    problem,
    people: new Map(people.map((person) => [person.id, person])),
    ours: ours.map(({ department_id }) => department_id),
    me,
    now: new Date(),
    key: freshKey(),
  }
}

/** Who brought it up, who works on it and what came of it, and what a plan for it can rest on. */
function aroundProblem(db: Db, actor: Actor, problem: ProblemRow) {
  const { id, title } = problem
  return allOf({
    raisers: raisersOf(db, actor, id),
    owners: ownersOf(db, id),
    touched: touchedDepartments(db, id),
    contributors: db.many<ProblemPage['contributors'][number]>(sql`
      select person_id, joined_at from problem_contributors where problem_id = ${id} order by joined_at`),
    news: db.many<News>(sql`
      select id, words, person_id, for_raisers, said_at from problem_news where problem_id = ${id} order by id desc limit 100`),
    improvements: improvementsOf(db, id),
    ideas: db.many<ProblemPage['ideas'][number]>(sql`
      select id, words, person_id, said_at from problem_ideas where problem_id = ${id} order by id`),
    sources: sourcesOf(db, actor, id),
    prepared: preparedEnding(db, id),
    ending: endingOf(db, id),
    published: publishedOf(db, id),
    near: isOpen(problem) ? nearProblems(db, actor, title, { not: id }) : [],
    decisions: decisionsFor(db, actor),
    insights: insightsNear(db, title),
    departments: everyDepartment(db),
  })
}

const publishedOf = async (db: Db, id: number) =>
  await db.maybe<{ said: string; did: string; published_at: Date; withdrawn_at: Date | null }>(
    sql`select said, did, published_at, withdrawn_at from said_and_done where problem_id = ${id}`,
  )

const CHOICES = 12

/** The newest decisions of the tables this colleague sits at. */
const decisionsFor = async (db: Db, actor: Actor) =>
  await db.many<{ id: number; words: string }>(sql`
    select d.id, left(d.words, 120) as words from decisions d join agenda_items a on a.id = d.item_id
      join series_people t on t.series_id = a.series_id and t.person_id = ${actor.kind === 'person' ? actor.id : 0}
     order by d.id desc limit ${CHOICES}`)

/** Insights about the same words first. */
const insightsNear = async (db: Db, words: string) =>
  await db.many<{ id: number; words: string }>(sql`
    select i.id, left(i.statement, 120) as words from insights i cross join lateral (select ${anyWordOf(words)} as looked) q
     where i.published_at is not null and i.retired_at is null
     order by ts_rank(i.search, q.looked) desc, i.published_at desc limit ${CHOICES}`)
