import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { businessCalendar } from '../../lib/calendar.ts'
import { daysBetween } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer } from '../conversing.ts'
import { findRequestFor } from '../request.ts'
import { wholeRequest } from '../whole-request.ts'
import { proposeNewDate } from './promise-moving.ts'
import { awaitsConsent, promiseStateOf } from './promise-state.ts'
import { suggestNewDate } from './promise-suggesting.ts'
import { movedWords } from './promise-telling.ts'
import { howCounted } from './promise-words.ts'
import { promiseSomething } from './promising.ts'

const w = await world()
const calendar = businessCalendar()
const today = () => dayOf(new Date(), 'Europe/Amsterdam')

async function load(id: Id<'requests'>) {
  const request = await findRequestFor(w.db, system, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

/** Requests of a service that took this many days each, closed by now. */
async function took(serviceId: Id<'services'>, days: number[]) {
  for (const length of days) {
    const { id } = await w.ask({ serviceId })
    await w.db.run(
      sql`update requests set opened_at = now() - make_interval(days => ${length}), closed_at = now() where id = ${id}`,
    )
  }
}

test('a new date rests on how long such requests really took, once there are enough', async () => {
  const { id } = await w.ask({ serviceId: w.services.passport })
  const { request } = await load(id)
  assert.equal((await suggestNewDate(w.db, request)).from, 'steps')

  await took(w.services.passport, [20, 20, 20, 20, 40, 1])
  const suggested = await suggestNewDate(w.db, request)
  assert.deepEqual([suggested.from, suggested.n], ['durations', 6])
  const ahead = daysBetween(today(), suggested.on)
  assert.ok(ahead >= 20 && ahead <= 24, `three of four were done in 20 days; said ${ahead}`)
})

test('those that were done sooner than this one has lasted say nothing', async () => {
  const { id } = await w.ask({ serviceId: w.services.passport })
  await w.db.run(sql`update requests set opened_at = now() - interval '30 days' where id = ${id}`)
  assert.equal((await suggestNewDate(w.db, (await load(id)).request)).from, 'steps')
})

test('the new date is a working day, after the date that is not made', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge })
  const { request } = await load(id)
  const after = new Date(Date.now() + 40 * 86_400_000)
  const { on } = await suggestNewDate(w.db, request, { after })
  assert.ok(on > dayOf(after, 'Europe/Amsterdam'))
})

test('without service or steps it is a few working days, and says that it rests on nothing', async () => {
  const { id } = await w.ask({ words: '🦔' })
  assert.equal((await suggestNewDate(w.db, (await load(id)).request)).from, 'usual')
})

test('what is told of a moved date names what was promised and both dates', async () => {
  const { id } = await w.ask()
  await w.act((tx) => promiseSomething(tx, w.marieke.actor, { id, text: 'De heg is gesnoeid', dueOn: '2099-01-05' }))
  const promise = (await load(id)).promises.at(-1)
  assert.ok(promise)
  const told = movedWords(await wordsFor(w.db, 'nl'), {
    promise,
    old: promise.due_at,
    to: 'uiterlijk 12 januari',
    now: new Date(),
  })
  assert.match(told, /‘De heg is gesnoeid’, uiterlijk maandag 5 januari 2099\. .*uiterlijk 12 januari/)
})

test('how a promise stands follows from its ledger and the plan', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge })
  const opened = await load(id)
  const stateOf = async (kind: string, now = new Date()) => {
    const story = await load(id)
    const promise = story.promises.findLast((one) => one.kind === kind)
    assert.ok(promise)
    return promiseStateOf(promise, story, { calendar, now })
  }
  const answerDue = opened.promises[0]?.due_at ?? new Date()
  assert.equal(await stateOf('answer'), 'open')
  assert.equal(await stateOf('answer', new Date(answerDue.getTime() - 3_600_000)), 'risk')
  assert.equal(await stateOf('answer', new Date(answerDue.getTime() + 3_600_000)), 'broken')
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kom kijken.' }))
  assert.equal(await stateOf('answer'), 'kept')

  const last = opened.steps.at(-1)?.id
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id, text: 'Gesnoeid', dueOn: today(), stepId: last }),
  )
  assert.equal(await stateOf('free'), 'risk', 'seven working days of steps do not fit in today')
  await w.act((tx) =>
    proposeNewDate(tx, w.marieke.actor, { id, promiseId, dueOn: '2099-01-05', reason: 'Meer tijd nodig' }),
  )
  assert.equal(await stateOf('free'), 'moved')
  const moved = (await load(id)).promises.at(-1)
  assert.ok(moved && awaitsConsent(moved))
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Hoe hoog?', asks: true }))
  assert.equal(await stateOf('free'), 'waiting')
})

test('how a date was counted can be read, in both languages', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge })
  const [promise] = (await load(id)).promises
  assert.ok(promise)
  assert.match(howCounted(await wordsFor(w.db, 'nl'), promise) ?? '', /^2 werkdagen na /)
  assert.match(howCounted(await wordsFor(w.db, 'en'), promise) ?? '', /^2 working days after /)
})
