import type { CustomerRow } from '../customers/customer.ts'
import { findPersons, type PersonRow } from '../people/person.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { PromiseEntry, PromiseRow } from './promises/promise.ts'
import { type RequestRows, rowsOf } from './reading-rows.ts'
import type { RequestRow } from './request.ts'
import type { Expectation, No, Routing, Verdict } from './request-rows.ts'

/** The rows that are told as they were read; the others below say more than their rows. */
type AsRead = Omit<RequestRows, 'customers' | 'joint' | 'routings' | 'departments' | 'promises' | 'entries'>

/** Everything about one request, as the rows say it. Views and timelines take from this; they never query. */
export interface WholeRequest extends AsRead {
  request: RequestRow
  customer: CustomerRow
  /** Who asks: the customer, or somebody who acts for them. */
  asker: CustomerRow
  /** Everybody who appears on it, by id, with who acts for them now. */
  people: Map<number, PersonRow>
  departments: Map<number, string>
  /** What a good result is, by the customer: the newest of `expectations`. */
  expectation: Expectation | undefined
  promises: (PromiseRow & { entries: PromiseEntry[] })[]
  /** The departments that solve it together, once it went back and forth between them. */
  joint: number[]
  routing: Routing | undefined
  /** Of the newest closure. */
  no: No | undefined
  verdict: Verdict | undefined
}

/**
 * Loads everything about a request the caller may open, in two round trips: what hangs on the request (unless `read`
 * before, with the request itself), then the people it names. `request` was loaded (and allowed) before.
 */
export async function wholeRequest(db: Db, request: RequestRow, read?: RequestRows): Promise<WholeRequest> {
  return await db.together(async (db) => {
    const rows = read ?? (await rowsOf(db, request.id))
    const people = await withStandIns(db, peopleIn(request, rows), request.department_id)
    return whole(request, rows, people)
  })
}

function whole(request: RequestRow, rows: RequestRows, people: Map<number, PersonRow>): WholeRequest {
  const { customers, joint, routings, departments, promises, entries, ...asRead } = rows
  const customer = customers.find(({ id }) => id === request.customer_id)
  const asker = customers.find(({ id }) => id === request.asker_id)
  if (!customer || !asker) throw new Error(`request ${request.id} has lost its customer`)
  const ended = asRead.closures[0]?.id
  return {
    ...asRead,
    request,
    customer,
    asker,
    people,
    departments: new Map(departments.map(({ id, name }) => [id, name])),
    expectation: asRead.expectations[0],
    promises: promises.map((one) => ({ ...one, entries: entries.filter((entry) => entry.promise_id === one.id) })),
    joint: joint.map((one) => one.department_id),
    routing: routings[0],
    no: asRead.noes.find((one) => one.closure_id === ended),
    verdict: asRead.verdicts.find((one) => one.closure_id === ended),
  }
}

/** Everybody the rows name, by id. */
function peopleIn(request: RequestRow, rows: RequestRows): number[] {
  const ids = [
    request.owner_id,
    ...rows.messages.map((one) => one.person_id),
    ...rows.steps.flatMap((one) => [one.doer_id, one.finished_by]),
    ...rows.promises.map((one) => one.made_by),
    ...rows.entries.filter((one) => one.by_kind === 'person').map((one) => one.by_id),
    ...rows.entries.map((one) => (one.by_kind === 'person' ? one.by_id : null)),
    ...rows.deliberations.map((one) => one.person_id),
    ...rows.consultations.flatMap((one) => [one.asked_by, one.asked_id]),
    ...rows.handovers.flatMap((one) => [one.from_id, one.to_id]),
    ...rows.takings.flatMap((one) => [one.from_id, one.by_id]),
    ...rows.reopenings.map((one) => one.owner_id),
    ...rows.closures.map((one) => one.closed_by),
    ...rows.noes.map((one) => one.look_again_id),
    ...rows.routings.flatMap((one) => [one.person_id, one.specialist_id]),
    ...rows.events.flatMap(({ actor_kind, actor_id, data }) => [
      actor_kind === 'person' ? actor_id : null,
      idIn(data.person),
      idIn(data.from),
    ]),
  ]
  return ids.filter((one) => one !== null)
}

/** The named people, and whoever stands in for those who are away; each in the department of the question, when they are of it. */
const withStandIns = (db: Db, ids: number[], departmentId: Id<'departments'> | null): Promise<Map<number, PersonRow>> =>
  findPersons(db, ids, {
    orElse: sql`p.id in (select acting_id from acting where person_id = any(${ids}::bigint[]))`,
    departmentId,
  })

/** Who answers for this request now: the owner, or whoever stands in while the owner is away. */
export function actingOwner({ request, people }: Pick<WholeRequest, 'request' | 'people'>): PersonRow | undefined {
  const owner = people.get(request.owner_id)
  return (owner?.acting_id && people.get(owner.acting_id)) || owner
}

const idIn = (given: unknown) => (typeof given === 'number' ? given : null)
