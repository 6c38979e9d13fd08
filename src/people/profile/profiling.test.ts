import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { textOf } from '../../../test/pages.ts'
import { type Colleague, world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { forgetSettings } from '../../platform/settings.ts'
import { shownToCustomer } from '../display.ts'
import { findPerson } from '../person.ts'
import { findProfile } from './profile.ts'
import { changeProfile, chooseDisplay, hideEverywhere, showAgain } from './profiling.ts'

const w = await world()
const { marieke, joost, ada } = w

const seen = async ({ id }: Colleague) => {
  const person = await findPerson(w.db, id)
  assert.ok(person)
  return shownToCustomer(person)
}
const refusal = (key: string) => ({ name: 'Refusal', key })
const photo = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 600, height: 400, channels: 3, background: '#357' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'ik.jpg',
  )

test('everybody chooses how much customers see; an administrator can show less of somebody, not more', async () => {
  await w.act((tx) => chooseDisplay(tx, marieke.actor, { personId: marieke.id, display: 'role' }))
  assert.equal((await seen(marieke)).name, 'hovenier')
  await w.act((tx) => chooseDisplay(tx, ada.actor, { personId: marieke.id, display: 'team' }))
  assert.equal((await seen(marieke)).name, 'Groen')
  await assert.rejects(
    w.act((tx) => chooseDisplay(tx, ada.actor, { personId: marieke.id, display: 'photo' })),
    refusal('people.display_is_theirs'),
  )
  await assert.rejects(
    w.act((tx) => chooseDisplay(tx, joost.actor, { personId: marieke.id, display: 'team' })),
    refusal('platform.not_found'),
  )
})

test('hidden in one press, everywhere; and back to what was chosen before', async () => {
  await w.act((tx) => chooseDisplay(tx, marieke.actor, { personId: marieke.id, display: 'first_name' }))
  const answer = await w.post(`/desk/people/${marieke.id}/hiding`, {}, marieke)
  assert.equal(answer.status, 303)
  assert.deepEqual(await seen(marieke), { name: 'Groen', line: '', team: true })
  await assert.rejects(
    w.act((tx) => showAgain(tx, ada.actor, marieke.id)),
    refusal('people.display_is_theirs'),
  )
  await w.act((tx) => showAgain(tx, marieke.actor, marieke.id))
  assert.equal((await seen(marieke)).name, 'Marieke')
})

test('the organisation shows no more of anybody than it decided', async () => {
  await w.act((tx) => tx.run(sql`update settings set display_at_most = 'role'`))
  assert.equal((await seen(marieke)).name, 'hovenier')
  assert.equal((await findProfile(w.db, marieke.id))?.chosen, 'first_name')
  await w.act((tx) => tx.run(sql`update settings set display_at_most = 'photo'`))
  forgetSettings(w.db.organisation.schema)
})

test('a photo is square and small, and a customer gets it only while the display level says so', async () => {
  assert.equal((await w.post(`/desk/people/${marieke.id}/photo`, { photo: await photo() }, marieke)).status, 303)
  const id = (await findPerson(w.db, marieke.id))?.photo_id
  const path = `/faces/persons/${marieke.id}/${id}`
  assert.equal((await w.get(path)).status, 404)
  const forColleague = await w.get(path, joost)
  assert.equal(forColleague.status, 200)
  const { width, height, format } = await sharp(await forColleague.arrayBuffer()).metadata()
  assert.deepEqual([width, height, format], [240, 240, 'webp'])

  await w.act((tx) => chooseDisplay(tx, marieke.actor, { personId: marieke.id, display: 'photo' }))
  assert.equal((await w.get(path)).status, 200)
  assert.equal((await seen(marieke)).photoUrl, path)
  assert.equal((await w.get(`/faces/persons/${joost.id}/${id}`)).status, 404)
  await w.act((tx) => hideEverywhere(tx, marieke.actor, marieke.id))
  assert.equal((await w.get(path)).status, 404)
})

test('what is no picture is refused in words, and a photo can be taken away', async () => {
  const answer = await w.post(`/desk/people/${joost.id}/photo`, { photo: new File(['tekst'], 'foto.jpg') }, joost)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Deze foto kunnen we niet lezen/)
  assert.equal((await w.post(`/desk/people/${marieke.id}/photo`, {}, joost)).status, 404)
  await w.post(`/desk/people/${marieke.id}/photo`, {}, marieke)
  assert.equal((await findPerson(w.db, marieke.id))?.photo_id, null)
})

test('hours are kept as somebody writes them, and shown again the same', async () => {
  const fields = { phone: '0123 456', language: 'nl', expertise: 'heggen' }
  const answer = await w.post('/desk/me', { ...fields, hours_1: '9-12 en 13-17', hours_3: '8.30 tot 12' }, marieke)
  assert.equal(answer.status, 303)
  assert.deepEqual((await findProfile(w.db, marieke.id))?.week, {
    1: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    3: [['08:30', '12:00']],
  })
  const wrong = await w.post('/desk/me', { ...fields, hours_1: 'soms' }, marieke)
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="soms"/)
})

test('whoever belongs to two departments stands in both, the same on every page', async () => {
  await w.db.run(
    sql`insert into memberships (person_id, department_id, leads) values (${marieke.id}, ${w.departments.passports}, true)`,
  )
  const first = (await findPerson(w.db, marieke.id))?.department ?? ''
  const both = new RegExp(`hovenier\\s· ${first}, Groen`)
  for (const path of ['/desk/people', `/desk/people/${marieke.id}`])
    assert.match(textOf(await (await w.get(path, joost)).text()), both, path)
  assert.match(textOf(await (await w.get('/desk/me', marieke)).text()), both)
  await w.db.run(
    sql`delete from memberships where person_id = ${marieke.id} and department_id = ${w.departments.passports}`,
  )
})

test('nobody changes the profile of a colleague', async () => {
  const given = { personId: marieke.id, phone: '', language: 'nl' as const, expertise: '', week: {} }
  await assert.rejects(
    w.act((tx) => changeProfile(tx, joost.actor, given)),
    refusal('platform.not_found'),
  )
})

test('what somebody said they know stays theirs to read when they say it otherwise', async () => {
  const say = (expertise: string) => w.post('/desk/me', { phone: '', language: 'nl', expertise }, joost)
  await say('hoogwerkers en kettingzagen')
  await say('iepziekte')
  await say('iepziekte')
  const page = await (await w.get('/desk/me', joost)).text()
  assert.match(page, /Wat hier eerder stond[\s\S]*hoogwerkers en kettingzagen/)
  assert.equal(page.match(/iepziekte/g)?.length, 1, 'what did not change did not end')
  assert.doesNotMatch(await (await w.get(`/desk/people/${joost.id}`, marieke)).text(), /hoogwerkers/)
})

test('the own page is there in both languages, and not for visitors', async () => {
  assert.match(await (await w.get('/desk/me', joost)).text(), /Even weg/)
  await w.act((tx) => tx.run(sql`update persons set language = 'en' where id = ${joost.id}`))
  assert.match(await (await w.get('/desk/me', joost)).text(), /Away for a while/)
  assert.equal((await w.get('/desk/me')).status, 303)
})
