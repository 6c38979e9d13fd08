import type { Translations } from '../../language/translated.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { maySee } from './problem.ts'

/** How a problem ended; what is said of it in other languages than the first stands by its text. */
export type EndingRow = Omit<tables.ProblemEndings, 'translations'> & { translations: Translations<EndingText> }

/** The texts of an ending that are said in each language. */
export const ENDING_TEXTS = ['words', 'possible'] as const
export type EndingText = (typeof ENDING_TEXTS)[number]

/** The ending that is being told, if one is: prepared, and not yet what counts. */
export async function preparedEnding(db: Db, problemId: Id<'problems'>): Promise<EndingRow | undefined> {
  return await db.maybe<EndingRow>(
    sql`select * from problem_endings where problem_id = ${problemId} and ended_at is null and dropped_at is null`,
  )
}

/** The ending that counts now. */
export async function endingOf(db: Db, problemId: Id<'problems'>): Promise<EndingRow | undefined> {
  return await db.maybe<EndingRow>(sql`
    select * from problem_endings where problem_id = ${problemId} and ended_at is not null and reopened_at is null
     order by id desc limit 1`)
}

/** How many endings wait for somebody to tell them. */
export async function countToTell(db: Db, actor: Actor): Promise<number> {
  const { waiting } = await db.one<{ waiting: number }>(sql`
    select count(*) as waiting from problem_endings e join problems p on p.id = e.problem_id
     where e.ended_at is null and e.dropped_at is null and ${maySee(actor)}`)
  return waiting
}
