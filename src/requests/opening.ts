import { randomBytes } from 'node:crypto'
import { type Asking, recognise } from '../customers/recognising.ts'
import { firstSentences } from '../language/first-sentence.ts'
import { guessLanguage } from '../language/guessing.ts'
import { FIRST } from '../language/languages.ts'
import { saysRecommended } from '../language/recommended.ts'
import { atOnce } from '../lib/at-once.ts'
import { newShortCode } from '../lib/codes.ts'
import type { InstantTerm } from '../lib/terms.ts'
import { type Actor, system } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { recording } from '../platform/events/events.ts'
import { personIn } from '../platform/who-may.ts'
import { findService, type ServiceVersion } from '../services/service.ts'
import { keepCorrection } from './about.ts'
import { keepNamed } from './complaints.ts'
import { searchable } from './findable.ts'
import { requestRouted } from './happenings/owners.ts'
import { requestOpened } from './happenings/words.ts'
import { refreshPagesOf } from './owners/owning.ts'
import type { Route } from './owners/routing.ts'
import { type Asked, type Destination, whereItGoes } from './owners/where-it-goes.ts'
import { answerTerm } from './promises/answer-promise.ts'
import { promise } from './promises/promising.ts'
import type { Channel, RequestRow } from './request.ts'
import { stepsFromService } from './steps/template-steps.ts'

export interface Opening {
  words: string
  channel: Channel
  /** The customer, when a colleague already recognised them; else who asks, as far as told. */
  customerId?: Id<'customers'> | undefined
  asking?: Asking | undefined
  /** When somebody asks for somebody else. */
  askerId?: Id<'customers'> | undefined
  expectation?: string | undefined
  language?: string | undefined
  /** What it is about, when somebody said so; `nothing` when who asks does not know. */
  serviceId?: Id<'services'> | 'nothing' | undefined
  /** Whether whoever asks is known to be this customer, and not only by an address that was typed. */
  proven?: boolean | undefined
  /** Who takes it, when a colleague says "I take this myself". */
  ownerId?: Id<'persons'> | undefined
  /** Colleagues it is about, beside those its words tell of. */
  about?: readonly Id<'persons'>[] | undefined
  /** It was told in confidence, and stays so whatever it is about. */
  inConfidence?: boolean | undefined
  /** When it happened, if that is not now: a letter, a talk at the counter. */
  happenedOn?: Date | undefined
  /** Where it goes, when that was found out while who asks was looked up. */
  goes?: Destination | undefined
}

export type Opened = Pick<RequestRow, 'id' | 'code' | 'link_number' | 'owner_id' | 'customer_id'>

const TITLE_LENGTH = 110 // three lines on a phone

/**
 * Opens a request: recognises the customer, finds the service it is about and the nearest person who can finish it,
 * lays out the steps and makes the first promise. Nothing is refused as a wrong desk, and no request is without an owner.
 */
export async function open(tx: Tx, actor: Actor, opening: Opening): Promise<Opened> {
  const language = opening.language ?? opening.asking?.language ?? guessLanguage(opening.words) ?? FIRST
  const customerId = opening.customerId ?? (await recognise(tx, actor, { ...opening.asking, language }))
  const goes = opening.goes ?? (await whereTo(tx, opening, customerId))
  const settled = { ...opening, language, customerId }
  const opened = await openThere(tx, actor, settled, goes)
  // else whoever would get it left meanwhile
  return opened ?? (await open(tx, actor, { ...settled, goes: undefined, ownerId: undefined }))
}

async function openThere(
  tx: Tx,
  actor: Actor,
  opening: Settled,
  { service, route: routed, named, notFirst, ...goes }: Destination,
): Promise<Opened | undefined> {
  const ownerId = opening.ownerId && !notFirst.includes(opening.ownerId) ? opening.ownerId : routed.personId
  const inConfidence = opening.inConfidence || goes.inConfidence
  const placed = { ...opening, inConfidence, ownerId, routed, service, answer: await answerTerm(tx, service) }
  const request = await insertRequest(tx, actor, placed)
  if (!request) return
  await keepCorrection(tx, actor, { id: request.id, words: opening.words, chosen: opening.serviceId, service })
  if (named.length > 0) await keepNamed(tx, request.id, named)
  refreshPagesOf(tx, ownerId)
  await addFirstRows(tx, request, placed)
  return request
}

/** Finds out where a question goes, when it is about to be opened. */
export async function whereTo(tx: Tx, opening: Opening, customerId: Id<'customers'> | undefined): Promise<Destination> {
  const [, goes] = await atOnce(
    onePlan(tx),
    asked(tx, opening, customerId).then((one) => whereItGoes(tx, one)),
  )
  return goes
}

/**
 * Keeps the plan of each statement in this transaction: they look up by key, so no value asks for a plan of its own,
 * and planning the search for a person anew costs a fifth of an opening.
 */
const onePlan = (tx: Tx) => tx.run(sql`set local plan_cache_mode = force_generic_plan`)

interface Settled extends Opening {
  language: string
  customerId: Id<'customers'>
}

interface Placed extends Settled {
  ownerId: Id<'persons'>
  routed: Route
  service: ServiceVersion | undefined
  /** By when we promise an answer. */
  answer: InstantTerm
}

/**
 * What stands around a new request: why it went where it went, its steps, the promise to answer. Sent behind each other
 * without waiting in between.
 */
async function addFirstRows(
  tx: Tx,
  { id }: Opened,
  { ownerId, routed, service, language, expectation, answer }: Placed,
) {
  const sure = ownerId === routed.personId ? routed.sure : undefined // who takes it themselves was not weighed
  await Promise.all([
    expectation?.trim() && tx.run(sql`insert into expectations (request_id, words) values (${id}, ${expectation})`),
    tx.run(sql`
      with made as (
        insert into routings (request_id, person_id, specialist_id, reasons, sure)
        values (${id}, ${ownerId}, ${routed.specialistId ?? null}, ${JSON.stringify(routed.reasons)}, ${sure ?? null})
        returning request_id, person_id, sure)
      ${recording(system, requestRouted, sql`select request_id, jsonb_strip_nulls(jsonb_build_object('person', person_id, 'sure', sure)) from made`)}`),
    service && stepsFromService(tx, id, service, { language }),
    promise(tx, system, { requestId: id, kind: 'answer', text: '', ...answer }),
  ])
}

async function asked(
  tx: Tx,
  { words, serviceId, proven, about }: Opening,
  customerId: Id<'customers'> | undefined,
): Promise<Asked> {
  const service = typeof serviceId !== 'number' ? serviceId : await findService(tx, serviceId)
  return { words, service, about, customerId: proven === false ? undefined : customerId }
}

/** Who else reads what was told in confidence and is of no service. */
const departmentOf = (personId: Id<'persons'>) =>
  sql`(select min(department_id) from memberships where person_id = ${personId})`

/** Writes it down, with its first event; nothing when its owner left since it was decided that it goes to them. */
async function insertRequest(tx: Tx, actor: Actor, given: Placed): Promise<Opened | undefined> {
  const title = firstSentences(given.words, TITLE_LENGTH)
  const { service } = given
  for (;;) {
    const { here, ...made } = await tx.one<Opened & { here: boolean }>(sql`
      with cook as materialized (select id from persons where id = ${given.ownerId} and left_at is null for key share),
      made as (
        insert into requests (code, customer_id, asker_id, words, title, language, channel, service_version_id, department_id, owner_id,
                              closed_service, happened_on, opened_by, next_due, search)
        select ${newShortCode(randomBytes)}, ${given.customerId}, ${given.askerId ?? given.customerId}, ${given.words}, ${title},
               ${given.language}, ${given.channel}, ${service?.id ?? null}, coalesce(${service?.department_id ?? null}::bigint, ${given.inConfidence ? departmentOf(given.ownerId) : null}), cook.id,
               ${given.inConfidence || (service?.closed ?? false)}, coalesce(${given.happenedOn ?? null}::timestamptz, now()),
               ${personIn(actor)}, ${given.answer.due}, ${searchable(given.words)} from cook
        on conflict (code) do nothing
        returning id, code, link_number, owner_id, customer_id),
      recorded as (${recording(actor, requestOpened, sql`select id, ${JSON.stringify({ channel: given.channel, ...(saysRecommended(given.words) && { recommended: true }) })}::jsonb from made`, given.happenedOn)})
      select made.*, exists (select from cook) as here from (values (true)) always left join made on true`)
    if (!here) return
    if (made.id === null) continue // the code was taken: draw another
    tx.news.add(`request:${made.id}`)
    return made
  }
}
