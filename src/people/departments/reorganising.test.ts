import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { requestTies } from '../../requests/ties.ts'
import { serviceTies } from '../../services/ties.ts'
import { peopleOf } from '../person.ts'
import { everyDepartment, findDepartment } from './department.ts'
import { addDepartment, changeDepartment, closeDepartment } from './reorganising.ts'

const w = await world()
const { ada, marieke, departments } = w
const ties = [serviceTies, requestTies]
const described = { name: 'Buiten', about: 'alles buiten', phone: '' }
const refusal = (key: string) => ({ name: 'Refusal', key })

test('a department is added and renamed by administrators only, and a name belongs to one', async () => {
  const id = await w.act((tx) => addDepartment(tx, ada.actor, described))
  await w.act((tx) => changeDepartment(tx, ada.actor, { ...described, id, name: 'Buitenruimte' }))
  assert.equal((await findDepartment(w.db, id))?.name, 'Buitenruimte')
  await assert.rejects(
    w.act((tx) => addDepartment(tx, ada.actor, { ...described, name: 'GROEN' })),
    { fields: { name: 'people.department_exists' } },
  )
  await assert.rejects(
    w.act((tx) => addDepartment(tx, marieke.actor, described)),
    refusal('platform.not_found'),
  )
  await assert.rejects(
    w.act((tx) => closeDepartment(tx, marieke.actor, { id }, ties)),
    refusal('platform.not_found'),
  )
})

test('an empty department simply closes; one with people, services or requests needs another to go into', async () => {
  const id = await w.act((tx) => addDepartment(tx, ada.actor, { ...described, name: 'Kort' }))
  await w.act((tx) => closeDepartment(tx, ada.actor, { id }, ties))
  assert.ok((await findDepartment(w.db, id))?.closed_at)
  await assert.rejects(
    w.act((tx) => closeDepartment(tx, ada.actor, { id: departments.green }, ties)),
    refusal('people.department_needs_successor'),
  )
  await assert.rejects(
    w.act((tx) => closeDepartment(tx, ada.actor, { id: departments.green, intoId: departments.green }, ties)),
    refusal('people.department_into_itself'),
  )
  await assert.rejects(
    w.act((tx) => closeDepartment(tx, ada.actor, { id: departments.green, intoId: id }, ties)),
    refusal('platform.not_found'),
  )
})

test('merging takes people, services, requests and their history along; others stay where they are', async () => {
  const request = await w.ask({ serviceId: w.services.hedge })
  const other = await w.ask({ serviceId: w.services.benefit })
  const before = await peopleOf(w.db, departments.green)
  assert.equal(before.size, 2)
  await w.act((tx) => closeDepartment(tx, ada.actor, { id: departments.green, intoId: departments.passports }, ties))

  const after = await peopleOf(w.db, departments.passports)
  assert.ok([...before].every((id) => after.has(id)))
  const places = await w.db.many<{ id: number; department_id: Id<'departments'> }>(
    sql`select id, department_id from requests order by id`,
  )
  assert.deepEqual(places, [
    { id: request.id, department_id: departments.passports },
    { id: other.id, department_id: departments.benefits },
  ])
  for (const table of ['services', 'service_steps', 'steps', 'memberships']) {
    const { left } = await w.db.one<{ left: number }>({
      text: `select count(*) as left from ${table} where department_id = $1`,
      values: [departments.green],
    } as never)
    assert.equal(left, 0, table)
  }
  const kept = await w.db.many(
    sql`select person_id from former_memberships where department_id = ${departments.green} and until is not null`,
  )
  assert.equal(kept.length, before.size, 'who was of it until now is kept')
  assert.ok(!(await everyDepartment(w.db)).some(({ id }) => id === departments.green))
  const event = await w.db.one<{ data: object }>(sql`select data from events where type = 'department.merged'`)
  assert.deepEqual(event.data, { into: departments.passports })
})

test('the pages are for administrators, and say what is wrong beside the field', async () => {
  assert.equal((await w.get('/desk/departments', ada)).status, 200)
  assert.equal((await w.get(`/desk/departments/${departments.benefits}`, ada)).status, 200)
  assert.equal((await w.get('/desk/departments', marieke)).status, 404)
  assert.equal((await w.get('/desk/departments')).status, 303)
  const answer = await w.post('/desk/departments', { name: 'publiekszaken' }, ada)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Deze naam is al in gebruik/)
})
