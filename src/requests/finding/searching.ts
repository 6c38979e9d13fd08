import { readShortCode } from '../../lib/codes.ts'
import { normaliseMail, normalisePhone } from '../../lib/contact.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import {
  allStems,
  folded,
  isNoSmallWord,
  quotedLexeme,
  stemsOf,
  together,
} from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { mayOpen } from '../request.ts'
import { cursorAfter, itemsIn, orderOf, PAGE, type RequestItem, type RequestPage } from './lists.ts'
import { type Near, nearWords } from './near-words.ts'
import { type Order, visibleIds } from './visible.ts'

const MOST_CODES = 20 // that begin as was typed
const LONGEST = 300 // of what is typed into the search box
const SURE_BEGINNING = 4 // letters: a shorter beginning is of too many words
const JOINED = 8 // letters: a word of two of at least four
const MOST_CUSTOMERS = 200 // with the name that was typed; a longer name finds fewer
const LOOKED_AT = 5_000 // customers with that name, of whom the newest count
const MOST_TOGETHER = 5_000 // matches that are sorted by their newest change; beyond it a word is common
const NEWEST = 50_000 // of the requests, in which a common word is looked for
const LOOKED_AT_FIRST = 2_500 // of the newest: what is on every page of them needs no index, which would fetch every match there ever was

/**
 * Finds requests by the words of the question and of what was said about it, and by code, name, mail address or phone number of the customer; those
 * changed last first. A word that occurs everywhere is looked for among the newest only, so that no search takes long.
 */
export async function searchRequests(db: Db, actor: Actor, typed: string, cursor?: string): Promise<RequestPage> {
  assertPerson(actor)
  const text = lineOf(typed)
  if (!text) return { requests: [], next: undefined }
  const order = orderOf({}, cursor)
  const found = await matching(db, actor, { query: allWordsOf(text), facts: factsOf(text), order })
  const rows = await itemsIn(db, actor, idsOf(actor, found, order))
  const next = rows.length > PAGE ? cursorAfter(rows[PAGE - 1], 'change') : undefined
  return { requests: rows.slice(0, PAGE), next }
}

/** What was found by other words than were typed, and by which of them. */
export interface FoundNear {
  words: string[]
  requests: RequestItem[]
}

/**
 * Where few or none have the words as they were typed: finds requests by words that are a slip or two away, that are
 * joined of them, or that they are joined of. Only words that were said in the open are known, and only those are told
 * by which something was found that this colleague may open. `besides` was found already.
 */
export async function searchNear(
  db: Db,
  actor: Actor,
  typed: string,
  besides: readonly RequestItem[],
): Promise<FoundNear> {
  assertPerson(actor)
  const text = lineOf(typed)
  const near = await nearWords(db, text)
  if (near.size === 0) return { words: [], requests: [] }
  const order = orderOf({}, undefined)
  const found = await matching(db, actor, { query: allWordsOf(text, near), facts: NO_FACTS, order })
  const known = new Set(besides.map(({ id }) => id))
  const rows = await itemsIn(db, actor, idsOf(actor, found, order))
  const requests = rows.filter(({ id }) => !known.has(id))
  return { words: await wordsThatFound(db, near, requests), requests }
}

async function wordsThatFound(db: Db, near: Near, requests: readonly RequestItem[]): Promise<string[]> {
  const ids = requests.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db.many<{ phrase: string }>(sql`
    select phrase from unnest(${[...near.values()].flat()}::text[]) with ordinality near (phrase, place)
     where exists (select from requests r where r.id = any(${ids}::bigint[]) and r.search @@ (${together(sql`phrase`)})::tsquery)
     order by place`)
  return [...new Set(rows.map(({ phrase }) => phrase))]
}

const lineOf = (typed: string): string => typed.slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim()

interface Matching {
  /** More have these words than can be sorted; `ids` then holds only those found by fact. */
  common: boolean
  ids: number[]
  /** The words as Postgres searches for them. */
  query: string
}

interface Asked {
  query: Sql
  facts: Sql
  order: Order
}

/**
 * What matches, by fact and by words. Closed services of others do not count: they are not there. When the newest requests
 * fill a page, the index on words is left alone.
 */
async function matching(db: Db, actor: Person, { query, facts, order }: Asked): Promise<Matching> {
  const found = await db.one<{ query: string; newest: number[]; by_words: number[]; by_fact: number[] }>(sql`
    with asked as materialized (select ${query} as query),
    newest as materialized (${byNewest(actor, sql`(select query from asked)`, { order, lookedAt: LOOKED_AT_FIRST })})
    select query::text as query, array(select id from newest) as newest,
           case when (select count(*) from newest) <= ${PAGE} then array(
             select r.id from requests r where r.search @@ asked.query and ${mayOpen(actor)} limit ${MOST_TOGETHER + 1}) else '{}' end as by_words,
           array(${facts} limit ${MOST_TOGETHER}) as by_fact
      from asked`)
  const common = found.by_words.length > MOST_TOGETHER
  const byWords = found.newest.length > PAGE ? found.newest : common ? [] : found.by_words
  return { common, ids: [...byWords, ...found.by_fact], query: found.query }
}

const NO_FACTS = sql`select null::bigint where false`

/** The requests with this code, or the beginning of one, and those of customers with this name, address or number. */
function factsOf(text: string): Sql {
  const code = readShortCode(text) ?? text.toUpperCase()
  const codeStart = beginningOfCode(text)
  return sql`
    (select id from requests where code = ${code})
    union (select id from requests where ${codeStart ? sql`code like ${codeStart}` : sql`false`} limit ${MOST_CODES})
    union (with theirs as materialized (${customersFor(text)})
      select q.id from theirs join requests q on q.customer_id = theirs.id
      union select q.id from theirs join requests q on q.asker_id = theirs.id)`
}

const idsOf = (actor: Person, found: Matching, order: Order): Sql =>
  found.common ? amongNewest(actor, found, order) : inOrder(actor, found.ids, order)

function amongNewest(actor: Person, { query, ids }: Matching, order: Order): Sql {
  const byWords = byNewest(actor, sql`${query}::tsquery`, { order, lookedAt: NEWEST })
  return sql`select r.id from (select id from (${byWords}) by_words union select id from (${inOrder(actor, ids, order)}) by_fact) ids
               join requests r on r.id = ids.id order by ${order.by} limit ${order.most}`
}

/** Read in the order of change; written so that the index on words is left alone, which would fetch every match first. */
function byNewest(actor: Person, query: Sql, { order, lookedAt }: { order: Order; lookedAt: number }): Sql {
  const newest = sql`r.changed_at >= coalesce(
    (select changed_at from requests where ${inTheOpen('requests')} order by changed_at desc offset ${lookedAt} limit 1), '-infinity')`
  return visibleIds(actor, sql`(r.search @@ ${query}) is true and ${newest}`, order)
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
  return sql`with named as materialized (${withName(namesIn(text))})
    select id from (select id from named limit ${LOOKED_AT}) looked_at order by id desc limit ${MOST_CUSTOMERS}`
}

/**
 * Put in a `with … as materialized`, it is read from the index on names and no further than is asked for. With an order
 * or a limit of its own Postgres may think that a walk over all customers ends soon; for a word that is nobody's name it never does.
 */
const withName = (query: Sql): Sql => sql`select id from customers where name_search @@ ${query}`

const namesIn = (text: string): Sql =>
  sql`(select coalesce(string_agg(${quotedLexeme} || ':*', ' & '), '')::tsquery from unnest(tsvector_to_array(to_tsvector('simple', ${folded(text)}))) lexeme)`

/** What else may stand in place of a typed word, as a piece of the search. */
const orNear = (near: Near): Sql => {
  const pairs = [...near].flatMap(([word, phrases]) => phrases.map((phrase) => ({ word, phrase })))
  if (pairs.length === 0) return sql``
  return sql`|| coalesce((select ' | ' || string_agg(query, ' | ') from (
      select ${together(sql`phrase`)} as query from unnest(${pairs.map(({ word }) => word)}::text[], ${pairs.map(({ phrase }) => phrase)}::text[]) near (word, phrase)
       where near.word = telling.lexeme) near where query <> ''), '')`
}

/** A request has all the words, each as it stands, as the beginning of a longer one, by its stem in one of our languages, or taken apart where it is joined. Small words only count when there are no others. */
export const allWordsOf = (text: string, near: Near = new Map()): Sql => sql`(
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
                 from generate_series(${SURE_BEGINNING}::int, length(telling.lexeme) - ${SURE_BEGINNING}::int) cut) else '{}' end, ' | ') ${orNear(near)} as one from telling)
  select coalesce(string_agg('(' || one || ')', ' & '), '')::tsquery from spelled)`
