import type { CustomerRow } from '../../customers/customer.ts'
import { firstNameOf } from '../../insights/observations/called.ts'
import { mayBeShown } from '../../insights/observations/observation.ts'
import type { Sentence } from '../../insights/observations/sentences.ts'
import { partFor } from '../../insights/observations/sentences.ts'
import { areJoined, type Stem, stemsOf } from '../../language/same-word.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { allWordsOf } from '../../requests/finding/searching.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { commonest, type Silent } from './assigning.ts'

/** A sentence that was searched for: one that was kept, or one out of a question of which nothing was kept yet. */
export interface FoundSentence extends Omit<Sentence, 'observation_id'> {
  observation_id: Id<'observations'> | null
  request_id: Id<'requests'> | null
}

export interface FoundSentences extends Silent {
  sentences: FoundSentence[]
}

const FOUND = 12
const LOOKED_AT = 60 // of the newest that was told, and of the newest questions

interface Row extends Pick<CustomerRow, 'kind' | 'name' | 'called'>, Pick<Sentence, 'language' | 'heard_at'> {
  observation_id: Id<'observations'> | null
  request_id: Id<'requests'> | null
  words: string
}

/**
 * Sentences with these words in them, for who looks for one: in what customers told and in what they asked, open and
 * closed, found by the same means as questions are; nothing that was asked in confidence.
 */
export async function searchSentences(db: Db, typed: string): Promise<FoundSentences> {
  const rows = await db.many<Row>(sql`
    with asked as materialized (select ${allWordsOf(typed)} as query),
    told as (
      select o.id as observation_id, o.request_id, o.words, o.language, o.heard_at, c.kind, c.name, c.called
        from asked, observations o join customers c on c.id = o.customer_id
       where o.search @@ asked.query and ts_filter(o.search, '{a}') @@ asked.query and o.kind = 'verbatim' and ${mayBeShown}
       order by o.heard_at desc, o.id desc limit ${LOOKED_AT}),
    questions as (
      select null::bigint as observation_id, r.id as request_id, left(r.words, 3000) as words, r.language, r.opened_at as heard_at,
             c.kind, c.name, c.called
        from asked, requests r join customers c on c.id = r.asker_id
        left join observations h on h.source = 'story' and h.source_id = r.id
       cross join lateral (select h.id, r.asker_id as customer_id, h.redacted_at, h.withheld_until, r.closed_service) o
       where r.search @@ asked.query and ${inTheOpen('r')} and ${mayBeShown}
       order by r.opened_at desc, r.id desc limit ${LOOKED_AT})
    select * from told union all select * from questions`)
  return readAloud(rows, typed)
}

/** Of each what may be read aloud, one question once. */
function readAloud(rows: readonly Row[], typed: string): FoundSentences {
  const asked = stemsOf(typed)
  const found = new Map<string, FoundSentence>()
  const silent = new Map<string, Stem[]>()
  for (const row of rows) {
    const from = row.request_id ? `request:${row.request_id}` : `observation:${row.observation_id}`
    const words = !found.has(from) && partFor('', row, (part) => saysOf(part, asked))
    if (!words || saysOf(words, asked) === 0) silent.set(from, wordsIn(row.words, asked))
    else found.set(from, { ...row, words, called: firstNameOf(row), why: 'same_words' })
  }
  const unread = [...silent].flatMap(([from, words]) => (found.has(from) ? [] : [words]))
  return { sentences: [...found.values()].slice(0, FOUND), silent: unread.length, silentWord: commonest(unread) }
}

const wordsIn = (text: string, asked: readonly Stem[]): Stem[] =>
  stemsOf(text).filter((said) => asked.some((one) => isIn(one, said)))

/** How many of the words that were typed are in it: as they stand, as a beginning, or joined with another. */
function saysOf(part: string, asked: readonly Stem[]): number {
  const said = stemsOf(part)
  if (asked.length === 0) return 1 // only little words were typed: then any of it will do
  return asked.filter((one) => said.some((other) => isIn(one, other))).length
}

const isIn = (one: Stem, other: Stem) =>
  one.stem === other.stem || other.word.startsWith(one.word) || areJoined(one, other)
