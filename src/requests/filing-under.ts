import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { lexemesOf } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { invalid, notFound, refused } from '../platform/refusal.ts'
import { assertPerson } from '../platform/who-may.ts'
import { findService, findServiceVersion, type ServiceVersion } from '../services/service.ts'
import { keepNamed } from './complaints.ts'
import { requestFiled } from './happenings/words.ts'
import { answersFor } from './owners/owning.ts'
import { whereItGoes } from './owners/where-it-goes.ts'
import { lockOpenRequest, type RequestRow, touch } from './request.ts'
import { replaceSteps } from './steps/replacing.ts'

export interface FilingUnder {
  id: Id<'requests'>
  serviceId: Id<'services'>
  /** Why, in a line the customer reads. Needed where the customer notices. */
  because?: string | undefined
  /** The owner says that everybody here may read it from now on; needed to leave a closed service. */
  openly?: boolean | undefined
}

/**
 * Files a question under another service, whatever it was taken for. Steps that nobody began make way for those of the
 * service; what was done, and what was promised, stays. Under a closed service its words disappear at once for
 * everybody who has no need of them; out of a closed one it goes only when the owner says so.
 */
export async function fileUnder(
  tx: Tx,
  actor: Actor,
  { id, serviceId, because = '', openly = false }: FilingUnder,
): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  const service = await findService(tx, serviceId)
  if (!service || service.archived_at) throw notFound()
  const was = request.service_version_id ? await findServiceVersion(tx, request.service_version_id) : undefined
  if (was?.service_id === serviceId) throw refused('requests.filed_there_already')
  if ((was || service.closed) && !because.trim()) throw invalid({ because: 'requests.filing_needs_reason' })
  if (request.closed_service && !service.closed) await refuseOpening(tx, actor.id, request, openly)

  const filing = await keep(tx, actor.id, request, { service, because })
  await keepNamed(tx, id, (await whereItGoes(tx, { words: request.words, service })).named)
  await tx.run(sql`
    update requests set service_version_id = ${service.id}, department_id = ${service.department_id}, closed_service = ${service.closed}
     where id = ${id}`)
  await replaceSteps(tx, actor, request, { service, because })
  await touch(tx, request)
  await record(tx, actor, requestFiled, request, { filing, service: serviceId })
  return filing
}

/** What is closed was told in confidence: only who answers for it opens it, and says so. */
async function refuseOpening(tx: Tx, personId: Id<'persons'>, request: RequestRow, openly: boolean) {
  const { theirs } = await tx.one<{ theirs: boolean }>(
    sql`select ${request.owner_id}::bigint = any(${answersFor(personId)}) as theirs`,
  )
  if (!theirs) throw refused('requests.filing_openly_by_owner')
  if (!openly) throw invalid({ openly: 'requests.filing_openly' })
}

/** Kept with the words of the question, so that such questions are known from now on. */
async function keep(
  tx: Tx,
  personId: Id<'persons'>,
  request: RequestRow,
  { service, because }: { service: ServiceVersion; because: string },
): Promise<number> {
  const { id } = await tx.one<{ id: Id<'filings'> }>(sql`
    insert into filings (request_id, was_version_id, version_id, because, words, filed_by, filed_at)
    select ${request.id}, ${request.service_version_id}, ${service.id}, ${because}, coalesce(array_to_tsvector(array_agg(lexeme)), ''),
           ${personId}, clock_timestamp()
      from (${lexemesOf(request.words)}) lexemes
    returning id`)
  return id
}
