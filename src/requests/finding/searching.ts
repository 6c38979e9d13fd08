import { readShortCode } from '../../lib/codes.ts'
import { normaliseMail, normalisePhone } from '../../lib/contact.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { allStems, folded, isNoSmallWord, quotedLexeme, stemsOf } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { mayOpen } from '../request.ts'
import { cursorAfter, itemsIn, orderOf, PAGE, type RequestPage } from './lists.ts'
import { type Order, visibleIds } from './visible.ts'

const MOST_CODES = 20 // that begin as was typed
const LONGEST = 300 // of what is typed into the search box
const SURE_BEGINNING = 4 // letters: a shorter beginning is of too many words
const JOINED = 8 // letters: a word of two of at least four
const MOST_CUSTOMERS = 200 // with the name that was typed; a longer name finds fewer
const MOST_TOGETHER = 5_000 // matches that are sorted by their newest change; beyond it a word is common
const NEWEST = 50_000 // of the requests, in which a common word is looked for

/**
 * Finds requests by the words of the question and of what was said about it, and by code, name, mail address or phone number of the customer; those
 * changed last first. A word that occurs everywhere is looked for among the newest only, so that no search takes long.
 */
export async function searchRequests(db: Db, actor: Actor, typed: string, cursor?: string): Promise<RequestPage> {
  assertPerson(actor)
  const text = typed.slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim()
  if (!text) return { requests: [], next: undefined }
  const found = await matching(db, actor, text)
  const order = orderOf({}, cursor)
  const ids = found.common ? amongNewest(actor, found, order) : inOrder(actor, found.ids, order)
  const rows = await itemsIn(db, actor, ids)
  const next = rows.length > PAGE ? cursorAfter(rows[PAGE - 1], 'change') : undefined
  return { requests: rows.slice(0, PAGE), next }
}

interface Matching {
  /** More have these words than can be sorted; `ids` then holds only those found by fact. */
  common: boolean
  ids: number[]
  /** The words as Postgres searches for them. */
  query: string
}

/** What matches, by fact and by words. Closed services of others do not count: they are not there. */
async function matching(db: Db, actor: Person, text: string): Promise<Matching> {
  const code = readShortCode(text) ?? text.toUpperCase()
  const codeStart = beginningOfCode(text)
  const { query, by_words, by_fact } = await db.one<{ query: string; by_words: number[]; by_fact: number[] }>(sql`
    with asked as materialized (select ${allWordsOf(text)} as query)
    select query::text as query,
           array(select r.id from requests r
                  where r.search @@ asked.query and ${mayOpen(actor)}
                  limit ${MOST_TOGETHER + 1}) as by_words,
           array((select id from requests where code = ${code})
                 union (select id from requests where ${codeStart ? sql`code like ${codeStart}` : sql`false`} limit ${MOST_CODES})
                 union select q.id from (${customersFor(text)}) c join requests q on q.customer_id = c.id or q.asker_id = c.id
                 limit ${MOST_TOGETHER}) as by_fact
      from asked`)
  const common = by_words.length > MOST_TOGETHER
  return { common, ids: common ? by_fact : [...by_words, ...by_fact], query }
}

/** Read in the order of change; written so that the index on words is left alone, which would fetch every match first. */
function amongNewest(actor: Person, { query, ids }: Matching, order: Order): Sql {
  const newest = sql`r.changed_at >= coalesce(
    (select changed_at from requests where ${inTheOpen('requests')} order by changed_at desc offset ${NEWEST} limit 1), '-infinity')`
  const byWords = visibleIds(actor, sql`(r.search @@ ${query}::tsquery) is true and ${newest}`, order)
  return sql`select r.id from (select id from (${byWords}) by_words union select id from (${inOrder(actor, ids, order)}) by_fact) ids
               join requests r on r.id = ids.id order by ${order.by} limit ${order.most}`
}

const inOrder = (actor: Person, ids: number[], order: Order): Sql => sql`
  select r.id from requests r
   where r.id in (select unnest(${ids}::bigint[])) and ${mayOpen(actor)} and ${order.after} order by ${order.by} limit ${order.most}`

/** The beginning of a short code, as far as it was read out: 'dj6', 'DJ6-K'. */
const beginningOfCode = (text: string): string | undefined => {
  const signs = text.toUpperCase().replace(/[\s-]/g, '')
  if (!/^(?=.*\d)[A-Z\d]{3,5}$/.test(signs)) return
  return signs.length === 3 ? `${signs}-%` : `${signs.slice(0, 3)}-${signs.slice(3)}%`
}

/** Customers with this mail address or phone number, or with these words in their name. */
function customersFor(text: string): Sql {
  const reach = normaliseMail(text) ?? normalisePhone(text)
  if (reach) return sql`select customer_id as id from contact_ways where normalised = ${reach}`
  return sql`(select id from customers where name_search @@ ${namesIn(text)} order by id desc limit ${MOST_CUSTOMERS})`
}

const namesIn = (text: string): Sql =>
  sql`(select coalesce(string_agg(${quotedLexeme} || ':*', ' & '), '')::tsquery from unnest(tsvector_to_array(to_tsvector('simple', ${folded(text)}))) lexeme)`

/** A request has all the words, each as it stands, as the beginning of a longer one, by its stem in one of our languages, or taken apart where it is joined. Small words only count when there are no others. */
export const allWordsOf = (text: string): Sql => sql`(
  with words as (
    select lexeme, ${stemsOf(sql`lexeme`)}
      from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) lexeme),
  telling as (select * from words where ${isNoSmallWord} or not exists (select from words where ${isNoSmallWord})),
  spelled as (
    select telling.lexeme as word, array_to_string(array(select ${quotedLexeme} from unnest(array[telling.lexeme] || ${allStems}) lexeme)
             || case when length(telling.lexeme) >= ${SURE_BEGINNING} then array(select ${quotedLexeme} || ':*' from (select telling.lexeme) begun (lexeme)) else '{}' end
             || case when length(telling.lexeme) >= ${JOINED} then array(
               select '(' || (select ${quotedLexeme} from (select left(telling.lexeme, cut)) part (lexeme)) || ' & '
                          || (select ${quotedLexeme} || ':*' from (select substr(telling.lexeme, cut + 1)) part (lexeme)) || ')'
                 from generate_series(${SURE_BEGINNING}::int, length(telling.lexeme) - ${SURE_BEGINNING}::int) cut) else '{}' end, ' | ') as one from telling)
  select coalesce(string_agg('(' || one || ')', ' & '), '')::tsquery from spelled)`
