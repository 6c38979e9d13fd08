import { noteErasure } from '../../customers/erasures.ts'
import { refuseQuoting } from '../../customers/quoting.ts'
import { findPersons, type PersonRow } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { assertSignedIn } from '../../platform/who-may.ts'
import { saidAsideBy, saidInQuestions, takeAsideBack } from '../../requests/taking-words-back.ts'
import { alsoSaid } from '../asked-of-others.ts'
import { searchable } from '../observations/observing.ts'
import { forgetEverywhere, redact } from '../redacting.ts'

/** What a customer said, as they read it back. */
export interface MyWords {
  id: number
  kind: 'verbatim' | 'behaviour' | 'fact'
  words: string
  language: string
  source: string
  heard_at: Date
  redacted_at: Date | null
  /** Not shown yet, and why. */
  withheld_because: string | null
  withheld_until: string | null
  /** In how many insights it is used, and beside how many of our promises it was held. */
  used: number
}

const SHOWN = 100

/** Everything we noted of what they said and did. What is withheld says so, why, and until when. */
export async function wordsOf(db: Db, customerId: Id<'customers'>): Promise<MyWords[]> {
  return await db.many<MyWords>(sql`
    select o.id, o.kind, case when o.withheld_until >= ${today} then '' else o.words end as words, o.language, o.source, o.heard_at, o.redacted_at,
           case when o.withheld_until >= ${today} then o.withheld_because end as withheld_because, o.withheld_until,
           (select count(*) from insight_evidence e where e.observation_id = o.id)
             + (select count(*) from standing_evidence e where e.observation_id = o.id) as used
      from observations o where o.customer_id = ${customerId} order by o.heard_at desc, o.id desc limit ${SHOWN}`)
}

/** What we think we learned from their words: sentences without anybody's name. */
export async function learnedFrom(
  db: Db,
  customerId: Id<'customers'>,
): Promise<{ id: number; statement: string; made_at: Date }[]> {
  return await db.many(sql`
    select distinct i.id, i.statement, i.made_at from insights i join insight_evidence e on e.insight_id = i.id
      join observations o on o.id = e.observation_id
     where o.customer_id = ${customerId} and o.redacted_at is null and i.retired_at is null order by i.made_at desc, i.id desc limit 50`)
}

export interface Look {
  person: PersonRow | undefined
  at: Date
}

const YEAR = 366

/** Who opened their page, and when, in the last year. */
export async function looksAt(db: Db, customerId: Id<'customers'>): Promise<Look[]> {
  const looks = await db.many<{ actor_id: number; happened_at: Date }>(sql`
    select actor_id, happened_at from events
     where subject_kind = 'customer' and subject_id = ${customerId} and type = 'customer.looked' and actor_kind = 'person'
       and happened_at > now() - make_interval(days => ${YEAR}) order by sequence desc limit ${SHOWN}`)
  const people = await findPersons(
    db,
    looks.map(({ actor_id }) => actor_id),
  )
  return looks.map(({ actor_id, happened_at }) => ({ person: people.get(actor_id), at: happened_at }))
}

/**
 * The customer withdraws everything they said: nothing of it is used from now on, and the words are gone everywhere they
 * stood, their questions included. That we met, that something was said or asked, and what we answered stays.
 */
export async function takeBackEverything(tx: Tx, actor: Actor): Promise<void> {
  assertSignedIn(actor)
  await refuseQuoting(tx, actor, actor.id)
  await takeEverythingBackOf(tx, actor, actor.id)
  await noteErasure(tx, { kind: 'words', id: actor.id, because: 'taken_back' })
}

/**
 * The same for somebody who is erased, or whose taking back is repeated in a restored backup. Questions that are spared
 * keep their words.
 */
export async function takeEverythingBackOf(
  tx: Tx,
  actor: Actor,
  customerId: Id<'customers'>,
  spared: readonly number[] = [],
): Promise<void> {
  const heard = await tx.many<{ id: Id<'observations'>; words: string }>(
    sql`select id, words from observations where customer_id = ${customerId} and redacted_at is null order by id for update`,
  )
  const said = [
    ...heard.map(({ words }) => words),
    ...(await alsoSaid(tx, customerId)),
    ...(await takeAsideBack(tx, await saidAsideBy(tx, customerId))),
    ...(await saidInQuestions(tx, customerId)),
    ...(await takeOwnWords(tx, customerId)),
  ]
  await redact(
    tx,
    actor,
    heard.map(({ id }) => id),
  )
  await forgetTopics(tx, customerId)
  await tx.run(sql`
    update walk_alongs set what = '–', place = '', withdrawn_at = coalesce(withdrawn_at, clock_timestamp()) where customer_id = ${customerId}`)
  await tx.run(sql`
    update visit_notes n set seen = '', we_learned = '', they_learned = '' from visits v where v.id = n.visit_id and v.customer_id = ${customerId}`)
  await forgetEverywhere(tx, actor, { customerId, said, everything: true, spared })
}

/** What they told of themselves, with their face and on their visits. */
async function takeOwnWords(tx: Tx, customerId: Id<'customers'>): Promise<string[]> {
  const { words } = await tx.one<{ words: string[] }>(sql`
    select array[c.own_words, c.goals, c.situation] || array(
        select unnest(array[n.seen, n.they_learned]) from visit_notes n join visits v on v.id = n.visit_id
         where v.customer_id = c.id and n.by_kind = 'customer') as words
      from customers c where c.id = ${customerId}`)
  await tx.run(
    sql`update customers set own_words = '', goals = '', situation = '', revision = revision + 1 where id = ${customerId}`,
  )
  return words.filter((one) => one !== '')
}

/** What colleagues noted around their questions is no longer found by the words of those questions. */
const forgetTopics = async (tx: Tx, customerId: Id<'customers'>) =>
  await tx.run(sql`
    update observations o set search = ${searchable(sql`o.words`)} from requests r
     where r.id = o.request_id and o.redacted_at is null and (r.asker_id = ${customerId} or r.customer_id = ${customerId})`)
