import { readShortCode } from '../lib/codes.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { folded } from '../platform/database/search-words.ts'
import { nothing, type Sql, sql } from '../platform/database/sql.ts'
import { customerOfCode, mayKnow } from './asked-of-others.ts'
import type { CustomerRow } from './customer.ts'

/** A customer as a colleague recognises them: face and own words first, and one way to reach them. */
export type KnownCustomer = Pick<CustomerRow, 'id' | 'kind' | 'name' | 'called' | 'own_words' | 'face_id'> & {
  reach: string
}

const RECOGNISED = 8 // as many as can be seen at a glance while talking
const LEAST = 2 // characters: one letter is everybody
const LONGEST = 200

/**
 * Who somebody at the phone or counter might be, while a colleague types a name, phone number, mail address or the short
 * code of a question. For colleagues only, and never somebody only known through closed services they are outside of.
 */
export async function recogniseAsYouType(
  db: Db,
  actor: Actor,
  typed: string,
  most = RECOGNISED,
): Promise<KnownCustomer[]> {
  const text = typed.slice(0, LONGEST).replaceAll('\0', '').toWellFormed().trim()
  if (actor.kind !== 'person' || text.length < LEAST) return []
  const code = readShortCode(text)
  const byCode = code ? await customerOfCode(db, actor, code) : undefined
  return await db.many<KnownCustomer>(sql`
    with beginning as materialized (${beginnings(text, byCode)}),
    named as materialized (
      select id from customers where (select count(*) from beginning) < ${LOOKED_AT} and name_search @@ ${everyWordOf(text)}),
    found as (
      select id, place from beginning union all (select id, 2 from named limit ${LOOKED_AT})),
    best as (select id, min(place) as place from found group by id)
    select ${known} from best join customers c on c.id = best.id ${reach}
     where c.merged_into_id is null and ${mayKnow(actor)}
     order by best.place, lower(c.name), c.id limit ${most}`)
}

const known: Sql = sql`c.id, c.kind, c.name, c.called, c.own_words, c.face_id, coalesce(way.value, '') as reach`

const reach: Sql = sql`left join lateral (
  select value from contact_ways where customer_id = c.id order by preferred desc, id limit 1) way on true`

const LOOKED_AT = 60 // of each kind, before those that may not be known are left out

/** By code, by the start of the name, by the start of an address or number. Only when these are few, every word is looked for. */
function beginnings(text: string, byCode: number | undefined): Sql {
  const address = text.toLowerCase().replace(/^mailto:/, '')
  const number = numberStart(text)
  return sql`
    (select ${byCode ?? null}::bigint as id, 0 as place where ${byCode ?? null}::bigint is not null)
    union all (select id, 1 from customers where name_folded like ${folded(startOf(text))} limit ${LOOKED_AT})
    union all (select customer_id, 1 from contact_ways where kind = 'mail' and normalised like ${startOf(address)} limit ${LOOKED_AT})
    ${number ? sql`union all (select customer_id, 1 from contact_ways where kind = 'phone' and normalised like ${startOf(number)} limit ${LOOKED_AT})` : nothing}`
}

/** A pattern for texts that begin like this, whatever signs are in it. */
const startOf = (text: string) => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`

const LEAST_DIGITS = 4 // "06" is everybody

/** The start of a phone number as it is stored, while the rest is still being said; numbers without a country are Dutch. */
function numberStart(text: string): string | undefined {
  if (!/^\+?[\d\s()./\p{Pd}]+$/u.test(text)) return
  const digits = text.replace('(0)', '').replace(/[^\d+]/g, '')
  if (digits.replace('+', '').length < LEAST_DIGITS) return
  if (digits.startsWith('+')) return digits
  return digits.startsWith('00') ? `+${digits.slice(2)}` : `+31${digits.replace(/^0/, '')}`
}

/** All words of a name, each perhaps unfinished. */
function everyWordOf(text: string): Sql {
  return sql`(select coalesce(string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & '), '')::tsquery
    from unnest(tsvector_to_array(to_tsvector('simple', ${folded(text)}))) word)`
}

/** One page of customers by name, those without a name last. `next` is the id to go on after: no name stands in an address. */
export async function customersByName(
  db: Db,
  actor: Actor,
  after?: number,
): Promise<{ rows: KnownCustomer[]; next?: number | undefined }> {
  const from = after
    ? sql`and (c.name = '', lower(c.name), c.id) > (select name = '', lower(name), id from customers where id = ${after})`
    : nothing
  const rows = await db.many<KnownCustomer>(sql`
    select ${known} from customers c ${reach}
     where c.merged_into_id is null and ${mayKnow(actor)} ${from}
     order by (c.name = ''), lower(c.name), c.id limit ${PAGE + 1}`)
  const shown = rows.slice(0, PAGE)
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined }
}

const PAGE = 50

/** Which of these customers the actor may know. */
export async function knownAmong(db: Db, actor: Actor, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db.many<{ id: Id<'customers'> }>(
    sql`select c.id from customers c where c.id = any(${[...ids]}::bigint[]) and ${mayKnow(actor)}`,
  )
  return new Set(rows.map(({ id }) => id))
}
