import { notRefused } from '../../customers/quoting.ts'
import type { Translated } from '../../language/translated.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { beginningOf } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import type { NoKind } from '../../requests/ending/saying-no.ts'
import { mayOpen } from '../../requests/request.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { signalPutAside } from '../happenings.ts'
import type { Moment } from '../problems/problem.ts'
import { type Cluster, clusters, type Worded } from './clustering.ts'

/** A wall somebody ran into. Who it was stands nowhere, unless it was a customer on their own question. */
export interface WallHeard {
  id: number
  sentence: string
  by_kind: 'person' | 'customer' | 'visitor'
  said_at: Date
  /** Where in the customer's way with us. */
  moment: Moment | null
  request_id: Id<'requests'> | null
  page: string
  /** How often it was said in the same words. */
  times: number
}

/** What was neither raised nor put aside. */
const stillNew = (kind: 'wall' | 'request' | 'need', id: Sql): Sql => sql`
  not exists (select from signals_seen g where g.source_kind = ${kind} and g.source_id = ${id})
  and ${kind === 'need' ? sql`true` : sql`not exists (select from problem_sources o where o.source_kind = ${kind} and o.source_id = ${id})`}`

const WALL_DAYS = 60

/** Walls that nobody took up yet, the newest first; on a question only for who may open it. */
export async function newWalls(db: Db, actor: Actor): Promise<WallHeard[]> {
  const walls = await db.many<WallHeard>(sql`
    select distinct on (lower(w.sentence)) w.id, w.sentence, w.by_kind, w.said_at, w.moment, w.request_id, w.page,
           count(*) over (partition by lower(w.sentence)) as times
      from walls w left join requests r on r.id = w.request_id
     where w.said_at > now() - make_interval(days => ${WALL_DAYS}) and w.sentence <> '' and (r.id is null or (${inTheOpen('r')} and ${mayOpen(actor)}))
       and ${stillNew('wall', sql`w.id`)}
     order by lower(w.sentence), w.id desc limit 200`)
  return walls.toSorted((one, other) => other.id - one.id).slice(0, 40)
}

/** A no after which the customer was not helped, or said so: it helped nobody, so it teaches most. */
export interface LoseLose {
  request_id: Id<'requests'>
  title: string
  /** Why it was no: the rule. */
  why: string
  /** What the customer said of it. */
  said: string
  need: string | null
  closed_at: Date
  service: string | null
  service_in: Translated | null
}

/**
 * Of one week: a no, and an upset customer. By the service whose rule it was, never by who said it; nothing of closed
 * services (S4-17).
 */
export async function noAndUpset(db: Db, { from, until }: { from: string; until: string }): Promise<LoseLose[]> {
  return await db.many<LoseLose>(sql`
    select r.id as request_id, r.title, n.why, coalesce(nullif(v.words, ''), nullif(w.sentence, ''), r.words) as said, d.words as need,
           c.closed_at, s.name as service, s.translations -> 'name' as service_in
      from noes n join closures c on c.id = n.closure_id join requests r on r.id = n.request_id
      left join service_versions s on s.id = r.service_version_id
      left join verdicts v on v.closure_id = c.id
      left join lateral (select words from needs where request_id = r.id order by id desc limit 1) d on true
      left join lateral (select sentence from walls where request_id = r.id and by_kind = 'customer' order by id desc limit 1) w on true
     where c.closed_at >= ${beginningOf(from)} and c.closed_at < ${beginningOf(until)} and ${inTheOpen('r')} and ${notRefused(sql`r.asker_id`)}
       and (v.helped = 'no' or v.expectation = 'missed' or w.sentence is not null)
     order by s.name nulls last, c.closed_at limit 100`)
}

/** A no that comes from ourselves: of our policy, of how we work, or because we lack the people. */
export type OwnNo = Pick<LoseLose, 'request_id' | 'title' | 'why'> & { kind: NoKind }

/** Of one week: what whoever said no told of where it comes from, where that is ours to change. Nothing of closed services. */
export const ownNoes = (db: Db, { from, until }: { from: string; until: string }): Promise<OwnNo[]> =>
  db.many<OwnNo>(sql`
    select r.id as request_id, r.title, n.why, n.kind from noes n join closures c on c.id = n.closure_id join requests r on r.id = n.request_id
     where n.kind in ('policy', 'own_process', 'capacity') and c.closed_at >= ${beginningOf(from)} and c.closed_at < ${beginningOf(until)}
       and not r.closed_service
     order by n.kind, c.closed_at limit 100`)

/** A question we have nothing for: kept as a possible innovation. */
export interface Unanswerable extends Worded {
  words: string
  asked_at: Date
}

const MONTH_DAYS = 31
const MOST_QUESTIONS = 300

/** Questions of the last month that fit no service, by what they are about: what customers ask and we do not have (S4-35). */
export async function outOfScope(
  db: Db,
  actor: Actor,
): Promise<{ alike: Cluster<Unanswerable>[]; single: Unanswerable[] }> {
  const rows = await db.many<Unanswerable>(sql`
    select r.id, r.title as words, r.opened_at as asked_at, ${stemsOf(sql`r.words`)} as stems from requests r
     where r.service_version_id is null and ${inTheOpen('r')} and r.merged_into_id is null
       and r.opened_at > now() - make_interval(days => ${MONTH_DAYS})
       and ${mayOpen(actor)} and ${stillNew('request', sql`r.id`)}
     order by r.opened_at desc limit ${MOST_QUESTIONS}`)
  const alike = clusters(rows)
  const together = new Set(alike.flatMap((cluster) => cluster.rows.map(({ id }) => id)))
  return { alike, single: rows.filter(({ id }) => !together.has(id)).slice(0, 12) }
}

const ALIKE = 3 // two may be chance (R-C of three questions alike)
const ALIKE_DAYS = 60

/** Three or more questions that are about the same, in two months: perhaps one problem. */
export async function askedOften(db: Db, actor: Actor): Promise<Cluster<Unanswerable>[]> {
  const rows = await db.many<Unanswerable & { service_version_id: Id<'service_versions'> }>(sql`
    select r.id, r.service_version_id, r.title as words, r.opened_at as asked_at, ${stemsOf(sql`r.words`)} as stems from requests r
     where r.service_version_id is not null and ${inTheOpen('r')} and r.merged_into_id is null
       and r.opened_at > now() - make_interval(days => ${ALIKE_DAYS})
       and ${mayOpen(actor)} and ${stillNew('request', sql`r.id`)}
       and not exists (select from raisers s where s.request_id = r.id)
     order by r.opened_at desc limit ${MOST_QUESTIONS}`)
  const everywhere = saidEverywhere(rows)
  const topical = rows.map((row) => ({ ...row, stems: row.stems.filter((stem) => !everywhere.has(stem)) }))
  const byService = [...Map.groupBy(topical, (row) => row.service_version_id).values()]
  return byService
    .flatMap((some) => clusters(some, ALIKE))
    .toSorted((one, other) => other.rows.length - one.rows.length)
    .slice(0, 8)
}

const KINDS_OF_WORK = 3

/** What is said of three kinds of work or more tells nothing about one: how people begin, and what they are sorry for. */
function saidEverywhere(rows: readonly (Unanswerable & { service_version_id: Id<'service_versions'> })[]): Set<string> {
  const services = new Map<string, Set<number>>()
  for (const { stems, service_version_id } of rows)
    for (const stem of stems) services.set(stem, (services.get(stem) ?? new Set()).add(service_version_id))
  return new Set([...services].filter(([, some]) => some.size >= KINDS_OF_WORK).map(([stem]) => stem))
}

/** The stems of a text, as an array; numbers and very short ones tell nothing. */
const stemsOf = (words: Sql): Sql => sql`
  array(select lexeme from unnest(to_tsvector('dutch', left(${words}, 1000))) where length(lexeme) > 3 and lexeme !~ '[0-9]')`

/** An insight that was published long ago and led to nothing: no problem, no improvement, no agenda item. */
export interface Unused {
  id: number
  statement: string
  published_at: Date
}

const UNUSED_DAYS = 90 // S1-40

export async function unusedInsights(db: Db): Promise<Unused[]> {
  return await db.many<Unused>(sql`
    select i.id, i.statement, i.published_at from insights i
     where i.published_at < now() - make_interval(days => ${UNUSED_DAYS}) and i.retired_at is null
       and not exists (select from problem_sources o where o.source_kind = 'insight' and o.source_id = i.id)
       and not exists (select from improvements m where m.insight_id = i.id)
       and not exists (select from agenda_items a where a.insight_id = i.id or (a.origin_kind = 'insight' and a.origin_id = i.id))
     order by i.published_at, i.id limit 50`)
}

/** Looked at, and nothing to raise: it is not shown again. Who did so stands nowhere. */
export async function putAside(
  tx: Tx,
  actor: Actor,
  { kind, id }: { kind: 'wall' | 'request'; id: number },
): Promise<void> {
  assertPerson(actor)
  const there =
    kind === 'wall'
      ? await tx.maybe(sql`
          select w.id from walls w left join requests r on r.id = w.request_id where w.id = ${id} and (r.id is null or ${mayOpen(actor)})`)
      : await tx.maybe(sql`select r.id from requests r where r.id = ${id} and ${mayOpen(actor)}`)
  if (!there) throw notFound()
  const seen = await tx.run(sql`
    insert into signals_seen (source_kind, source_id)
    select ${kind}, s.id from (${kind === 'wall' ? sameWalls(id) : sql`select ${id}::bigint as id`}) s on conflict do nothing`)
  if (seen > 0) await record(tx, system, signalPutAside, { kind: `signal_${kind}`, id }, { kind })
}

/** Everything that was said in the same words. */
const sameWalls = (id: number): Sql =>
  sql`select w.id from walls w join walls same on same.id = ${id} and lower(same.sentence) = lower(w.sentence)`
