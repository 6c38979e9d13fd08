import type * as tables from '../../db/tables.ts'
import { type ContactWay, type CustomerRow, customerColumns } from '../customers/customer.ts'
import type { Counted } from '../lib/terms.ts'
import { findPersons, type PersonRow } from '../people/person.ts'
import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { type Event, eventsOf } from '../platform/events/events.ts'
import { findServiceVersion, type ServiceVersion } from '../services/service.ts'
import type { Message } from './conversing.ts'
import type { RoutingReasons } from './owners/routing.ts'
import { entryColumns, type PromiseEntry, type PromiseRow, promiseColumns } from './promises/promise.ts'
import { type RequestRow, subjectOf } from './request.ts'
import { type Step, stepColumns } from './steps/step.ts'

export type { PromiseEntry, PromiseRow, Step }

export type Deliberation = Omit<tables.Deliberations, 'request_id'>

export type Consultation = Omit<tables.Consultations, 'request_id'>

export type Handover = Omit<tables.Handovers, 'request_id'>

/** The question was filed under another service; the names are those of that day. */
export type Filing = Pick<tables.Filings, 'id' | 'because' | 'filed_at'> & {
  name: string
  name_en: string
  was_name: string | null
  was_name_en: string | null
}

export type Reopening = Omit<tables.Reopenings, 'request_id'>

export type Closure = Omit<tables.Closures, 'request_id'>

export type No = Omit<tables.Noes, 'request_id' | 'objection_counted'> & {
  objection_counted: Counted | Record<string, never>
}

export type Verdict = Omit<tables.Verdicts, 'request_id'>

export type Expectation = Omit<tables.Expectations, 'request_id'>

export type RequestFile = Omit<tables.RequestFiles, 'request_id' | 'withdrawn_at'> &
  Pick<tables.Files, 'name' | 'content_type' | 'size'>

/** Everything about one request, as the rows say it. Views and timelines take from this; they never query. */
export interface WholeRequest {
  request: RequestRow
  customer: CustomerRow
  /** Who asks: the customer, or somebody who acts for them. */
  asker: CustomerRow
  ways: ContactWay[]
  service: ServiceVersion | undefined
  /** Everybody who appears on it, by id, with who acts for them now. */
  people: Map<number, PersonRow>
  departments: Map<number, string>
  /** What a good result is, by the customer: the newest of `expectations`, which are newest first. */
  expectation: Expectation | undefined
  expectations: Expectation[]
  messages: Message[]
  /** Also those whose link was ended: what they wrote still stands. */
  followers: { id: number; name: string; may_write: boolean; added_at: Date; revoked_at: Date | null }[]
  steps: Step[]
  promises: (PromiseRow & { entries: PromiseEntry[] })[]
  deliberations: Deliberation[]
  consultations: Consultation[]
  handovers: Handover[]
  takings: { id: number; from_id: number; by_id: number; taken_at: Date }[]
  filings: Filing[]
  reopenings: Reopening[]
  /** The departments that solve it together, once it went back and forth between them. */
  joint: number[]
  /** The newest first. */
  closures: Closure[]
  /** Of the newest closure. */
  no: No | undefined
  verdict: Verdict | undefined
  noes: No[]
  verdicts: Verdict[]
  files: RequestFile[]
  needs: { id: number; words: string; said_at: Date }[]
  thanks: { id: number; words: string; said_at: Date }[]
  walls: { id: number; by_kind: 'person' | 'customer' | 'visitor'; sentence: string; said_at: Date }[]
  routing: { person_id: number; specialist_id: number | null; reasons: RoutingReasons; decided_at: Date } | undefined
  events: Event[]
}

/** What hangs on a request, as it was read. */
export type RequestRows = Awaited<ReturnType<typeof rowsOf>>

/** Reads what hangs on a request, in one round trip. Says nothing about who may see it: `wholeRequest` asks for the request itself. */
export async function rowsOf(db: Db, id: number) {
  const parties = sql`select unnest(array[customer_id, asker_id]) from requests where id = ${id}`
  return await db.together(async (db) => {
    const [
      customers,
      ways,
      service,
      expectations,
      messages,
      followers,
      steps,
      promises,
      entries,
      deliberations,
      consultations,
      handovers,
      takings,
      filings,
      reopenings,
      joint,
      closures,
      noes,
      verdicts,
      files,
      needs,
      thanks,
      walls,
      routings,
      departments,
      events,
    ] = await Promise.all([
      db.many<CustomerRow>(sql`select ${customerColumns} from customers c where c.id in (${parties})`),
      db.many<ContactWay>(sql`select id, customer_id, kind, value, normalised, preferred, confirmed_at, undeliverable_at
                                from contact_ways where customer_id in (${parties}) order by preferred desc, id`),
      findServiceVersion(db, sql`(select service_version_id from requests where id = ${id})`),
      db.many<Expectation>(
        sql`select id, words, wanted_by, said_at from expectations where request_id = ${id} order by id desc`,
      ),
      db.many<Message>(sql`select id, author_kind, person_id, customer_id, follower_id, deliberation_id, channel, body, happened_at, recorded_at
                             from messages where request_id = ${id} order by happened_at, id`),
      db.many<WholeRequest['followers'][number]>(
        sql`select id, name, may_write, added_at, revoked_at from followers where request_id = ${id} order by id`,
      ),
      db.many<Step>(sql`select ${stepColumns} from steps s where s.request_id = ${id} order by s.position, s.id`),
      db.many<PromiseRow>(sql`select ${promiseColumns} from promises p where p.request_id = ${id} order by p.id`),
      db.many<PromiseEntry>(
        sql`select ${entryColumns} from promise_entries e join promises p on p.id = e.promise_id where p.request_id = ${id} order by e.id`,
      ),
      db.many<Deliberation>(sql`select id, person_id, topic, until_day, withheld_because, started_at, ended_at
                                  from deliberations where request_id = ${id} order by id`),
      db.many<Consultation>(sql`select id, asked_by, asked_id, question, asked_at, answer, answered_at
                                  from consultations where request_id = ${id} order by id`),
      db.many<Handover>(
        sql`select id, from_id, to_id, reason, handed_over_at, read_at from handovers where request_id = ${id} order by id`,
      ),
      db.many<WholeRequest['takings'][number]>(
        sql`select id, from_id, by_id, taken_at from takings where request_id = ${id} order by id`,
      ),
      db.many<Filing>(sql`
        select f.id, f.because, f.filed_at, v.name, v.name_en, was.name as was_name, was.name_en as was_name_en
          from filings f join service_versions v on v.id = f.version_id left join service_versions was on was.id = f.was_version_id
         where f.request_id = ${id} order by f.id`),
      db.many<Reopening>(sql`select id, closure_id, reason, by_kind, owner_id, because, reopened_at
                               from reopenings where request_id = ${id} order by id`),
      db.many<{ department_id: number }>(
        sql`select department_id from joint_departments where request_id = ${id} order by department_id`,
      ),
      db.many<Closure>(sql`select id, closed_by, outcome, account, next_step, cost, closed_at, reopened_at
                             from closures where request_id = ${id} order by id desc`),
      db.many<No>(sql`select closure_id, why, possible, look_again_id, objection_how, objection_until, objection_counted, ways_on
                        from noes where request_id = ${id} order by closure_id desc`),
      db.many<Verdict>(
        sql`select id, closure_id, helped, expectation, words, given_at from verdicts where request_id = ${id} order by id desc`,
      ),
      db.many<RequestFile>(sql`select r.file_id, r.message_id, f.name, f.content_type, f.size, r.audience, r.added_by, r.withdrawn_because
                                 from request_files r join files f on f.id = r.file_id where r.request_id = ${id} order by r.file_id`),
      db.many<WholeRequest['needs'][number]>(
        sql`select id, words, said_at from needs where request_id = ${id} order by id`,
      ),
      db.many<WholeRequest['thanks'][number]>(
        sql`select id, words, said_at from thanks where request_id = ${id} order by id`,
      ),
      db.many<WholeRequest['walls'][number]>(
        sql`select id, by_kind, sentence, said_at from walls where request_id = ${id} order by id`,
      ),
      db.many<NonNullable<WholeRequest['routing']>>(
        sql`select person_id, specialist_id, reasons, decided_at from routings where request_id = ${id} order by id desc limit 1`,
      ),
      db.many<{ id: number; name: string }>(sql`select id, name from departments`),
      eventsOf(db, subjectOf({ id })),
    ])
    return {
      customers,
      ways,
      service,
      expectations,
      messages,
      followers,
      steps,
      promises,
      entries,
      deliberations,
      consultations,
      handovers,
      takings,
      filings,
      reopenings,
      joint,
      closures,
      noes,
      verdicts,
      files,
      needs,
      thanks,
      walls,
      routings,
      departments,
      events,
    }
  })
}

/**
 * Loads everything about a request the caller may open, in two round trips: what hangs on the request (unless `read`
 * before, with the request itself), then the people it names. `request` was loaded (and allowed) before.
 */
export async function wholeRequest(db: Db, request: RequestRow, read?: RequestRows): Promise<WholeRequest> {
  const id = request.id
  return await db.together(async (db) => {
    const {
      customers,
      ways,
      service,
      expectations,
      messages,
      followers,
      steps,
      promises,
      entries,
      deliberations,
      consultations,
      handovers,
      takings,
      filings,
      reopenings,
      joint,
      closures,
      noes,
      verdicts,
      files,
      needs,
      thanks,
      walls,
      routings,
      departments,
      events,
    } = read ?? (await rowsOf(db, id))
    const ids = [
      request.owner_id,
      ...messages.map((one) => one.person_id),
      ...steps.flatMap((one) => [one.doer_id, one.finished_by]),
      ...entries.map((one) => (one.by_kind === 'person' ? one.by_id : null)),
      ...deliberations.map((one) => one.person_id),
      ...consultations.flatMap((one) => [one.asked_by, one.asked_id]),
      ...handovers.flatMap((one) => [one.from_id, one.to_id]),
      ...takings.flatMap((one) => [one.from_id, one.by_id]),
      ...reopenings.map((one) => one.owner_id),
      ...closures.map((one) => one.closed_by),
      ...noes.map((one) => one.look_again_id),
      ...routings.flatMap((one) => [one.person_id, one.specialist_id]),
      ...events.flatMap((one) => [
        one.actor_kind === 'person' ? one.actor_id : null,
        idIn(one.data.person),
        idIn(one.data.from),
      ]),
      ...promises.map((one) => one.made_by),
    ]
    const people = await withStandIns(
      db,
      ids.filter((one): one is number => one !== null),
    )
    const customer = customers.find((one) => one.id === request.customer_id)
    const asker = customers.find((one) => one.id === request.asker_id)
    if (!customer || !asker) throw new Error(`request ${id} has lost its customer`)
    const verdict = verdicts.find((one) => one.closure_id === closures[0]?.id)
    const no = noes.find((one) => one.closure_id === closures[0]?.id)
    return {
      request,
      customer,
      asker,
      ways,
      service,
      people,
      messages,
      followers,
      steps,
      deliberations,
      consultations,
      handovers,
      takings,
      filings,
      reopenings,
      joint: joint.map((one) => one.department_id),
      closures,
      no,
      verdict,
      files,
      needs,
      thanks,
      walls,
      events,
      departments: new Map(departments.map((one) => [one.id, one.name])),
      expectation: expectations[0],
      expectations,
      noes,
      verdicts,
      routing: routings[0],
      promises: promises.map((one) => ({ ...one, entries: entries.filter((entry) => entry.promise_id === one.id) })),
    }
  })
}

/** The named people, and whoever stands in for those who are away. */
const withStandIns = (db: Db, ids: number[]): Promise<Map<number, PersonRow>> =>
  findPersons(db, ids, sql`p.id in (select acting_id from acting where person_id = any(${ids}::bigint[]))`)

/** Who answers for this request now: the owner, or whoever stands in while the owner is away. */
export function actingOwner({ request, people }: Pick<WholeRequest, 'request' | 'people'>): PersonRow | undefined {
  const owner = people.get(request.owner_id)
  return (owner?.acting_id && people.get(owner.acting_id)) || owner
}

const idIn = (given: unknown) => (typeof given === 'number' ? given : null)
