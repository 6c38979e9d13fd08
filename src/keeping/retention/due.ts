import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { GivenId } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { mayOpen } from '../../requests/request.ts'
import type { Kind } from './kinds.ts'

/** Which rows of each kind are past their time when `before` is the moment that lies so many days back. */
const DUE: Readonly<Record<Kind, (before: Sql) => Sql>> = {
  questions: (before) => sql`
    select r.id from requests r where r.closed_at < ${before} and r.code not like 'x%'
       and not exists (select from erasures e where e.kind = 'request' and e.subject_id = r.id)
       and not exists (select from holds h where h.ended_at is null and (h.request_id = r.id or h.customer_id = r.customer_id))`,
  customers: (before) => sql`
    select c.id from customers c where c.seen_last < ${before} and c.created_at < ${before} and c.merged_into_id is null
       and not exists (select from erasures e where e.kind = 'customer' and e.subject_id = c.id)
       and not exists (select from requests r where (r.customer_id = c.id or r.asker_id = c.id)
                        and not exists (select from erasures e where e.kind = 'request' and e.subject_id = r.id))
       and not exists (select from visits v where v.customer_id = c.id and v.happens_until >= ${before})
       and not exists (select from holds h where h.ended_at is null and h.customer_id = c.id)`,
  observations: (before) => sql`
    select o.id from observations o where o.heard_at < ${before} and o.redacted_at is null
       and not exists (select from holds h where h.ended_at is null and (h.customer_id = o.customer_id or h.request_id = o.request_id))`,
  visits: (before) => sql`
    select v.id from visits v where v.happens_until < ${before}
       and (concat(v.met, v.place, v.invitation, v.thanks, v.cancelled_because) <> ''
            or exists (select from visit_notes n where n.visit_id = v.id and concat(n.seen, n.we_learned, n.they_learned) <> ''))
       and not exists (select from holds h where h.ended_at is null and h.customer_id = v.customer_id)`,
  walls: (before) => sql`select w.id from walls w where w.said_at < ${before} and w.sentence <> ''`,
  mails: (before) => sql`
    select m.id from mails m where coalesce(m.sent_at, m.failed_at) < ${before}
       and not exists (select from holds h where h.ended_at is null and m.subject_kind = 'request' and h.request_id = m.subject_id)`,
  drafts: (before) => sql`select h.id from held h where h.returned_at < ${before}`,
  meetings: (before) => sql`
    select m.id from meetings m where m.ends_at < ${before}
       and (m.pasted <> '' or exists (select from meeting_guests g where g.meeting_id = m.id))`,
  badges: (before) => sql`select b.id from badges b where b.ended_at < ${before}`,
  colleagues: (before) =>
    sql`select p.id from persons p where p.left_at < ${before} and (p.mail is not null or p.name <> ${NOBODY})`,
}

/** What a colleague is called whose time has come. */
export const NOBODY = '–'

const ago = (days: number): Sql => sql`now() - make_interval(days => ${days}::int)`

/** Some of what is past its time now. */
export async function due(
  db: Db,
  { kind, days, most }: { kind: Kind; days: number; most: number },
): Promise<GivenId[]> {
  const rows = await db.many<{ id: GivenId }>(sql`${DUE[kind](ago(days))} order by 1 limit ${most}`)
  return rows.map(({ id }) => id)
}

export interface Coming {
  kind: Kind
  /** Past its time: gone tonight. */
  tonight: number
  /** Within a month from now, tonight included. */
  month: number
}

export const AHEAD_DAYS = 30

/** How much goes tonight and within a month, before it does. */
export async function coming(db: Db, keepings: readonly { kind: Kind; days: number }[]): Promise<Coming[]> {
  return await db.together((db) =>
    Promise.all(
      keepings.map(async ({ kind, days }) => {
        const { tonight, month } = await db.one<{ tonight: number; month: number }>(sql`
          select (select count(*) from (${DUE[kind](ago(days))}) a) as tonight,
                 (select count(*) from (${DUE[kind](ago(Math.max(0, days - AHEAD_DAYS)))}) b) as month`)
        return { kind, tonight, month }
      }),
    ),
  )
}

export interface ComingRequest {
  code: string
  closed_at: Date
}

const SHOWN = 100

/** The questions whose contents go within a month, the first to go first, as far as this colleague may open them. */
export async function comingRequests(db: Db, actor: Actor, days: number): Promise<ComingRequest[]> {
  return await db.many<ComingRequest>(sql`
    select r.code, r.closed_at from requests r where r.id in (${DUE.questions(ago(Math.max(0, days - AHEAD_DAYS)))}) and ${mayOpen(actor)}
     order by r.closed_at limit ${SHOWN}`)
}
