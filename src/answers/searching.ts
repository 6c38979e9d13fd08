import { type TopicalWord, topicalWords, wordsOf } from '../language/subjects/question-words.ts'
import { stemsOf } from '../language/subjects/stems.ts'
import type { Db } from '../platform/database/database.ts'
import { lexemesOf, quotedLexeme } from '../platform/database/search-words.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import type { AnswerRow } from './answer.ts'

/** An answer that may help, with the beginning of its text. */
export type FoundAnswer = Pick<AnswerRow, 'id' | 'slug' | 'language' | 'question' | 'service_id'> & {
  start: string
  rank: number
}

// A word that half of all answers contain says little and costs much to rank. So words are taken rarest first, until
// together they are expected in this many answers. How rare a word is, Postgres counts itself (`pg_stats`).
const CANDIDATES = 1_000
const OTHER_LANGUAGE = 0.6 // an answer in another language helps less, but more than none
const START = 400 // characters: enough for a line or two in a list

/**
 * Published answers nearest to the words of a question, best first. `language` is the reader's. Looks among answers
 * whose question has the topical words, and those that have them anywhere; ranks by all words.
 */
export async function searchAnswers(db: Db, words: string, language: string, most = 5): Promise<FoundAnswer[]> {
  return await db.many<FoundAnswer>(sql`
    with lexemes as materialized (${lexemesOf(words)}),
    answers_now as (select greatest(reltuples, 0)::float8 as many from pg_class where oid = 'answers'::regclass),
    asked as materialized (
      select coalesce(string_agg(${quotedLexeme}, ' | '), '')::tsquery as any_word,
             (${rarestIn('question_search')}) as in_question, (${rarestIn('search')}) as anywhere
        from (select distinct lexeme from lexemes) all_of_them),
    candidates as materialized (
      (select a.id from answers a cross join asked
        where a.question_search @@ asked.in_question and a.published_at is not null limit ${CANDIDATES * 2})
      union
      (select a.id from answers a cross join asked
        where a.search @@ asked.anywhere and a.published_at is not null limit ${CANDIDATES})),
    best as (
      select a.id, ts_rank('{0.05, 0.15, 0.4, 1}', a.search, asked.any_word)
                   * case when a.language = ${language} then 1 else ${OTHER_LANGUAGE}::float8 end as rank
        from candidates join answers a using (id) cross join asked order by rank desc, a.id limit ${most})
    select a.id, a.slug, a.language, a.question, a.service_id, left(a.body, ${START}) as start, best.rank
      from best join answers a on a.id = best.id order by best.rank desc, a.id`)
}

/** The rarest words of the question in one column of answers, as a search for any of them. */
const rarestIn = (column: 'question_search' | 'search'): Sql => sql`
  with frequent as (
    select lexeme, frequency
      from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as counted (lexeme, frequency)
     where schemaname = current_schema() and tablename = 'answers' and attname = ${column}),
  weighed as (
    select word, array_agg(lexeme) as stems, coalesce(max(frequency), 0) as frequency
      from lexemes left join frequent using (lexeme) group by word),
  counted as (select stems, sum(frequency) over (order by frequency, word) - frequency as before from weighed)
  select coalesce(string_agg(${quotedLexeme}, ' | '), '')::tsquery
    from counted cross join answers_now cross join unnest(stems) lexeme
   where before * many < ${CANDIDATES}`

const NEAR = 0.5 // of the best one's rank: less is about something else that happens to share a word
const ENOUGH = 2 // words in common: one alone is often "big" or "child"

/** What somebody is writing: its words, and which of them (`subjects`) name what this organisation does. */
export interface Writing {
  words: string
  subjects: readonly string[]
}

/**
 * Of what was found only what is likely to help somebody who did not ask for a list: its question shares two telling
 * words with theirs, or one that names what this organisation does; and it is about as near as the best. Everyday verbs
 * and little words are not shared, nor are words whose stems merely look alike ("geldig" and "geld").
 */
export function helpful<Found extends Pick<FoundAnswer, 'rank' | 'question'>>(
  found: readonly Found[],
  { words, subjects }: Writing,
): Found[] {
  const topical = topicalWords(words)
  const named = new Set(subjects)
  const kept = found.filter(({ question }) => {
    const shared = sharedWith(topical, question)
    return shared.size >= ENOUGH || [...shared].some((word) => named.has(word))
  })
  return kept.filter(({ rank }) => rank >= NEAR * (kept[0]?.rank ?? 0))
}

/** The topical words that a question has in any form. A place or a state alone, "op straat" or "kapot", is not one. */
function sharedWith(topical: readonly TopicalWord[], question: string): Set<string> {
  const has = new Set(wordsOf(question).flatMap(stemsOf))
  return new Set(
    topical
      .filter(({ topicality, stems }) => topicality >= TOPICAL && stems.some((stem) => has.has(stem)))
      .map(({ word }) => word),
  )
}

const TOPICAL = 0.4 // as much as a place says, when it is not only where
