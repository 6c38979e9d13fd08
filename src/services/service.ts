import type { Translations } from '../language/translated.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { columns, gives, partOf, type RowOf, rowsOf } from '../platform/database/rows.ts'
import { type Sql, sql } from '../platform/database/sql.ts'

/** What a service, and a step of it, says in each language. */
export const TRANSLATED_FIELDS = ['name', 'description', 'openness', 'objection_how', 'what_else', 'ways_on'] as const
export const TRANSLATED_STEP_FIELDS = ['name', 'because', 'waits_for'] as const
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number]
export type TranslatedStepField = (typeof TRANSLATED_STEP_FIELDS)[number]

/** Everything a text says in other languages, in SQL, for who looks for words in whichever. */
export const inOtherLanguages = (translated: Sql): Sql =>
  sql`(select string_agg(value, ' ') from jsonb_each_text(${translated}))`

/** The version of a service that a request started with, or the current one for new requests. */
export type ServiceVersion = RowOf<typeof versionColumns>

export type ServiceUnit = ServiceVersion['answer_unit']

/** A stage of the work; `because` completes "why:" for the customer, `role` says who by function, `waits_for` who outside the organisation. */
export type ServiceStep = RowOf<typeof stepColumns>

const versionColumns = columns(
  rowsOf('service_versions', 'v', { without: ['created_by', 'created_at', 'translations'] }),
  partOf('services', 's', ['slug', 'department_id', 'archived_at']),
  { translations: gives<Translations<TranslatedField>>`v.translations` },
)

const stepColumns = columns(rowsOf('service_steps', 's', { without: ['id', 'service_version_id', 'translations'] }), {
  translations: gives<Translations<TranslatedStepField>>`s.translations`,
})

/** A certain version, by its id or SQL that finds it, with what its service is now. */
export async function findServiceVersion(
  db: Db,
  id: Id<'service_versions'> | Sql,
): Promise<ServiceVersion | undefined> {
  return await db.maybe<ServiceVersion>(
    sql`select ${versionColumns} from service_versions v join services s on s.id = v.service_id where v.id = ${id}`,
  )
}

/** The current version of a service, by its id. */
export async function findService(db: Db, serviceId: Id<'services'>): Promise<ServiceVersion | undefined> {
  return await db.maybe<ServiceVersion>(sql`
    select ${versionColumns} from service_versions v join services s on s.id = v.service_id
     where s.id = ${serviceId} order by v.version desc limit 1`)
}

/** The current version of a service, by its place in an address; also when it is no longer offered. */
export async function findServiceBySlug(db: Db, slug: string): Promise<ServiceVersion | undefined> {
  return await db.maybe<ServiceVersion>(sql`
    select ${versionColumns} from service_versions v join services s on s.id = v.service_id
     where s.slug = ${slug} order by v.version desc limit 1`)
}

/** All services that can be asked for now, in the order of their names. A catalogue is small: no paging. */
export async function everyService(db: Db): Promise<ServiceVersion[]> {
  return await db.many<ServiceVersion>(sql`
    select ${versionColumns} from current_services current join service_versions v on v.id = current.id join services s on s.id = v.service_id
     where s.archived_at is null order by v.name limit 500`)
}

/** Services that are no longer offered; requests about them go on. */
export async function archivedServices(db: Db): Promise<ServiceVersion[]> {
  return await db.many<ServiceVersion>(sql`
    select ${versionColumns} from current_services current join service_versions v on v.id = current.id join services s on s.id = v.service_id
     where s.archived_at is not null order by s.archived_at desc limit 500`)
}

/** May customers watch the work, on this day of the organisation? A closed kitchen opens again by itself after its last day. */
export const isKitchenOpen = (
  service: Pick<ServiceVersion, 'open_kitchen' | 'kitchen_closed_until'>,
  today: string,
): boolean => service.open_kitchen || (service.kitchen_closed_until !== null && service.kitchen_closed_until < today)

export async function stepsOfVersion(db: Db, versionId: Id<'service_versions'>): Promise<ServiceStep[]> {
  return await db.many<ServiceStep>(sql`
    select ${stepColumns} from service_steps s where s.service_version_id = ${versionId} order by s.position`)
}
