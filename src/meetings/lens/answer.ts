import type { Db } from '../../platform/database/database.ts'
import { type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'

/** What was answered to one of the six questions. */
export type AnswerRow = RowOf<typeof answers> & {
  /** The promise it points to, as customers were told it. */
  promise: string | null
}
export type Stance = tables.LensAnswers['stance']

const answers = rowsOf('lens_answers', 'a', { without: ['search'] })

export const answerColumns: Sql = sql`${answers}, (select wording from standing_promises s where s.id = a.promise_id) as promise`

export async function answersOnItems(db: Db, itemIds: readonly number[]): Promise<AnswerRow[]> {
  return await db.many<AnswerRow>(
    sql`select ${answerColumns} from lens_answers a where a.item_id = any(${[...itemIds]}::bigint[]) order by a.id limit 500`,
  )
}
