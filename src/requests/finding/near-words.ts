import { slipsBetween } from '../../lib/slips.ts'
import type { Db } from '../../platform/database/database.ts'
import { isNoSmallWord, stemsOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { ALIKE } from '../../platform/database/trigrams.ts'

/** For a word that was typed what else it may be: each a word, or two that must stand there together. */
export type Near = ReadonlyMap<string, readonly string[]>

const MOST = 20 // other words in one search: each is one more to look up, and to read
const MOST_TYPED = 8
const SHORTEST = 3 // letters: "rek", "dak"
const SURE = 5 // letters: a shorter one stands in too many words by chance ("rek" in "gesprek"), and slips into too many
const TWO_SLIPS = 8 // letters: two slips in a shorter word make quite another one
const KNOWN_SLIP = 7 // letters: a word that others write as well is perhaps misspelt by them too; a shorter one is itself
const LINKS = ['', 's', 'en', 'e', 'n'] // what Dutch puts between the words it joins
const LOOKED_AT = 30 // of each kind
const LOOKED_AT_WITH = 200 // that end in a short word, to see what stands before it

/** Can words be looked for that look like another one? Not in a database without the extension for it. */
export const canBeNear = async (db: Db): Promise<boolean> =>
  (await db.one<{ can: boolean }>(sql`select to_regclass(${ALIKE}) is not null as can`)).can

/** What the words of a search may be other than they were typed, out of all words that were said in the open. */
export async function nearWords(db: Db, text: string): Promise<Near> {
  const pieces = wordsOf(text).flatMap((word) => cutsOf(word).flat())
  const rows = await db.many<{ typed: string; word: string }>(sql`
    with asked as materialized (
      select typed from (
        select typed, ${stemsOf(sql`typed`)} from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) typed
         where length(typed) between ${SHORTEST} and ${LONGEST} and typed ~ '^[[:alpha:]]+$') stems
       where ${isNoSmallWord} limit ${MOST_TYPED})
    select typed, word from asked cross join lateral (
      (select word from heard_words where length(typed) >= ${SURE} and word % typed
        order by similarity(word, typed) desc, word limit ${LOOKED_AT})
      union
      (select word from heard_words where length(typed) >= ${SURE} and word like '%' || typed || '%'
        order by length(word), word limit ${LOOKED_AT})
      union
      (select word from (
         select word from heard_words where length(typed) < ${SURE} and word like '%' || typed
          order by length(word), word limit ${LOOKED_AT_WITH}) ended
        where exists (select from heard_words h where h.word = any(array(
          select regexp_replace(left(ended.word, -length(typed)), link || '$', '') from unnest(${LINKS}::text[]) link)))
        limit ${LOOKED_AT})) near
    union all
    select '', word from heard_words where word = any(${pieces}::text[])`)
  return chosenFrom(text, rows)
}

/** Chooses among words that look alike, at most so many in all; a typed word without any is looked for as it stands. */
export function chosenFrom(text: string, rows: readonly { typed: string; word: string }[]): Near {
  const known = new Set(rows.map(({ word }) => word))
  const byTyped = Map.groupBy(rows, ({ typed }) => typed)
  const typed = [...new Set([...wordsOf(text), ...byTyped.keys()])].filter((word) => word !== '')
  const found = typed.map((word) => [word, nearOf(word, byTyped.get(word) ?? [], known)] as const)
  const telling = found.filter(([, near]) => near.length > 0)
  const each = Math.max(1, Math.floor(MOST / Math.max(1, telling.length)))
  return new Map(telling.map(([word, near]) => [word, near.slice(0, each)]))
}

function nearOf(typed: string, rows: readonly { word: string }[], known: ReadonlySet<string>): string[] {
  const words = rows.map(({ word }) => word).filter((word) => word !== typed)
  const most = mostSlips(typed, known.has(typed))
  const slipped = words
    .map((word) => ({ word, slips: most > 0 ? slipsBetween(typed, word, most) : most + 1 }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips)
    .map(({ word }) => word)
  const joined = cutsOf(typed).flatMap(([head = '', tail = '']) =>
    known.has(head) && known.has(tail) ? [`${head} ${tail}`] : [],
  )
  const longer = words.filter((word) => word.indexOf(typed) >= SHORTEST)
  return [...new Set([...slipped, ...joined, ...longer])]
}

function mostSlips({ length }: string, known: boolean): number {
  if (known) return length >= KNOWN_SLIP ? 1 : 0
  if (length >= TWO_SLIPS) return 2
  return length >= SURE ? 1 : 0
}

const LONGEST = 40 // letters

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length <= LONGEST).slice(0, MOST_TYPED)

/** Each way to take a word apart into two, with and without what links them: "fietsenrek" is "fietsen" or "fiets", and "rek". */
function cutsOf(word: string): [head: string, tail: string][] {
  const places = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST)
  return places.flatMap((place) => {
    const [start, tail] = [word.slice(0, place), word.slice(place)]
    const heads = LINKS.filter((link) => start.endsWith(link)).map((link) => start.slice(0, start.length - link.length))
    return heads.filter((head) => head.length >= SHORTEST).map((head): [string, string] => [head, tail])
  })
}
