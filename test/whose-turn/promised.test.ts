import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_ID } from '../../src/platform/database/ids.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { answer, say } from '../../src/requests/conversing.ts'
import { trackingToken } from '../../src/requests/links.ts'
import { open } from '../../src/requests/opening.ts'
import { handOver } from '../../src/requests/owners/handing-over.ts'
import { promiseSomething } from '../../src/requests/promises/promising.ts'
import { finishStep, startStep } from '../../src/requests/steps/stepping.ts'
import { textOf } from '../pages.ts'
import { turnScene } from '../whose-turn-scene.ts'
import { world } from '../world.ts'

// Who is to do something, and by when, is the same on the customer's page, at the desk, on the day and in the mail.

const w = await world()
const { theirs, desk, row, mine, steps, ended } = turnScene(w)
const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)

test('what was answered and promised leaves the day, and comes back when the customer writes', async () => {
  const asked = await w.ask({ ownerId: w.joost.id })
  await w.act((tx) => answer(tx, w.joost.actor, { id: asked.id, body: 'Ik kijk er eerst naar.' }))
  assert.deepEqual(await mine(w.joost, asked), [['request', undefined]], 'without a day it asks for one')
  await w.act((tx) => promiseSomething(tx, w.joost.actor, { id: asked.id, text: 'U hoort of het kan', dueOn: soon }))
  assert.deepEqual(await mine(w.joost, asked), [])
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Fijn. Komt u ook kijken?' }))
  assert.deepEqual(await mine(w.joost, asked), [['request', 'Fijn. Komt u ook kijken?']])
})

test('a question back keeps no promise, and page, desk and day agree that it waits for the customer', async () => {
  const asked = await w.ask({ ownerId: w.joost.id })
  const [first] = await steps(asked)
  await w.act((tx) => startStep(tx, w.joost.actor, { id: asked.id, stepId: first?.id ?? NO_ID }))
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Mag ik bij u aanbellen?', is: 'asks' }, w.joost)
  const page = await theirs(asked)
  assert.match(page, /U bent aan zet/)
  assert.match(page, /Joost wacht op uw antwoord/)
  assert.doesNotMatch(page, /Antwoord van Joost/, 'a question is no answer')
  assert.match(await theirs(asked, '/road'), /Vraag van Joost/)
  assert.doesNotMatch(page, /Joost is (bezig|begonnen)/)
  assert.match(await desk(asked, w.joost), /Joost wacht op uw antwoord/)
  assert.deepEqual(await mine(w.joost, asked), [])
  const open = await w.db.many(
    sql`select from promises where request_id = ${asked.id} and kind = 'answer' and state = 'open'`,
  )
  assert.equal(open.length, 1)

  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Ja hoor.' }))
  await w.act((tx) => answer(tx, w.joost.actor, { id: asked.id, body: 'Ik kom donderdag.' }))
  assert.match(await theirs(asked), /Antwoord van Joost/, 'the first answer is, whatever went before')
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Ja hoor.' }))
  assert.doesNotMatch(await theirs(asked), /U bent aan zet/)
  assert.deepEqual(await mine(w.joost, asked), [['request', 'Ja hoor.']])
})

test('who has not done anything yet has the question; who did, works on it', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.act((tx) => answer(tx, w.joost.actor, { id: asked.id, body: 'Marieke komt zo.' }))
  assert.match(await theirs(asked), /Marieke heeft uw vraag/)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Daar ben ik.' }))
  assert.match(await theirs(asked), /Marieke werkt aan uw vraag/)
  const [first] = await steps(asked)
  await w.act((tx) => finishStep(tx, w.marieke.actor, { id: asked.id, stepId: first?.id ?? NO_ID }))
})

test('as long as nobody here did anything, the plan is how it usually goes, and not what comes next', async () => {
  const asked = await w.ask()
  const unread = textOf(await (await w.get(`/track/${asked.token}`)).text())
  assert.match(unread, /Hierna: antwoord op de vraag, uiterlijk/)
  assert.match(unread, /Kijken Zo gaat het meestal/)
  assert.doesNotMatch(unread, /[Nn]og niet ingepland/)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'We komen kijken.' }))
  const seen = textOf(await (await w.get(`/track/${asked.token}`)).text())
  assert.match(seen, /Hierna:? *kijken/)
  assert.doesNotMatch(seen, /Zo gaat het meestal/)
})

test('writing it down for somebody, looking and handing it on is no work on it; what is theirs comes after what we promised', async () => {
  const called = { words: 'De container van de buren stinkt.', customerId: w.sanne.id, ownerId: w.marieke.id }
  const opened = await w.act((tx) => open(tx, w.joost.actor, { ...called, channel: 'phone' }))
  const phoned = { ...opened, token: trackingToken(w.db.organisation, opened) }
  await w.act((tx) =>
    handOver(tx, w.marieke.actor, { id: phoned.id, toId: w.joost.id, reason: 'Joost kent deze straat.' }),
  )
  assert.match(await theirs(phoned), /Hierna:? *antwoord op de vraag, uiterlijk/)
  assert.doesNotMatch(await theirs(phoned), /[Nn]og niet ingepland/)

  const passport = await w.ask({ words: 'Ik wil een paspoort.', serviceId: w.services.passport, ownerId: w.fatima.id })
  const [first] = await steps(passport)
  await w.db.run(sql`update steps set customers_turn = true where id = ${first?.id ?? NO_ID}`)
  assert.match(await theirs(passport), /Hierna:? *antwoord op de vraag, uiterlijk/)
})

test('what is sent when a day is not made is what was shown before, in whole sentences', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id: asked.id, text: 'De heg is gesnoeid', dueOn: soon }),
  )
  const later = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const at = `/desk/requests/${asked.id}/promises/${promiseId}`
  const shown = await (await w.get(`${at}/late`, w.marieke)).text()
  const told = [...shown.matchAll(/<p>(Wij beloofden u: [^<]*)<span/g)].map(([, words]) => words?.trim())
  assert.equal(told.length, 1)
  await w.post(`${at}/dates`, { due_on: later, reason: 'de collega die het weet is er pas donderdag' }, w.marieke)
  await w.hearNews()
  const mail = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where subject_id = ${asked.id} and cause like 'asker:%' order by id desc limit 1`,
  )
  assert.ok(mail.text_body.includes(told[0] ?? '–'), 'the same words')
  assert.match(mail.text_body, /\nDe collega die het weet is er pas donderdag\.\n/)
  assert.match(await theirs(asked), /De collega die het weet is er pas donderdag\./)
})

test('when nothing is promised any more the owner is asked when they hear again, and the next word keeps that', async () => {
  const asked = await w.ask({ ownerId: w.joost.id })
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Het kan.', is: 'answer' }, w.joost)
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.joost)).text()
  assert.match(textOf(page), /Wanneer hoort Sanne weer iets\?/)
  const fields = { text: 'U hoort van ons hoe het ervoor staat', due_on: soon, to_hear: 'yes', anyway: 'yes' }
  await w.post(`/desk/requests/${asked.id}/promises`, fields, w.joost)
  assert.match(await theirs(asked), /U hoort van ons hoe het ervoor staat uiterlijk/)
  assert.doesNotMatch(await desk(asked, w.joost), /Wanneer hoort Sanne weer iets\?/)
  await w.post(
    `/desk/requests/${asked.id}/answers`,
    { body: 'Het staat gepland.', is: 'answer', after: '99999' },
    w.joost,
  )
  const open = await w.db.many(sql`select from promises where request_id = ${asked.id} and state = 'open'`)
  assert.equal(open.length, 0)
})

test('a step that plans asks its day, reading is never later than what was promised, and one promise is one line', async () => {
  const asked = await w.ask({ ownerId: w.joost.id, serviceId: w.services.hedge })
  const [first] = await steps(asked)
  await w.db.run(sql`update steps set name = 'Inplannen met de ploeg' where id = ${first?.id}`)
  await w.act((tx) => finishStep(tx, w.joost.actor, { id: asked.id, stepId: first?.id ?? NO_ID }))
  assert.match(await desk(asked, w.joost), /Op welke dag: Doen\?/)
  const form = await (await w.get(`/desk/requests/${asked.id}`, w.joost)).text()
  assert.match(form, /id="which-day-on"[^>]*value="2\d{3}-/, 'the likely day stands there')

  await w.db.run(sql`update requests set next_due = now() + interval '5 minutes' where id = ${asked.id}`)
  const { next_due } = await row(asked)
  const time = next_due?.toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })
  assert.match(await theirs(asked), new RegExp(`Joost leest (dit|hem) vandaag vóór ${time?.replace(':', '\\.')} uur`))

  const twice = await w.ask({ ownerId: w.marieke.id })
  await ended(twice)
  await w.post(`/track/${twice.token}/reopening`, { reason: 'Het komt terug.' })
  assert.equal([...(await theirs(twice)).matchAll(/Antwoord op de vraag uiterlijk/g)].length, 1)
})

test('a step that plans is finished with the day of the next, and any other asks it afterwards', async () => {
  const asked = await w.ask({ ownerId: w.joost.id, serviceId: w.services.hedge })
  const [first, second] = await steps(asked)
  const stepId = first?.id ?? NO_ID
  await w.db.run(sql`update steps set name = 'Inplannen met de ploeg' where id = ${stepId}`)
  await w.act((tx) => answer(tx, w.joost.actor, { id: asked.id, body: 'Ik plan het.', answers: false }))
  await w.act((tx) => startStep(tx, w.joost.actor, { id: asked.id, stepId }))
  const before = await (await w.get(`/desk/requests/${asked.id}`, w.joost)).text()
  assert.match(before, /Dag van: Doen[\s\S]*name="next_on"[^>]*value="2\d{3}-/)
  await w.post(`/desk/requests/${asked.id}/steps/${stepId}/finishing`, { next_on: soon }, w.joost)
  const days = await w.db.many(sql`select planned_on::text as day from steps where id = ${second?.id ?? NO_ID}`)
  assert.deepEqual(days, [{ day: soon }])
  assert.doesNotMatch(await theirs(asked), /Doen\. Nog niet ingepland/)
  assert.doesNotMatch(await desk(asked, w.joost), /Op welke dag: /)

  const other = await w.ask({ ownerId: w.joost.id, serviceId: w.services.hedge })
  const [look] = await steps(other)
  await w.db.run(sql`update promises set state = 'kept' where request_id = ${other.id}`)
  await w.act((tx) => finishStep(tx, w.joost.actor, { id: other.id, stepId: look?.id ?? NO_ID }))
  assert.match(await desk(other, w.joost), /Op welke dag: Doen\?/)
})
