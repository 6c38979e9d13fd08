import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import { today } from '../platform/database/days.ts'
import type { Id } from '../platform/database/ids.ts'
import { anyWordOf } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { record } from '../platform/events/events.ts'
import { conflict, notFound, refused } from '../platform/refusal.ts'
import { mayKnow } from './asked-of-others.ts'
import type { CustomerRow } from './customer.ts'
import { customerPreferenceEnded, customerPreferred } from './happenings.ts'
import { lockCustomer } from './locking.ts'

/** What somebody prefers, with how we know, since when and until when. Nothing is overwritten: a next one stands beside it. */
export type Preference = Omit<tables.Preferences, 'search'>

export interface NewPreference {
  customerId: Id<'customers'>
  words: string
  source: Preference['source']
  saidOn?: string | undefined
  holdsUntil?: string | undefined
}

/** Notes what a customer prefers, so that the next colleague knows it as well. The customer reads and corrects it. */
export async function prefer(tx: Tx, actor: Actor, given: NewPreference): Promise<number> {
  await lockCustomer(tx, actor, given.customerId)
  if (!given.words.trim()) throw refused('customers.preference_missing')
  const { id } = await tx.one<{ id: Id<'preferences'> }>(sql`
    insert into preferences (customer_id, words, source, said_on, holds_until)
    values (${given.customerId}, ${given.words.trim()}, ${actor.kind === 'customer' ? 'customer' : given.source},
            coalesce(${given.saidOn ?? null}::date, ${today}), ${given.holdsUntil ?? null}) returning id`)
  await record(tx, actor, customerPreferred, given.customerId, { preference: id })
  return id
}

/** It no longer holds. It stays readable as what held until today. */
export async function endPreference(tx: Tx, actor: Actor, id: number): Promise<number> {
  const found = await tx.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from preferences where id = ${id}`,
  )
  if (!found) throw notFound()
  await lockCustomer(tx, actor, found.customer_id)
  const ended = await tx.run(
    sql`update preferences set ended_at = clock_timestamp() where id = ${id} and ended_at is null`,
  )
  if (ended === 0) throw conflict('customers.preference_ended')
  await record(tx, actor, customerPreferenceEnded, found.customer_id, { preference: id })
  return found.customer_id
}

/** What holds for a customer now, the newest first. */
export async function preferencesOf(db: Db, customerId: Id<'customers'>): Promise<Preference[]> {
  return await db.many<Preference>(sql`
    select id, customer_id, words, source, said_on, holds_until, ended_at from preferences
     where customer_id = ${customerId} and ended_at is null and (holds_until is null or holds_until >= ${today})
     order by id desc limit 100`)
}

export type FoundPreference = Preference & Pick<CustomerRow, 'name' | 'called' | 'face_id' | 'kind' | 'own_words'>

/** Who prefers something with these words, as far as the actor may know of them; without words the newest. */
export async function searchPreferences(db: Db, actor: Actor, words: string): Promise<FoundPreference[]> {
  const asked = words.trim() ? sql`p.search @@ ${inWords(words)}` : sql`true`
  return await db.many<FoundPreference>(sql`
    select p.id, p.customer_id, p.words, p.source, p.said_on, p.holds_until, p.ended_at, c.name, c.called, c.face_id, c.kind, c.own_words
      from preferences p join customers c on c.id = p.customer_id
     where ${asked} and p.ended_at is null and (p.holds_until is null or p.holds_until >= ${today})
       and c.merged_into_id is null and ${mayKnow(actor)}
     order by p.id desc limit 60`)
}

/** As they stand or by their stem: "tulpen" finds "tulp" only where that was written, so the beginning counts as well. */
const inWords = (words: string) => sql`(${anyWordOf(words)} || (
  select coalesce(string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' | '), '')::tsquery
    from unnest(tsvector_to_array(to_tsvector('simple', ${words.slice(0, 300)}))) word where length(word) > 2))`
