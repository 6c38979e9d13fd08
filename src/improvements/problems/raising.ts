import { excerpt } from '../../lib/text.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { invalid, notFound } from '../../platform/refusal.ts'
import { assertPerson, assertThemself, personIn } from '../../platform/who-may.ts'
import { findRequestFor } from '../../requests/request.ts'
import { inConfidence, inTheOpen } from '../../services/in-confidence.ts'
import { problemIdeaKept, problemJoined, problemLinked, problemRaised } from '../happenings.ts'
import { draftFor } from './drafting.ts'
import {
  findProblemFor,
  lockOpenProblem,
  type Moment,
  type ProblemKind,
  type ProblemRow,
  type SourceKind,
  touchProblem,
} from './problem.ts'
import { looksLikeSolution } from './solution-shaped.ts'
import { SOURCES } from './source-kinds.ts'
import { originOf } from './sources.ts'

/** A customer who brought it up, in one sentence of their own. Whoever writes it down is the messenger. */
export interface RaiserGiven {
  customerId: Id<'customers'>
  words: string
  requestId?: Id<'requests'> | undefined
  observationId?: Id<'observations'> | undefined
}

export interface Raising {
  /** What goes wrong and for whom, in the customer's words. */
  title: string
  kind?: ProblemKind | undefined
  moment?: Moment | undefined
  /** Directly unless said otherwise; nobody only because. */
  touches?: ProblemRow['touches'] | undefined
  nobodyBecause?: string | undefined
  source?: { kind: SourceKind; id: number } | undefined
  raisers?: RaiserGiven[] | undefined
  /** What somebody thinks would help; kept beside it. */
  idea?: string | undefined
  /** The title looks like a solution, and is meant so. */
  asIs?: boolean | undefined
}

/**
 * Puts something that goes wrong on the board. A title that says what to make is refused once, kindly: it is an idea,
 * and the problem under it is asked for. Returns the problem; the same source gives the same one.
 */
export async function raise(tx: Tx, actor: Actor, given: Raising): Promise<Id<'problems'>> {
  const {
    title,
    kind = 'problem',
    moment,
    touches = 'direct',
    nobodyBecause = '',
    source,
    raisers = [],
    idea = '',
    asIs,
  } = given
  assertPerson(actor)
  if (!title.trim()) throw invalid({ title: 'platform.text_blank' })
  if (!asIs && looksLikeSolution(title)) throw invalid({ title: 'improvements.title_is_solution' })
  if (touches === 'nobody' && !nobodyBecause.trim())
    throw invalid({ nobody_because: 'improvements.nobody_needs_reason' })
  if (source && !(await originOf(tx, actor, source.kind, source.id))) throw notFound()
  const before = source && (await raisedFrom(tx, source))
  if (before && (await findProblemFor(tx, actor, before))) return before

  const { id } = await tx.one<{ id: Id<'problems'> }>(sql`
    insert into problems (kind, title, in_own_words, moment, touches, nobody_because, raised_by, closed_service, search)
    values (${kind}, ${excerpt(title, LONGEST_TITLE)}, ${!source || SOURCES[source.kind].said}, ${moment ?? null}, ${touches}, ${touches === 'nobody' ? nobodyBecause.trim() : ''},
            ${actor.id}, ${closedBehind(source, raisers)}, ${stemmed(title)})
    returning id`)
  if (source) await addSource(tx, id, source)
  if (idea.trim()) await keepIdea(tx, actor, id, idea)
  await record(tx, actor, problemRaised, id, { kind })
  for (const raiser of raisers) await join(tx, actor, id, raiser)
  return id
}

const LONGEST_TITLE = 240

/** Whether anything it comes from lies in a closed service. */
function closedBehind(source: Raising['source'], raisers: readonly RaiserGiven[]): Sql {
  const asked = [
    ...raisers.flatMap(({ requestId }) => requestId ?? []),
    ...(source?.kind === 'request' ? [source.id] : []),
  ]
  return sql`(
    exists (select from requests r where r.id = any(${asked}::bigint[]) and ${inConfidence('r')})
    or exists (select from walls w join requests r on r.id = w.request_id
                where ${source?.kind === 'wall'} and w.id = ${source?.id ?? 0} and ${inConfidence('r')})
    or exists (select from observations o where ${source?.kind === 'observation'} and o.id = ${source?.id ?? 0} and ${inConfidence('o')}))`
}

/** The problem that came from this already, if it still stands by itself. */
async function raisedFrom(tx: Tx, { kind, id }: { kind: SourceKind; id: number }): Promise<Id<'problems'> | undefined> {
  const found = await tx.maybe<{ id: Id<'problems'> }>(sql`
    select coalesce(p.merged_into_id, p.id) as id from problem_sources s join problems p on p.id = s.problem_id
     where s.source_kind = ${kind} and s.source_id = ${id} order by p.id limit 1`)
  return found?.id
}

/** What a problem also came from: another wall, an insight, an agenda item. */
export async function linkSource(
  tx: Tx,
  actor: Actor,
  { id, source }: { id: Id<'problems'>; source: { kind: SourceKind; id: number } },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  if (!(await originOf(tx, actor, source.kind, source.id))) throw notFound()
  await addSource(tx, id, source)
  await record(tx, actor, problemLinked, id, { kind: source.kind, source: source.id })
  await touchProblem(tx, { id })
}

const addSource = async (tx: Tx, id: number, source: { kind: SourceKind; id: number }) =>
  await tx.run(sql`
    insert into problem_sources (problem_id, source_kind, source_id) values (${id}, ${source.kind}, ${source.id})
    on conflict do nothing`)

async function keepIdea(tx: Tx, actor: Actor & { kind: 'person' }, id: number, words: string) {
  await tx.run(sql`insert into problem_ideas (problem_id, words, person_id) values (${id}, ${words}, ${actor.id})`)
}

/** Keeps what somebody thinks would help, under the problem. */
export async function addIdea(
  tx: Tx,
  actor: Actor,
  { id, words }: { id: Id<'problems'>; words: string },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  await keepIdea(tx, actor, id, words)
  await record(tx, actor, problemIdeaKept, id)
  await touchProblem(tx, { id })
}

/** Adds a customer who brought it up too, in their own sentence; a colleague is the messenger. Once per customer. */
export async function bringRaiser(
  tx: Tx,
  actor: Actor,
  { id, raiser }: { id: Id<'problems'>; raiser: RaiserGiven },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  if (await join(tx, actor, id, raiser)) await touchProblem(tx, { id })
}

/** Adds who asked a question, in what they wrote there. One the actor may not open is not there. */
export async function bringAsker(
  tx: Tx,
  actor: Actor,
  { id, requestId, words }: { id: Id<'problems'>; requestId: Id<'requests'>; words?: string },
): Promise<void> {
  const request = await findRequestFor(tx, actor, requestId)
  if (!request) throw notFound()
  const raiser = { customerId: request.asker_id, words: words?.trim() || request.words, requestId }
  await bringRaiser(tx, actor, { id, raiser })
}

/**
 * *Ik ook*: a customer joins by themselves, on their own page, where we asked. They are told what comes of it; a sentence
 * about their own situation is welcome and never needed.
 */
export async function meToo(
  tx: Tx,
  actor: Actor,
  { id, words = '', requestId }: { id: Id<'problems'>; words?: string; requestId?: Id<'requests'> },
): Promise<void> {
  assertThemself(actor)
  const inviting = await tx.maybe(sql`
    select p.id from problems p where p.id = ${id} and p.invites_at is not null and ${inTheOpen('p')}
       and p.state in ('raised', 'underway') for update`)
  if (!inviting) throw notFound()
  if (await join(tx, actor, id, { customerId: actor.id, words, requestId })) await touchProblem(tx, { id })
}

/** Attaches the raiser, and if the end is being told already, drafts what this one is told too. False: they stood there. */
async function join(tx: Tx, actor: Actor, id: Id<'problems'>, raiser: RaiserGiven): Promise<boolean> {
  const { customerId, words, requestId, observationId } = raiser
  if (requestId && !(await findRequestFor(tx, actor, requestId))) throw notFound()
  const messenger = personIn(actor)
  const joined = await tx.maybe<{ id: Id<'raisers'> }>(sql`
    insert into raisers (problem_id, customer_id, request_id, observation_id, words, messenger_id, joined_at)
    values (${id}, ${customerId}, ${requestId ?? null}, ${observationId ?? null}, ${words.trim()}, ${messenger},
            ${messenger === null ? sql`now()` : saidAt(raiser)})
    on conflict (problem_id, customer_id) do update set words = excluded.words
       where raisers.words = '' and excluded.words <> ''
    returning id`)
  if (!joined) return false
  await draftFor(tx, id, joined.id)
  await record(tx, actor, problemJoined, id, { raiser: joined.id })
  return true
}

/** Whom a colleague brings along said it before: that day counts, not the one on which it was put on the board. */
const saidAt = ({ requestId, observationId }: RaiserGiven): Sql => sql`least(now(), coalesce(
  (select heard_at from observations where id = ${observationId ?? null}),
  (select opened_at from requests where id = ${requestId ?? null}), now()))`
