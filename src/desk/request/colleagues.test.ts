import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskRequest } from '../../../test/desk-request-scene.ts'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()
const { post, read, row, steps } = deskRequest(w)
const today = dayOf(new Date(), 'Europe/Amsterdam')

test('a colleague thinks along without getting the question; only who was asked can answer', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'consultations', { asked_id: String(w.joost.id), question: 'Is de hoogwerker vrij?' })
  const [asked] = await w.db.many<{ id: Id<'consultations'> }>(
    sql`select id from consultations where request_id = ${id}`,
  )
  assert.equal((await row(id)).owner_id, w.marieke.id)
  assert.match(await read(id, w.joost), /Je raad aan Marieke/)
  assert.doesNotMatch(await read(id, w.fatima), /Je raad aan Marieke/)

  assert.equal((await post(id, `consultations/${asked?.id}/answer`, { answer: 'Ja!' }, w.fatima)).status, 404)
  assert.equal((await post(id, `consultations/${asked?.id}/answer`, { answer: 'Vrijdag wel.' }, w.joost)).status, 303)
  assert.match(await read(id), /Vrijdag wel\.[\s\S]*|alleen voor collega’s/)
})

test('handing over needs a reason, and its reader confirms; the wrong desk is put right in two taps', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  assert.equal((await post(id, 'handovers', { to_id: String(w.joost.id), reason: '' })).status, 422)
  assert.equal(
    (await post(id, 'handovers', { to_id: String(w.joost.id), reason: 'Joost heeft de hoogwerker.' })).status,
    303,
  )
  const page = await read(id, w.joost)
  assert.match(page, /Marieke Jansen droeg deze vraag aan jou over/)
  assert.match(page, /Joost heeft de hoogwerker\./)
  assert.doesNotMatch(await read(id), /droeg deze vraag aan jou over/)

  const handover = Number(/handovers\/(\d+)\/reading/.exec(page)?.[1])
  assert.equal((await post(id, `handovers/${handover}/reading`, {}, w.fatima)).status, 404)
  assert.equal((await post(id, `handovers/${handover}/reading`, {}, w.joost)).status, 303)
  assert.doesNotMatch(await read(id, w.joost), /droeg deze vraag aan jou over/)

  assert.equal((await post(id, 'corrections', { to_id: String(w.fatima.id) }, w.joost)).status, 303)
  assert.equal((await row(id)).owner_id, w.fatima.id)
  assert.equal((await post(id, 'takings', {}, w.marieke)).status, 303)
  assert.equal((await row(id)).owner_id, w.marieke.id)
})

test('a deliberation is marked as inside, and its box is not the customer’s', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'deliberations', {
    topic: 'de hoogwerker',
    until: addDays(today, 3),
    withheld_because: 'we denken hardop',
  })
  const page = await read(id)
  assert.match(page, /Overleg over de hoogwerker/)
  assert.match(page, /we overleggen tot .* over de hoogwerker/)
  const talk = Number(/deliberations\/(\d+)\/notes/.exec(page)?.[1])
  await post(id, `deliberations/${talk}/notes`, { body: 'Zuid heeft hem donderdag.' }, w.joost)
  assert.match(await read(id), /message--inside[\s\S]*Zuid heeft hem donderdag\./)
  assert.doesNotMatch(await (await w.get(`/track/${(await w.ask()).token}`)).text(), /Zuid heeft hem/)
  assert.equal((await post(id, `deliberations/${talk}/end`)).status, 303)
  assert.doesNotMatch(await read(id), /id="deliberation-/)
})

test('two questions that are one become one; of somebody else they do not', async () => {
  const [one, other, otto] = [
    await w.ask(),
    await w.ask({ words: 'En de heg dan?' }),
    await w.ask({ customerId: w.otto.id }),
  ]
  assert.match(await read(one.id, w.marieke, '/merging'), /En de heg dan\?/)
  assert.equal((await post(one.id, 'merging', { into_id: String(otto.id) })).status, 422)
  assert.equal((await post(one.id, 'merging', { into_id: String(other.id) })).status, 303)
  assert.match(await read(one.id), new RegExp(`/desk/requests/${other.id}">Daar gaat het verder`))
})

test('stuck: one sentence, and no name with it', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  assert.equal((await post(id, 'walls', { sentence: 'Het systeem wil een nummer dat niemand heeft.' })).status, 303)
  const events = await w.db.many<{ actor_id: number | null }>(
    sql`select actor_id from events where type = 'wall.hit' and subject_id = ${id}`,
  )
  assert.deepEqual(events, [{ actor_id: null }])
})

test('looking at a closed service is recorded for its customer, once', async () => {
  const { id } = await w.ask({ ownerId: w.wim.id, serviceId: w.services.benefit })
  await read(id, w.wim)
  await read(id, w.wim, '/timeline')
  const looks = await w.db.many(sql`select id from events where type = 'request.looked_at' and subject_id = ${id}`)
  assert.equal(looks.length, 1)
})

test('the whole story and the wall are for colleagues, and a wall shows nothing of closed services', async () => {
  const { id } = await w.ask({
    ownerId: w.marieke.id,
    serviceId: w.services.hedge,
    expectation: 'Dat ik er weer langs kan.',
  })
  const secret = await w.ask({ ownerId: w.wim.id, serviceId: w.services.benefit, expectation: 'Een wasmachine.' })
  for (const [one, as] of [
    [id, w.marieke],
    [secret.id, w.wim],
  ] as const) {
    const [first] = await steps(one)
    await post(one, `steps/${first?.id}/start`, {}, as)
  }
  const wall = await (await w.get('/desk/wall?department=all', w.wim)).text()
  assert.match(wall, /Sanne[\s\S]*Dat ik er weer langs kan\./)
  assert.doesNotMatch(wall, /Een wasmachine/)
  assert.match(await read(id, w.marieke, '/timeline'), /Begonnen: Kijken/)
  for (const path of ['/desk/wall', `/desk/requests/${id}/timeline`, `/desk/requests/${id}/closing`])
    assert.equal((await w.get(path)).status, 303)
})

test('a new link ends the old one; a file is taken away with a reason; both only by who may open it', async () => {
  const { id, token } = await w.ask({ ownerId: w.wim.id, serviceId: w.services.benefit })
  assert.equal((await post(id, 'links', {}, w.marieke)).status, 404)
  assert.equal((await post(id, 'links', {}, w.wim)).status, 303)
  assert.equal((await w.get(`/track/${token}`)).status, 404)

  const body = new FormData()
  for (const [name, value] of [
    ['body', 'Hierbij het formulier.'],
    ['after', '0'],
    ['is', 'answer'],
  ] as const)
    body.append(name, value)
  body.append('files', new File(['%PDF-1.4 x'], 'formulier.pdf'))
  const headers = { host: w.host, origin: `http://${w.host}`, cookie: w.wim.cookie }
  await w.app.request(`/desk/requests/${id}/answers`, { method: 'POST', body, headers })
  await w.leave()
  const fileId = /files\/(\d+)"/.exec(await read(id, w.wim))?.[1] ?? ''
  assert.equal((await w.get(`/desk/requests/${id}/files/${fileId}`, w.wim)).status, 200)
  assert.equal((await w.get(`/desk/requests/${id}/files/${fileId}`, w.marieke)).status, 404)
  assert.equal(
    (await post(id, 'files/withdrawals', { file_id: fileId, because: 'verkeerd formulier' }, w.wim)).status,
    303,
  )
  assert.equal((await w.get(`/desk/requests/${id}/files/${fileId}`, w.wim)).status, 404)
})

test('who has no mail is told by a person: their page holds the words, and the owner’s day says whom to call until it is done', async () => {
  const { id, token } = await w.ask({
    ownerId: w.marieke.id,
    customerId: undefined,
    asking: { name: 'Roelof Postma', reach: { kind: 'phone', value: '06 1234 5678', normalised: '+31612345678' } },
  })
  const bringing = `/desk/requests/${id}/bringing`
  assert.match(await read(id), /Er gaat geen mail: bel zelf ook/)
  await post(id, 'answers', { body: 'Ik regel het.', is: 'answer' })
  assert.ok((await read(id)).includes(bringing), 'an answer on a page is not heard by phone')
  await post(id, 'bringing')
  assert.equal((await post(id, 'bringing')).status, 409)
  await post(id, 'promises', { text: 'Het pad is vrij', due_on: addDays(today, 1), anyway: 'yes' })
  const promiseId = Number(/promises\/(\d+)\/late/.exec(await read(id))?.[1])

  const late = await read(id, w.marieke, `/promises/${promiseId}/late`)
  assert.doesNotMatch(late, /Dit wordt verstuurd|krijgt de/)
  assert.match(late, /Dit komt op de pagina van Roelof:/)
  assert.match(late, /Er gaat geen mail naar Roelof: bel zelf ook\. Dat komt op Vandaag te staan\./)
  await post(id, `promises/${promiseId}/dates`, { due_on: addDays(today, 4), reason: 'De ploeg is ziek' })

  const theirs = await (await w.get(`/track/${token}`)).text()
  assert.match(
    theirs,
    /class="message message--staff" id="late-\d+"[\s\S]*Dat halen wij niet\.[\s\S]*De ploeg is ziek\./,
  )
  assert.match(await read(id), /id="late-\d+"[\s\S]*De ploeg is ziek\./)
  const day = await (await w.get('/desk', w.marieke)).text()
  assert.match(day, /Bel Roelof/)
  assert.match(day, /href="tel:0612345678"/)
  assert.ok(day.includes(bringing))
  assert.ok(!(await (await w.get('/desk', w.joost)).text()).includes(bringing), 'nobody else is asked to')

  await post(id, 'bringing')
  assert.ok(!(await (await w.get('/desk', w.marieke)).text()).includes(bringing))
  assert.match(await (await w.get(`/track/${token}/road`)).text(), /heeft u gebeld of geschreven/)
})
