import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { NO_ID } from '../platform/database/ids.ts'
import { everyService, findService, stepsOfVersion } from './service.ts'

const w = await world()

const filled = {
  key: 'a-form-12345',
  name: 'Fietsenstalling',
  department_id: String(w.departments.green),
  open_kitchen: 'yes',
  what_else_en: 'A bicycle cellar',
  answer_amount: '3',
  answer_unit: 'working_days',
}

/** A form with several fields of one name. */
async function send(path: string, fields: [string, string][]) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return await w.app.request(path, {
    method: 'POST',
    body,
    headers: { host: w.host, origin: `http://${w.host}`, 'accept-language': 'nl', cookie: w.ada.cookie },
  })
}

const steps: [string, string][] = [
  ...['Kijken', 'Bouwen', ''].map((name): [string, string] => ['step_name[]', name]),
  ...['dan weten we waar', '', ''].map((text): [string, string] => ['step_because[]', text]),
  ...['2', '', ''].map((amount): [string, string] => ['step_duration_amount[]', amount]),
  ...['working_hours', 'working_days', 'working_days'].map((unit): [string, string] => ['step_duration_unit[]', unit]),
  ...['ours', 'customers', 'ours'].map((turn): [string, string] => ['step_customers_turn[]', turn]),
]

test('everybody at the desk reads the catalogue; customers and strangers are asked to sign in', async () => {
  const read = await w.get('/desk/services', w.marieke)
  assert.equal(read.status, 200)
  const page = await read.text()
  assert.match(page, /Heg of boom snoeien/)
  assert.doesNotMatch(page, /Nieuwe dienst/, 'an employee who is no administrator is not shown what they cannot do')
  assert.equal((await w.get('/desk/services')).status, 303)
})

test('a service page shows what customers read, and what would help', async () => {
  const page = await (await w.get(`/desk/services/${w.services.hedge}`, w.marieke)).text()
  assert.match(page, /Zo leest de klant het/)
  assert.match(page, /U hoort binnen 2 werkdagen van ons/)
  assert.match(page, /zo weten we wat er nodig is/)
  assert.match(page, /Er is iemand die dit oppakt: Joost en Marieke/)
  assert.match(
    await (await w.get(`/desk/services/${w.services.hedge}?in=en`, w.marieke)).text(),
    /You hear from us within 2 working days/,
  )
})

test('an administrator makes a service with steps, in order', async () => {
  const made = await send('/desk/services', [...Object.entries(filled), ...steps])
  assert.equal(made.status, 303)
  const service = (await everyService(w.db)).find(({ name }) => name === 'Fietsenstalling')
  assert.equal(made.headers.get('location'), `/desk/services/${service?.service_id}`)
  const rows = await stepsOfVersion(w.db, service?.id ?? NO_ID)
  assert.deepEqual(
    rows.map(({ name, duration_amount, duration_unit, customers_turn }) => [
      name,
      duration_amount,
      duration_unit,
      customers_turn,
    ]),
    [
      ['Kijken', 2, 'working_hours', false],
      ['Bouwen', null, null, true],
    ],
  )
  assert.equal(service?.translations.what_else?.en, 'A bicycle cellar', 'the English of what else is possible is kept')
  assert.equal(
    (await send('/desk/services', [...Object.entries(filled), ...steps])).headers.get('location'),
    made.headers.get('location'),
    'sent twice counts once',
  )
})

test('moving a step draws the form again with everything in it, and saves nothing', async () => {
  const before = (await everyService(w.db)).length
  const drawn = await send('/desk/services/arrangement', [
    ...Object.entries({ ...filled, name: 'Nog "niet" af' }),
    ...steps,
    ['arrange', 'down.0'],
  ])
  assert.equal(drawn.status, 200)
  const page = await drawn.text()
  assert.ok(page.indexOf('value="Bouwen"') < page.indexOf('value="Kijken"'))
  assert.match(page, /Nog &quot;niet&quot; af/)
  assert.equal((await everyService(w.db)).length, before)
})

test('a refused form comes back with the errors beside the fields and everything typed', async () => {
  const refused = await send('/desk/services', [
    ...Object.entries({ ...filled, key: 'another-1234', name: '', about: 'wat ik typte', open_kitchen: '' }),
    ...steps,
  ])
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /wat ik typte/)
  assert.match(page, /value="Bouwen"/)
  assert.match(page, /id="field-name-error"/)
})

test('an error in a step stands beside that step', async () => {
  const wrong: [string, string][] = [
    ['step_name[]', 'Kijken'],
    ['step_name[]', 'Doen'],
    ['step_duration_amount[]', '1'],
    ['step_duration_amount[]', 'veel'],
    ['step_duration_unit[]', 'days'],
    ['step_duration_unit[]', 'days'],
  ]
  const page = await (
    await send('/desk/services', [...Object.entries({ ...filled, key: 'another-2345' }), ...wrong])
  ).text()
  assert.match(page, /id="field-steps-1-duration_amount-error"/)
})

test('somebody who was second sees so, and can look before saving over it', async () => {
  const id = w.services.passport
  const change = (name: string, key: string) =>
    send(`/desk/services/${id}/versions`, [...Object.entries({ ...filled, key, name, version: '1' })])
  assert.equal((await change('Paspoort halen', 'change-00001')).status, 303)
  const second = await change('Paspoort brengen', 'change-00002')
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /versie 2 is er al/)
  assert.match(page, /name="version" value="2"/)
  assert.match(page, /value="Paspoort brengen"/)
  assert.equal((await findService(w.db, id))?.name, 'Paspoort halen')
})

test('for other colleagues there is nothing to change', async () => {
  assert.equal((await w.get('/desk/services/new', w.marieke)).status, 404)
  assert.equal((await w.post('/desk/services', filled, w.marieke)).status, 404)
  assert.equal((await w.post(`/desk/services/${w.services.hedge}/archiving`, {}, w.marieke)).status, 404)
  assert.equal((await w.get('/desk/services/999999', w.ada)).status, 404)
})
