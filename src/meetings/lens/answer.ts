import type { Db } from '../../platform/database/database.ts'
import { columns, gives, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'

/** What was answered to one of the six questions. */
export type AnswerRow = RowOf<typeof answerColumns>
export type Stance = tables.LensAnswers['stance']

export const answerColumns = columns(rowsOf('lens_answers', 'a', { without: ['search'] }), {
  /** The promise it points to, as customers were told it. */
  promise: gives<string | null>`(select wording from standing_promises s where s.id = a.promise_id)`,
})

export async function answersOnItems(db: Db, itemIds: readonly number[]): Promise<AnswerRow[]> {
  return await db.many<AnswerRow>(
    sql`select ${answerColumns} from lens_answers a where a.item_id = any(${[...itemIds]}::bigint[]) order by a.id limit 500`,
  )
}
