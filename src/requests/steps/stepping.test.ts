import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { system } from '../../platform/actor.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { Refusal } from '../../platform/refusal.ts'
import { promiseSomething } from '../promises/promising.ts'
import { findRequestFor, type RequestRow, subjectOf } from '../request.ts'
import { type Step, stepColumns, stepState } from '../step.ts'
import { addStep, finishStep, planStep, reopenStep, skipStep, startStep } from './stepping.ts'
import { disputeTurn } from './turning.ts'

const w = await world()

const stepsOf = (id: number) =>
  w.db.many<Step>(sql`select ${stepColumns} from steps s where s.request_id = ${id} order by s.position`)
const row = async (id: Id<'requests'>) => (await findRequestFor(w.db, system, id)) as RequestRow
const lastEvent = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)
const refuses = (key: string) => (error: unknown) => error instanceof Refusal && error.key === key

async function hedge() {
  const opened = await w.ask()
  const [look, work] = await stepsOf(opened.id)
  assert.ok(look && work, 'the service has two steps')
  return { ...opened, look: look.id, work: work.id }
}

test('a step is started by whoever does it, finished with a result, and told to the customer', async () => {
  const { id, look } = await hedge()
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: look }))
  const [started] = await stepsOf(id)
  assert.equal(started && stepState(started), 'now')
  assert.equal(started?.doer_id, w.marieke.id)

  await w.act((tx) => finishStep(tx, w.joost.actor, { id, stepId: look, result: 'De heg is drie meter hoog.' }))
  const [done] = await stepsOf(id)
  assert.equal(done && stepState(done), 'done')
  assert.equal(done?.finished_by, w.joost.id)
  const event = await lastEvent(id)
  assert.deepEqual([event?.type, event?.audience, event?.data], ['step.finished', 'customer', { step: look }])
})

test('a step is started and finished once, and only by who works here', async () => {
  const { id, look } = await hedge()
  await assert.rejects(
    w.act((tx) => startStep(tx, w.sanne.actor, { id, stepId: look })),
    refuses('platform.not_found'),
  )
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: look }))
  await assert.rejects(
    w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: look })),
    refuses('requests.step_already_started'),
  )
  await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId: look }))
  await assert.rejects(
    w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId: look })),
    refuses('requests.step_already_done'),
  )
})

test('a step of another request is not there', async () => {
  const [mine, other] = [await hedge(), await hedge()]
  await assert.rejects(
    w.act((tx) => startStep(tx, w.marieke.actor, { id: mine.id, stepId: other.look })),
    refuses('platform.not_found'),
  )
})

test('finishing a step keeps what was promised with it', async () => {
  const { id, work } = await hedge()
  await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id, text: 'De heg is gesnoeid', dueOn: '2099-01-05', stepId: work }),
  )
  await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId: work }))
  const { state } = await w.db.one<{ state: string }>(
    sql`select state from promises where request_id = ${id} and step_id = ${work}`,
  )
  assert.equal(state, 'kept')
})

test('free steps find a place, also where there is no room left', async () => {
  const { id, look } = await hedge()
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await w.act((tx) => addStep(tx, w.marieke.actor, { id, name, because: 'dat is nodig', afterStepId: look }))
  }
  await w.act((tx) => addStep(tx, w.marieke.actor, { id, name: 'laatste', because: 'netjes' }))
  const names = (await stepsOf(id)).map((step) => step.name)
  assert.deepEqual(names, ['Kijken', 'f', 'e', 'd', 'c', 'b', 'a', 'Doen', 'laatste'])
})

test('a step is planned for a day and a person; a day in the past and a stranger are refused', async () => {
  const { id, look } = await hedge()
  await w.act((tx) => planStep(tx, w.marieke.actor, { id, stepId: look, plannedOn: '2099-01-05', doerId: w.joost.id }))
  const [planned] = await stepsOf(id)
  assert.deepEqual([planned?.planned_on, planned?.doer_id], ['2099-01-05', w.joost.id])
  await w.act((tx) => planStep(tx, w.marieke.actor, { id, stepId: look, plannedOn: null }))
  assert.deepEqual((await stepsOf(id))[0]?.planned_on, null)
  await assert.rejects(
    w.act((tx) => planStep(tx, w.marieke.actor, { id, stepId: look, plannedOn: '2001-01-01' })),
    refuses('requests.day_has_passed'),
  )
  await assert.rejects(
    w.act((tx) => planStep(tx, w.marieke.actor, { id, stepId: look, doerId: anId(999_999) })),
    refuses('platform.not_found'),
  )
})

test('passing over a step needs only a reason', async () => {
  const { id, look } = await hedge()
  await w.act((tx) => skipStep(tx, w.marieke.actor, { id, stepId: look, because: 'Wij kennen deze heg al.' }))
  const [skipped] = await stepsOf(id)
  assert.equal(skipped && stepState(skipped), 'skipped')
  assert.equal((await lastEvent(id))?.type, 'step.skipped')
})

test('a step that is the customer’s turn hands them the turn, and they can dispute it', async () => {
  const { id, asker } = await hedge()
  const stepId = await w.act((tx) =>
    addStep(tx, w.marieke.actor, { id, name: 'Foto sturen', because: 'dan zien we het' }),
  )
  await w.db.run(sql`update steps set customers_turn = true where id = ${stepId}`)
  await assert.rejects(
    w.act((tx) => disputeTurn(tx, asker, { id })),
    refuses('requests.not_your_turn'),
  )

  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId }))
  assert.equal((await row(id)).turn, 'customers')
  await assert.rejects(
    w.act((tx) => disputeTurn(tx, w.otto.actor, { id })),
    refuses('platform.not_found'),
  )
  await w.act((tx) => disputeTurn(tx, asker, { id, words: 'Die foto stuurde ik maandag al.' }))
  assert.equal((await row(id)).turn, 'ours')
  const event = await lastEvent(id)
  assert.equal(event?.type, 'request.turn_disputed')
  const said = await w.db.one<{ body: string }>(
    sql`select body from messages where id = ${Number(event?.data.message)}`,
  )
  assert.equal(said.body, 'Die foto stuurde ik maandag al.')
})

test('a step that is not done after all goes on, and the customer reads why', async () => {
  const { id, token } = await w.ask()
  const [step] = await w.db.many<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position`,
  )
  const stepId = step?.id ?? NO_ID
  const reopening = { id, stepId, because: 'er bleef een tak liggen' }
  await assert.rejects(
    w.act((tx) => reopenStep(tx, w.marieke.actor, reopening)),
    { key: 'requests.step_not_done' },
  )
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId }))
  await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId }))
  const sent = await w.post(
    `/desk/requests/${id}/reopened-steps`,
    { step_id: String(stepId), because: reopening.because },
    w.marieke,
  )
  assert.equal(sent.status, 303)
  const now = await w.db.one<{ started: boolean; finished: boolean }>(
    sql`select started_at is not null as started, finished_at is not null as finished from steps where id = ${stepId}`,
  )
  assert.deepEqual(now, { started: true, finished: false })
  assert.match(
    await (await w.get(`/track/${token}/road`)).text(),
    /Toch nog niet klaar: Kijken[\s\S]*er bleef een tak liggen/,
  )
  await w.hearNews()
  const mails = await w.db.many<{ subject: string }>(
    sql`select subject from mails where subject_kind = 'request' and subject_id = ${id}`,
  )
  assert.ok(mails.some(({ subject }) => subject.includes('Toch nog niet klaar: Kijken')))
})
