import type { CustomerRow } from '../../customers/customer.ts'
import { firstNameOf } from '../../insights/observations/called.ts'
import { mayBeShown } from '../../insights/observations/observation.ts'
import type { Sentence } from '../../insights/observations/sentences.ts'
import { quotableParts } from '../../language/quotable.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { quotedLexeme, spellingsOf } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { inOtherLanguages } from '../../services/service.ts'

/** What one customer said or asked once, as far as it may be read aloud at any table. */
export interface Remark extends Pick<Sentence, 'language' | 'called' | 'kind' | 'heard_at'> {
  /** Where it was kept; nothing when it stands in a question of which nothing was kept yet. */
  observation_id: Id<'observations'> | null
  /** The question it stands in. */
  request_id: Id<'requests'> | null
  /** What it was about, by the name of the service: shown nowhere. */
  topic: string
  /** Each sentence that may be read aloud; none when all of it could lead to somebody. */
  parts: readonly string[]
  /** All of it, to see what it is about: read to nobody. */
  whole: string
}

interface Row extends Omit<Remark, 'called' | 'parts' | 'whole'>, Pick<CustomerRow, 'name' | 'called'> {
  words: string
  /** Nobody on these lines is named aloud: the customer and who asked for them. */
  names: string[]
}

const NEWEST = 100 // that was told, and as many of the newest questions: what lives now, whatever the agenda is about
const BEST = 400 // with the rarest words of the agenda, of each
const WORDS = 1_200 // remarks that have one of the words it is looked for with: rare words first, so that every item gets its share
const LONGEST = 20_000 // the words of a whole agenda, and what customers call those things
const REACH = 50_000 // questions: closed ones among them count as well; what was asked years ago is looked for by hand

/**
 * What customers said that an agenda may be laid beside, read once for all its items: the newest, and what has their
 * rarest words. Nothing of closed services, nothing that was taken back or withheld.
 */
export async function speakable(db: Db, words: string): Promise<Remark[]> {
  const rows = (await db.many<Row>(pool(words))).map(({ words, names, name, called, ...row }) => ({
    ...row,
    whole: words,
    parts: quotableParts(words, names),
    called: firstNameOf({ ...row, name, called }),
  }))
  const most = new Map<number, number>() // of a question that was heard in one sentence, the question says more
  for (const { request_id: id, parts } of rows) if (id !== null) most.set(id, Math.max(most.get(id) ?? 0, parts.length))
  const there = new Set<number>()
  return rows.filter(({ request_id: id, parts }) => {
    if (id !== null && (there.has(id) || parts.length < (most.get(id) ?? 0))) return false
    if (id !== null) there.add(id)
    return true
  })
}

/** The rarest words first, as many as some hundred remarks have; a word that everybody says looks for nothing. */
const pool = (words: string): Sql => sql`
  with lexemes as materialized (${spellingsOf(words, LONGEST)}),
  observed as (select greatest(reltuples, 1)::float8 as many from pg_class where oid = 'observations'::regclass),
  frequent as (
    select lexeme, frequency
      from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as counted (lexeme, frequency)
     where schemaname = current_schema() and tablename = 'observations' and attname = 'search'),
  weighed as (
    select word, string_agg(${quotedLexeme}, ' | ') as query, coalesce(max(frequency), 0) as frequency
      from lexemes left join frequent using (lexeme) group by word),
  telling as materialized (
    select coalesce(string_agg(query, ' | '), '')::tsquery as query
      from (select query, sum(frequency) over (order by frequency, word) - frequency as before from weighed) rarest cross join observed
     where before * many < ${WORDS}),
  asked as materialized (
    (select r.id from requests r cross join telling
      where r.search @@ telling.query and ${inTheOpen('r')} and r.id > (select coalesce(max(id), 0) - ${REACH}::int from requests)
      order by r.id desc limit ${BEST})
    union (select id from requests where ${inTheOpen('requests')} order by id desc limit ${NEWEST})),
  told as materialized (
    (select o.id from observations o cross join telling where o.search @@ telling.query order by o.id desc limit ${BEST})
    union (select h.id from asked join observations h on h.source = 'story' and h.source_id = asked.id)
    union (select id from observations order by heard_at desc, id desc limit ${NEWEST}))
  select o.id as observation_id, case when o.source = 'story' then o.source_id end as request_id, o.words, o.language, o.heard_at,
         c.kind, c.name, c.called, array[c.name, c.called] as names, coalesce(v.topic, '') as topic
    from told join observations o using (id) join customers c on c.id = o.customer_id
    left join lateral (select concat_ws(' ', name, ${inOtherLanguages(sql`translations -> 'name'`)}) as topic from service_versions
                        where service_id = o.service_id order by version desc limit 1) v on true
   where o.kind = 'verbatim' and ${mayBeShown}
  union all
  select h.id, r.id, left(r.words, 3000), r.language, r.opened_at, a.kind, a.name, a.called,
         array[c.name, c.called, a.name, a.called], concat_ws(' ', v.name, ${inOtherLanguages(sql`v.translations -> 'name'`)})
    from asked join requests r using (id) join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id
    left join service_versions v on v.id = r.service_version_id
    left join observations h on h.source = 'story' and h.source_id = r.id
   cross join lateral (select h.id, r.asker_id as customer_id, h.redacted_at, h.withheld_until, r.closed_service) o
   where ${mayBeShown}`
