import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysPass } from '../../../test/time-passes.ts'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { Refusal } from '../../platform/refusal.ts'
import { answer, say } from '../conversing.ts'
import { promisesNear } from '../finding/promises-near.ts'
import { findRequestFor, subjectOf } from '../request.ts'
import { disputeTurn } from '../steps/turning.ts'
import { entryColumns, type PromiseEntry, type PromiseRow, promiseColumns } from './promise.ts'
import { breakOverduePromises, breakPromise } from './promise-breaking.ts'
import { keepPromise, onTrack, releasePromise } from './promise-keeping.ts'
import { agreeToDate, declineDate, extendTerm, proposeNewDate } from './promise-moving.ts'
import { alarmOverrun } from './promise-overrun.ts'
import { promiseTerm } from './promise-terms.ts'
import { promiseSomething } from './promising.ts'

const w = await world()

const today = dayOf(new Date(), 'Europe/Amsterdam')
const inDays = (days: number) => addDays(today, days)
const dayOfDue = (promise: PromiseRow | undefined) => promise && dayOf(promise.due_at, 'Europe/Amsterdam')
const refuses = (key: string) => (error: unknown) => error instanceof Refusal && error.key === key

const promisesOf = (id: number) =>
  w.db.many<PromiseRow>(sql`select ${promiseColumns} from promises p where p.request_id = ${id} order by p.id`)
const kinds = async (promiseId: number) =>
  (
    await w.db.many<PromiseEntry>(
      sql`select ${entryColumns} from promise_entries e where e.promise_id = ${promiseId} order by e.id`,
    )
  ).map((one) => one.kind)
const find = async (promiseId: number) =>
  await w.db.one<PromiseRow>(sql`select ${promiseColumns} from promises p where p.id = ${promiseId}`)
const lastType = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }), 'customer')).at(-1)?.type

/** A request of Sanne with a promise by Marieke, due in ten days. */
async function promised(days = 10) {
  const opened = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id: opened.id, body: 'Ik kom kijken.' }))
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id: opened.id, text: 'De heg is gesnoeid', dueOn: inDays(days) }),
  )
  return { ...opened, promiseId, which: { id: opened.id, promiseId } }
}

test('a promise has a last day that counts whole, and stands beside the request', async () => {
  const { id, promiseId } = await promised()
  assert.equal(dayOfDue(await find(promiseId)), inDays(10))
  const request = await findRequestFor(w.db, system, id)
  assert.equal(request?.next_due && dayOf(request.next_due, 'Europe/Amsterdam'), inDays(10))
  assert.equal(await lastType(id), 'promise.made')
})

test('nothing is promised for a day that has passed, nor by a customer, nor on a step of another request', async () => {
  const [one, other] = [await w.ask(), await w.ask()]
  const { id: stepId } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${other.id} limit 1`,
  )
  const promise = { id: one.id, text: 'x', dueOn: inDays(3) }
  await assert.rejects(
    w.act((tx) => promiseSomething(tx, w.marieke.actor, { ...promise, dueOn: inDays(-1) })),
    refuses('requests.promise_in_the_past'),
  )
  await assert.rejects(
    w.act((tx) => promiseSomething(tx, one.asker, promise)),
    refuses('platform.not_found'),
  )
  await assert.rejects(
    w.act((tx) => promiseSomething(tx, w.marieke.actor, { ...promise, stepId })),
    refuses('platform.not_found'),
  )
})

test('a promise is kept once', async () => {
  const { id, promiseId, which } = await promised()
  await w.act((tx) => keepPromise(tx, w.joost.actor, which))
  assert.equal((await find(promiseId)).state, 'kept')
  assert.equal(await lastType(id), 'promise.kept')
  await assert.rejects(
    w.act((tx) => keepPromise(tx, w.marieke.actor, which)),
    refuses('requests.promise_settled'),
  )
  assert.equal((await findRequestFor(w.db, system, id))?.next_due, null)
})

test('not made and said in time: the new date holds, and the customer agrees', async () => {
  const { id, promiseId, which, asker } = await promised()
  await assert.rejects(
    w.act((tx) => agreeToDate(tx, asker, which)),
    refuses('requests.no_date_proposed'),
  )
  await w.act((tx) =>
    proposeNewDate(tx, w.marieke.actor, { ...which, dueOn: inDays(14), reason: 'De hoogwerker is stuk.' }),
  )
  assert.equal(dayOfDue(await find(promiseId)), inDays(14))
  assert.equal(await lastType(id), 'promise.renegotiated')

  await assert.rejects(
    w.act((tx) => agreeToDate(tx, w.otto.actor, which)),
    refuses('platform.not_found'),
  )
  await assert.rejects(
    w.act((tx) => agreeToDate(tx, w.marieke.actor, which)),
    refuses('platform.not_found'),
  )
  await w.act((tx) => agreeToDate(tx, asker, which))
  assert.equal((await find(promiseId)).state, 'open')
  assert.deepEqual(await kinds(promiseId), ['made', 'renegotiated', 'agreed'])
})

test('a customer who does not agree gets the earlier date back', async () => {
  const { promiseId, which, asker } = await promised()
  await w.act((tx) => proposeNewDate(tx, w.marieke.actor, { ...which, dueOn: inDays(14), reason: 'Te druk.' }))
  await w.act((tx) => declineDate(tx, asker, which))
  assert.deepEqual([dayOfDue(await find(promiseId)), (await find(promiseId)).state], [inDays(10), 'open'])
})

test('declined after the earlier date passed: broken, and the new date is a promise of its own', async () => {
  const { id, promiseId, which, asker } = await promised(1)
  await w.act((tx) => proposeNewDate(tx, w.marieke.actor, { ...which, dueOn: inDays(8), reason: 'Te druk.' }))
  await daysPass(w.db, id, 3)
  await w.act((tx) => declineDate(tx, asker, which))
  assert.deepEqual(await kinds(promiseId), ['made', 'renegotiated', 'declined', 'broken'])
  const anew = (await promisesOf(id)).at(-1)
  assert.deepEqual([anew?.state, dayOfDue(anew), anew?.text], ['open', inDays(5), 'De heg is gesnoeid'])
})

test('a date that has passed is not moved any more', async () => {
  const { id, which } = await promised(1)
  await daysPass(w.db, id, 3)
  const late = refuses('requests.promise_date_passed')
  await assert.rejects(
    w.act((tx) => proposeNewDate(tx, w.marieke.actor, { ...which, dueOn: inDays(9), reason: 'x' })),
    late,
  )
  await assert.rejects(
    w.act((tx) => onTrack(tx, w.marieke.actor, which)),
    late,
  )
  await assert.rejects(
    w.act((tx) => releasePromise(tx, w.marieke.actor, { ...which, reason: 'x' })),
    late,
  )
})

test('silence breaks a promise, once, by the program itself', async () => {
  const { id, promiseId, which } = await promised(1)
  await daysPass(w.db, id, 3)
  await Promise.all([breakOverduePromises(w.db), breakOverduePromises(w.db)])
  await breakOverduePromises(w.db)
  assert.deepEqual(await kinds(promiseId), ['made', 'broken'])
  const event = (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual([event?.type, event?.actor_kind, event?.audience], ['promise.broken', 'system', 'customer'])

  const anew = await w.act((tx) =>
    breakPromise(tx, w.marieke.actor, { ...which, reason: 'Vergeten. Het spijt me.', newDueOn: inDays(2) }),
  )
  assert.equal(await lastType(id), 'promise.made')
  assert.equal((await find(Number(anew))).state, 'open')
  await assert.rejects(
    w.act((tx) => breakPromise(tx, w.marieke.actor, { ...which, reason: 'x' })),
    refuses('requests.promise_settled'),
  )
})

test('three times as long as promised is said once, unless there is a new day or it is done', async () => {
  const overrun = async (id: Id<'requests'>) =>
    (await eventsOf(w.db, subjectOf({ id }))).filter(({ type }) => type === 'promise.overrun')
  const silent = await promised(2)
  const dated = await promised(2)
  const done = await promised(2)
  for (const { id } of [silent, dated, done]) await daysPass(w.db, id, 4)
  await breakOverduePromises(w.db)
  await alarmOverrun(w.db)
  assert.deepEqual(await overrun(silent.id), [], 'late, but not yet that late')

  await w.act((tx) =>
    breakPromise(tx, w.marieke.actor, { ...dated.which, reason: 'De hoogwerker is stuk.', newDueOn: inDays(60) }),
  )
  await w.act((tx) => keepPromise(tx, w.marieke.actor, done.which))
  for (const { id } of [silent, dated, done]) await daysPass(w.db, id, 20)
  await breakOverduePromises(w.db)
  await Promise.all([alarmOverrun(w.db), alarmOverrun(w.db)])
  await alarmOverrun(w.db)
  const of = (told: Awaited<ReturnType<typeof overrun>>, { promiseId }: { promiseId: number }) =>
    told.filter(({ data }) => data.promise === promiseId).length
  assert.equal(of(await overrun(silent.id), silent), 1)
  assert.equal(of(await overrun(dated.id), dated), 0)
  assert.equal(of(await overrun(done.id), done), 0)
  assert.ok((await overrun(silent.id)).every(({ audience }) => audience === 'customer'))
})

test('done after it broke: it stays broken, and the ledger says that it was done', async () => {
  const { id, promiseId, which } = await promised(1)
  await daysPass(w.db, id, 3)
  await w.act((tx) => keepPromise(tx, w.marieke.actor, which))
  assert.deepEqual([(await find(promiseId)).state, await kinds(promiseId)], ['broken', ['made', 'broken', 'kept']])
  assert.equal(await lastType(id), 'promise.done_late')
  await assert.rejects(
    w.act((tx) => keepPromise(tx, w.marieke.actor, which)),
    refuses('requests.promise_settled'),
  )
})

test('a late answer is told as late', async () => {
  const { id } = await w.ask()
  await daysPass(w.db, id, 9)
  await breakOverduePromises(w.db)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Sorry, dit bleef liggen.' }))
  const types = (await eventsOf(w.db, subjectOf({ id }))).map((event) => event.type)
  assert.deepEqual(types.slice(-3), ['promise.broken', 'request.answered', 'promise.done_late'])
})

test('while the customer is waited for nothing breaks, and what was left of the time comes back', async () => {
  const { id, promiseId, asker } = await promised(4)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Hoe hoog is de heg?', asks: true }))
  await daysPass(w.db, id, 14)
  await breakOverduePromises(w.db)
  await breakOverduePromises(w.db)
  assert.deepEqual([(await find(promiseId)).state, await kinds(promiseId)], ['open', ['made', 'waiting']])

  await w.act((tx) => say(tx, asker, { id, body: 'Drie meter.' }))
  await breakOverduePromises(w.db)
  assert.deepEqual(await kinds(promiseId), ['made', 'waiting', 'resumed'])
  assert.ok((await find(promiseId)).due_at > new Date())
})

test('a disputed wait gives no extra time', async () => {
  const { id, promiseId, asker } = await promised(4)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Stuurt u een foto?', asks: true }))
  await daysPass(w.db, id, 14)
  await breakOverduePromises(w.db)
  await w.act((tx) => disputeTurn(tx, asker, { id }))
  await breakOverduePromises(w.db)
  assert.deepEqual(await kinds(promiseId), ['made', 'waiting', 'resumed', 'broken'])
})

test('a turn given after the date passed excuses nothing', async () => {
  const { id, promiseId } = await promised(1)
  await daysPass(w.db, id, 3)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Stuurt u een foto?', asks: true }))
  await breakOverduePromises(w.db)
  assert.equal((await find(promiseId)).state, 'broken')
})

test('releasing needs a reason from us, and none from the customer', async () => {
  const [ours, theirs] = [await promised(), await promised()]
  await assert.rejects(
    w.act((tx) => releasePromise(tx, w.marieke.actor, ours.which)),
    refuses('requests.reason_missing'),
  )
  await w.act((tx) => releasePromise(tx, w.marieke.actor, { ...ours.which, reason: 'De buurman snoeide zelf.' }))
  await w.act((tx) => releasePromise(tx, theirs.asker, theirs.which))
  assert.deepEqual([(await find(ours.promiseId)).state, (await find(theirs.promiseId)).state], ['released', 'released'])
})

test('a legal term is extended once, by what the law allows, before it ends', async () => {
  const { id } = await w.ask()
  const promiseId = await w.act((tx) => promiseTerm(tx, w.marieke.actor, { id, rule: 'awb_complaint' }))
  const before = await find(promiseId)
  await w.act((tx) => extendTerm(tx, w.marieke.actor, { id, promiseId, reason: 'Wij horen nog een getuige.' }))
  const after = await find(promiseId)
  const weeks = (after.due_at.getTime() - before.due_at.getTime()) / (7 * 86_400_000)
  assert.ok(weeks > 3.5 && weeks < 4.5)
  assert.equal('amount' in after.counted && after.counted.amount, 10)
  await assert.rejects(
    w.act((tx) => extendTerm(tx, w.marieke.actor, { id, promiseId, reason: 'x' })),
    refuses('requests.term_extended_already'),
  )
  const free = await promised()
  await assert.rejects(
    w.act((tx) => extendTerm(tx, w.marieke.actor, { ...free.which, reason: 'x' })),
    refuses('requests.term_not_extendable'),
  )
})

test('today shows the promises that come near to their owner and the stand-in, until they say it will be done', async () => {
  const { promiseId, which, owner_id } = await promised(0)
  assert.equal(owner_id, w.marieke.id)
  const near = async (who: typeof w.joost) => (await promisesNear(w.db, who.actor)).map((one) => one.id)
  assert.ok((await near(w.marieke)).includes(promiseId))
  assert.ok(!(await near(w.joost)).includes(promiseId), 'not for a colleague who does not stand in')

  await w.db.run(sql`insert into absences (person_id, stand_in_id, away_from, away_until)
                     values (${w.marieke.id}, ${w.joost.id}, now() - interval '1 hour', now() + interval '1 day')`)
  assert.ok((await near(w.joost)).includes(promiseId))
  await w.db.run(sql`update absences set ended_at = now() where person_id = ${w.marieke.id}`)

  await w.act((tx) => onTrack(tx, w.marieke.actor, which))
  assert.ok(!(await near(w.marieke)).includes(promiseId))
  const silent = await promised(1)
  await daysPass(w.db, silent.id, 4)
  await breakOverduePromises(w.db)
  const found = (await promisesNear(w.db, w.marieke.actor)).find((one) => one.id === silent.promiseId)
  assert.equal(found?.unexplained, true)
})
