import { type Actor, actorId } from '../actor.ts'
import type { Db, Tx } from '../database/database.ts'
import type { GivenId } from '../database/ids.ts'
import { type Sql, sql } from '../database/sql.ts'
import type { Audience, Happening, Held, RestOf, SubjectOf } from './happening.ts'

/** What an event is about. */
export interface Subject {
  kind: string
  id: number
}

export interface Event {
  id: number
  subject_kind: string
  subject_id: GivenId
  sequence: number
  type: string
  audience: Audience
  actor_kind: Actor['kind']
  actor_id: GivenId | null
  data: Record<string, Held>
  happened_at: Date
  recorded_at: Date
}

/** The id of something an event names, such as whom work went to. */
export const idNamed = ({ data }: Pick<Event, 'data'>, name: string): GivenId => Number(data[name]) as GivenId

const KIND = /^[A-Za-z0-9_.:+-]{0,64}$/ // a kind, a date or a code; anything with a space could be somebody's words

/**
 * Appends an event to the log, in the transaction of the change itself: doing is recording. Events of one subject are
 * numbered and chained by hash (each holds the hash of the one before), so that tampering shows. The caller holds
 * a lock on the subject; two writers that do not are stopped by the unique number.
 */
export async function record<H extends Happening & { retired?: never }>(
  tx: Tx,
  actor: Actor,
  happening: H,
  subject: SubjectOf<H>,
  ...rest: RestOf<H>
): Promise<number> {
  const [data = {}, more] = rest as [data?: Record<string, Held>, more?: { at?: Date; for?: Audience }]
  mustBeWordless(happening, data)
  const { kind, id } = subjectIn(happening, subject as Given)
  const audience = more?.for ?? [happening.for].flat()[0]
  tx.news.add(`${kind}:${id}`)
  const it = sql`values (${kind}::text, ${id}::bigint, ${JSON.stringify(data)}::jsonb)`
  const { id: eventId } = await tx.one<{ id: number }>(
    sql`${appended(actor, happening, { it, audience, at: more?.at })} returning id`,
  )
  return eventId
}

/**
 * The same as part of a statement that makes what it happens to, or what it holds: `made` gives `id` and `data`, of each
 * subject once. Whoever runs it adds the subjects to `tx.news`.
 */
export const recording = <H extends Happening & { on: string; for: Audience; retired?: never }>(
  actor: Actor,
  happening: H,
  made: Sql,
  at?: Date,
): Sql =>
  appended(actor, happening, {
    it: sql`select ${happening.on}::text, id, data from (${made}) made (id, data)`,
    audience: happening.for,
    at,
  })

interface Appended {
  /** Its subject and what it holds: kind, id, data. */
  it: Sql
  audience: Audience | undefined
  at?: Date | undefined
}

const appended = (actor: Actor, { name, moves }: Happening, { it, audience, at }: Appended): Sql => sql`
  insert into events (subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at,
                      teams, staff, from_teams, to_teams, hash)
  select e.*, sha256(coalesce(last.hash, ''::bytea) || convert_to(${chained}, 'UTF8'))
    from (${it}) subject (kind, id, data)
    left join lateral (select sequence, hash from events
                        where subject_kind = subject.kind and subject_id = subject.id
                        order by sequence desc limit 1) last on true
    left join who_acts doer on doer.person_id = ${actor.kind === 'person' ? actor.id : null}::bigint
   cross join lateral (select subject.kind as subject_kind, subject.id as subject_id, coalesce(last.sequence, 0) + 1 as sequence,
                              ${name}::text as type, ${audience}::text as audience,
                              ${actor.kind}::text as actor_kind, ${actorId(actor)}::bigint as actor_id, subject.data,
                              coalesce(${at ?? null}::timestamptz, clock_timestamp()) as happened_at,
                              clock_timestamp() as recorded_at, doer.teams, doer.staff,
                              ${teamsOf(moves?.from)} as from_teams, ${teamsOf(moves?.to)} as to_teams) e`

/**
 * The departments now of whom an event holds under this name; kept with what happens, since nobody can make it up after a
 * reorganisation.
 */
const teamsOf = (held: string | undefined): Sql =>
  held === undefined
    ? sql`null::bigint[]`
    : sql`(select teams from who_acts where person_id = (subject.data ->> ${held}::text)::bigint)`

function mustBeWordless({ name }: Happening, data: Record<string, Held>): void {
  for (const [held, value] of Object.entries(data))
    if (typeof value === 'string' && !KIND.test(value)) throw new Error(`an event holds no words: ${name}.${held}`)
}

type Given = number | { id: number; kind?: string }

function subjectIn({ name, on }: Happening, given: Given): Subject {
  const { id, kind = on } = typeof given === 'number' ? { id: given } : given
  if (typeof kind !== 'string') throw new Error(`${name} happens to several things: say to which`)
  return { kind, id }
}

/** What the hash of an event covers, besides the hash before it. What is not there is passed over: so were the teams, once. */
const chained: Sql = sql`concat_ws('|', e.subject_kind, e.subject_id, e.sequence, e.type, e.audience, e.actor_kind,
  coalesce(e.actor_id, 0), e.data::text, extract(epoch from e.happened_at), extract(epoch from e.recorded_at),
  'by ' || e.teams::text, 'as ' || e.staff, 'from ' || e.from_teams::text, 'to ' || e.to_teams::text)`

/** The events whose hash, number or place in the chain does not add up. Empty when nobody touched the log. */
export async function tamperedEvents(db: Db, subject?: Subject): Promise<{ id: number }[]> {
  return await db.many<{ id: number }>(sql`
    select e.id from (
      select *, lag(hash) over chain as before, lag(sequence) over chain as number_before
        from events
       where ${subject ? sql`subject_kind = ${subject.kind} and subject_id = ${subject.id}` : sql`true`}
      window chain as (partition by subject_kind, subject_id order by sequence)) e
     where e.sequence <> coalesce(e.number_before, 0) + 1
        or e.hash <> sha256(coalesce(e.before, ''::bytea) || convert_to(${chained}, 'UTF8'))
     order by e.id limit 100`)
}

/** The events of a subject in their order, for a timeline. */
export async function eventsOf(db: Db, subject: Subject, audience?: Audience): Promise<Event[]> {
  return await db.many<Event>(sql`
    select id, subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at
      from events
     where subject_kind = ${subject.kind} and subject_id = ${subject.id}
       and ${audience ? sql`audience = ${audience}` : sql`true`}
     order by sequence`)
}
