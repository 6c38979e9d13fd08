import type { Db } from '../../platform/database/database.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'

/** What was answered to one of the six questions. */
export type AnswerRow = Omit<tables.LensAnswers, 'search'> & {
  /** The promise it points to, as customers were told it. */
  promise: string | null
}
export type Stance = tables.LensAnswers['stance']

export const answerColumns: Sql = sql`a.id, a.item_id, a.question, a.words, a.for_whom, a.stance, a.promise_id, a.moment, a.person_id, a.observation_id, a.said_at,
  (select wording from standing_promises s where s.id = a.promise_id) as promise`

export async function answersOnItems(db: Db, itemIds: readonly number[]): Promise<AnswerRow[]> {
  return await db.many<AnswerRow>(
    sql`select ${answerColumns} from lens_answers a where a.item_id = any(${[...itemIds]}::bigint[]) order by a.id limit 500`,
  )
}
