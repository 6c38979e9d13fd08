import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Subject } from '../items/subject.ts'
import type { QuestionNumber } from '../six-questions.ts'
import { chooseQuestion } from './choosing-question.ts'

const LOOKED_AT = 60 // of the newest items of this kind: what was asked a year ago may be asked again

/** Proposes one of the six for an item of a series. */
export async function proposeQuestion(
  db: Db,
  { seriesId, subject, title }: { seriesId: Id<'meeting_series'>; subject: Subject; title: string },
): Promise<QuestionNumber> {
  const rows = await db.many<{ question: number; used: number }>(sql`
    select question, count(*)::int as used
      from (select question from agenda_items where series_id = ${seriesId} and subject = ${subject} and question is not null
             order by id desc limit ${LOOKED_AT}) newest
     group by question`)
  return chooseQuestion({ title, subject }, new Map(rows.map(({ question, used }) => [question, used])))
}
