import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { everyHappening } from '../../app/happenings.ts'
import { system } from '../../platform/actor.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { happening } from '../../platform/events/happening.ts'
import { answer, say } from '../../requests/conversing.ts'
import { handOver } from '../../requests/owners/handing-over.ts'
import { SUBJECTS } from './subjects.ts'

const w = await world()
const { ada, marieke, wim } = w

const linesOf = (markup: string) =>
  [...markup.matchAll(/<p class="row__title"><bdi>(.*?)<\/bdi>/g)].map(([, title]) => title)

test('an administrator reads what happened to a question, when and by whom, and not a word of it', async () => {
  const { id, asker } = await w.ask({ words: 'De bamboe woekert.', ownerId: marieke.id })
  await w.act((tx) => say(tx, asker, { id, body: 'Hij komt al door de muur.' }))
  await w.act((tx) => answer(tx, marieke.actor, { id, body: 'Wij komen kijken.' }))

  const page = await (await w.get(`/desk/log/request/${id}`, ada)).text()
  assert.deepEqual(linesOf(page).slice(0, 3), [
    'Belofte nagekomen',
    'Geantwoord, of iets gevraagd',
    'Bericht geschreven',
  ])
  assert.match(page, /Marieke/)
  assert.match(page, /Aan dit logboek is achteraf niets veranderd/)
  assert.doesNotMatch(page, /bamboe|muur|komen kijken|Sanne/)
  assert.match(await (await w.get(`/desk/requests/${id}`, ada)).text(), new RegExp(`/desk/log/request/${id}`))
  assert.doesNotMatch(await (await w.get(`/desk/requests/${id}`, marieke)).text(), /\/desk\/log\//)
  assert.equal((await w.get(`/desk/log/request/${id}`, marieke)).status, 404, 'a colleague is not an administrator')
})

test('of what is in confidence it tells what happened, not who did it; of a complaint about oneself nothing', async () => {
  const { id } = await w.ask({ words: 'Over mijn schulden.', serviceId: w.services.benefit, ownerId: wim.id })
  await w.act((tx) => answer(tx, wim.actor, { id, body: 'Ik bel u.' }))
  const page = await (await w.get(`/desk/log/request/${id}`, ada)).text()
  assert.equal(linesOf(page)[1], 'Geantwoord, of iets gevraagd')
  assert.match(page, /Wie het deed, staat er hier niet bij/)
  assert.doesNotMatch(page, /schulden|Ik bel u|Wim/)

  await w.db.run(sql`insert into complaints_about (request_id, person_id) values (${id}, ${ada.id})`)
  assert.equal((await w.get(`/desk/log/request/${id}`, ada)).status, 404)
})

test('the log tells for and between which departments, as they were then, also after a reorganisation', async () => {
  const { id } = await w.ask({ words: 'De paal staat scheef.', ownerId: marieke.id })
  await w.act((tx) => handOver(tx, marieke.actor, { id, toId: wim.id, reason: 'Wim gaat hierover.' }))
  const read = async () => await (await w.get(`/desk/log/request/${id}`, ada)).text()
  const moved = /Overgedragen aan een collega[\s\S]*?Marieke Jansen[\s\S]*?Groen[\s\S]*?van Groen naar [A-Z][a-z]+/
  const [before] = moved.exec(await read()) ?? []
  assert.ok(before)
  await w.db.run(
    sql`update memberships set department_id = ${w.departments.passports} where person_id in (${marieke.id}, ${wim.id})`,
  )
  assert.ok((await read()).includes(before))
})

test('whose words, drawing or wall it was stands in no log', async () => {
  const wall = happening('wall.hit', { on: 'wall', for: 'staff', holds: ['wall'] })
  await w.act((tx) => record(tx, marieke.actor, wall, anId(77_001), { wall: 77_001 }))
  const page = await (await w.get('/desk/log/wall/77001', ada)).text()
  assert.deepEqual(linesOf(page), ['Vastgelopen'])
  assert.doesNotMatch(page, /Marieke/)
})

test('what nothing records any more is still read, a long log in parts, and a log that was changed says so', async () => {
  const wentAway = happening('person.went_away', { on: 'person', for: 'staff' })
  const probed = happening('person.changed', { on: 'person', for: 'staff' })
  await w.act(async (tx) => {
    await record(tx, system, wentAway, anId(77_002))
    for (let n = 0; n < 100; n++) await record(tx, system, probed, anId(77_002))
  })
  const first = await (await w.get('/desk/log/person/77002', ada)).text()
  assert.equal(linesOf(first).length, 100)
  const [, older = ''] = /href="(\/desk\/log\/person\/77002\?before=\d+)"/.exec(first) ?? []
  assert.deepEqual(linesOf(await (await w.get(older, ada)).text()), ['Afwezigheid gemeld'])

  const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await owner.connect()
  await owner.query(`update ${w.db.organisation.schema}.events set actor_kind = 'person', actor_id = ${marieke.id}
    where subject_kind = 'person' and subject_id = 77002 and sequence = 3`)
  await owner.end()
  const changed = await (await w.get('/desk/log/person/77002', ada)).text()
  assert.match(changed, /Aan dit logboek is achteraf iets veranderd/)
  assert.doesNotMatch(changed, /Aan dit logboek is achteraf niets veranderd/)
})

test('settings lead to the log of the settings, and of anything by its number', async () => {
  assert.match(await (await w.get('/desk/settings', ada)).text(), /href="\/desk\/log"/)
  const { id } = await w.ask()
  assert.equal(
    (await w.get(`/desk/log?kind=request&number=${id}`, ada)).headers.get('location'),
    `/desk/log/request/${id}`,
  )
  assert.match(await (await w.get('/desk/log?kind=request&number=99999999', ada)).text(), /Hiermee is niets gebeurd/)
  assert.equal((await w.get('/desk/log/nothing/1', ada)).status, 404)
})

test('everything that something happens to has a log', () => {
  const kinds = new Set(everyHappening.flatMap(({ on }) => on))
  assert.deepEqual(
    [...kinds].filter((kind) => !Object.hasOwn(SUBJECTS, kind)),
    [],
  )
  assert.deepEqual(
    Object.keys(SUBJECTS).filter((kind) => !kinds.has(kind as never)),
    [],
  )
})
