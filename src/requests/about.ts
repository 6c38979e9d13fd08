import { wordsIn } from '../pages/words.ts'
import { findPerson } from '../people/person.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { lexemesOf } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { notFound, refused } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { assertProven, personIn } from '../platform/who-may.ts'
import type { ServiceVersion } from '../services/service.ts'
import { type About, chosenService } from '../services/service-choice.ts'
import { keepNamed } from './complaints.ts'
import { requestRerouted } from './happenings/owners.ts'
import { requestFiled } from './happenings/words.ts'
import { moveTo } from './owners/handing-over.ts'
import { likelyService } from './owners/likely-service.ts'
import { whereItGoes } from './owners/where-it-goes.ts'
import { lockOpenRequest, type RequestRow, touch } from './request.ts'
import { replaceSteps } from './steps/replacing.ts'

interface Chosen {
  id: number
  words: string
  /** What somebody said it is about. */
  chosen: Id<'services'> | 'nothing' | undefined
  service: ServiceVersion | undefined
}

/** Keeps that our guess did not fit, when somebody chose another service before it was sent. */
export async function keepCorrection(tx: Tx, actor: Actor, { id, words, chosen, service }: Chosen): Promise<void> {
  if (typeof chosen !== 'number' || !service) return
  const guessed = await likelyService(tx, words)
  if (guessed?.service_id !== service.service_id)
    await file(tx, actor, { id, words, was: guessed?.id ?? null, service })
}

interface Filing {
  id: number
  words: string
  was: number | null
  service: ServiceVersion
}

/** With the words, so that such questions are known; of what a customer chose nobody here is the author. */
async function file(tx: Tx, actor: Actor, { id, words, was, service }: Filing): Promise<number> {
  const filing = await tx.one<{ id: Id<'filings'> }>(sql`
    insert into filings (request_id, was_version_id, version_id, words, filed_by, filed_at)
    select ${id}, ${was}, ${service.id}, coalesce(array_to_tsvector(array_agg(lexeme)), ''),
           ${personIn(actor)}, clock_timestamp()
      from (${lexemesOf(words)}) lexemes
    returning id`)
  return filing.id
}

/**
 * The customer says that it is about something else, or that they do not know: it goes to whoever is nearest to that, as
 * if it had been asked so. Only until somebody here has begun; then it takes a word to them.
 */
export async function sayAbout(
  tx: Tx,
  actor: Actor,
  { id, about }: { id: Id<'requests'>; about?: About },
): Promise<void> {
  assertProven(actor)
  const request = await lockOpenRequest(tx, actor, id)
  const chosen = await chosenService(tx, about)
  if (chosen === undefined) return
  if (await hasBegun(tx, request)) {
    const owner = await findPerson(tx, request.owner_id)
    throw refused('requests.about_too_late', { name: owner?.first_name ?? '' })
  }
  const { service, route, named } = await whereItGoes(tx, { words: request.words, service: chosen })
  await keepNamed(tx, id, named)
  if (service) await fileByCustomer(tx, actor, request, service)
  else await fileNowhere(tx, request)
  await touch(tx, request)
  if (route.personId !== request.owner_id) {
    const reason = wordsIn(request.language, await settingsOf(tx))('requests.about_reason')
    await moveTo(tx, actor, request, { toId: route.personId, reason, as: requestRerouted })
  }
}

/** Somebody here gave it a word, or works on a step of it. */
async function hasBegun(tx: Tx, { id, tended_at }: RequestRow): Promise<boolean> {
  const begun = await tx.maybe(
    sql`select from steps where request_id = ${id} and not customers_turn and (started_at is not null or finished_at is not null) limit 1`,
  )
  return tended_at !== null || begun !== undefined
}

async function fileByCustomer(tx: Tx, actor: Actor, request: RequestRow, service: ServiceVersion): Promise<void> {
  if (service.id === request.service_version_id) return
  const { id, words, service_version_id: was } = request
  const filing = await file(tx, actor, { id, words, was, service })
  await tx.run(sql`
    update requests set service_version_id = ${service.id}, department_id = ${service.department_id}, closed_service = ${service.closed}
     where id = ${id}`)
  const because = wordsIn(request.language, await settingsOf(tx))('requests.about_by_customer')
  await replaceSteps(tx, actor, request, { service, because })
  const data = { filing, service: service.service_id }
  await record(tx, actor, requestFiled, request, data)
}

/** Steps of what it was taken for go, as far as nobody began them. */
async function fileNowhere(tx: Tx, { id, closed_service }: RequestRow): Promise<void> {
  if (closed_service) throw notFound() // it was told in confidence, and stays so
  await tx.run(sql`
    delete from steps where request_id = ${id} and started_at is null and finished_at is null and not free and planned_on is null
       and doer_id is null and not exists (select from promises p where p.step_id = steps.id)
       and not exists (select from walls w where w.step_id = steps.id)`)
  await tx.run(sql`update requests set service_version_id = null, department_id = null where id = ${id}`)
}
