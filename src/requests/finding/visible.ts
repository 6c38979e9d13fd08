import type { Person } from '../../platform/actor.ts'
import { join, type Sql, sql } from '../../platform/database/sql.ts'
import { inConfidence, inTheOpen } from '../../services/in-confidence.ts'
import { notAbout } from '../complaints.ts'
import { answersFor } from '../owners/owning.ts'
import { openTo } from '../request.ts'

/** Which way a list runs: by the moment of change, newest first, or by the date a promise is due, nearest first. */
export interface Order {
  by: Sql
  /** Continues after the last row shown. */
  after: Sql
  most: Sql
}

/** Some ids in a column that has an index of its own: each is read in order, then they are joined. */
export interface Among {
  column: Sql
  ids: Sql
  /** In which of the colleague's departments there can be any; `own` when all of them are the colleague's anyway. */
  departments: Sql | 'own'
}

/**
 * The ids of the requests (as `r`) a colleague may see in a list, in order, at most `most`: those of open services, and
 * those of closed services the colleague owns, stands in for with leave, has in the department, or was asked about. Each way in is
 * read from its own index and no further than the page, so that what somebody may not see costs no time either.
 */
export function visibleIds(actor: Person, where: Sql, order: Order, among?: Among): Sql {
  const page = (narrowed: Sql) => sql`(
    select r.id, r.changed_at, r.next_due from requests r where ${narrowed} and ${where} and ${notAbout(actor)} and ${order.after} order by ${order.by} limit ${order.most})`
  const each = ({ column, ids }: Omit<Among, 'departments'>, narrowed: Sql) =>
    sql`(select paged.* from unnest(${ids}) one cross join lateral ${page(sql`${column} = one and ${narrowed}`)} paged)`
  const open = inTheOpen('r')
  const closed = among ? sql`${inConfidence('r')} and ${among.column} = any(${among.ids})` : inConfidence('r')
  const departmentsOf = sql`array(select department_id from memberships where person_id = ${actor.id})`
  const ways =
    among?.departments === 'own'
      ? [each(among, open), each(among, sql`${inConfidence('r')} and ${openTo(actor.id)}`)]
      : [
          among ? each(among, open) : page(open),
          each({ column: sql`r.department_id`, ids: among?.departments ?? departmentsOf }, closed),
          each({ column: sql`r.owner_id`, ids: answersFor(actor.id) }, sql`${closed} and ${openTo(actor.id)}`),
          page(sql`${closed} and r.id in (${askedAbout(actor)})`),
        ]
  return sql`select r.id from (select distinct on (id) id, changed_at, next_due from (${join(ways, ' union all ')}) ways) r
             order by ${order.by} limit ${order.most}`
}

/** Requests on which a colleague was asked to think along, or does a step. */
const askedAbout = (actor: Person): Sql =>
  sql`select request_id from consultations where asked_id = ${actor.id} union select request_id from steps where doer_id = ${actor.id}`
