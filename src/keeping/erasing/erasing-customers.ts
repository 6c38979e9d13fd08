import { noteErasure } from '../../customers/erasures.ts'
import { takeEverythingBackOf } from '../../insights/dossier/dossier.ts'
import { FULL, topicalityOf } from '../../language/subjects/little-words.ts'
import { plain } from '../../language/subjects/stems.ts'
import { TAKEN_OUT } from '../../lib/without-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { raw, type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { removeFiles, removeHeld } from '../../platform/files/removing.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { mayOpen } from '../../requests/request.ts'
import { customerErased } from '../happenings.ts'
import { heldAmong } from '../retention/holds.ts'
import { eraseRequests } from './erasing-requests.ts'
import { sweepOut } from './sweeping-out.ts'

type Because = tables.Erasures['because']

/** A question of somebody who is to be erased. */
export interface TheirRequest {
  id: number
  /** Nothing when it is not for this colleague's eyes. */
  code: string | null
  opened_at: Date
  closed_at: Date | null
  /** Why it stays, when it must. */
  held_because: string | null
}

/** The questions that are theirs, and not yet erased. */
export async function requestsToErase(db: Db, actor: Actor, customerId: Id<'customers'>): Promise<TheirRequest[]> {
  return await db.many<TheirRequest>(sql`
    select r.id, case when ${mayOpen(actor)} then r.code end as code, r.opened_at, r.closed_at, h.because as held_because
      from requests r left join holds h on h.request_id = r.id and h.ended_at is null
     where r.customer_id in (${everyNumberOf(customerId)})
       and not exists (select from erasures e where e.kind = 'request' and e.subject_id = r.id)
     order by r.id`)
}

/** A customer under every number they ever had: whoever was joined into them is them as well. */
const everyNumberOf = (customerId: Id<'customers'>) => sql`
  with recursive same (id) as (
    select ${customerId}::bigint union select c.id from customers c join same on c.merged_into_id = same.id)
  select id from same`

/**
 * Erases somebody from end to end: who they are and how to reach them, their questions with files and mails, what they
 * said and what was learned in their words, and their name wherever somebody wrote it. Refused while a question is open
 * or the customer is held; what is held of their questions stays, and then so does by whom it was asked. Gives whether
 * everything went.
 */
export async function eraseCustomer(
  tx: Tx,
  actor: Actor,
  { id, because }: { id: Id<'customers'>; because: Because },
): Promise<{ whole: boolean }> {
  await tx.run(sql`set local statement_timeout = '15min'`) // every text there is gets looked through
  const numbers = await lockEveryNumber(tx, id)
  const requests = await requestsToErase(tx, actor, id)
  if (because !== 'restored') refuseOpenOrHeld(requests, await heldAmong(tx, { customers: numbers }))
  const kept = because === 'restored' ? [] : requests.filter(({ held_because }) => held_because !== null)
  const going = requests.filter((request) => !kept.includes(request)).map((request) => request.id)
  const known = await namesAndAddressesOf(tx, numbers)
  const spared = kept.map((request) => request.id)
  for (const number of numbers) await takeEverythingBackOf(tx, actor, number, spared)
  await eraseRequests(tx, actor, { ids: going, because })
  await forgetAroundThem(tx, numbers)
  await answerAsked(tx, numbers, kept.length === 0)
  if (kept.length === 0) {
    await forgetWhoTheyAre(tx, numbers)
    await sweepOut(tx, known)
  }
  await record(tx, actor, customerErased, id, { because, whole: kept.length === 0 })
  if (kept.length === 0) for (const number of numbers) await noteErasure(tx, { kind: 'customer', id: number, because })
  return { whole: kept.length === 0 }
}

async function lockEveryNumber(tx: Tx, id: Id<'customers'>): Promise<Id<'customers'>[]> {
  const found = await tx.many<{ id: Id<'customers'> }>(sql`
    select id from customers where id in (${everyNumberOf(id)}) order by id for update`)
  if (found.length === 0) throw notFound()
  return found.map((one) => one.id)
}

function refuseOpenOrHeld(requests: readonly TheirRequest[], held: readonly { because: string }[]) {
  if (held.length > 0) throw conflict('keeping.customer_held')
  if (requests.some(({ closed_at, held_because }) => closed_at === null && held_because === null))
    throw conflict('keeping.question_open')
}

/**
 * What they are known by, to be looked for in texts: addresses and numbers, and a name nobody else has. What stands in
 * what we say ourselves is not theirs alone, and a name of little words ("van de") is nobody's: anybody may type those.
 */
async function namesAndAddressesOf(tx: Tx, ids: readonly number[]): Promise<string[]> {
  const rows = await tx.many<{ known: string; is_name: boolean }>(sql`
    with known (known, is_name) as (
      select value, false from contact_ways where customer_id = any(${ids}::bigint[])
      union select normalised, false from contact_ways where customer_id = any(${ids}::bigint[])
      union select c.name, true from customers c where c.id = any(${ids}::bigint[]) and c.name like '% %'
         and not exists (select from customers o where o.id <> all(${ids}::bigint[]) and lower(o.name) = lower(c.name)))
    select known, is_name from known k
     where not exists (select from persons p where lower(k.known) in (lower(p.name), lower(p.mail)))
       and not exists (select from (${OUR_OWN_TEXTS}) ours where strpos(lower(ours.text), lower(k.known)) > 0)`)
  return rows.filter(({ known, is_name }) => !is_name || isAName(known)).map(({ known }) => known)
}

/** What we say of ourselves and of what can be asked: nobody's name or address, whoever typed it as theirs. */
const OUR_OWN_TEXTS: Sql = sql`
  select settings::text as text from settings union all select services::text from services
  union all select service_versions::text from service_versions union all select service_steps::text from service_steps
  union all select departments::text from departments`

const isAName = (name: string) => name.split(/\s+/).some((word) => topicalityOf(plain(word)) >= FULL)

/** Tables in which every row is about one customer, and nothing else needs it. */
const ABOUT_THEM = [
  'representations',
  'preferences',
  'consents',
  'group_members',
  'customer_follows',
  'unasked_contacts',
  'faces_met',
]

/** What is about them and not about a question: it goes, also when a question stays. */
async function forgetAroundThem(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`delete from holds where customer_id = any(${ids}::bigint[]) and ended_at is not null`)
  await removeHeld(tx, { kind: 'customer', ids })
  await tx.run(sql`delete from representations where representative_id = any(${ids}::bigint[])`)
  for (const table of ABOUT_THEM) await tx.run(sql`delete from ${raw(table)} where customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`
    update visits set met = '', place = '', invitation = '', thanks = '', cancelled_because = case when cancelled_because is not null then ${TAKEN_OUT} end
     where customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`update raisers set words = '', answer_words = '' where customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`
    update loop_messages m set words = ${TAKEN_OUT} from raisers s where s.id = m.raiser_id and s.customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`
    update customer_merges set because = ${TAKEN_OUT} where kept_id = any(${ids}::bigint[]) or merged_id = any(${ids}::bigint[])`)
  const faces = await tx.many<{ face_id: Id<'files'> }>(
    sql`select face_id from customers where id = any(${ids}::bigint[]) and face_id is not null`,
  )
  await tx.run(sql`update customers set face_id = null where id = any(${ids}::bigint[])`)
  await removeFiles(
    tx,
    faces.map(({ face_id }) => face_id),
  )
}

/** Who they are and how to reach them, and the ways in. */
async function forgetWhoTheyAre(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`
    delete from mails m using contact_ways w where w.customer_id = any(${ids}::bigint[]) and w.kind = 'mail' and lower(m.to_address) = w.normalised`)
  await tx.run(sql`
    update customers set name = '', called = '', own_words = '', goals = '', situation = '', revision = revision + 1
     where id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from contact_ways where customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`update messages set body = '' where customer_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from sessions where kind = 'customer' and holder_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from tokens where holder_kind = 'customer' and holder_id = any(${ids}::bigint[])`)
}

/** What was refused before is done now, and the reason goes along: it may tell of them. */
const answerAsked = async (tx: Tx, ids: readonly number[], whole: boolean) =>
  await tx.run(sql`
    update erasure_requests set answer = ${whole ? 'done' : 'partly'}, because = null, refused_by = null, answered_at = clock_timestamp()
     where customer_id = any(${ids}::bigint[]) and (answered_at is null or answer = 'refused')`)
