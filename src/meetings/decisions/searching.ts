import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf, stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { mayReadSeries } from '../items/series.ts'

/** Something that was answered or decided at a table. */
export interface SaidAtTable {
  kind: 'answer' | 'decision'
  id: number
  item_id: Id<'agenda_items'>
  words: string
  title: string
  series_name: string
  at: Date
}

const MOST_FOUND = 30

/** What was said at tables the actor may read that holds these words: answers, and decisions with their lessons; best first. */
export async function searchTables(db: Db, actor: Actor, words: string): Promise<SaidAtTable[]> {
  return await db.many<SaidAtTable>(sql`
    with asked as materialized (select ${anyWordOf(words)} as query),
    items as materialized (
      select i.id, i.title, i.search, s.name as series_name from asked, agenda_items i join meeting_series s on s.id = i.series_id
       where ${mayReadSeries(actor)} and (i.search @@ asked.query or exists (select from lens_answers a where a.item_id = i.id and a.search @@ asked.query))
       order by i.id desc limit 500)
    select found.* from asked, (
      select 'answer' as kind, a.id, i.id as item_id, a.words, i.title, i.series_name, a.said_at as at, a.search || i.search as search
        from items i join lens_answers a on a.item_id = i.id where a.words <> a.stance
      union all
      select 'decision', d.id, i.id, d.words, i.title, i.series_name, d.decided_at, i.search || ${stemmed(sql`d.words || ' ' || d.will_notice`)}
        from items i join decisions d on d.item_id = i.id) found
     order by ts_rank(found.search, asked.query) desc, found.at desc limit ${MOST_FOUND}`)
}
