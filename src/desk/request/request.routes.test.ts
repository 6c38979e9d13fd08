import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer } from '../../requests/conversing.ts'

const w = await world()

test('the request page shows the goal, the own words, what to do now and an open box', async () => {
  const { id } = await w.ask({ expectation: 'Als mijn moeder weer veilig naar de winkel kan.', ownerId: w.marieke.id })
  const response = await w.get(`/desk/requests/${id}`, w.marieke)
  const page = await response.text()

  assert.equal(response.status, 200)
  assert.match(page, /<h1[^>]*>Als mijn moeder weer veilig naar de winkel kan\./)
  assert.match(page, /‘Wanneer wordt de heg gesnoeid\?’/)
  assert.match(page, /Antwoord geven/)
  assert.match(page, /name="body"/)
  assert.match(page, /Sanne krijgt dit per mail en op de eigen pagina/)
  assert.match(page, /Sanne ziet nu/)
})

test('an answer reaches the customer and stands on the page', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const sent = await w.post(
    `/desk/requests/${id}/answers`,
    { body: 'Morgen om tien uur.', key: 'answer-1234', after: '0', is: 'answer' },
    w.marieke,
  )

  assert.equal(sent.status, 303)
  assert.match(await (await w.get(`/desk/requests/${id}`, w.marieke)).text(), /Morgen om tien uur\./)
})

test('when a colleague wrote meanwhile both texts are there, and nothing was sent', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await w.act((tx) => answer(tx, w.joost.actor, { id, body: 'Joost was eerst.' }))
  const sent = await w.post(`/desk/requests/${id}/answers`, { body: 'Marieke wilde ook.', after: '0' }, w.marieke)
  const page = await sent.text()

  assert.equal(sent.status, 409)
  assert.match(page, /Joost was eerst\./)
  assert.match(page, /Marieke wilde ook\.<\/textarea>/)
  const messages = await w.db.many<{ body: string }>(sql`select body from messages where request_id = ${id}`)
  assert.deepEqual(messages, [{ body: 'Joost was eerst.' }])
})

test('whether a first word is the answer, a question or a word in between only its writer says: nothing is chosen for them', async () => {
  const { id, token } = await w.ask({ ownerId: w.marieke.id })
  const page = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  for (const is of ['answer', 'asks', 'news'])
    assert.match(page, new RegExp(`<button type="submit" class="button button--second" name="is" value="${is}">`))
  assert.doesNotMatch(page, /type="radio" name="is"/)
  const unsaid = { body: 'Welke lamp is het? Het nummer staat op de paal.', after: '0' }
  const asked = await w.post(`/desk/requests/${id}/answers`, unsaid, w.marieke)
  assert.equal(asked.status, 422)
  const again = await asked.text()
  assert.match(again, /Is dit het antwoord, een vraag of een bericht tussendoor\?/)
  assert.match(again, /Welke lamp is het\? Het nummer staat op de paal\.<\/textarea>/)
  assert.match(again, /name="is" value="asks"/)
  assert.equal((await w.post(`/desk/requests/${id}/answers`, { ...unsaid, is: 'asks' }, w.marieke)).status, 303)
  assert.match(textOf(await (await w.get(`/track/${token}`)).text()), /U bent aan zet/)
})

test('sent as the answer by the button that also closes, one goes on to the ending', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const page = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  assert.match(page, new RegExp(`name="is" value="answer" formaction="/desk/requests/${id}/answers\\?then=close"`))
  const sent = await w.post(
    `/desk/requests/${id}/answers?then=close`,
    { body: 'De lamp brandt weer.', is: 'answer', after: '0' },
    w.marieke,
  )
  assert.equal(sent.headers.get('location'), `/desk/requests/${id}/closing#held`)
})

test('an empty answer comes back with a sentence', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const sent = await w.post(`/desk/requests/${id}/answers`, { body: '  ' }, w.marieke)
  assert.equal(sent.status, 422)
  assert.match(await sent.text(), /Hier moet nog iets staan/)
})

test('a closed service is not there for other departments, and nobody reads it without signing in', async () => {
  const { id } = await w.ask({
    serviceId: w.services.benefit,
    words: 'Kan ik geld krijgen voor een wasmachine?',
    ownerId: w.wim.id,
  })
  assert.equal((await w.get(`/desk/requests/${id}`, w.wim)).status, 200)
  assert.equal((await w.get(`/desk/requests/${id}`, w.marieke)).status, 404)
  assert.equal((await w.post(`/desk/requests/${id}/answers`, { body: 'Hallo' }, w.marieke)).status, 404)
  assert.equal((await w.get(`/desk/requests/${id}`)).status, 303)
  assert.equal((await w.post(`/desk/requests/${id}/answers`, { body: 'Hallo' })).status, 401)
})

test('another department comes in before anything goes back and forth, by one choice, and everybody reads who leads', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const before = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  assert.doesNotMatch(before, /heeft de leiding/)
  assert.match(before, new RegExp(`<option value="${w.departments.passports}">Publiekszaken`))
  await w.post(
    `/desk/requests/${id}/together`,
    { department_id: String(w.departments.passports), key: 'together-1234' },
    w.marieke,
  )
  const after = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  assert.match(after, /Groen en Publiekszaken lossen dit samen op\. Marieke heeft de leiding\./)
  const choices = after.split('id="together"')[1]?.split('</select>')[0] ?? ''
  assert.doesNotMatch(choices, /Publiekszaken/)

  const { id: closed } = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  assert.doesNotMatch(await (await w.get(`/desk/requests/${closed}`, w.wim)).text(), /Samen met een andere afdeling/)
})
