import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { raw } from 'sql-template-tag'
import { endOnFailure } from '../../../test/stories.ts'
import { daysPass } from '../../../test/time-passes.ts'
import { CUSTOMERS, type Doing, type Scene, VERBS, type VerbName, WORDS } from '../../../test/verbs.ts'
import { world } from '../../../test/world.ts'
import { type Actor, system, visitor } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { join, sql } from '../../platform/database/sql.ts'
import { tamperedEvents } from '../../platform/events/events.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isFollower } from '../../platform/who-may.ts'
import { breakOverduePromises } from '../promises/promise-breaking.ts'
import { findRequestFor, subjectOf } from '../request.ts'
import { type WholeRequest, wholeRequest } from '../whole-request.ts'
import { isExcluded, isOnTimelines, timelineOf } from './timeline.ts'
import { turnAfter } from './timeline-turn.ts'

const STORIES = 40
const LONGEST = 40

const SUITED = -1 // whoever would do it: the customer, or whoever owns the request

const w = await world()

const anything = fc.record({
  verb: fc.constantFrom(...(Object.keys(VERBS) as VerbName[])),
  who: fc.oneof({ weight: 3, arbitrary: fc.constant(SUITED) }, { weight: 2, arbitrary: fc.nat(8) }),
  one: fc.nat(5),
  other: fc.nat(9),
  yes: fc.boolean(),
  days: fc.constantFrom(0, 0, 0, 0, 2, 9), // time that passes before it
})

/** What follows upon each other in earnest; by chance alone it hardly ever does. */
const TOGETHER: VerbName[][] = [
  ['promise', 'proposeNewDate', 'agreeToDate'],
  ['promise', 'proposeNewDate', 'declineDate'],
  ['promise', 'onTrack', 'keepPromise'],
  ['promiseTerm', 'extendTerm'],
  ['answer', 'disputeTurn'],
  ['consult', 'answerConsultation'],
  ['handOver', 'confirmRead'],
  ['deliberate', 'noteInside', 'endDeliberation'],
  ['sayNo', 'judge', 'judge'],
  ['close', 'judge', 'reopen'],
  ['inviteFollower', 'revokeFollower'],
]

const together = fc
  .record({ verbs: fc.constantFrom(...TOGETHER), other: fc.integer({ min: 3, max: 9 }), yes: fc.boolean() })
  .map(({ verbs, other, yes }) => verbs.map((verb) => ({ verb, other, yes, who: SUITED, one: 0, days: 0 })))

const doings = fc
  .array(fc.oneof({ weight: 5, arbitrary: anything.map((one) => [one]) }, { weight: 1, arbitrary: together }), {
    minLength: 10,
    maxLength: LONGEST,
    size: 'max',
  })
  .map((all) => all.flat())

const TOO_MANY = 5 // verbs that never did anything: then the stories say little
const MOST_TIMES = 4 // chance may leave them out once, hardly four times

const stories = fc.record({ service: fc.constantFrom('hedge', 'benefit', 'none'), doings })

test('whatever is done in whatever order, the log tells it whole, in order and to the right people', async () => {
  const happened = new Set<VerbName>()
  const told = fc.asyncProperty(stories, async ({ service, doings }) => {
    const serviceId = service === 'none' ? undefined : w.services[service as 'hedge' | 'benefit']
    const opened = await w.ask({ words: WORDS, serviceId })
    const other = await w.ask({ words: WORDS, serviceId })
    for (const { days, ...doing } of doings) {
      if (days > 0) await pass(opened.id, days)
      if (await perform(opened.id, other.id, opened.asker, doing)) happened.add(doing.verb)
    }
    await checkStory(await load(opened.id))
  })
  const never = () => Object.keys(VERBS).filter((name) => !happened.has(name as VerbName))
  for (let times = 0; times < MOST_TIMES && (times === 0 || never().length >= TOO_MANY); times++)
    await fc.assert(told, { numRuns: STORIES, endOnFailure })
  assert.ok(never().length < TOO_MANY, `too little happened to say anything; never: ${never()}`)
})

async function load(id: Id<'requests'>): Promise<WholeRequest> {
  const request = await findRequestFor(w.db, system, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

async function pass(id: number, days: number) {
  await daysPass(w.db, id, days)
  await breakOverduePromises(w.db)
}

/** Does one thing; says whether it was done. Refused means: in words, and nothing changed. Done means: told. */
async function perform(id: Id<'requests'>, otherId: Id<'requests'>, asker: Actor, doing: Doing): Promise<boolean> {
  const scene: Scene = { w, whole: await load(id), otherId }
  const actor = doing.who === SUITED ? suited(doing, asker, scene.whole) : actorOf(doing.who, asker, scene.whole)
  const [before, allowed] = [await fingerprint(id), (await findRequestFor(w.db, actor, id)) !== undefined]
  try {
    await w.act<unknown>((tx) => VERBS[doing.verb](tx, actor, scene, doing))
  } catch (error) {
    assert.ok(error instanceof Refusal, `${doing.verb} failed: ${error instanceof Error ? error.stack : error}`)
    assert.deepEqual(await fingerprint(id), before, `${doing.verb} was refused and changed something`)
    return false
  }
  const after = await fingerprint(id)
  assert.ok(allowed, `${doing.verb} was done by somebody who may not open the request`)
  assert.ok(
    !isFollower(actor) || actor.mayWrite || doing.verb === 'revokeFollower',
    `${doing.verb} was done by somebody who only reads`,
  )
  if (after.state !== before.state)
    assert.ok(after.events > before.events, `${doing.verb} changed something without an event`)
  return after.events > before.events
}

/** The cast: colleagues of three departments, who asked, another customer, a passer-by, and whoever follows along. */
function actorOf(number: number, asker: Actor, { request, followers }: WholeRequest): Actor {
  const follower = followers.find((one) => one.revoked_at === null)
  const following: Actor = follower
    ? {
        kind: 'customer',
        id: request.asker_id,
        requestId: request.id,
        followerId: follower.id,
        mayWrite: follower.may_write,
      }
    : visitor
  const cast = [
    w.marieke.actor,
    w.joost.actor,
    w.fatima.actor,
    w.wim.actor,
    w.ada.actor,
    asker,
    w.otto.actor,
    visitor,
    following,
  ]
  return cast[number] ?? visitor
}

function suited({ verb, one }: Doing, asker: Actor, { request, handovers, consultations }: WholeRequest): Actor {
  if (CUSTOMERS.has(verb)) return asker
  const person =
    verb === 'confirmRead'
      ? handovers.at(-1)?.to_id
      : verb === 'answerConsultation'
        ? consultations.at(-1 - one)?.asked_id
        : undefined
  return { kind: 'person', id: person ?? request.owner_id, administrator: false }
}

const TABLES = [
  'messages',
  'steps',
  'promises',
  'expectations',
  'routings',
  'routing_corrections',
  'deliberations',
  'request_files',
  'consultations',
  'handovers',
  'closures',
  'noes',
  'needs',
  'verdicts',
  'thanks',
  'reopenings',
  'walls',
  'followers',
  'takings',
  'filings',
]

/** Everything about a request as one value, without its log, and how long its log is. */
async function fingerprint(id: number) {
  const tables = TABLES.map(
    (table) =>
      sql`select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as part from ${raw(table)} t where t.request_id = ${id}`,
  )
  const { state } = await w.db.one<{ state: string }>(sql`
    select md5(string_agg(part, ' ')) as state from (
      select md5((to_jsonb(r) - 'search')::text) as part from requests r where r.id = ${id}
      union all select md5(coalesce(string_agg(e::text, ' ' order by e.id), '')) from promise_entries e join promises p on p.id = e.promise_id where p.request_id = ${id}
      union all ${join(tables, ' union all ')}) parts`)
  const { events } = await w.db.one<{ events: number }>(
    sql`select count(*) as events from events where subject_kind = 'request' and subject_id = ${id}`,
  )
  return { state, events }
}

async function checkStory(whole: WholeRequest) {
  const { request, events } = whole
  assert.deepEqual(await tamperedEvents(w.db, subjectOf(request)), [], 'the chain holds')
  assert.deepEqual(
    events.filter((event) => !isOnTimelines(event.type)).map((event) => event.type),
    [],
    'every kind of event can be told',
  )
  assert.ok(!JSON.stringify(events.map((event) => event.data)).includes('Kwartel'), 'no event holds words')
  assert.equal(request.turn, turnAfter(events, whole), 'the log knows whose turn it is')
  await checkOwner(whole)
  checkTimelines(whole)
  for (const promise of whole.promises) checkLedger(promise)
  checkNextDue(whole)
}

/** Exactly one owner, who works here. */
async function checkOwner({ request }: WholeRequest) {
  const { n } = await w.db.one<{ n: number }>(
    sql`select count(*) as n from persons where id = ${request.owner_id} and left_at is null`,
  )
  assert.equal(n, 1)
}

/** S3-36: the customer's timeline is that of staff, less what is declared; and told the same way, but for words withheld with a reason. */
function checkTimelines(whole: WholeRequest) {
  const told = (entries: ReturnType<typeof timelineOf>) =>
    entries.map(({ id, kind, at }) => ({ id, kind, at: at.getTime() }))
  const excluded = new Set(whole.events.filter(isExcluded).map((event) => event.id))
  const staff = timelineOf(whole, 'staff')
  const customer = timelineOf(whole, 'customer')
  assert.equal(staff.filter((entry) => entry.kind !== 'gap').length, whole.events.length)
  assert.deepEqual(told(customer), told(staff.filter((entry) => entry.kind === 'gap' || !excluded.has(entry.id))))
  assert.deepEqual(
    staff.map((entry) => entry.at.getTime()),
    staff.map((entry) => entry.at.getTime()).toSorted((a, b) => a - b),
  )
  const withheld = customer.filter((entry) => 'withheld' in entry && entry.withheld !== undefined)
  assert.ok(
    withheld.every((entry) => entry.kind === 'request.consulted' || entry.kind === 'request.consultation_answered'),
  )
}

function checkLedger({ entries, state, due_at }: WholeRequest['promises'][number]) {
  const kinds = entries.map((entry) => entry.kind)
  const follows = kinds.includes('broken')
    ? 'broken'
    : kinds.includes('kept')
      ? 'kept'
      : kinds.includes('released')
        ? 'released'
        : 'open'
  assert.equal(state, follows, `the state follows from the ledger: ${kinds}`)
  assert.equal(kinds[0], 'made')
  assert.deepEqual(entries.findLast((entry) => entry.due_at !== null)?.due_at, due_at, 'so does the date')
  assert.ok(kinds.filter((kind) => kind === 'kept' || kind === 'released').length <= 1, `settled once: ${kinds}`)
}

function checkNextDue({ request, promises }: WholeRequest) {
  const open = promises.filter((promise) => promise.state === 'open').map((promise) => promise.due_at.getTime())
  assert.equal(request.next_due?.getTime(), open.length > 0 ? Math.min(...open) : undefined)
}
