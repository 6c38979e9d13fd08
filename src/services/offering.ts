import { randomBytes } from 'node:crypto'
import { slugOf } from '../lib/slugs.ts'
import { dayOf } from '../lib/time.ts'
import { type Actor, actorId } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, notFound } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { mustAdminister } from '../platform/who-may.ts'
import {
  serviceArchived,
  serviceChanged,
  serviceCreated,
  serviceKitchenClosed,
  serviceKitchenOpened,
  serviceOffered,
} from './happenings.ts'
import { findService, type ServiceVersion, stepsOfVersion } from './service.ts'
import { insertVersion, type ServiceWords, type StepInput, withDefaults } from './version.ts'

/** What is left out keeps its default; for a change, what is left out stays as it is. Steps come in their order. */
export type ServiceInput = Pick<ServiceVersion, 'name' | 'department_id'> &
  Partial<ServiceWords> & { steps?: StepInput[] | undefined }

export type ServiceChange = Partial<ServiceInput> & {
  id: Id<'services'>
  /** The version that was on the screen: somebody else may have been first. */
  version: number
}

/** Adds something customers can ask for. The kitchen is open from the start. */
export async function createService(tx: Tx, actor: Actor, input: ServiceInput): Promise<Id<'services'>> {
  mustAdminister(actor)
  const given = withDefaults(input)
  await check(tx, given)

  const id = await insertService(tx, given)
  await insertVersion(tx, { serviceId: id, version: 1, by: actorId(actor), given, steps: input.steps ?? [] })
  await record(tx, actor, serviceCreated, id)
  return id
}

/** Makes a new version; requests keep the one they started with. Refuses when somebody else made one meanwhile. */
export async function changeService(
  tx: Tx,
  actor: Actor,
  { id, version, steps, ...change }: ServiceChange,
): Promise<number> {
  mustAdminister(actor)
  const current = await lockService(tx, id)
  if (current.version !== version) throw conflict('services.changed_meanwhile', { version: current.version })
  const given = withDefaults({ ...current, ...change })
  await check(tx, given)

  await tx.run(sql`update services set department_id = ${given.department_id} where id = ${id}`)
  const next = { serviceId: id, version: version + 1, by: actorId(actor), given }
  await insertVersion(tx, { ...next, steps: steps ?? (await stepsOfVersion(tx, current.id)) })
  await record(tx, actor, serviceChanged, id, { version: version + 1 })
  await recordKitchen(tx, actor, current, given)
  return version + 1
}

/** Takes a service off the front door. Requests about it go on. */
export async function archiveService(tx: Tx, actor: Actor, id: Id<'services'>): Promise<void> {
  mustAdminister(actor)
  if ((await lockService(tx, id)).archived_at) throw conflict('services.already_archived')

  await tx.run(sql`update services set archived_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, serviceArchived, id)
}

/** Puts an archived service back on the front door. */
export async function offerService(tx: Tx, actor: Actor, id: Id<'services'>): Promise<void> {
  mustAdminister(actor)
  if (!(await lockService(tx, id)).archived_at) throw conflict('services.already_offered')

  await tx.run(sql`update services set archived_at = null where id = ${id}`)
  await record(tx, actor, serviceOffered, id)
}

async function lockService(tx: Tx, id: Id<'services'>): Promise<ServiceVersion> {
  await tx.run(sql`select from services where id = ${id} for update`)
  const service = await findService(tx, id)
  if (!service) throw notFound()
  return service
}

/** Openness is the default: to close the kitchen takes a reason and a last day, which customers read. */
async function check(tx: Tx, given: ServiceWords & { department_id: Id<'departments'> }) {
  const problems: Record<string, string> = {}
  const department = await tx.maybe(
    sql`select from departments where id = ${given.department_id} and closed_at is null`,
  )
  if (!department) problems.department_id = 'platform.choose'
  if (!given.open_kitchen) {
    const today = dayOf(new Date(), (await settingsOf(tx)).time_zone)
    if (!given.kitchen_closed_because.trim()) problems.kitchen_closed_because = 'services.kitchen_needs_reason'
    if (!given.kitchen_closed_until) problems.kitchen_closed_until = 'services.kitchen_needs_end'
    else if (given.kitchen_closed_until < today) problems.kitchen_closed_until = 'services.kitchen_end_passed'
  }
  if (Object.keys(problems).length > 0) throw invalid(problems)
}

async function insertService(
  tx: Tx,
  { name, translations, department_id }: ServiceWords & { department_id: Id<'departments'> },
): Promise<Id<'services'>> {
  const words = slugOf(name) || slugOf(Object.values(translations.name ?? {})[0] ?? '') || 'dienst'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? words : `${words}-${number < COUNTED ? number : randomBytes(3).toString('hex')}`
    const made = await tx.maybe<{ id: Id<'services'> }>(sql`
      insert into services (slug, department_id) values (${slug}, ${department_id}) on conflict (slug) do nothing returning id`)
    if (made) return made.id
  }
}

const COUNTED = 5 // services of one name have readable addresses; a catalogue without Latin letters is not counted through

async function recordKitchen(tx: Tx, actor: Actor, before: ServiceVersion, given: ServiceWords) {
  if (before.open_kitchen === given.open_kitchen) return
  const happening = given.open_kitchen ? serviceKitchenOpened : serviceKitchenClosed
  await record(tx, actor, happening, before.service_id, { until: given.kitchen_closed_until })
}
