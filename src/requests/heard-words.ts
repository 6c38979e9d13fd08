import type { OrganisationDb, Tx } from '../platform/database/database.ts'
import { isNoSmallWord, quotedLexeme, stemsOf } from '../platform/database/search-words.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { readOn } from '../platform/events/reading-on.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import { aboutAColleague } from './complaints.ts'

// Every word that stands in a question, once: so that a search with a typing error, or by a part of a word that is joined,
// knows which words there are. Only of what everybody who works here may read: a word that was told in confidence, or in a
// complaint about a colleague, is not here, so it can show itself to nobody (docs/decisions/2026-12-01-words-that-are-heard.md).

const BATCH = 300 // events; in a tenth of a second, because what is recorded meanwhile is news no sooner
const LONGEST_MS = 5_000 // a minute; where there is much to catch up with, the rest follows a minute later
const SEARCHED = 20_000 // characters of a text, as much as it is found by
const SHORTEST = 3 // letters
const LONGEST = 40 // letters: longer ones nobody types
const NEWEST = 300 // questions; what is said daily stands in one of them, and need not be looked for in all

/** Whether a request (as `r`) was asked in the open, and about none of us. */
const openly = sql`(${inTheOpen('r')} and not ${aboutAColleague})`

/** Every minute: words of what was asked and said since are known from now on. Until then they are found as they stand. */
export async function hearWords(db: OrganisationDb): Promise<void> {
  const until = Date.now() + LONGEST_MS
  while ((await db.transaction(hearSome)) === BATCH && Date.now() < until) {}
}

async function hearSome(tx: Tx): Promise<number> {
  const events = await readOn(tx, 'words', BATCH)
  const ids = [...new Set(events.filter((one) => one.subject_kind === 'request').map((one) => one.subject_id))]
  if (ids.length > 0) {
    await keepWordsOf(tx, ids)
    const told = await wordsFinding(
      tx,
      sql`select r.id from requests r where r.id = any(${ids}::bigint[]) and not ${openly}`,
    )
    if (told.length > 0) await forgetHeard(tx, told)
  }
  return events.length
}

/** Only words of letters: a number is somebody's, and nobody misspells it into another one. */
const keepWordsOf = (tx: Tx, ids: readonly number[]) =>
  tx.run(sql`
    insert into heard_words (word)
    select word from (
      select word, ${stemsOf(sql`word`)} from (
        select distinct word from (
          select left(r.words, ${SEARCHED}) as text from requests r where r.id = any(${ids}::bigint[]) and ${openly}
          union all
          select left(m.body, ${SEARCHED}) from requests r join messages m on m.request_id = r.id
           where r.id = any(${ids}::bigint[]) and ${openly} and m.deliberation_id is null) said
          cross join unnest(tsvector_to_array(to_tsvector('simple', said.text))) word
         where length(word) between ${SHORTEST} and ${LONGEST} and word ~ '^[[:alpha:]]+$') words) stems
     where ${isNoSmallWord} order by word on conflict do nothing`)

/** The words these requests are found by now: asked before some of them go. */
export async function wordsFinding(tx: Tx, requestIds: Sql): Promise<string[]> {
  const rows = await tx.many<{ word: string }>(sql`
    select distinct word from requests found cross join unnest(tsvector_to_array(found.search)) word where found.id in (${requestIds})`)
  return rows.map(({ word }) => word)
}

/**
 * Of these words those that nobody says in the open any more are known no longer. Called after the texts changed, in the
 * same transaction; what hears words at this moment is waited for, so that it brings none of them back.
 */
export async function forgetHeard(tx: Tx, words: readonly string[]): Promise<void> {
  await tx.run(sql`select from cursors where reader = 'words' for share`)
  await tx.run(sql`
    with gone as materialized (
      select word from heard_words where word = any(${[...words]}::text[])
      except
      select unnest(tsvector_to_array(newest.search)) from (
        select r.search from requests r where ${openly} order by r.changed_at desc limit ${NEWEST}) newest)
    delete from heard_words h using gone where h.word = gone.word and not exists (
      select from requests r where r.search @@ (select (${quotedLexeme})::tsquery from (select h.word) one (lexeme)) and ${openly})`)
}
