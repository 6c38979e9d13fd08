import { guessLanguage } from '../../language/guessing.ts'
import { FIRST } from '../../language/languages.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { inWordsAndStems } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { record, recording } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { mustBeKnown } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { confidenceIn } from '../confidence.ts'
import { observationHeard } from '../happenings.ts'
import type { Moment, ObservationRow, Source } from './observation.ts'

export interface Observing {
  kind: ObservationRow['kind']
  words: string
  source: Source
  /** What it was heard in: the row of the verdict, the message. The same one is kept once. */
  sourceId?: number | undefined
  language?: string | undefined
  customerId?: Id<'customers'> | undefined
  groupId?: Id<'customer_groups'> | undefined
  moment?: Moment | undefined
  visitId?: Id<'visits'> | undefined
  /** The question it was said about: tells the customer, the service and the department. */
  requestId?: Id<'requests'> | undefined
  departmentId?: Id<'departments'> | undefined
  /** About no customer in particular, although it came up in a question of one. */
  nobodys?: boolean | undefined
  /** Said in confidence, also when no question is about it. */
  closed?: boolean | undefined
  /** Who heard it, when a colleague tells. */
  personId?: Id<'persons'> | undefined
  heardAt?: Date | undefined
}

/** What surrounds an observation, looked up once. */
interface Surroundings {
  customer_id: Id<'customers'> | null
  service_id: Id<'services'> | null
  department_id: Id<'departments'> | null
  closed_service: boolean
  language: string | null
  /** What it was about, to be found by; shown nowhere. */
  topic: string
}

/**
 * Keeps what was heard. The same source is kept once: hearing it again changes nothing, so that an event may be heard
 * twice. Of a closed service nothing is kept unless the customer agreed. Returns its id, or nothing when it was kept before.
 */
export async function observe(tx: Tx, actor: Actor, given: Observing): Promise<Id<'observations'> | undefined> {
  mustBeKnown(actor)
  if (!given.words.trim()) throw refused('insights.words_missing')
  const around = await surroundings(tx, actor, given)
  const closed = given.closed || around.closed_service
  if (closed && given.requestId && !(await agreed(tx, around.customer_id))) {
    if (actor.kind === 'system') return
    throw refused('insights.closed_needs_consent')
  }

  const language = given.language ?? around.language ?? guessLanguage(given.words) ?? FIRST
  const made = await tx.maybe<{ id: Id<'observations'> }>(sql`
    insert into observations (kind, words, language, customer_id, group_id, moment, source, source_id, visit_id, request_id, service_id,
                              department_id, closed_service, person_id, heard_at, search)
    values (${given.kind}, ${given.words}, ${language}, ${around.customer_id}, ${given.groupId ?? null}, ${given.moment ?? null},
            ${given.source}, ${given.sourceId ?? null}, ${given.visitId ?? null}, ${given.requestId ?? null}, ${around.service_id},
            ${around.department_id}, ${closed}, ${given.personId ?? null}, coalesce(${given.heardAt ?? null}::timestamptz, clock_timestamp()),
            ${searchable(given.words, around.topic)})
    on conflict (source, source_id) where source_id is not null do nothing returning id`)
  if (!made) return
  await record(tx, actor, observationHeard, made.id, { source: given.source, customer: around.customer_id })
  return made.id
}

const SEARCHED = 20_000

/** Found by its own words first, and by what the question behind it was about. */
export const searchable = (words: string | Sql, topic: string | Sql = ''): Sql =>
  sql`setweight(${inAllSpellings(words)}, 'A') || setweight(${inAllSpellings(topic)}, 'C')`

const inAllSpellings = (text: string | Sql): Sql => {
  const start = typeof text === 'string' ? text.slice(0, SEARCHED) : sql`left(${text}, ${SEARCHED}::int)`
  return inWordsAndStems(start)
}

async function surroundings(db: Db, actor: Actor, given: Observing): Promise<Surroundings> {
  if (given.requestId) {
    const found = await db.maybe<Surroundings>(sql`
      select r.asker_id as customer_id, v.service_id, r.department_id, r.closed_service, r.language,
             concat_ws(' ', v.name, v.about, r.title, left(r.words, 2000)) as topic
        from requests r left join service_versions v on v.id = r.service_version_id where r.id = ${given.requestId}`)
    if (!found) throw notFound()
    return { ...found, customer_id: given.nobodys ? null : (given.customerId ?? found.customer_id) }
  }
  const confidence = given.customerId ? await confidenceIn(db, actor, given.customerId) : undefined
  return {
    customer_id: given.customerId ?? null,
    service_id: null,
    department_id: given.departmentId ?? confidence?.department_id ?? null,
    closed_service: confidence !== undefined,
    language: null,
    topic: '',
  }
}

/** Did this customer say that their words may be used, in general? */
export async function agreed(db: Db, customerId: Id<'customers'> | null): Promise<boolean> {
  const given = await db.maybe(sql`
    select from consents where customer_id = ${customerId} and kind = 'quote' and subject_id is null and withdrawn_at is null limit 1`)
  return given !== undefined
}

/** A sentence out of a question, or several of them. */
export interface Story {
  requestId: Id<'requests'>
  words: string
  at: Date
}

/**
 * The program hears what stands in questions of open services, each once: several of them in one statement. Returns what
 * was not kept before, by the id of the question.
 */
export async function overhearStories(
  tx: Tx,
  stories: readonly Story[],
): Promise<Map<Id<'requests'>, Id<'observations'>>> {
  if (stories.length === 0) return new Map()
  const made = await tx.many<{ id: Id<'observations'>; source_id: Id<'requests'> }>(sql`
    with told as (
      select * from unnest(${stories.map(({ requestId }) => requestId)}::bigint[], ${stories.map(({ words }) => words)}::text[],
                           ${stories.map(({ at }) => at)}::timestamptz[]) told (request_id, words, at)),
    around as (
      select told.*, r.asker_id, r.department_id, r.language, v.service_id, concat_ws(' ', v.name, v.about, r.title, left(r.words, 2000)) as topic
        from told join requests r on r.id = told.request_id left join service_versions v on v.id = r.service_version_id
       where ${inTheOpen('r')}),
    made as (
      insert into observations (kind, words, language, customer_id, moment, source, source_id, request_id, service_id, department_id, heard_at, search)
      select 'verbatim', words, language, asker_id, 'asking', 'story', request_id, request_id, service_id, department_id, at,
             ${searchable(sql`words`, sql`topic`)}
        from around order by request_id
      on conflict (source, source_id) where source_id is not null do nothing returning id, source_id, customer_id),
    heard as (${recording(
      system,
      observationHeard,
      sql`select id, jsonb_build_object('source', 'story', 'customer', customer_id) from made`,
    )})
    select id, source_id from made`)
  for (const { id } of made) tx.news.add(`${observationHeard.on}:${id}`)
  return new Map(made.map(({ id, source_id }) => [source_id, id]))
}

/** The program hears it by itself, from an event. */
export const overhear = async (tx: Tx, given: Observing) => await observe(tx, system, given)
