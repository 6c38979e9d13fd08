import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ItemRow } from '../items/item.ts'
import { mayReadSeries } from '../items/series.ts'
import { withoutAgendaWords } from './agenda-words.ts'
import type { AnswerRow } from './answer.ts'
import { aboutOf } from './sentences.ts'

/** What was answered before on an item like this one. */
export interface EarlierAnswer
  extends Pick<AnswerRow, 'id' | 'question' | 'words' | 'stance' | 'for_whom' | 'said_at'> {
  title: string
  series_name: string
  meeting_id: Id<'meetings'> | null
  /** The answer given now says the same words. */
  same: boolean
}

const MOST_ANSWERS = 3

/** Answers on items that share words with this one, best first; those that say word for word what is said now are marked. */
export async function earlierAnswers(
  db: Db,
  actor: Actor,
  item: Pick<ItemRow, 'id' | 'title' | 'notes'>,
): Promise<EarlierAnswer[]> {
  return await db.many<EarlierAnswer>(sql`
    with asked as materialized (select ${anyWordOf(withoutAgendaWords(aboutOf(item)))} as query)
    select a.id, a.question, a.words, a.stance, a.for_whom, a.said_at, i.title, s.name as series_name, i.meeting_id,
           exists (select from lens_answers now where now.item_id = ${item.id} and now.question = a.question
                      and lower(btrim(now.words)) = lower(btrim(a.words))) as same
      from asked, lens_answers a join agenda_items i on i.id = a.item_id join meeting_series s on s.id = i.series_id
     where a.search @@ asked.query and a.item_id <> ${item.id} and a.words <> a.stance and ${mayReadSeries(actor)}
     order by same desc, ts_rank(a.search, asked.query) desc, a.said_at desc limit ${MOST_ANSWERS}`)
}
