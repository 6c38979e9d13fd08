import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ResearchQuestion } from './research-question.ts'

/** A question as the list shows it, with who takes it along. */
export interface ListedQuestion extends ResearchQuestion {
  asker: string | null
  taken: { id: Id<'persons'>; name: string; first_name: string; photo_id: Id<'files'> | null }[]
}

const SHOWN = 60

/** What nobody knows yet, the newest first. */
export const openQuestions = (db: Db): Promise<ListedQuestion[]> => questions(db, true)

/** What was found out, the latest first. */
export const answeredQuestions = (db: Db): Promise<ListedQuestion[]> => questions(db, false)

async function questions(db: Db, open: boolean): Promise<ListedQuestion[]> {
  return await db.many<ListedQuestion>(sql`
    select q.*, g.name as group, p.first_name as asker,
           coalesce((select jsonb_agg(jsonb_build_object('id', taker.id, 'name', taker.name, 'first_name', taker.first_name, 'photo_id', taker.photo_id))
             from questions_taken taken join persons taker on taker.id = taken.person_id where taken.question_id = q.id), '[]') as taken
      from research_questions q left join customer_groups g on g.id = q.group_id left join persons p on p.id = q.asked_by
     where (q.answered_at is null) = ${open}
     order by ${open ? sql`q.asked_at desc, q.id desc` : sql`q.answered_at desc, q.id desc`} limit ${SHOWN}`)
}
