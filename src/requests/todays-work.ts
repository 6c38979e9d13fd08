import { notRefused } from '../customers/quoting.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import { aboutAColleague } from './complaints.ts'
import { type NamedStep, namesInTemplate } from './steps/template-steps.ts'

/** A step that is being done now or is planned for today, with for whom: what a wall in a workshop shows. */
export interface WorkToday extends NamedStep {
  step_id: Id<'steps'>
  running: boolean
  planned_on: string | null
  /** By when something was promised with this step. */
  due_at: Date | null
  request_id: Id<'requests'>
  customer_id: Id<'customers'>
  customer_kind: 'person' | 'household' | 'organisation'
  customer_name: string
  customer_called: string
  /** Their goal in their own words where they told it, else their question. */
  words: string
  /** The words are their goal. */
  hoped: boolean
  doer: string | null
  /** Somebody asked for their own work, and does this step. */
  mine: boolean
}

const MOST_WORK = 24 // what fits a wall, read from a distance

interface Asked {
  today: string
  departmentId?: Id<'departments'> | undefined
  /** Whose own steps come first; these also of closed services they do work for. */
  personId?: Id<'persons'> | undefined
}

/** What is done today, by everybody or by one department: of open services only, because everybody walks past a wall. */
export async function workToday(db: Db, { today, departmentId, personId }: Asked): Promise<WorkToday[]> {
  const mine = sql`coalesce(s.doer_id = ${personId ?? null}::bigint, false)`
  return await db.many<WorkToday>(sql`
    select s.id as step_id, s.name as step, step_nl, step_in, s.started_at is not null as running, s.planned_on, promised.due_at, r.id as request_id,
           c.id as customer_id, c.kind as customer_kind, c.name as customer_name, c.called as customer_called,
           coalesce(expected.words, r.title) as words, expected.words is not null as hoped, p.first_name as doer, ${mine} as mine
      from steps s join requests r on r.id = s.request_id join customers c on c.id = r.customer_id
      left join persons p on p.id = s.doer_id
      ${namesInTemplate}
      left join lateral (select words from expectations where request_id = r.id order by id desc limit 1) expected on true
      left join lateral (select min(due_at) as due_at from promises where step_id = s.id and state = 'open') promised on true
     where s.finished_at is null and not s.customers_turn and (s.started_at is not null or s.planned_on <= ${today})
       and s.waits_for = '' and r.closed_at is null and not ${aboutAColleague}
       and (${mine} or (${inTheOpen('r')}
            and ${departmentId ? sql`coalesce(s.department_id, r.department_id) = ${departmentId}` : sql`true`}))
     order by mine desc, promised.due_at nulls last, s.planned_on nulls last, s.id limit ${MOST_WORK}`)
}

/** One of them, as it stands on the wall; nothing when it is not there (any more). */
export async function workOnScreen(db: Db, asked: Asked & { stepId: Id<'steps'> }): Promise<WorkToday | undefined> {
  return (await workToday(db, asked)).find(({ step_id }) => step_id === asked.stepId)
}

/** The latest thank-you somebody may read on a wall: nothing of closed services. */
export async function latestThanks(db: Db): Promise<{ words: string; called: string } | undefined> {
  return await db.maybe<{ words: string; called: string }>(sql`
    select t.words, coalesce(nullif(c.called, ''), split_part(c.name, ' ', 1)) as called
      from thanks t join requests r on r.id = t.request_id join customers c on c.id = r.asker_id
     where ${inTheOpen('r')} and t.words <> '' and ${notRefused(sql`c.id`)} and t.said_at > now() - interval '30 days' order by t.id desc limit 1`)
}
