import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { notFound } from '../../platform/refusal.ts'

export type SeriesKind = tables.MeetingSeries['kind']

export const SERIES_KINDS: readonly SeriesKind[] = ['team', 'management', 'board', 'shift', 'project', 'two']

/** People who meet again and again. */
export type SeriesRow = RowOf<typeof seriesColumns>
/** A series in a list: whether I am in it, and when they meet next. */
export interface SeriesItem extends SeriesRow {
  mine: boolean
  next_id: number | null
  next_at: Date | null
  last_id: number | null
  last_at: Date | null
  parked: number
}

export const seriesColumns = rowsOf('meeting_series', 's')

export const seriesSubject = (id: number) => ({ kind: 'series' as const, id })

/**
 * Which series (as `s`) an actor may read: every colleague all of them, but a closed one (a talk of two, about people)
 * only who is in it. There is no level from which meetings are exempt.
 */
export function mayReadSeries(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`
  if (actor.kind !== 'person') return sql`false`
  return sql`(not s.closed or exists (select from series_people sp where sp.series_id = s.id and sp.person_id = ${actor.id}))`
}

const MOST_SERIES = 200

/** Every series the actor may read: one's own first, then those that meet soonest. */
export async function seriesOf(db: Db, actor: Actor): Promise<SeriesItem[]> {
  const me = actor.kind === 'person' ? actor.id : 0
  return await db.many<SeriesItem>(sql`
    select ${seriesColumns},
           exists (select from series_people sp where sp.series_id = s.id and sp.person_id = ${me}) as mine,
           next.id as next_id, next.starts_at as next_at, last.id as last_id, coalesce(last.opened_at, last.starts_at) as last_at,
           (select count(*) from agenda_items i where i.series_id = s.id and i.meeting_id is null and i.closed_at is null)::int as parked
      from meeting_series s
      left join lateral (select id, starts_at from meetings where series_id = s.id and ended_at is null and cancelled_at is null
                          order by starts_at limit 1) next on true
      left join lateral (select id, starts_at, opened_at from meetings where series_id = s.id and ended_at is not null
                          order by coalesce(opened_at, starts_at) desc limit 1) last on true
     where s.ended_at is null and ${mayReadSeries(actor)}
     order by mine desc, next.starts_at nulls last, lower(s.name) limit ${MOST_SERIES}`)
}

/** The series, if this actor may read it. */
export async function findSeriesFor(db: Db, actor: Actor, id: Id<'meeting_series'>): Promise<SeriesRow | undefined> {
  return await db.maybe<SeriesRow>(
    sql`select ${seriesColumns} from meeting_series s where s.id = ${id} and ${mayReadSeries(actor)}`,
  )
}

/** Locks a series for a change by this actor; its events stay in order. */
export async function lockSeries(tx: Tx, actor: Actor, id: Id<'meeting_series'>): Promise<SeriesRow> {
  const series = await tx.maybe<SeriesRow>(
    sql`select ${seriesColumns} from meeting_series s where s.id = ${id} and ${mayReadSeries(actor)} for update of s`,
  )
  if (!series) throw notFound()
  return series
}

/** Who is in it, by name. */
export async function peopleInSeries(db: Db, seriesId: Id<'meeting_series'>): Promise<number[]> {
  const rows = await db.many<{ person_id: Id<'persons'> }>(sql`
    select sp.person_id from series_people sp join persons p on p.id = sp.person_id
     where sp.series_id = ${seriesId} and p.left_at is null order by p.name, p.id`)
  return rows.map(({ person_id }) => person_id)
}
