import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { refused } from '../../platform/refusal.ts'
import { mustWorkHere, personIn } from '../../platform/who-may.ts'
import { seriesChanged, seriesEnded, seriesStarted } from '../happenings.ts'
import { lockSeries, mayReadSeries, type SeriesKind } from '../items/series.ts'

export interface NewSeries {
  name: string
  kind?: SeriesKind | undefined
  departmentId?: Id<'departments'> | undefined
  people?: readonly number[]
  calendarUid?: string | undefined
}

/** Begins a series. Whoever begins it is in it; a talk of two is seen by those two only. */
export async function startSeries(tx: Tx, actor: Actor, given: NewSeries): Promise<Id<'meeting_series'>> {
  mustWorkHere(actor)
  const { name, kind = 'team', departmentId, people = [], calendarUid } = given
  const me = personIn(actor)
  const { id } = await tx.one<{ id: Id<'meeting_series'> }>(sql`
    insert into meeting_series (name, kind, department_id, calendar_uid, made_by, closed)
    values (${name}, ${kind}, ${departmentId ?? null}, ${calendarUid ?? null}, ${me}, ${kind === 'two'}) returning id`)
  await addPeople(tx, id, me === null ? people : [me, ...people])
  await record(tx, actor, seriesStarted, id)
  return id
}

/** Asks once: a series of this name that meets in the same hour is there already. */
export async function refuseSecondSeries(
  tx: Tx,
  actor: Actor,
  { name, startsAt }: { name: string; startsAt: Date },
): Promise<void> {
  const there = await tx.maybe<{ id: Id<'meeting_series'> }>(sql`
    select s.id from meeting_series s
     where s.ended_at is null and lower(s.name) = lower(${name}) and ${mayReadSeries(actor)}
       and exists (select from meetings m where m.series_id = s.id and m.cancelled_at is null
                      and date_trunc('hour', m.starts_at) = date_trunc('hour', ${startsAt}::timestamptz))
     order by s.id limit 1`)
  if (there) throw refused(SERIES_EXISTS, { series: there.id })
}

export const SERIES_EXISTS = 'meetings.series_exists'

export interface SeriesChange {
  id: Id<'meeting_series'>
  name: string
  kind: SeriesKind
  closed: boolean
  people: readonly number[]
}

/** Another name, other people. Who closes a series to others stays in it. */
export async function changeSeries(tx: Tx, actor: Actor, { id, name, kind, closed, people }: SeriesChange) {
  const series = await lockSeries(tx, actor, id)
  await tx.run(sql`
    update meeting_series set name = ${name}, kind = ${kind}, closed = ${closed || kind === 'two'} where id = ${series.id}`)
  const stay = actor.kind === 'person' ? [...people, actor.id] : people
  await tx.run(sql`delete from series_people where series_id = ${id} and person_id <> all(${stay}::bigint[])`)
  await addPeople(tx, id, stay)
  await record(tx, actor, seriesChanged, id)
}

/** They meet no more. What was decided stays. */
export async function endSeries(tx: Tx, actor: Actor, { id }: { id: Id<'meeting_series'> }) {
  await lockSeries(tx, actor, id)
  await tx.run(sql`update meeting_series set ended_at = now() where id = ${id} and ended_at is null`)
  await tx.run(sql`
    update meetings set cancelled_at = now() where series_id = ${id} and opened_at is null and cancelled_at is null and starts_at > now()`)
  await record(tx, actor, seriesEnded, id)
}

/** Adds who works here; others are left out. */
export async function addPeople(tx: Tx, seriesId: Id<'meeting_series'>, people: readonly number[]): Promise<void> {
  await tx.run(sql`
    insert into series_people (series_id, person_id)
    select ${seriesId}, p.id from persons p where p.id = any(${[...people]}::bigint[]) and p.left_at is null
    on conflict do nothing`)
}
