import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { becomeStage } from '../../../test/tour-scene.ts'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()
const ask = await w.ask({ words: 'Wanneer wordt de heg gesnoeid?' })

test('an organisation in earnest has no second act, nor a demo in which somebody of the cast is missing', async () => {
  assert.equal((await w.post('/rondleiding/table', {})).status, 404)
  await w.db.run(sql`update settings set demo = true`)
  assert.doesNotMatch(textOf(await (await w.get('/rondleiding')).text()), /Tweede verhaal/)
  assert.equal((await w.post('/rondleiding/table', {})).status, 404)
  await becomeStage(w)
  assert.match(textOf(await (await w.get('/rondleiding')).text()), /Tweede verhaal/)
})

test('only what a visitor began is a scene: nobody else’s question is moved or read', async () => {
  assert.equal((await w.get(`/rondleiding/table/${ask.id}/1`)).status, 404)
  assert.equal((await w.post(`/rondleiding/table/${ask.id}/1`, {})).status, 404)
})

test('a step is not there before the one that leads to it', async () => {
  const id = await begin()
  assert.equal((await w.get(`/rondleiding/table/${id}/5`)).headers.get('location'), `/rondleiding/table/${id}/1`)
  assert.equal((await w.post(`/rondleiding/table/${id}/4`, {})).status, 404)
  assert.equal((await w.get(`/rondleiding/table/${id}/7`)).status, 404)
})

test('a scene that was left is brought to its end when the next one begins: answered, told and off the agenda', async () => {
  const left = await begin()
  for (const step of [1, 2, 3]) await w.post(`/rondleiding/table/${left}/${step}`, {})
  await w.db.run(sql`update requests set opened_at = now() - interval '2 hours' where id = ${left}`)
  const stays = await begin()
  const closed = await w.db.many<{ id: Id<'requests'> }>(
    sql`select id from requests where closed_at is not null order by id limit 5`,
  )
  assert.deepEqual(
    closed.map(({ id }) => id),
    [left],
  )
  const { told, on, decided } = await w.db.one<{ told: number; on: number; decided: number }>(sql`
    select (select count(*) from loop_messages where sent_at is not null) as told,
           (select count(*) from agenda_items where origin_id = ${left} and meeting_id is not null) as "on",
           (select count(*) from decisions) as decided`)
  assert.deepEqual({ told, on, decided }, { told: 1, on: 0, decided: 0 })
  assert.ok(stays > left)
})

async function begin(): Promise<number> {
  const { headers } = await w.post('/rondleiding/table', {})
  const id = Number(/table\/(\d+)\/1$/.exec(headers.get('location') ?? '')?.[1])
  assert.ok(id)
  return id
}
