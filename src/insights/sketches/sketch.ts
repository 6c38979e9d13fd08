import { sharedWords } from '../../language/shared-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { nothing, sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { sketchMade, sketchShared } from '../happenings.ts'
import { askQuestion } from '../questions/research-question.ts'
import { findInsights, type Insight } from '../statements/insight.ts'

/** The seven prompts: who, after what, what is hard, what they say of us, what makes their day, last spoken, how you know. */
export const PROMPTS = [1, 2, 3, 4, 5, 6, 7] as const
/** The last two are about oneself, not about customers: there is nothing to weigh them by. */
export const WEIGHED = 5

export type Backing = 'backed' | 'contradicted' | 'unknown'

export interface SketchLine {
  prompt: number
  words: string
  standing: Backing
  insight_id: Id<'insights'> | null
  statement: string | null
}

/** The customer drawn in words. Its maker's own, unless shared with a team. */
export interface Sketch {
  id: number
  person_id: Id<'persons'> | null
  department_id: Id<'departments'> | null
  department: string | null
  maker: string | null
  group_id: Id<'customer_groups'> | null
  group: string | null
  /** A drawing by hand, beside the words or instead of them. */
  drawing_id: Id<'files'> | null
  made_at: Date
  lines: SketchLine[]
}

export interface Sketching {
  lines: { prompt: number; words: string }[]
  groupId?: Id<'customer_groups'> | undefined
  /** A team to share it with. */
  departmentId?: Id<'departments'> | undefined
  /** A stored picture. */
  drawingId?: number | undefined
}

/** Draws the customer in words, or by hand. Each line is weighed against what we know; an empty one is left out. */
export async function makeSketch(
  tx: Tx,
  actor: Actor,
  { lines, groupId, departmentId, drawingId }: Sketching,
): Promise<Id<'sketches'>> {
  assertPerson(actor)
  const written = lines.filter(({ words }) => words.trim())
  if (written.length === 0 && !drawingId) throw refused('insights.sketch_is_empty')
  if (departmentId) await assertMember(tx, actor.id, departmentId)
  const { id } = await tx.one<{ id: Id<'sketches'> }>(sql`
    insert into sketches (person_id, department_id, group_id, drawing_id)
    values (${actor.id}, ${departmentId ?? null}, ${groupId ?? null}, ${drawingId ?? null}) returning id`)
  for (const { prompt, words } of written) {
    const { standing, insightId } = prompt <= WEIGHED ? await weigh(tx, words, groupId) : UNKNOWN
    await tx.run(sql`
      insert into sketch_lines (sketch_id, prompt, words, insight_id, standing)
      values (${id}, ${prompt}, ${words.trim()}, ${insightId}, ${standing})`)
  }
  await record(tx, actor, sketchMade, id)
  return id
}

const UNKNOWN = { standing: 'unknown' as Backing, insightId: null }
const ALIKE = 2 // words two sentences share before they are about the same
const SAME = 3 // words they share before one can deny the other
const DENIES = /(?<!\p{L})(niet|geen|nooit|not|no|never|don't|doesn't)(?!\p{L})/iu

/** Backed by a firm, fresh insight that says the same; contradicted by one that denies it; else an assumption, perhaps beside what we do know. */
async function weigh(
  db: Db,
  words: string,
  groupId: Id<'customer_groups'> | undefined,
): Promise<{ standing: Backing; insightId: Id<'insights'> | null }> {
  const about = (await findInsights(db, { words, limit: 10 }))
    .filter((one) => one.group_id === null || groupId === undefined || one.group_id === groupId)
    .map((one) => ({ one, alike: sharedWords(words, one.statement, 10).length }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
  const best = about.find(({ one }) => one.firm && !one.stale)
  if (!best) return UNKNOWN
  if (agrees(words, best.one)) return { standing: 'backed', insightId: best.one.id }
  return { standing: best.alike >= SAME ? 'contradicted' : 'unknown', insightId: best.one.id }
}

const agrees = (words: string, insight: Insight) =>
  (DENIES.test(words) === DENIES.test(insight.statement)) === insight.supports >= insight.contradicts

async function assertMember(tx: Tx, personId: Id<'persons'>, departmentId: Id<'departments'>) {
  const member = await tx.maybe(
    sql`select from memberships where person_id = ${personId} and department_id = ${departmentId}`,
  )
  if (!member) throw notFound()
}

/** A sketch (as `s`) is seen by its maker, and by the team it is shared with. */
export const visibleTo = (actor: Actor) =>
  actor.kind === 'person'
    ? sql`(s.person_id = ${actor.id} or s.department_id in (select department_id from memberships where person_id = ${actor.id}))`
    : sql`false`

const sketchQuery = (actor: Actor, which = nothing) => sql`
  select s.id, s.person_id, s.department_id, d.name as department, p.first_name as maker, s.group_id, g.name as group, s.drawing_id, s.made_at,
         coalesce((select jsonb_agg(jsonb_build_object('prompt', l.prompt, 'words', l.words, 'standing', l.standing, 'insight_id', l.insight_id, 'statement', i.statement) order by l.prompt)
           from sketch_lines l left join insights i on i.id = l.insight_id where l.sketch_id = s.id), '[]') as lines
    from sketches s left join departments d on d.id = s.department_id left join persons p on p.id = s.person_id
    left join customer_groups g on g.id = s.group_id
   where ${visibleTo(actor)} ${which} order by s.made_at desc, s.id desc limit 40`

/** My sketches and those shared with my teams, the newest first. */
export const sketchesFor = async (db: Db, actor: Actor): Promise<Sketch[]> => await db.many<Sketch>(sketchQuery(actor))

export const findSketchFor = async (db: Db, actor: Actor, id: Id<'sketches'>): Promise<Sketch | undefined> =>
  await db.maybe<Sketch>(sketchQuery(actor, sql`and s.id = ${id}`))

/** The one its maker drew before it: the two side by side show what was learned. */
export const sketchBefore = async (db: Db, actor: Actor, { id, person_id }: Sketch): Promise<Sketch | undefined> =>
  (await db.many<Sketch>(sketchQuery(actor, sql`and s.person_id = ${person_id} and s.id < ${id}`)))[0]

/** Shows it to one's team, or keeps it to oneself again. */
export async function shareSketch(
  tx: Tx,
  actor: Actor,
  { id, departmentId }: { id: number; departmentId?: Id<'departments'> | undefined },
): Promise<void> {
  assertPerson(actor)
  if (departmentId) await assertMember(tx, actor.id, departmentId)
  const shared = await tx.run(
    sql`update sketches set department_id = ${departmentId ?? null} where id = ${id} and person_id = ${actor.id}`,
  )
  if (shared === 0) throw notFound()
  await record(tx, actor, sketchShared, id)
}

/** What a line does not know becomes a question somebody takes along. */
export async function askOfLine(
  tx: Tx,
  actor: Actor,
  { id, prompt, question }: { id: Id<'sketches'>; prompt: number; question: string },
): Promise<number> {
  const sketch = await findSketchFor(tx, actor, id)
  if (!sketch?.lines.some((line) => line.prompt === prompt)) throw notFound()
  return await askQuestion(tx, actor, {
    question,
    groupId: sketch.group_id ?? undefined,
    origin: { kind: 'sketch', id },
  })
}
