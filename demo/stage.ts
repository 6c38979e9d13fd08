import { atTime } from '../src/lib/time.ts'
import type { Actor, Person } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { FileStore } from '../src/platform/files/files.ts'
import type { DemoStory, DemoTown } from './content.ts'
import { type At, type Clock, dayOf, fillDays } from './moments.ts'
import type { Settled } from './settle.ts'

const END_OF_DAY = '17:00'
const ZONE = 'Europe/Amsterdam'

/** Where one story is played: who everybody is, what was promised so far, and how late it is. */
export interface Stage {
  town: DemoTown
  settled: Settled
  store: FileStore
  story: Pick<DemoStory, 'language' | 'service' | 'channel'> & Partial<Pick<DemoStory, 'acts'>>
  clock: Clock
  /** The moment of the act that is being played. */
  now: Date
  request: { id: Id<'requests'> }
  promises: Map<string, Id<'promises'>>
}

/** The moment of an act. One that would still have to come happens just now. */
export function momentOf(at: At, clock: Clock, loadedAt: Date): Date {
  if ('minutesAgo' in at) return new Date(loadedAt.getTime() - at.minutesAgo * 60_000)
  const moment = atTime(dayOf(at, clock), at.time ?? END_OF_DAY, ZONE)
  return moment < loadedAt ? moment : loadedAt
}

/** The day something is due. */
export const dueDay = (at: At, { clock }: Stage) => dayOf(at, clock)

export const filledIn = (text: string, { clock, story }: Stage) => fillDays(text, clock, story.language)

export function personOf(key: string, { settled }: Pick<Stage, 'settled'>): Person {
  const id = settled.people.get(key)
  if (!id) throw new Error(`nobody here is called ${key}`)
  return { kind: 'person', id, administrator: false }
}

/** Who does an act: a colleague, or the customer by the link. */
export function actorOf(key: string, stage: Stage): Actor {
  if (stage.settled.people.has(key)) return personOf(key, stage)
  const id = stage.settled.customers.get(key)
  if (!id) throw new Error(`nobody is called ${key}`)
  return { kind: 'customer', id, requestId: stage.request.id, seesClosed: true }
}

export async function stepNamed(tx: Tx, name: string, { request, town, story }: Stage): Promise<Id<'steps'>> {
  const added = (story.acts ?? []).flatMap((act) => (act.do === 'step_add' ? [act.step] : []))
  const known = [...(town.services.find(({ key }) => key === story.service)?.steps ?? []), ...added]
  const template = known.find((step) => step.name === name || step.nameEn === name)
  const names = [name, template?.name ?? name, template?.nameEn ?? name]
  const step = await tx.maybe<{ id: Id<'steps'> }>(sql`
    select id from steps where request_id = ${request.id} and name = any(${names}) order by finished_at nulls first, position limit 1`)
  if (!step) throw new Error(`the story has no step «${name}»`)
  return step.id
}

/** The open thing of a kind that came last, such as a consultation that waits for its answer. */
export async function latest(tx: Tx, query: ReturnType<typeof sql>): Promise<Id<'deliberations'>> {
  const found = await tx.maybe<{ id: Id<'deliberations'> }>(query)
  if (!found) throw new Error('the story answers something that was not asked')
  return found.id
}
