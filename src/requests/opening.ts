import { randomBytes } from 'node:crypto'
import { type Asking, recognise } from '../customers/recognising.ts'
import { newShortCode } from '../lib/codes.ts'
import { guessLanguage } from '../lib/languages.ts'
import { firstSentences } from '../lib/text.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { sql } from '../platform/sql.ts'
import { findService, type ServiceVersion } from '../services/service.ts'
import { promiseAnswer } from './answer-promise.ts'
import { likelyService } from './likely-service.ts'
import { tellPerson } from './owning.ts'
import type { Channel, RequestRow } from './request.ts'
import { route } from './routing.ts'
import { stepsFromService } from './template-steps.ts'

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
  serviceId?: number | undefined
  /** Who takes it, when a colleague says "I take this myself". */
  ownerId?: number | undefined
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
  const language = opening.language ?? opening.asking?.language ?? guessLanguage(opening.words) ?? 'nl'
  const customerId = opening.customerId ?? (await recognise(tx, actor, { ...opening.asking, language }))
  const service = await serviceFor(tx, opening)
  const routed = await route(tx, {
    words: opening.words,
    departmentId: service?.department_id,
    customerId,
    closed: service?.closed,
  })
  const ownerId = opening.ownerId ?? routed.personId

  const request = await insertRequest(tx, actor, { ...opening, language, customerId, ownerId, service })
  tellPerson(tx, ownerId)
  const subject = { kind: 'request', id: request.id }
  await record(tx, {
    actor,
    type: 'request.opened',
    subject,
    audience: 'customer',
    data: { channel: opening.channel },
    at: opening.happenedOn,
  })
  if (opening.expectation?.trim()) {
    await tx.run(sql`insert into expectations (request_id, words) values (${request.id}, ${opening.expectation})`)
  }
  await tx.run(sql`insert into routings (request_id, person_id, specialist_id, reasons)
                   values (${request.id}, ${ownerId}, ${routed.specialistId ?? null}, ${JSON.stringify(routed.reasons)})`)
  await record(tx, {
    actor: { kind: 'system' },
    type: 'request.routed',
    subject,
    audience: 'customer',
    data: { person: ownerId },
  })
  if (service) await stepsFromService(tx, request.id, service, language)
  await promiseAnswer(tx, { kind: 'system' }, { requestId: request.id, service })
  return request
}

async function serviceFor(tx: Tx, { serviceId, words }: Opening): Promise<ServiceVersion | undefined> {
  if (serviceId) return await findService(tx, serviceId)
  return await likelyService(tx, words)
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
              ${actor.kind === 'person' ? actor.id : null}, ${searchable(given.words)})
      on conflict (code) do nothing
      returning id, code, link_number, owner_id, customer_id`)
    if (made) return made // else the code was taken: draw another
  }
}

const SEARCHED = 100_000 // Postgres keeps at most a megabyte of lexemes per row

/** The words a request is found by: as they stand, and by their stem in Dutch and English. */
const searchable = (words: string) => {
  const start = words.slice(0, SEARCHED)
  return sql`to_tsvector('simple', ${start}) || to_tsvector('dutch', ${start}) || to_tsvector('english', ${start})`
}
