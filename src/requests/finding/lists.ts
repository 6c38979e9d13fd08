import type { Translated } from '../../language/translated.ts'
import { decodeCursor, encodeCursor } from '../../lib/cursors.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { join, type Sql, sql } from '../../platform/database/sql.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { faceFor } from '../known-customers.ts'
import { answersFor } from '../owners/owning.ts'
import type { Channel, Turn } from '../request.ts'
import { type NamedStep, namesInTemplate } from '../steps/template-steps.ts'
import { type Among, type Order, visibleIds } from './visible.ts'

/** What somebody wants to see in the list of requests. */
export interface RequestFilter {
  state?: 'open' | 'closed' | 'all' | undefined
  /** Mine, and those of whom I stand in for. */
  mine?: boolean | undefined
  ownerId?: Id<'persons'> | undefined
  departmentId?: Id<'departments'> | undefined
  serviceId?: Id<'services'> | undefined
  turn?: Turn | undefined
  channel?: Channel | undefined
  /** Open ones with a promise that comes due within three days, or whose day has passed. */
  due?: 'soon' | 'overdue' | undefined
  customerId?: Id<'customers'> | undefined
  sort?: 'change' | 'due' | undefined
}

/** A request as a list shows it. */
export interface RequestItem {
  id: Id<'requests'>
  code: string
  title: string
  language: string
  channel: Channel
  turn: Turn
  turn_since: Date
  opened_at: Date
  changed_at: Date
  closed_at: Date | null
  next_due: Date | null
  closed_service: boolean
  merged_into_id: number | null
  revision: number
  customer_id: Id<'customers'>
  customer_name: string
  customer_called: string
  customer_face_id: Id<'files'> | null
  owner_id: Id<'persons'>
  owner_name: string
  owner_first_name: string
  owner_photo_id: Id<'files'> | null
  /** Who acts for the owner while the owner is away. */
  acting_id: number | null
  acting_name: string | null
  department: string | null
  service: string | null
  service_in: Translated | null
  /** The step that is being done now. */
  running_step: NamedStep | null
  /** `changed_at` and `next_due` in microseconds, for the cursor. */
  changed_us: number
  due_us: number | null
}

export interface RequestPage {
  requests: RequestItem[]
  /** Where the next page begins; nothing on the last one. */
  next: string | undefined
}

export const PAGE = 50
const SOON_DAYS = 3

/** A page of the requests this colleague may see, by the filter. What is in closed services stays out for others. */
export async function listRequests(
  db: Db,
  actor: Actor,
  filter: RequestFilter = {},
  cursor?: string,
): Promise<RequestPage> {
  assertPerson(actor)
  const order = orderOf(filter, cursor)
  const rows = await itemsIn(
    db,
    actor,
    visibleIds(actor, conditionsOf(filter), order, amongOf(actor, filter)),
    order.by,
  )
  return {
    requests: rows.slice(0, PAGE),
    next: rows.length > PAGE ? cursorAfter(rows[PAGE - 1], filter.sort) : undefined,
  }
}

/** The rows of a list for these ids, with everything a list shows this reader. */
export async function itemsIn(
  db: Db,
  actor: Actor,
  ids: Sql,
  by: Sql = sql`r.changed_at desc, r.id desc`,
): Promise<RequestItem[]> {
  return await db.many<RequestItem>(sql`
    select r.id, r.code, r.title, r.language, r.channel, r.turn, r.turn_since, r.opened_at, r.changed_at, r.closed_at, r.next_due,
           r.closed_service, r.merged_into_id, r.revision,
           ${microseconds(sql`r.changed_at`)} as changed_us, ${microseconds(sql`r.next_due`)} as due_us,
           c.id as customer_id, c.name as customer_name, c.called as customer_called, ${faceFor(actor)} as customer_face_id,
           o.id as owner_id, o.name as owner_name, o.first_name as owner_first_name, o.photo_id as owner_photo_id,
           acting.acting_id, a.name as acting_name, d.name as department, v.name as service, v.translations -> 'name' as service_in, running.step as running_step
      from (${ids}) ids join requests r on r.id = ids.id
      join customers c on c.id = r.customer_id
      join persons o on o.id = r.owner_id
      left join acting on acting.person_id = o.id
      left join persons a on a.id = acting.acting_id
      left join departments d on d.id = r.department_id
      left join service_versions v on v.id = r.service_version_id
      left join lateral (select jsonb_build_object('step', s.name, 'step_nl', step_nl, 'step_in', step_in) as step
                           from steps s ${namesInTemplate}
                          where s.request_id = r.id and s.started_at is not null and s.finished_at is null
                          order by s.position limit 1) running on r.closed_at is null
     order by ${by}`)
}

/** Of these requests the rows of those in open services, by id: anybody here may see them. */
export async function openItems(db: Db, actor: Actor, ids: readonly number[]): Promise<Map<number, RequestItem>> {
  const items = await itemsIn(
    db,
    actor,
    sql`select r.id from requests r where r.id = any(${[...ids]}::bigint[]) and ${inTheOpen('r')}`,
  )
  return new Map(items.map((item) => [item.id, item]))
}

const microseconds = (column: Sql) => sql`(extract(epoch from ${column}) * 1000000)::bigint`

const BY_CHANGE = sql`r.changed_at desc, r.id desc`
const BY_DUE = sql`r.next_due, r.id`

const LATEST = 4e15 // microseconds, in the year 2096; beyond it is no place in a list of ours

/** The order of a list, and where it continues. A cursor that is not ours starts at the first page. */
export function orderOf({ sort = 'change' }: Pick<RequestFilter, 'sort'>, cursor: string | undefined): Order {
  const place = placeIn(cursor)
  const most = sql`51` // a page and one; written out, so that a prepared plan knows it
  if (sort === 'due') {
    const after = place ? sql`(r.next_due, r.id) > (${place.at}, ${place.id}::bigint)` : sql`true`
    return { by: BY_DUE, after: sql`r.closed_at is null and r.next_due is not null and ${after}`, most }
  }
  return {
    by: BY_CHANGE,
    after: place ? sql`(r.changed_at, r.id) < (${place.at}, ${place.id}::bigint)` : sql`true`,
    most,
  }
}

/** Where the next page begins; to the microsecond, so that two changes at once are neither skipped nor repeated. */
export const cursorAfter = (row: RequestItem | undefined, sort: RequestFilter['sort']): string | undefined => {
  const at = sort === 'due' ? row?.due_us : row?.changed_us
  return row && at ? encodeCursor([at, row.id]) : undefined
}

function placeIn(cursor: string | undefined): { at: Sql; id: number } | undefined {
  const [at, id] = decodeCursor(cursor) ?? []
  const sound = Number.isSafeInteger(at) && Number.isSafeInteger(id) && Number(at) >= 0 && Number(at) < LATEST
  return sound
    ? { at: sql`(timestamptz 'epoch' + ${Number(at)}::bigint * interval '1 microsecond')`, id: Number(id) }
    : undefined
}

function conditionsOf(filter: RequestFilter): Sql {
  const { state = 'open', departmentId, turn, channel, due, customerId, ownerId } = filter
  const conditions = [
    state === 'open' && (turn === 'ours' ? sql`(r.closed_at is null or r.turn = 'ours')` : sql`r.closed_at is null`),
    state === 'closed' && sql`r.closed_at is not null`,
    ownerId && sql`r.owner_id = ${ownerId}`,
    filter.mine && filter.serviceId && sql`r.service_version_id = any(${versionsOf(filter.serviceId)})`,
    departmentId && sql`r.department_id = ${departmentId}`,
    turn && sql`r.turn = ${turn}`,
    channel && sql`r.channel = ${channel}`,
    customerId && sql`(r.customer_id = ${customerId} or r.asker_id = ${customerId})`,
    due === 'overdue' && sql`r.closed_at is null and r.next_due < now()`,
    due === 'soon' &&
      sql`r.closed_at is null and r.next_due between now() and now() + make_interval(days => ${SOON_DAYS})`,
  ].filter((condition) => typeof condition === 'object')
  return conditions.length > 0 ? join(conditions, ' and ') : sql`true`
}

/** Mine, or of one service in all its versions: several ids, each read from its index. Both at once is mine, filtered. */
function amongOf(actor: Person, { mine, serviceId }: RequestFilter): Among | undefined {
  if (mine) return { column: sql`r.owner_id`, ids: answersFor(actor.id), departments: 'own' }
  if (!serviceId) return
  const departments = sql`array(select s.department_id from services s join memberships m on m.department_id = s.department_id
                                 where s.id = ${serviceId} and m.person_id = ${actor.id})`
  return { column: sql`r.service_version_id`, ids: versionsOf(serviceId), departments }
}

const versionsOf = (serviceId: Id<'services'>): Sql =>
  sql`array(select id from service_versions where service_id = ${serviceId})`
