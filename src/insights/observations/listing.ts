import type { CustomerRow } from '../../customers/customer.ts'
import { stemsOf } from '../../language/same-word.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, partOf, perhaps, type RowOf } from '../../platform/database/rows.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { nothing, type Sql, sql } from '../../platform/database/sql.ts'
import { chosenSentences } from './chosen-sentences.ts'
import { mayRead, observationColumns } from './observation.ts'

/** An observation in a list, with whose it is as far as the reader may know. */
export type ListedObservation = RowOf<typeof listed>

export interface Seeking {
  words?: string | undefined
  groupId?: Id<'customer_groups'> | undefined
  customerId?: Id<'customers'> | undefined
  ids?: readonly number[] | undefined
  after?: number | undefined
  limit?: number | undefined
}

const PAGE = 30
const NEWEST = 1_000 // are looked at for what the reader may know; nearly everything is

const listed = columns(observationColumns, perhaps(partOf('customers', 'who', ['name', 'called', 'face_id'])), {
  customer_kind: gives<CustomerRow['kind'] | null>`who.kind`,
  group: gives<string | null>`g.name`,
})
const joined: Sql = sql`left join customers who on who.id = o.customer_id left join customer_groups g on g.id = o.group_id`

/** What was heard, the latest first; with words, those in which any of them was said: what the question behind it was about does not count. */
export async function observations(
  db: Db,
  actor: Actor,
  { words, groupId, customerId, ids, after, limit = PAGE }: Seeking,
): Promise<{ observations: ListedObservation[]; next?: number | undefined }> {
  const rows = await db.many<ListedObservation>(sql`
    with newest as materialized (
      select o.id from observations o
       where o.redacted_at is null
         ${words?.trim() ? sql`and ts_filter(o.search, '{a}') @@ ${anyWordOf(words)} and o.search @@ ${anyWordOf(words)}` : nothing}
         ${customerId ? sql`and o.customer_id = ${customerId}` : nothing}
         ${ids ? sql`and o.id = any(${ids}::bigint[])` : nothing}
         ${groupId ? sql`and (o.group_id = ${groupId} or exists (select from group_members m where m.customer_id = o.customer_id and m.group_id = ${groupId}))` : nothing}
         ${after ? sql`and (o.heard_at, o.id) < (select heard_at, id from observations where id = ${after})` : nothing}
       order by o.heard_at desc, o.id desc limit ${NEWEST}),
    page as (
      select o.id from newest join observations o using (id) where ${mayRead(actor)} order by o.heard_at desc, o.id desc limit ${limit + 1})
    select ${listed} from page join observations o using (id) ${joined} order by o.heard_at desc, o.id desc`)
  return { observations: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.id : undefined }
}

export interface Evidence extends ListedObservation {
  side: 'for' | 'against'
  /** The reader may read the words and know whose they are; else only that something was said, and when. */
  readable: boolean
}

/**
 * What was laid beside a statement of ours: `laid` gives the `observation_id` of each and its `side`. Who may not know the customer sees the source and its age, and of the words only a part that
 * may be read aloud to everybody: without a name in it, not taken back, and of a closed service only with consent.
 */
export async function evidenceOf(
  db: Db,
  actor: Actor,
  { statement, laid }: { statement: string; laid: Sql },
): Promise<Evidence[]> {
  const evidence = await db.many<Evidence>(sql`
    select ${listed}, e.side, (${mayRead(actor)} and o.redacted_at is null) as readable
      from ${laid} e join observations o on o.id = e.observation_id ${joined}
     order by o.heard_at desc, o.id desc limit 100`)
  const others = evidence.filter(({ readable }) => !readable)
  const aloud = await chosenSentences(
    db,
    others.map((one) => ({ observationId: one.id, words: statement })),
  )
  return evidence.map((one) =>
    one.readable
      ? one
      : { ...one, words: aloud.get(one.id)?.words ?? '', customer_id: null, name: null, called: null, face_id: null },
  )
}

const LOOKED_AT = 60
const NOT_WEIGHED = 5

/** Where the same words were said that might speak for or against a statement: of the same group or moment, not laid beside it yet. */
export async function notWeighed(
  db: Db,
  actor: Actor,
  given: {
    statement: string
    groupId?: Id<'customer_groups'> | null
    moment?: string | null
    not: readonly number[]
    /** A little word in common, such as "goes", is not enough. */
    closely?: boolean
  },
): Promise<ListedObservation[]> {
  const found = await db.many<ListedObservation>(sql`
    select ${listed} from (
      select o.id, ts_rank(o.search, asked.query) as rank from observations o cross join (select ${anyWordOf(given.statement)} as query) asked
       where o.search @@ asked.query and ts_filter(o.search, '{a}') @@ asked.query and o.redacted_at is null and o.id <> all(${given.not}::bigint[]) and ${mayRead(actor)}
         and (${given.groupId ?? null}::bigint is null or o.group_id = ${given.groupId ?? null} or o.group_id is null)
       order by (o.moment = ${given.moment ?? null}) is true desc, rank desc, o.heard_at desc limit ${LOOKED_AT}) found
      join observations o using (id) ${joined} order by found.rank desc`)
  const about = new Set(stemsOf(given.statement).map(({ stem }) => stem))
  const near = ({ words }: ListedObservation) => !given.closely || stemsOf(words).some(({ stem }) => about.has(stem))
  return found.filter(near).slice(0, NOT_WEIGHED)
}
