import { randomBytes } from 'node:crypto'
import { type Asking, recognise } from '../customers/recognising.ts'
import { guessLanguage } from '../language/guessing.ts'
import { FIRST } from '../language/languages.ts'
import { newShortCode } from '../lib/codes.ts'
import { firstSentences } from '../lib/text.ts'
import { type Actor, system } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { personIn } from '../platform/who-may.ts'
import { findService, type ServiceVersion } from '../services/service.ts'
import { keepCorrection } from './about.ts'
import { keepNamed } from './complaints.ts'
import { searchable } from './findable.ts'
import { requestRouted } from './happenings/owners.ts'
import { requestOpened } from './happenings/words.ts'
import { tellPerson } from './owners/owning.ts'
import type { Route } from './owners/routing.ts'
import { type Asked, whereItGoes } from './owners/where-it-goes.ts'
import { promiseAnswer } from './promises/answer-promise.ts'
import type { Channel, RequestRow } from './request.ts'
import { stepsFromService } from './steps/template-steps.ts'

export interface Opening {
  words: string
  channel: Channel
  /** The customer, when a colleague already recognised them; else who asks, as far as told. */
  customerId?: number | undefined
  asking?: Asking | undefined
  /** When somebody asks for somebody else. */
  askerId?: number | undefined
  expectation?: string | undefined
  language?: string | undefined
  /** What it is about, when somebody said so; `nothing` when who asks does not know. */
  serviceId?: number | 'nothing' | undefined
  /** Whether whoever asks is known to be this customer, and not only by an address that was typed. */
  proven?: boolean | undefined
  /** Who takes it, when a colleague says "I take this myself". */
  ownerId?: number | undefined
  /** Colleagues it is about, beside those its words tell of. */
  about?: readonly number[] | undefined
  /** When it happened, if that is not now: a letter, a talk at the counter. */
  happenedOn?: Date | undefined
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
  await onePlan(tx)
  const { service, route: routed, named, notFirst } = await whereItGoes(tx, await asked(tx, opening, customerId))
  const ownerId = opening.ownerId && !notFirst.includes(opening.ownerId) ? opening.ownerId : routed.personId

  const request = await insertRequest(tx, actor, { ...opening, language, customerId, ownerId, service })
  await keepCorrection(tx, actor, { id: request.id, words: opening.words, chosen: opening.serviceId, service })
  if (named.length > 0) await keepNamed(tx, request.id, named)
  tellPerson(tx, ownerId)
  await tellOpening(tx, actor, request, { ...opening, ownerId, routed, service, language })
  return request
}

/**
 * Keeps the plan of each statement in this transaction: they look up by key, so no value asks for a plan of its own,
 * and planning the search for a person anew costs a fifth of an opening.
 */
const onePlan = (tx: Tx) => tx.run(sql`set local plan_cache_mode = force_generic_plan`)

interface Told extends Opening {
  ownerId: number
  routed: Route
  service: ServiceVersion | undefined
  language: string
}

/**
 * What stands around a new request: its first events, why it went where it went, its steps, the promise to answer.
 * Sent behind each other without waiting in between. The promise comes last: it waits for what it wrote, and must not
 * go on when something before it failed.
 */
async function tellOpening(
  tx: Tx,
  actor: Actor,
  request: Opened,
  { ownerId, routed, service, language, ...opening }: Told,
) {
  const { id } = request
  const { channel, expectation, happenedOn } = opening
  await Promise.all([
    record(tx, actor, requestOpened, id, { channel }, { at: happenedOn }),
    expectation?.trim() && tx.run(sql`insert into expectations (request_id, words) values (${id}, ${expectation})`),
    tx.run(sql`insert into routings (request_id, person_id, specialist_id, reasons)
               values (${id}, ${ownerId}, ${routed.specialistId ?? null}, ${JSON.stringify(routed.reasons)})`),
    record(tx, system, requestRouted, id, { person: ownerId }),
    service && stepsFromService(tx, id, service, { language }),
    promiseAnswer(tx, system, { requestId: id, service }),
  ])
}

async function asked(tx: Tx, { words, serviceId, proven, about }: Opening, customerId: number): Promise<Asked> {
  const service = typeof serviceId !== 'number' ? serviceId : await findService(tx, serviceId)
  return { words, service, about, customerId: proven === false ? undefined : customerId }
}

interface Insertion extends Opening {
  language: string
  customerId: number
  ownerId: number
  service?: ServiceVersion | undefined
}

async function insertRequest(tx: Tx, actor: Actor, given: Insertion): Promise<Opened> {
  const title = firstSentences(given.words, TITLE_LENGTH)
  for (;;) {
    const made = await tx.maybe<Opened>(sql`
      insert into requests (code, customer_id, asker_id, words, title, language, channel, service_version_id, department_id, owner_id,
                            closed_service, happened_on, opened_by, search)
      values (${newShortCode(randomBytes)}, ${given.customerId}, ${given.askerId ?? given.customerId}, ${given.words}, ${title},
              ${given.language}, ${given.channel}, ${given.service?.id ?? null}, ${given.service?.department_id ?? null}, ${given.ownerId},
              ${given.service?.closed ?? false}, coalesce(${given.happenedOn ?? null}::timestamptz, now()),
              ${personIn(actor)}, ${searchable(given.words)})
      on conflict (code) do nothing
      returning id, code, link_number, owner_id, customer_id`)
    if (made) return made // else the code was taken: draw another
  }
}
