import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { businessCalendar } from '../../lib/calendar.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Event, record } from '../../platform/events/events.ts'
import { type Audience, happening } from '../../platform/events/happening.ts'
import { answer, say } from '../conversing.ts'
import { consult } from '../owners/consulting.ts'
import { deliberate } from '../owners/deliberating.ts'
import { findRequestFor } from '../request.ts'
import { addStep, startStep } from '../steps/stepping.ts'
import { hitWall } from '../walls.ts'
import { type WholeRequest, wholeRequest } from '../whole-request.ts'
import { timelineOf, withheldFrom } from './timeline.ts'

const w = await world()

async function whole(id: Id<'requests'>): Promise<WholeRequest> {
  const request = await findRequestFor(w.db, system, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

test('an event is read by the audience it was recorded for, whatever its kind is for today', async () => {
  const { id } = await w.ask()
  const recordFor = async (name: 'request.noted' | 'request.read', audience: Audience) =>
    await w.act((tx) => record(tx, system, happening(name, { on: 'request', for: audience }), id))
  const inside = await recordFor('request.read', 'staff')
  const open = await recordFor('request.noted', 'customer')
  const administrators = await recordFor('request.read', 'admin')

  const story = await whole(id)
  const read = (audience: 'customer' | 'staff') => new Set(timelineOf(story, audience).map((entry) => entry.id))
  assert.deepEqual(
    [inside, open, administrators].map((event) => read('customer').has(event)),
    [false, true, false],
  )
  assert.deepEqual(
    [inside, open, administrators].map((event) => read('staff').has(event)),
    [true, true, false],
  )
})

test('a word inside is withheld with its reason; the talk itself is told', async () => {
  const { id } = await w.ask()
  await w.act((tx) =>
    deliberate(tx, w.marieke.actor, {
      id,
      topic: 'wie het betaalt',
      until: '2099-01-01',
      body: 'Vast niet wij.',
      withheldBecause: 'Er is nog niets besloten.',
    }),
  )
  await w.act((tx) => consult(tx, w.marieke.actor, { id, askedId: w.joost.id, question: 'Heb jij de hoogwerker?' }))
  await w.act((tx) => hitWall(tx, w.marieke.actor, { id, sentence: 'De hoogwerker is altijd op.' }))

  const story = await whole(id)
  const customer = timelineOf(story, 'customer')
  const said = JSON.stringify(customer)
  assert.ok(!said.includes('Vast niet wij') && !said.includes('hoogwerker'))
  const talk = customer.find((entry) => entry.kind === 'request.deliberated')
  assert.ok(talk?.kind === 'request.deliberated')
  assert.deepEqual(
    [talk.deliberation?.topic, talk.deliberation?.withheld_because],
    ['wie het betaalt', 'Er is nog niets besloten.'],
  )
  const asked = customer.find((entry) => entry.kind === 'request.consulted')
  assert.ok(asked?.kind === 'request.consulted' && asked.askedId === w.joost.id && asked.withheld)
  assert.deepEqual(withheldFrom(story), ['requests.withheld_noted', 'requests.withheld_wall'])
  assert.ok(JSON.stringify(timelineOf(story, 'staff')).includes('Vast niet wij'))
})

test('a letter carries the day it came and the day it was written down', async () => {
  const { id } = await w.ask({ channel: 'letter', happenedOn: new Date('2026-01-05T09:00:00Z') })
  const [opened, routed] = timelineOf(await whole(id), 'customer').filter((entry) => entry.kind !== 'gap')
  assert.ok(opened?.kind === 'request.opened' && routed?.kind === 'request.routed')
  assert.equal(opened.at.toISOString(), '2026-01-05T09:00:00.000Z')
  assert.ok(opened.recordedAt && opened.recordedAt > opened.at)
  assert.equal(routed.recordedAt, undefined)
})

// Gaps are computed from the events; here the events get times of their own.
const at = (story: WholeRequest, times: Record<string, string>): WholeRequest => ({
  ...story,
  events: story.events
    .filter((event) => event.type in times)
    .map(
      (event): Event => ({
        ...event,
        happened_at: new Date(times[event.type] ?? ''),
        recorded_at: new Date(times[event.type] ?? ''),
      }),
    ),
})
const calendar = businessCalendar()
const gaps = (story: WholeRequest, now: string) =>
  timelineOf(story, 'customer', { calendar, now: new Date(now) }).flatMap((entry) =>
    entry.kind === 'gap' ? [entry] : [],
  )

test('a wait says for whom: for you, for a weekend, for us', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Hoe hoog is de heg?', asks: true }))
  await w.act((tx) => say(tx, asker, { id, body: 'Drie meter.' }))
  const story = at(await whole(id), {
    'request.opened': '2026-03-06T16:30:00Z', // Friday, half an hour after closing in Amsterdam
    'request.answered': '2026-03-09T08:10:00Z',
    'request.asked': '2026-03-12T10:00:00Z',
  })
  const found = gaps(story, '2026-03-16T10:00:00Z')
  assert.deepEqual(
    found.map(({ reason, until }) => [reason, until?.toISOString()]),
    [
      ['closed', '2026-03-09T08:10:00.000Z'],
      ['waiting_for_you', '2026-03-12T10:00:00.000Z'],
      ['queued', undefined],
    ],
  )
})

test('while a step is worked on there is no wait, unless it waits for somebody outside', async () => {
  const { id } = await w.ask()
  const ours = await w.act((tx) => addStep(tx, w.marieke.actor, { id, name: 'Meten', because: 'dat moet' }))
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: ours }))
  const story = await whole(id)
  const began = new Date('2026-03-09T08:00:00Z')
  const running = (waits_for: string): WholeRequest => ({
    ...at(story, { 'step.started': began.toISOString() }),
    steps: story.steps.map((step) => (step.id === ours ? { ...step, started_at: began, waits_for } : step)),
  })
  assert.deepEqual(gaps(running(''), '2026-03-12T10:00:00Z'), [])
  const [outside] = gaps(running('de leverancier'), '2026-03-12T10:00:00Z')
  assert.deepEqual([outside?.reason, outside?.waitsFor], ['third_party', 'de leverancier'])
})
