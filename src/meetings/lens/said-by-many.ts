import { stemsOf } from '../../lib/same-word.ts'
import type { Db } from '../../platform/database/database.ts'
import { kept } from '../../platform/database/kept.ts'
import { sql } from '../../platform/database/sql.ts'

/** Do so many customers of this organisation use this word that it tells nothing by itself? In a bicycle shop: "bicycle". */
export type SaidByMany = (stem: string) => boolean

const LOOKED_AT = 300 // of the newest that was said, and of the newest questions
const LEAST = 4 // sentences; fewer are no everyday word
const SHARE = 0.2 // of all sentences

const NEWEST = sql`
  (select left(words, 600) as words from observations where kind = 'verbatim' and redacted_at is null order by id desc limit ${LOOKED_AT})
  union all (select left(words, 600) from requests where closed_at is null and not closed_service order by id desc limit ${LOOKED_AT})`

/** What everybody here says, made anew when something was said or asked. */
export const saidByMany = (db: Db): Promise<SaidByMany> =>
  kept(db, {
    name: 'said by many',
    stamp: sql`select concat_ws(' ', (select max(id) from observations), (select max(id) from requests))`,
    make: async (db) => everydayWordsOf((await db.many<{ words: string }>(NEWEST)).map(({ words }) => words)),
  })

/** The words that are in many of these sentences; one that was said twice counts once. */
export function everydayWordsOf(said: readonly string[]): SaidByMany {
  const sentences = [...new Set(said)]
  const counted = new Map<string, number>()
  for (const sentence of sentences)
    for (const { stem } of stemsOf(sentence)) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  const all = sentences.length
  const many = Math.max(LEAST, all * SHARE + Math.sqrt(all * SHARE * (1 - SHARE))) // by chance, of a few, it is soon a fifth
  return (stem) => (counted.get(stem) ?? 0) >= many
}
