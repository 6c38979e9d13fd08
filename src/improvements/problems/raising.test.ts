import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { hitWall } from '../../requests/walls.ts'
import { boardOf } from './board.ts'
import { checkImprovement, doImprovement, improvementsOf, planImprovement } from './improving.ts'
import {
  contribute,
  joinOwners,
  ownersOf,
  sayWhatItAsks,
  startTogether,
  takeLead,
  touchedDepartments,
} from './owning.ts'
import { findProblemFor } from './problem.ts'
import { raisersOf } from './raiser.ts'
import { bringAsker, bringRaiser, meToo, raise } from './raising.ts'
import { inviteCustomers } from './telling-on-the-way.ts'

const w = await world()
const eventsOf = async (id: number) =>
  (
    await w.db.many<{ type: string }>(
      sql`select type from events where subject_kind = 'problem' and subject_id = ${id} order by id`,
    )
  ).map(({ type }) => type)

/** Sanne's hedge, as a problem of everybody. */
async function hedge() {
  const asked = await w.ask({
    words: 'Ik kan er met mijn rollator niet langs.',
    ownerId: w.marieke.id,
    serviceId: w.services.hedge,
  })
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: 'Ik kan er met mijn rollator niet langs',
      moment: 'doing',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Ik kan er met mijn rollator niet langs.', requestId: asked.id }],
    }),
  )
  return { id, asked }
}

test('bringing along who stands there already says nothing new: it stays as it was, and its silence goes on', async () => {
  const { id } = await hedge()
  const before = await findProblemFor(w.db, w.marieke.actor, id)
  await w.act((tx) => bringRaiser(tx, w.joost.actor, { id, raiser: { customerId: w.sanne.id, words: 'Nog eens.' } }))
  assert.deepEqual(await findProblemFor(w.db, w.marieke.actor, id), before)
  assert.deepEqual(await eventsOf(id), ['problem.raised', 'problem.joined'])
})

test('a question becomes a problem with who asked it, in their own words, once', async () => {
  const { id, asked } = await hedge()
  const [raiser] = await raisersOf(w.db, w.joost.actor, id)
  assert.equal(raiser?.words, 'Ik kan er met mijn rollator niet langs.')
  assert.equal(raiser?.messenger_id, w.marieke.id, 'the employee is the messenger')
  assert.deepEqual(await eventsOf(id), ['problem.raised', 'problem.joined'])
  const again = await w.act((tx) =>
    raise(tx, w.joost.actor, { title: 'Nog eens', source: { kind: 'request', id: asked.id } }),
  )
  assert.equal(again, id, 'the same question gives the same problem')
})

test('a wall becomes a problem', async () => {
  const wall = await w.act((tx) => hitWall(tx, w.sanne.actor, { sentence: 'Ik word steeds doorverbonden.' }))
  const id = await w.act((tx) =>
    raise(tx, w.fatima.actor, { title: 'Ik word steeds doorverbonden', source: { kind: 'wall', id: wall } }),
  )
  assert.ok((await boardOf(w.db, w.joost.actor)).some((card) => card.id === id))
})

test('a problem is since the day it was first said, not since it was put on the board', async () => {
  const asked = await w.ask({ words: 'De brug naar het eiland is elke ochtend dicht.' })
  await w.db.run(sql`update requests set opened_at = now() - interval '19 days' where id = ${asked.id}`)
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, { title: 'De brug is elke ochtend dicht', source: { kind: 'request', id: asked.id } }),
  )
  await w.act((tx) => bringAsker(tx, w.marieke.actor, { id, requestId: asked.id }))
  assert.match(textOf(await (await w.get(`/desk/improvements/${id}`, w.marieke)).text()), /1 klant, al 2 weken/)
  assert.equal((await boardOf(w.db, w.marieke.actor)).find((card) => card.id === id)?.weeks, 2)
})

test('a solution is asked for the problem under it, and goes when it is meant so', async () => {
  const given = { title: 'Een app voor de heg' }
  await assert.rejects(
    w.act((tx) => raise(tx, w.marieke.actor, given)),
    { fields: { title: 'improvements.title_is_solution' } },
  )
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, { title: 'Ik weet niet wanneer de heg gesnoeid wordt', idea: given.title }),
  )
  const kept = await w.db.one<{ words: string }>(sql`select words from problem_ideas where problem_id = ${id}`)
  assert.equal(kept.words, 'Een app voor de heg')
  assert.ok(await w.act((tx) => raise(tx, w.marieke.actor, { ...given, asIs: true })))
})

test('customers raise nothing at the desk, and nobody without words', async () => {
  await assert.rejects(
    w.act((tx) => raise(tx, w.sanne.actor, { title: 'Het gaat mis' })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => raise(tx, w.marieke.actor, { title: ' ' })),
    { status: 422 },
  )
})

test('what came from a closed service is not there for who may not open it', async () => {
  const asked = await w.ask({ words: 'Mijn geld kwam te laat.', serviceId: w.services.benefit, ownerId: w.wim.id })
  await assert.rejects(
    w.act((tx) =>
      raise(tx, w.marieke.actor, { title: 'Geld komt te laat', source: { kind: 'request', id: asked.id } }),
    ),
    { status: 404 },
  )
  const id = await w.act((tx) =>
    raise(tx, w.wim.actor, {
      title: 'Geld komt te laat',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Mijn geld kwam te laat.', requestId: asked.id }],
    }),
  )
  assert.ok(await findProblemFor(w.db, w.wim.actor, id), 'who may open the question sees it')
  for (const outsider of [w.marieke, w.ada]) {
    assert.equal(await findProblemFor(w.db, outsider.actor, id), undefined)
    assert.ok(!(await boardOf(w.db, outsider.actor)).some((card) => card.id === id))
  }
  // Attached to something everybody sees, the one from the closed service is seen by nobody else.
  const open = await hedge()
  await w.act((tx) =>
    bringRaiser(tx, w.wim.actor, {
      id: open.id,
      raiser: { customerId: w.otto.id, words: 'Geheim', requestId: asked.id },
    }),
  )
  assert.equal((await raisersOf(w.db, w.wim.actor, open.id)).length, 2)
  assert.equal((await raisersOf(w.db, w.marieke.actor, open.id)).length, 1)
  assert.equal((await boardOf(w.db, w.marieke.actor)).find((card) => card.id === open.id)?.customers, 1)
  await assert.rejects(
    w.act((tx) =>
      bringRaiser(tx, w.marieke.actor, {
        id: open.id,
        raiser: { customerId: w.otto.id, words: 'x', requestId: asked.id },
      }),
    ),
    { status: 404 },
  )
})

test('two departments touched own it together before it is under way', async () => {
  const { id } = await hedge()
  const asked = await w.ask({
    words: 'De heg hangt over mijn paspoortloket.',
    ownerId: w.fatima.id,
    serviceId: w.services.passport,
  })
  await w.act((tx) =>
    bringRaiser(tx, w.fatima.actor, { id, raiser: { customerId: w.otto.id, words: 'Ook hier', requestId: asked.id } }),
  )
  assert.equal((await touchedDepartments(w.db, id)).length, 2)
  const start = () => w.act((tx) => startTogether(tx, w.joost.actor, { id }))
  await assert.rejects(start(), { key: 'improvements.needs_an_owner' })
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
  await assert.rejects(start(), { key: 'improvements.needs_two_owners' })
  await w.act((tx) => joinOwners(tx, w.fatima.actor, { id, departmentId: w.departments.passports }))
  await assert.rejects(
    w.act((tx) => sayWhatItAsks(tx, w.marieke.actor, { id, departmentId: w.departments.passports, words: 'Een uur' })),
    { key: 'improvements.only_own_department' },
  )
  await w.act((tx) =>
    sayWhatItAsks(tx, w.fatima.actor, { id, departmentId: w.departments.passports, words: 'Een uur per week' }),
  )
  await start()
  assert.equal((await findProblemFor(w.db, w.joost.actor, id))?.state, 'underway')
  assert.equal(
    (await findProblemFor(w.db, w.joost.actor, id))?.lead_id,
    w.joost.id,
    'who starts leads, when nobody does',
  )
  assert.equal(
    (await ownersOf(w.db, id)).find((owner) => owner.department_id === w.departments.passports)?.asks_of_us,
    'Een uur per week',
  )
  await assert.rejects(start(), { key: 'improvements.already_underway' })
})

test('anybody contributes without being asked, and the lead goes round', async () => {
  const { id } = await hedge()
  await w.act((tx) => contribute(tx, w.wim.actor, { id }))
  await w.act((tx) => contribute(tx, w.wim.actor, { id }))
  assert.equal((await eventsOf(id)).filter((type) => type === 'problem.contributed').length, 1)
  await w.act((tx) => takeLead(tx, w.wim.actor, { id }))
  await w.act((tx) => takeLead(tx, w.wim.actor, { id, personId: w.joost.id }))
  assert.equal((await findProblemFor(w.db, w.ada.actor, id))?.lead_id, w.joost.id)
})

test('an improvement is planned, done and checked with customers; one that comes back is treated as structural', async () => {
  const { id } = await hedge()
  const improvementId = await w.act((tx) =>
    planImprovement(tx, w.marieke.actor, { id, kind: 'process', structural: false, plan: 'Elk voorjaar langs' }),
  )
  const check = (customersSay: string) =>
    w.act((tx) => checkImprovement(tx, w.marieke.actor, { id, improvementId, customersSay, learned: '', next: '' }))
  await assert.rejects(check('Fijn'), { key: 'improvements.check_after_doing' })
  await w.act((tx) => doImprovement(tx, w.marieke.actor, { id, improvementId, done: 'Gesnoeid' }))
  await assert.rejects(check(' '), { key: 'improvements.check_needs_customer' })
  await check('Ik kan er weer langs')
  assert.equal((await improvementsOf(w.db, id))[0]?.came_back, false)
  await w.act((tx) => bringRaiser(tx, w.joost.actor, { id, raiser: { customerId: w.otto.id, words: 'Weer dicht' } }))
  assert.equal((await improvementsOf(w.db, id))[0]?.came_back, true)
})

test('a plan that nobody wrote as done is not "now" and not done once the problem has ended', async () => {
  const { id } = await hedge()
  await w.act((tx) =>
    planImprovement(tx, w.marieke.actor, { id, kind: 'process', structural: false, plan: 'Elk voorjaar langs' }),
  )
  const page = async () => await (await w.get(`/desk/improvements/${id}`, w.marieke)).text()
  assert.match(await page(), /ticket--now[\s\S]*?Doen/)
  await w.db.run(sql`update problems set state = 'done' where id = ${id}`)
  const ended = await page()
  assert.doesNotMatch(ended, /ticket--now|<\/span> Doen/)
  assert.match(ended, /niet opgeschreven dat het gedaan is/)
})

test('a customer joins by themselves only where that was opened, and nobody joins for them', async () => {
  const { id } = await hedge()
  const join = (actor = w.otto.actor) => w.act((tx) => meToo(tx, actor, { id, words: 'Bij mij ook' }))
  await assert.rejects(join(), { status: 404 })
  await w.act((tx) => inviteCustomers(tx, w.marieke.actor, { id, invites: true }))
  await assert.rejects(join(w.joost.actor), { status: 404 })
  await assert.rejects(join({ kind: 'customer', id: w.otto.id, followerId: anId(1), requestId: anId(1) }), {
    status: 404,
  })
  await join()
  await join()
  const otto = (await raisersOf(w.db, w.marieke.actor, id)).filter((raiser) => raiser.customer_id === w.otto.id)
  assert.equal(otto.length, 1)
  assert.equal(otto[0]?.messenger_id, null)
})

test('the board puts first what most customers wait for longest', async () => {
  const small = await hedge()
  const large = await hedge()
  await w.act((tx) =>
    bringRaiser(tx, w.marieke.actor, { id: large.id, raiser: { customerId: w.otto.id, words: 'Ik ook' } }),
  )
  await w.db.run(sql`update problems set raised_at = raised_at - interval '60 days' where id = ${large.id}`)
  const ids = (await boardOf(w.db, w.ada.actor)).map(({ id }) => id)
  assert.ok(ids.indexOf(large.id) < ids.indexOf(small.id))
  assert.ok(
    (await boardOf(w.db, w.ada.actor, { departmentId: w.departments.benefits })).every(({ id }) => id !== large.id),
  )

  const shown = async (query: string) => await (await w.get(`/desk/improvements${query}`, w.marieke)).text()
  const link = `"/desk/improvements/${large.id}"`
  assert.ok((await shown('')).includes(link), 'one board for everybody')
  assert.ok(!(await shown(`?department=${w.departments.benefits}`)).includes(link), 'a department is a filter on it')
})
