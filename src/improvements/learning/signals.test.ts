import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { judge } from '../../requests/ending/judging.ts'
import { sayNo } from '../../requests/ending/saying-no.ts'
import { hitWall } from '../../requests/walls.ts'
import { planImprovement } from '../problems/improving.ts'
import { raise } from '../problems/raising.ts'
import { askedOften, newWalls, noAndUpset, outOfScope, putAside, unusedInsights } from './signals.ts'

const w = await world()
const today = dayOf(new Date(), 'Europe/Amsterdam')
const week = { from: addDays(today, -6), until: addDays(today, 1) }

async function noTo(serviceId: Id<'services'>, owner: typeof w.marieke, helped: 'yes' | 'no') {
  const asked = await w.ask({ serviceId, ownerId: owner.id })
  await w.act((tx) =>
    sayNo(tx, owner.actor, {
      id: asked.id,
      partly: false,
      why: 'De regel laat het niet toe.',
      possible: 'Iets anders.',
    }),
  )
  await w.act((tx) => judge(tx, asked.asker, { id: asked.id, helped, words: 'Ik ben boos.' }))
  return asked.id
}

test('a no that helped nobody is listed by its service, without who said it, and never of a closed service', async () => {
  const upset = await noTo(w.services.hedge, w.marieke, 'no')
  const content = await noTo(w.services.hedge, w.marieke, 'yes')
  const secret = await noTo(w.services.benefit, w.wim, 'no')
  const found = await noAndUpset(w.db, week)
  const ids = found.map(({ request_id }) => request_id)
  assert.ok(ids.includes(upset))
  assert.ok(!ids.includes(content) && !ids.includes(secret))
  const one = found.find(({ request_id }) => request_id === upset)
  assert.equal(one?.service, 'Heg of boom snoeien')
  assert.ok(Object.keys(one ?? {}).every((name) => !/owner|person|closed_by/.test(name)))
})

test('walls wait until they are raised or put aside; on a closed service they are not listed', async () => {
  const wall = await w.act((tx) => hitWall(tx, w.sanne.actor, { sentence: 'Ik vond de knop niet.' }))
  const again = await w.act((tx) => hitWall(tx, w.otto.actor, { sentence: 'ik vond de knop niet.' }))
  const raised = await w.act((tx) => hitWall(tx, w.sanne.actor, { sentence: 'Ik werd doorverbonden.' }))
  const asked = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  await w.act((tx) => hitWall(tx, asked.asker, { id: asked.id, sentence: 'Geheim.' }))
  const sentences = async () => (await newWalls(w.db, w.wim.actor)).map(({ sentence }) => sentence.toLowerCase())
  assert.deepEqual((await sentences()).filter((one) => one.includes('knop')).length, 1, 'the same words once')
  assert.ok(!(await sentences()).includes('geheim.'))
  await w.act((tx) =>
    raise(tx, w.marieke.actor, { title: 'Ik werd doorverbonden', source: { kind: 'wall', id: raised } }),
  )
  await w.act((tx) => putAside(tx, w.joost.actor, { kind: 'wall', id: again }))
  assert.deepEqual(
    (await sentences()).filter((one) => /knop|doorverbonden/.test(one)),
    [],
  )
  assert.ok(wall)
  await assert.rejects(
    w.act((tx) => putAside(tx, w.sanne.actor, { kind: 'wall', id: wall })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => putAside(tx, w.marieke.actor, { kind: 'request', id: asked.id })),
    { status: 404 },
  )
})

test('questions without a service are put together by their words', async () => {
  for (const words of [
    'Mag ik een kippenhok in de voortuin bouwen?',
    'Is een kippenhok in mijn voortuin toegestaan?',
  ]) {
    const { id } = await w.ask({ words })
    await w.db.run(sql`update requests set service_version_id = null where id = ${id}`)
  }
  const { alike } = await outOfScope(w.db, w.ada.actor)
  assert.ok(alike.some(({ rows }) => rows.length === 2 && rows.every(({ words }) => words.includes('kippenhok'))))
})

test('three alike of one service are proposed as one problem', async () => {
  for (const where of ['school', 'kerk', 'bakker'])
    await w.ask({ words: `De klimop groeit over de brandkraan bij de ${where}`, serviceId: w.services.hedge })
  const alike = await askedOften(w.db, w.joost.actor)
  assert.ok(alike.some(({ rows }) => rows.length === 3 && rows.every(({ words }) => words.includes('klimop'))))
})

test('an insight nobody used for ninety days is listed, until something rests on it', async () => {
  const insight = async (days: number) =>
    (
      await w.db.one<{ id: Id<'insights'> }>(sql`
      insert into insights (statement, type, pane, fresh_until, published_at)
      values ('Wie in het donker fietst, wil gezien worden', 'need', 'wants', current_date + 365, now() - make_interval(days => ${days})) returning id`)
    ).id
  const [old, young] = [await insight(100), await insight(10)]
  const ids = async () => (await unusedInsights(w.db)).map(({ id }) => id)
  assert.ok((await ids()).includes(old) && !(await ids()).includes(young))
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'Het is donker' }))
  await w.act((tx) =>
    planImprovement(tx, w.marieke.actor, { id, kind: 'service', structural: true, plan: 'Licht', insightId: old }),
  )
  assert.ok(!(await ids()).includes(old))
})

test('a wall says at which moment of the customer’s way it stood, and the problem begins with it', async () => {
  const { id, asker } = await w.ask({ serviceId: w.services.hedge, ownerId: w.marieke.id })
  const momentOf = async (wall: number) =>
    (await w.db.one<{ moment: string | null }>(sql`select moment from walls where id = ${wall}`)).moment
  const hit = (given: Parameters<typeof hitWall>[2], actor = asker) => w.act((tx) => hitWall(tx, actor, given))
  const waiting = await hit({ id, sentence: 'Ik wacht al drie weken.' })
  const { id: stepId } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position limit 1`,
  )
  await w.db.run(sql`update steps set started_at = now() where id = ${stepId}`)
  const doing = await hit({ id, sentence: 'De ladder is te kort.' }, w.marieke.actor)
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id, partly: false, why: 'Nee.', possible: 'Iets anders.' }))
  const after = await hit({ id, sentence: 'Ik weet nog niets.' })
  const finding = await hit({ sentence: 'Waar staat het nummer?', page: '/services' }, w.sanne.actor)
  assert.deepEqual(await Promise.all([waiting, doing, after, finding].map(momentOf)), [
    'waiting',
    'doing',
    'after',
    'finding',
  ])
  assert.equal((await newWalls(w.db, w.marieke.actor)).find((one) => one.id === waiting)?.moment, 'waiting')

  const refused = await w.post('/desk/stuck', { sentence: '', moment: 'receiving' }, w.joost)
  assert.equal(refused.status, 422)
  const said = await w.post(
    '/desk/stuck',
    { sentence: 'De brief kan maar naar één adres.', moment: 'receiving' },
    w.joost,
  )
  assert.equal(said.headers.get('location'), '/desk/stuck?said=1')
  const desk = (await newWalls(w.db, w.marieke.actor)).find(({ sentence }) => sentence.startsWith('De brief kan'))
  assert.deepEqual([desk?.moment, desk?.by_kind], ['receiving', 'person'])
  const page = await (await w.get(`/desk/improvements/new?from=wall&source=${waiting}`, w.marieke)).text()
  assert.match(page, /<option value="waiting" selected/)
  assert.match(
    await (await w.get('/desk/improvements/learning', w.marieke)).text(),
    /Waar staat het nummer\?[\s\S]*De weg vinden/,
  )
})
