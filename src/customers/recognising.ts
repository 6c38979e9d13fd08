import { bareMail, normaliseMail, normalisePhone } from '../lib/contact.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { recording } from '../platform/events/events.ts'
import { invalid } from '../platform/refusal.ts'
import { customerMet } from './happenings.ts'

/** One way to reach somebody, as typed into one box. */
export interface Reach {
  kind: 'mail' | 'phone' | 'post'
  value: string
  normalised: string
}

/** What somebody typed as the way to reach them: a mail address, a phone number, or (at the counter) a postal address. */
export function readReach(typed: string): Reach | undefined {
  const mail = normaliseMail(typed)
  if (mail) return { kind: 'mail', value: bareMail(typed), normalised: mail }
  const phone = normalisePhone(typed)
  if (phone) return { kind: 'phone', value: typed.trim(), normalised: phone }
}

/** The customer who asks, as far as we were told. */
export interface Asking {
  name?: string | undefined
  reach?: Reach | undefined
  language?: string | undefined
}

/** Who asks, and whether we knew them already. */
export interface Met {
  id: Id<'customers'>
  known: boolean
}

/**
 * Finds the customer with this mail address, or makes one. A mail address belongs to one customer, also when two
 * requests arrive at once. A phone number may be shared by a household, so a phone number alone makes a customer of
 * its own; colleagues join them at intake, where they see who it is.
 */
export async function meet(tx: Tx, actor: Actor, { name = '', reach, language = 'nl' }: Asking): Promise<Met> {
  const known = reach?.kind === 'mail' ? await knownAt(tx, reach) : undefined
  if (known !== undefined) return { id: known, known: true }
  return { id: await makeCustomer(tx, actor, { name, reach, language }), known: false }
}

export const recognise = async (tx: Tx, actor: Actor, asking: Asking): Promise<Id<'customers'>> =>
  (await meet(tx, actor, asking)).id

/** Two first questions at once from one address: the second waits here and then finds the first. */
async function knownAt(tx: Tx, { normalised }: Reach): Promise<Id<'customers'> | undefined> {
  const [, known] = await Promise.all([
    tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.organisation.schema}:${normalised}`}, 0))`),
    customerAt(tx, normalised),
  ])
  return known
}

/** Makes a customer, with a way to reach them when there is one: the rows and what is told of it in one statement. */
export async function makeCustomer(
  tx: Tx,
  actor: Actor,
  { name = '', reach, language = 'nl' }: Asking,
): Promise<Id<'customers'>> {
  const way =
    reach &&
    sql`, way as (
      insert into contact_ways (customer_id, kind, value, normalised, preferred)
      select id, ${reach.kind}, ${reach.value}, ${reach.normalised}, true from made)`
  const { id } = await tx.one<{ id: Id<'customers'> }>(sql`
    with made as (insert into customers (name, language) values (${name.trim()}, ${language}) returning id)${way ?? sql``},
    told as (${recording(actor, customerMet, sql`select id, '{}'::jsonb from made`)})
    select id from made`)
  tx.news.add(`customer:${id}`)
  return id
}

/** Refuses when the typed text is no way to reach anybody. */
export function reachOrRefuse(typed: string, field = 'reach'): Reach {
  const reach = readReach(typed)
  if (!reach) throw invalid({ [field]: 'customers.reach_unreadable' })
  return reach
}

/** Who has this mail address, as `normalised`. For colleagues alone, and only whom they may know: ask that apart. */
export async function customerAt(tx: Db, mail: string): Promise<Id<'customers'> | undefined> {
  const found = await tx.maybe<{ id: Id<'customers'> }>(sql`
    select coalesce(c.merged_into_id, c.id) as id from contact_ways w join customers c on c.id = w.customer_id
     where w.kind = 'mail' and w.normalised = ${mail}`)
  return found?.id
}
