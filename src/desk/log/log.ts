import { departmentNames } from '../../people/departments/department.ts'
import { findPersons, type PersonRow } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { GivenId } from '../../platform/database/ids.ts'
import { nothing, sql } from '../../platform/database/sql.ts'
import type { Events } from '../../platform/database/tables.ts'
import { type Event, tamperedEvents } from '../../platform/events/events.ts'
import { notAbout } from '../../requests/complaints.ts'
import { type LogSubject, SUBJECTS, type SubjectName } from './subjects.ts'

/** One line of a log: what, when, and what kind of somebody did it; for and between which departments. Nothing of what it holds. */
export type LogLine = Pick<Event, 'id' | 'sequence' | 'type' | 'actor_kind' | 'happened_at'> & {
  /** Who, where the reader may open the thing itself. */
  person: PersonRow | undefined
  /** The departments they worked for at that moment, and those the work came from and went to. */
  teams: readonly string[]
  from: readonly string[]
  to: readonly string[]
}

export interface Log {
  lines: LogLine[]
  /** The number behind which earlier lines follow. */
  before: number | undefined
  /** May the reader open it? Else they read what happened, not who did it. */
  opened: boolean
  /** Does the chain hold: was nothing changed, added or taken away afterwards? */
  whole: boolean
}

const MOST_LINES = 100 // lines of a page; a busy request has thirty

type Logged = Pick<Event, 'id' | 'sequence' | 'type' | 'actor_kind' | 'actor_id' | 'happened_at'> &
  Pick<Events, 'teams' | 'from_teams' | 'to_teams'>

interface Asked {
  kind: SubjectName
  id: GivenId
  before?: number | undefined
}

/**
 * What happened to one thing, the newest first. Nothing of what is not there, or is a complaint about the reader: not
 * allowed looks like not there.
 */
export async function logOf(db: Db, actor: Actor, { kind, id, before }: Asked): Promise<Log | undefined> {
  const { opens }: LogSubject = SUBJECTS[kind]
  const [events, kept, opened, tampered] = await db.together((db) =>
    Promise.all([
      db.many<Logged>(sql`
        select id, sequence, type, actor_kind, actor_id, happened_at, teams, from_teams, to_teams from events
         where subject_kind = ${kind} and subject_id = ${id} ${before ? sql`and sequence < ${before}` : nothing}
         order by sequence desc limit ${MOST_LINES + 1}`),
      kind === 'request'
        ? db.maybe(sql`select from requests r where r.id = ${id} and not ${notAbout(actor)}`)
        : undefined,
      opens?.(db, actor, id) ?? false,
      tamperedEvents(db, { kind, id }),
    ]),
  )
  if (kept || (events.length === 0 && !opened)) return
  const shown = events.slice(0, MOST_LINES)
  const people = opened ? await peopleIn(db, shown) : new Map<number, PersonRow>()
  const departments = opened ? await departmentNames(db) : new Map<number, string>()
  const named = (ids: readonly number[] | null) => (ids ?? []).flatMap((id) => departments.get(id) ?? [])
  return {
    lines: shown.map(({ actor_id, teams, from_teams, to_teams, ...event }) => ({
      ...event,
      teams: named(teams),
      from: named(from_teams),
      to: named(to_teams),
      person: event.actor_kind === 'person' ? people.get(actor_id ?? 0) : undefined,
    })),
    before: events.length > MOST_LINES ? shown.at(-1)?.sequence : undefined,
    opened,
    whole: tampered.length === 0,
  }
}

const peopleIn = (db: Db, events: readonly { actor_kind: Event['actor_kind']; actor_id: number | null }[]) =>
  findPersons(
    db,
    events.flatMap(({ actor_kind, actor_id }) => (actor_kind === 'person' && actor_id !== null ? [actor_id] : [])),
  )
