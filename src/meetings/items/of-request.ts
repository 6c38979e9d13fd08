import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { mayReadSeries } from './series.ts'

/** That a question came to a table, when, and whether anything was decided there; not what was said. */
export interface OnTable {
  item_id: number
  /** When they meet or met; nothing while it waits for a meeting. */
  starts_at: Date | null
  /** It was spoken about. */
  discussed: boolean
  decided_at: Date | null
}

/** For the customer: where their question went, without names of meetings or words of others. */
export async function tablesOf(db: Db, requestId: number): Promise<OnTable[]> {
  return await db.many<OnTable>(sql`
    select i.id as item_id, m.starts_at, i.closed_at is not null or coalesce(m.ended_at is not null, false) as discussed,
           (select max(d.decided_at) from decisions d where d.item_id = i.id) as decided_at
      from agenda_items i left join meetings m on m.id = i.meeting_id and m.cancelled_at is null
     where i.origin_kind = 'request' and i.origin_id = ${requestId} and i.closed_as is distinct from 'dropped'
     order by i.id`)
}

/** The same for a colleague, as far as they may read that meeting: what it is called there, and what was decided. */
export interface OnTableAtDesk extends OnTable {
  title: string
  series: string
  decision_id: number | null
  decision: string | null
}

export async function tablesFor(db: Db, actor: Actor, requestId: number): Promise<OnTableAtDesk[]> {
  return await db.many<OnTableAtDesk>(sql`
    select i.id as item_id, i.title, s.name as series, m.starts_at,
           i.closed_at is not null or coalesce(m.ended_at is not null, false) as discussed,
           d.id as decision_id, d.words as decision, d.decided_at
      from agenda_items i join meeting_series s on s.id = i.series_id left join meetings m on m.id = i.meeting_id
      left join decisions d on d.item_id = i.id
     where i.origin_kind = 'request' and i.origin_id = ${requestId} and ${mayReadSeries(actor)}
     order by i.id, d.id limit 20`)
}
