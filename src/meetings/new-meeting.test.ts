import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { itemsOf } from './items/item.ts'

const w = await world()
const page = async (path: string) => await (await w.get(path, w.marieke)).text()

test('whoever works here and administers nothing holds a meeting with links and taps only, and the team gets the minutes', async () => {
  assert.equal(w.marieke.actor.kind === 'person' && w.marieke.actor.administrator, false)
  assert.match(await page('/desk'), /href="\/desk\/meetings"/)
  assert.match(await page('/desk/meetings'), /href="\/desk\/meetings\/new"/)
  const ticked = [...(await page('/desk/meetings/new')).matchAll(/name="people"[^>]*value="(\d+)"[^>]*checked/g)]
  assert.deepEqual(
    ticked.map(([, id]) => Number(id)),
    [w.joost.id],
    'the own department, without oneself',
  )

  const started = await w.post(
    '/desk/meetings',
    {
      name: 'Teamoverleg',
      startsAt: '2027-01-11T09:00',
      agenda: 'Opening\n1. Balie\n2. Printer',
      people: String(w.joost.id),
    },
    w.marieke,
  )
  const path = new URL(started.headers.get('location') ?? '', 'http://x').pathname
  const id = Number(path.split('/').at(-1))
  assert.equal((await w.post(`${path}/opening`, {}, w.marieke)).status, 303)
  for (const item of await itemsOf(w.db, id)) {
    assert.match(
      await page(path),
      new RegExp(`/desk/items/${item.id}/closure`),
      'what is next lies on the table by itself',
    )
    await w.post(`/desk/items/${item.id}/closure`, { as: 'discussed' }, w.marieke)
  }
  assert.match(await page(path), new RegExp(`${path}/ending`))
  await w.post(`${path}/ending`, {}, w.marieke)
  assert.match(await page(path), /nog niet verstuurd. Het gaat per mail naar [^<]*Joost/)
  await w.post(`${path}/minutes`, {}, w.marieke)
  assert.match(await page(path), /Het verslag ging [^<]* per mail naar [^<]*Joost/)
  await w.hearNews()
  const mails = await w.db.many<{ to_address: string }>(
    sql`select to_address from mails where cause like ${`minutes:${id}:%`} order by 1`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['joost@zonnedam.example', 'marieke@zonnedam.example'],
  )
})

test('what was ticked is still ticked after a mistake', async () => {
  const refused = await w.post(
    '/desk/meetings',
    { name: '', startsAt: '2027-01-11T09:00', people: String(w.fatima.id) },
    w.marieke,
  )
  assert.equal(refused.status, 422)
  const body = await refused.text()
  assert.match(body, new RegExp(`value="${w.fatima.id}"[^>]*checked`))
  assert.doesNotMatch(body, new RegExp(`value="${w.joost.id}"[^>]*checked`))
})
