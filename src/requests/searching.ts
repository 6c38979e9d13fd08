import { readShortCode } from '../lib/codes.ts'
import { normaliseMail, normalisePhone } from '../lib/contact.ts'
import type { Actor, Person } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { quotedLexeme } from '../platform/search-words.ts'
import { type Sql, sql } from '../platform/sql.ts'
import { assertPerson } from './allowed.ts'
import { cursorAfter, itemsIn, orderOf, PAGE, type RequestPage } from './lists.ts'
import { visibleIds } from './visible.ts'

const LONGEST = 300 // of what is typed into the search box
const MOST_CUSTOMERS = 200 // with the name that was typed; a longer name finds fewer
const MOST_TOGETHER = 5_000 // matches that are sorted by their newest change; beyond it a word is common
const NEWEST = 50_000 // of the requests, in which a common word is looked for

/**
 * Finds requests by the words of the question, and by code, name, mail address or phone number of the customer; those
 * changed last first. A word that occurs everywhere is looked for among the newest only, so that no search takes long.
 */
export async function searchRequests(db: Db, actor: Actor, typed: string, cursor?: string): Promise<RequestPage> {
  assertPerson(actor)
  const text = typed.slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim()
  if (!text) return { requests: [], next: undefined }
  const order = orderOf({}, cursor)
  const where = (await isCommon(db, actor, text)) ? amongNewest(text) : sql`r.id in (${foundIds(text)})`
  const rows = await itemsIn(db, visibleIds(actor, where, order))
  return { requests: rows.slice(0, PAGE), next: rows.length > PAGE ? cursorAfter(rows[PAGE - 1], 'change') : undefined }
}

/** Do more requests have these words than can be sorted? Those in closed services of others do not count: they are not there. */
async function isCommon(db: Db, actor: Person, text: string): Promise<boolean> {
  const { found } = await db.one<{ found: number }>(sql`
    select count(*) as found from (
      select from requests r
       where r.search @@ ${allWordsOf(text)}
         and (not r.closed_service or r.department_id in (select department_id from memberships where person_id = ${actor.id}))
       limit ${MOST_TOGETHER + 1}) some`)
  return found > MOST_TOGETHER
}

/** Read in the order of change; written so that the index on words is left alone, which would fetch every match first. */
const amongNewest = (text: string): Sql => sql`(r.search @@ ${allWordsOf(text)}) is true
  and r.changed_at >= coalesce((select changed_at from requests order by changed_at desc offset ${NEWEST} limit 1), '-infinity')`

function foundIds(text: string): Sql {
  const code = readShortCode(text) ?? text.toUpperCase()
  return sql`
    select id from requests where code = ${code}
    union select w.id from (select id from requests where search @@ ${allWordsOf(text)} limit ${MOST_TOGETHER}) w
    union select q.id from (${customersFor(text)}) c join requests q on q.customer_id = c.id or q.asker_id = c.id`
}

/** Customers with this mail address or phone number, or with these words in their name. */
function customersFor(text: string): Sql {
  const reach = normaliseMail(text) ?? normalisePhone(text)
  if (reach) return sql`select customer_id as id from contact_ways where normalised = ${reach}`
  return sql`(select id from customers where name_search @@ ${namesIn(text)} order by id desc limit ${MOST_CUSTOMERS})`
}

const namesIn = (text: string): Sql =>
  sql`(select coalesce(string_agg(${quotedLexeme} || ':*', ' & '), '')::tsquery from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) lexeme)`

/** A request has all the words, each as it stands or by its stem in Dutch or English. Small words only count when there are no others. */
const allWordsOf = (text: string): Sql => sql`(
  with words as (
    select lexeme, ts_lexize('dutch_stem', lexeme) as dutch, ts_lexize('english_stem', lexeme) as english
      from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) lexeme),
  telling as (select * from words where dutch <> '{}' and english <> '{}' or not exists (select from words where dutch <> '{}' and english <> '{}')),
  spelled as (
    select telling.lexeme as word, array_to_string(array(select ${quotedLexeme} from unnest(array[telling.lexeme] || dutch || english) lexeme), ' | ') as one from telling)
  select coalesce(string_agg('(' || one || ')', ' & '), '')::tsquery from spelled)`
