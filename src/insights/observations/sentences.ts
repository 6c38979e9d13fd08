import type { CustomerRow } from '../../customers/customer.ts'
import { quotableParts } from '../../language/quotable.ts'
import { sharedWords } from '../../language/shared-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { quotedLexeme, spellingsOf } from '../../platform/database/search-words.ts'
import { nothing, type Sql, sql } from '../../platform/database/sql.ts'
import { likelyService } from '../../requests/owners/likely-service.ts'
import { firstNameOf } from './called.ts'
import { mayBeShown } from './observation.ts'

/** A real sentence by a customer that bears on a text, for everybody who works here. */
export interface Sentence {
  observation_id: Id<'observations'>
  words: string
  language: string
  /** A first name; empty when there is none to show. */
  called: string
  kind: CustomerRow['kind']
  heard_at: Date
  why: 'same_words' | 'same_service' | 'same_group' | 'recent'
}

export interface Bearing {
  /** What it is about: the title of an agenda item, a sentence. */
  words: string
  groupId?: Id<'customer_groups'> | undefined
  serviceId?: Id<'services'> | undefined
  departmentId?: Id<'departments'> | undefined
  limit?: number | undefined
  /** Which of the parts that may be read aloud says it best; without it the one that shares most words. */
  partBy?: ((part: string) => number) | undefined
}

interface Candidate extends Pick<CustomerRow, 'kind' | 'name' | 'called'> {
  id: Id<'observations'>
  words: string
  language: string
  customer_id: Id<'customers'>
  heard_at: Date
  why: Sentence['why']
}

const LIMIT = 3
const RANKED = 60 // of the best candidates, in which each customer speaks once and only what may be read aloud stays
const CANDIDATES = 300 // with the topical words; beyond it a word is everywhere and says little
const NEWEST = 50 // of the same service, group or department, and of all

/**
 * What customers said that bears on a text, best first: with the same words, about the same service, from the same group,
 * or else the newest. Only what may be shown to everybody; without surnames; each customer once. Nobody but who works
 * here gets any.
 */
export async function sentencesFor(db: Db, actor: Actor, bearing: Bearing): Promise<Sentence[]> {
  if (actor.kind !== 'person' && actor.kind !== 'system') return []
  const serviceId = bearing.serviceId ?? (await likelyService(db, bearing.words))?.service_id
  const found = await db.many<Candidate>(candidates({ ...bearing, serviceId }))
  const spoken = new Set<number>()
  const sentences: Sentence[] = []
  for (const one of found) {
    const words = !spoken.has(one.customer_id) && partFor(bearing.words, one, bearing.partBy)
    if (!words) continue
    spoken.add(one.customer_id)
    const { id, language, kind, heard_at, why } = one
    sentences.push({ observation_id: id, words, language, called: firstNameOf(one), kind, heard_at, why })
    if (sentences.length === (bearing.limit ?? LIMIT)) break
  }
  return sentences
}

/** The parts of what somebody said that may be read aloud to everybody, in their order. */
export const partsOf = ({ words, name, called }: Pick<Candidate, 'words' | 'name' | 'called'>): string[] =>
  quotableParts(words, [name, called])

/** The part that may be read aloud: the one that says it best, by the words it shares with the text; or else the longest. */
export function partFor(
  text: string,
  said: Pick<Candidate, 'words' | 'name' | 'called'>,
  partBy = (part: string) => sharedWords(text, part, 20).length,
): string | undefined {
  const [best] = partsOf(said)
    .map((part) => ({ part, shared: partBy(part) }))
    .sort((one, other) => other.shared - one.shared || other.part.length - one.part.length)
  return best?.part
}

/** Words that few observations have weigh more; a word said by the customer counts double that of what it was about. */
const candidates = ({ words, groupId, serviceId, departmentId }: Bearing): Sql => sql`
  with lexemes as materialized (${spellingsOf(words)}),
  observed as (select greatest(reltuples, 1)::float8 as many from pg_class where oid = 'observations'::regclass),
  frequent as (
    select lexeme, frequency
      from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as counted (lexeme, frequency)
     where schemaname = current_schema() and tablename = 'observations' and attname = 'search'),
  weighed as materialized (
    select word, string_agg(${quotedLexeme}, ' | ')::tsquery as query, string_agg(${quotedLexeme} || ':A', ' | ')::tsquery as query_said,
           coalesce(max(frequency), 0) as frequency
      from lexemes left join frequent using (lexeme) group by word),
  telling as materialized (
    select coalesce(string_agg('(' || query::text || ')', ' | '), '')::tsquery as query
      from (select query, sum(frequency) over (order by frequency, word) - frequency as before from weighed) rarest cross join observed
     where before * many < ${CANDIDATES}),
  ids as materialized (
    (select o.id from observations o cross join telling where o.search @@ telling.query limit ${CANDIDATES})
    ${newest(sql`o.service_id`, serviceId)} ${newest(sql`o.group_id`, groupId)} ${newest(sql`o.department_id`, departmentId)}
    union (select id from observations order by heard_at desc, id desc limit ${NEWEST})),
  ranked as (
    select o.id, o.words, o.language, o.customer_id, o.heard_at, c.kind, c.name, c.called,
           coalesce(said.rank, 0) as rank,
           (o.service_id = ${serviceId ?? null}::bigint) is true as same_service,
           (o.group_id = ${groupId ?? null}::bigint or exists (select from group_members m where m.customer_id = o.customer_id and m.group_id = ${groupId ?? null}::bigint)) is true as same_group,
           (o.department_id = ${departmentId ?? null}::bigint) is true as same_department,
           0.5 + 0.5 * exp(-greatest(0, extract(epoch from now() - o.heard_at)) / 31536000.0) as fresh
      from ids join observations o using (id) join customers c on c.id = o.customer_id
      left join lateral (
        select sum((1 - frequency)^4 * case when o.search @@ query_said then 1 when o.search @@ query then 0.5 else 0 end) as rank
          from weighed where o.search @@ query) said on true
     where o.kind = 'verbatim' and ${mayBeShown})
  select id, words, language, customer_id, heard_at, kind, name, called,
         case when rank > 0 then 'same_words' when same_service then 'same_service' when same_group then 'same_group' else 'recent' end as why
    from ranked
   order by (rank + same_service::int * 0.8 + same_group::int * 0.6 + same_department::int * 0.3) * fresh desc, heard_at desc, id desc
   limit ${RANKED}`

const newest = (column: Sql, id: number | undefined): Sql =>
  id
    ? sql`union (select o.id from observations o where ${column} = ${id} order by heard_at desc limit ${NEWEST})`
    : nothing

/** Which part of an observation that may be shown this is, counted from 0; nothing when it is none of them. */
export async function partIn(db: Db, observationId: Id<'observations'>, said: string): Promise<number | undefined> {
  const row = await db.maybe<Pick<Candidate, 'words' | 'name' | 'called'>>(sql`
    select o.words, c.name, c.called from observations o join customers c on c.id = o.customer_id where o.id = ${observationId}`)
  const at = row ? partsOf(row).indexOf(said) : -1
  return at < 0 ? undefined : at
}
