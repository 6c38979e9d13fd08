import type { Person } from '../platform/actor.ts'
import { join, type Sql, sql } from '../platform/sql.ts'
import { answersFor } from './owning.ts'

/** Which way a list runs: by the moment of change, newest first, or by the date a promise is due, nearest first. */
export interface Order {
  by: Sql
  /** Continues after the last row shown. */
  after: Sql
  most: number
}

/**
 * The ids of the requests (as `r`) a colleague may see in a list, in order, at most `most`: those of open services, and
 * those of closed services the colleague owns, stands in for, has in the department, or was asked about. Each way in is
 * read from its own index and no further than the page, so that what somebody may not see costs no time either.
 */
export function visibleIds(actor: Person, where: Sql, order: Order): Sql {
  const page = (from: Sql, narrowed: Sql) =>
    sql`(select r.id, r.changed_at, r.next_due from ${from} where ${narrowed} and ${where} and ${order.after} order by ${order.by} limit ${order.most})`
  const each = (ids: Sql, column: Sql) =>
    sql`(select closed.* from unnest(${ids}) one cross join lateral ${page(sql`requests r`, sql`r.closed_service and ${column} = one`)} closed)`
  const ways = [
    page(sql`requests r`, sql`not r.closed_service`),
    each(sql`array(select department_id from memberships where person_id = ${actor.id})`, sql`r.department_id`),
    each(answersFor(actor.id), sql`r.owner_id`),
    page(sql`requests r`, sql`r.closed_service and r.id in (${askedAbout(actor)})`),
  ]
  return sql`select r.id from (select distinct on (id) id, changed_at, next_due from (${join(ways, ' union all ')}) ways) r
             order by ${order.by} limit ${order.most}`
}

/** Requests on which a colleague was asked to think along, or does a step. */
const askedAbout = (actor: Person): Sql =>
  sql`select request_id from consultations where asked_id = ${actor.id} union select request_id from steps where doer_id = ${actor.id}`
