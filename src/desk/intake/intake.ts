import { z } from 'zod'
import { findCustomerFor } from '../../customers/locking.ts'
import { type Reach, readReach, recognise } from '../../customers/recognising.ts'
import { makeRepresented } from '../../customers/representing.ts'
import { addWay } from '../../customers/ways.ts'
import { guessLanguage } from '../../language/guessing.ts'
import type { Language } from '../../language/languages.ts'
import { probablyMeant } from '../../lib/mistyped.ts'
import { atTime, dayOf } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { invalid, notFound } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { optionalDay, optionalId, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { askedJustNow, markOf } from '../../requests/asked-already.ts'
import { TAKEN_DOWN } from '../../requests/channels.ts'
import { type Opened, open } from '../../requests/opening.ts'
import { About } from '../../services/service-choice.ts'

/** What a colleague writes down while somebody tells it. Only the question itself is needed. */
export const Intake = z.object({
  who: optionalLine(200),
  customer_id: optionalId,
  words: words(),
  reach: optionalLine(),
  expectation: optionalWords(2_000),
  channel: z.enum(TAKEN_DOWN).default('phone'),
  received_on: optionalDay,
  for_name: optionalLine(120),
  relation: optionalLine(120),
  mine: ticked,
  about: About,
  /** The words that were sent already, by whoever read so and sends them again. */
  asked_before: optionalLine(),
  /** The way to reach them that was asked about already. */
  reach_asked: optionalLine(),
})

/** Opens a request for somebody at the phone, the counter, or behind a letter. `language` counts when the words do not tell. */
export async function takeIn(
  tx: Tx,
  actor: Actor,
  { intake, language: ofPage }: { intake: z.output<typeof Intake>; language: Language },
): Promise<Opened> {
  assertPerson(actor)
  const slip = reachSlip(intake.reach)
  if (slip && intake.reach_asked !== intake.reach) throw invalid({ reach: slip })
  const language = guessLanguage(intake.words) ?? ofPage
  const happenedOn = await receivedOn(tx, intake.received_on)
  const askerId = await whoAsks(tx, actor, intake, language)
  if (
    intake.asked_before !== markOf(intake.words) &&
    (await askedJustNow(tx, { words: intake.words, askerId, by: actor.id }))
  )
    throw invalid({ words: 'desk.asked_already' })
  const { for_name: name, relation } = intake
  const customerId = name
    ? await makeRepresented(tx, actor, { name, language, representativeId: askerId, relation })
    : askerId
  const { words, channel, expectation, about: serviceId } = intake
  const ownerId = intake.mine ? actor.id : undefined
  return await open(tx, actor, {
    words,
    channel,
    expectation,
    language,
    customerId,
    askerId,
    ownerId,
    happenedOn,
    serviceId,
  })
}

/** Somebody who was recognised; else whoever has this address, or somebody new. */
async function whoAsks(
  tx: Tx,
  actor: Actor,
  intake: z.output<typeof Intake>,
  language: Language,
): Promise<Id<'customers'>> {
  const { who, customer_id: known } = intake
  if (known) {
    if (!(await findCustomerFor(tx, actor, known))) throw notFound()
    await learnWay(tx, actor, known, intake.reach)
    return known
  }
  const asReach = readReach(who)
  const reach = intake.reach ? reachOf(intake.reach) : asReach
  return await recognise(tx, actor, { name: asReach ? '' : who, reach, language })
}

/** A new way to reach somebody we know; nothing when we knew it already. */
async function learnWay(tx: Tx, actor: Actor, customerId: Id<'customers'>, typed: string): Promise<void> {
  if (!typed) return
  const { kind, normalised } = reachOf(typed)
  const known = await tx.maybe(
    sql`select from contact_ways where customer_id = ${customerId} and kind = ${kind} and normalised = ${normalised}`,
  )
  if (!known) await addWay(tx, actor, { customerId, typed, ...(kind === 'post' && { kind }) })
}

/** What looks like a number that calls nobody, or an address that mails nobody, is asked about once: they would wait for us in vain. */
export function reachSlip(
  typed: string,
): 'desk.reach_mistyped' | 'desk.reach_no_number' | 'desk.reach_no_mail' | undefined {
  if (probablyMeant(typed)) return 'desk.reach_mistyped'
  if (!typed || readReach(typed)) return
  if (typed.includes('@')) return 'desk.reach_no_mail'
  return isMeantAsNumber(typed) ? 'desk.reach_no_number' : undefined
}

/** Digits and signs alone; or as many digits as a number has, with a letter that slipped in: an address begins with its street. */
const isMeantAsNumber = (typed: string): boolean =>
  /^[\d\s+()./–-]*\d[\d\s+()./–-]*$/.test(typed) ||
  (/^\s*[+(]?0/.test(typed) && typed.replace(/\D/g, '').length >= LEAST_DIGITS && !/\p{L}{3}/u.test(typed))

const LEAST_DIGITS = 8

/** Somebody without a mail address or phone gets a letter: what is neither is where they live. */
export const reachOf = (typed: string): Reach =>
  readReach(typed) ?? { kind: 'post', value: typed, normalised: typed.toLowerCase().replace(/\s+/g, ' ') }

/** A letter carries the day it arrived; today needs no saying. */
async function receivedOn(tx: Tx, day: string | undefined): Promise<Date | undefined> {
  const { time_zone } = await settingsOf(tx)
  const today = dayOf(new Date(), time_zone)
  if (!day || day === today) return
  if (day > today) throw invalid({ received_on: 'desk.received_in_future' })
  return atTime(day, '12:00', time_zone)
}

/** What a colleague wrote down a moment ago, with what opens it beside the code. */
export interface JustTakenIn {
  code: string
  by: 'mail' | 'phone' | 'name'
}

/**
 * The code of a question this colleague took in just now and may not open: it is about them, or told in confidence. Whoever
 * is still at the phone gets it read out; after that it is not there for who took it in.
 */
export async function justTakenIn(db: Db, actor: Actor, id: number): Promise<JustTakenIn | undefined> {
  if (actor.kind !== 'person') return
  return await db.maybe<JustTakenIn>(sql`
    select r.code, coalesce((select case when bool_or(w.kind = 'mail') then 'mail' when bool_or(w.kind = 'phone') then 'phone' end
                               from contact_ways w where w.customer_id = r.asker_id), 'name') as by
      from requests r
     where r.id = ${id} and r.opened_by = ${actor.id} and r.opened_at > now() - make_interval(mins => ${CALL_LASTS}) and r.closed_at is null`)
}

const CALL_LASTS = 15 // minutes: who called is still there, and a page that was left opens no more
