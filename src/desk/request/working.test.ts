import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysPass } from '../../../test/time-passes.ts'
import { type Colleague, world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { forgetSettings } from '../../platform/settings.ts'
import { answer, say } from '../../requests/conversing.ts'

const w = await world()
const today = dayOf(new Date(), 'Europe/Amsterdam')

const post = (id: number, path: string, fields: Record<string, string> = {}, as: Colleague = w.marieke) =>
  w.post(`/desk/requests/${id}/${path}`, fields, as)
const read = async (id: number, as: Colleague = w.marieke, path = '') =>
  await (await w.get(`/desk/requests/${id}${path}`, as)).text()
const row = (id: number) =>
  w.db.one<{ owner_id: Id<'persons'>; closed_at: Date | null; turn: string }>(
    sql`select owner_id, closed_at, turn from requests where id = ${id}`,
  )
const steps = (id: number) =>
  w.db.many<{
    id: number
    name: string
    finished_at: Date | null
    started_at: Date | null
    skipped_because: string | null
  }>(
    sql`select id, name, started_at, finished_at, skipped_because from steps where request_id = ${id} order by position`,
  )

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

test('one button leads through the work: answer, start, finish, and then the ending', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  assert.match(await read(id), /href="#field-body"/)
  await post(id, 'answers', { body: 'Ik kom morgen kijken.', is: 'answer' })

  for (const { id: stepId, name } of await steps(id)) {
    assert.match(await read(id), new RegExp(`Begin met: ${name}`))
    assert.equal((await post(id, `steps/${stepId}/start`)).status, 303)
    assert.match(await read(id), new RegExp(`${name}: klaar`))
    assert.equal((await post(id, `steps/${stepId}/finishing`, { result: 'Gelukt.' })).status, 303)
  }
  assert.match(await read(id), /href="\/desk\/requests\/\d+\/closing" data-key="f"/)
})

test('steps are added, planned and passed over with a reason the customer reads', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const [first, second] = await steps(id)
  assert.equal(
    (
      await post(id, 'steps', {
        name: 'Hoogwerker regelen',
        because: 'anders kunnen we niet bij de top',
        after_id: String(first?.id),
      })
    ).status,
    303,
  )
  assert.equal(
    (await post(id, `steps/${second?.id}/plan`, { planned_on: addDays(today, 2), doer_id: String(w.joost.id) })).status,
    303,
  )
  assert.equal((await post(id, `steps/${first?.id}/skipping`, { because: 'Joost keek gisteren al' })).status, 303)

  const page = await read(id)
  assert.match(page, /Hoogwerker regelen/)
  assert.match(page, /Niet nodig: Kijken\. Waarom: Joost keek gisteren al/)
  assert.equal((await post(id, `steps/${first?.id}/skipping`, { because: '' })).status, 422)
})

test('a promise is made, and told in time when it will not be kept', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'answers', { body: 'Ik regel het.', is: 'answer' })
  assert.equal((await post(id, 'promises', { text: 'Het pad is vrij', due_on: today, anyway: 'yes' })).status, 303)
  const page = await read(id)
  assert.match(page, /‘Het pad is vrij’ uiterlijk vandaag/)
  const promiseId = Number(/promises\/(\d+)\/late/.exec(page)?.[1])

  const late = await read(id, w.marieke, `/promises/${promiseId}/late`)
  assert.match(late, /Wanneer lukt het wel\?/)
  assert.match(late, /Dit wordt verstuurd:[\s\S]*Dat halen wij niet\./)
  assert.equal((await post(id, `promises/${promiseId}/dates`, { due_on: addDays(today, 3), reason: '' })).status, 422)
  assert.equal(
    (await post(id, `promises/${promiseId}/dates`, { due_on: addDays(today, 3), reason: 'De ploeg is ziek.' })).status,
    303,
  )
  assert.match(await read(id), /nieuwe datum/)
})

test('on track takes the notice away; a promise that broke in silence asks for a word', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  await post(id, 'answers', { body: 'Ik regel het.', is: 'answer' })
  await post(id, 'promises', { text: 'De tak is weg', due_on: today, anyway: 'yes' })
  const promiseId = Number(/promises\/(\d+)\/track/.exec(await read(id))?.[1])
  await post(id, `promises/${promiseId}/track`)
  assert.doesNotMatch(await read(id), /promises\/\d+\/track/)

  await daysPass(w.db, id, 3)
  const page = await read(id)
  assert.match(page, /is niet op tijd gelukt/)
  assert.equal(
    (await post(id, `promises/${promiseId}/breaking`, { due_on: addDays(today, 2), reason: 'Storm.' })).status,
    303,
  )
  assert.doesNotMatch(await read(id), /hoorde nog niet waarom/)
})

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

test('an ending that nobody answered claims nothing, and asks for the answer or why there is none', async () => {
  const { id, token } = await w.ask({ ownerId: w.marieke.id })
  const form = await read(id, w.marieke, '/closing')
  assert.match(form, /Nog niemand gaf antwoord op deze vraag/)
  assert.match(form, /name="account"[^>]*>\s*<\/textarea>/, 'no sentence that nobody wrote')
  assert.doesNotMatch(form, /name="answer" value="\w+" checked/)
  const ending = { account: 'Het is de tak van de buurman.', next_step: 'Is er nog iets? Schrijf gerust.', after: '0' }
  const unsaid = await post(id, 'closing', ending)
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /Zeg of dit het antwoord is[\s\S]*de tak van de buurman\.<\/textarea>/)
  assert.equal((await post(id, 'closing', { ...ending, answer: 'none' })).status, 303)
  assert.match(await read(id), /vervallen/)
  const theirs = await (await w.get(`/track/${token}`)).text()
  assert.match(theirs, /Waarom er geen antwoord kwam[\s\S]*de tak van de buurman/)
  assert.match(theirs, /Vervallen:/)
  assert.doesNotMatch(theirs, /Wat we hebben gedaan|Gelukt|Verplaatst/)
  await w.hearNews()
  const { text_body } = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where subject_id = ${id} and text_body like '%de tak van de buurman%'`,
  )
  assert.match(text_body, /Er komt geen antwoord op uw vraag/)
  assert.doesNotMatch(text_body, /Dit hebben wij gedaan/)

  const asked = await w.ask({ ownerId: w.marieke.id })
  await post(asked.id, 'answers', { body: 'Welke heg?', is: 'asks', after: '0' })
  assert.match(await read(asked.id, w.marieke, '/closing'), /Nog niemand gaf antwoord/, 'a question back is none')
})

test('a promise for a day on which we are closed is asked about once', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const christmas = `${Number(today.slice(0, 4)) + 1}-12-25`
  const closed = isWeekday(christmas) ? christmas : `${Number(today.slice(0, 4)) + 2}-12-25`
  const promised = async () =>
    (await w.db.many(sql`select id from promises where request_id = ${id} and kind = 'free'`)).length
  const asked = await post(id, 'promises', { text: 'De bank staat er', due_on: closed })
  assert.equal(asked.status, 422)
  assert.match(await asked.text(), /Op die dag zijn we dicht[\s\S]*De bank staat er[\s\S]*name="anyway"/)
  assert.equal(await promised(), 0)
  assert.equal((await post(id, 'promises', { text: 'De bank staat er', due_on: closed, anyway: 'yes' })).status, 303)
  assert.equal(await promised(), 1)
})

test('the day that is proposed for a promise is one on which we work', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const proposed = async () => /name="due_on"[^>]* value="([^"]+)"/.exec(await read(id, w.marieke))?.[1] ?? ''
  const usual = await proposed()
  assert.match(usual, /^\d{4}-\d\d-\d\d$/)
  await w.db.run(sql`update settings set closing_days = array[${usual}]::date[]`)
  forgetSettings(w.db.organisation.schema)
  assert.ok((await proposed()) > usual, 'closed on that day')
  await w.db.run(sql`update settings set closing_days = '{}'`)
  forgetSettings(w.db.organisation.schema)
})

test('a day before the promised one is no bad news, and a later one can be taken back before it is told', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  const slip = await post(id, 'promises', { text: 'Een nieuwe bank', due_on: '2062-12-03' })
  assert.equal(slip.status, 422)
  assert.match(await slip.text(), /Kijk nog eens naar het jaar/)
  await post(id, 'promises', { text: 'Een nieuwe bank', due_on: addDays(today, 9), anyway: 'yes' })
  const { id: promise } = await w.db.one<{ id: Id<'promises'> }>(
    sql`select id from promises where request_id = ${id} and kind = 'free'`,
  )
  const earlier = await post(id, `promises/${promise}/dates`, {
    due_on: addDays(today, 8),
    reason: 'Een collega is ziek',
  })
  assert.equal(earlier.status, 422)
  assert.match(await earlier.text(), /eerder dan beloofd[\s\S]*Een collega is ziek<\/textarea>/)
  const slipped = await post(id, `promises/${promise}/dates`, { due_on: '2062-12-03', reason: 'Een collega is ziek' })
  assert.match(await slipped.text(), /Kijk nog eens naar het jaar[\s\S]*Een collega is ziek<\/textarea>/)
  const later = await post(id, `promises/${promise}/dates`, {
    due_on: addDays(today, 12),
    reason: 'Een collega is ziek',
  })
  assert.equal(later.headers.get('location'), `/desk/requests/${id}#held`)
})

test('the ending is prefilled, asks about open promises, and waits for what was not read yet', async () => {
  const { id, asker } = await w.ask({ ownerId: w.marieke.id })
  const { id: last } = await w.act(async (tx) => ({
    id: await answer(tx, w.marieke.actor, { id, body: 'De heg is gesnoeid.' }),
  }))
  const page = await read(id, w.marieke, '/closing')
  assert.match(page, /Marieke heeft u op .* geantwoord/)

  const ending = { account: 'De heg is gesnoeid.', next_step: 'Is er nog iets? Schrijf gerust.', after: String(last) }
  await w.act((tx) => say(tx, asker, { id, body: 'Wacht, er ligt nog een tak!' }))
  const refused = await post(id, 'closing', ending)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /er ligt nog een tak![\s\S]*De heg is gesnoeid\.<\/textarea>/)

  const after = String(
    (await w.db.one<{ id: number }>(sql`select max(id) as id from messages where request_id = ${id}`)).id,
  )
  assert.equal((await post(id, 'closing', { ...ending, account: ' ', after })).status, 422)
  assert.equal((await post(id, 'closing', { ...ending, after })).status, 303)
  assert.notEqual((await row(id)).closed_at, null)
  const closed = await read(id)
  assert.match(closed, /Zo is het afgerond/)
  assert.match(closed, /name="body"/, 'a word after the end can be answered')
  assert.equal((await post(id, 'reopening', { reason: 'De tak ligt er weer.' })).status, 303)
  assert.equal((await row(id)).closed_at, null)
  const again = await read(id)
  assert.match(again, /Het komt terug\.[\s\S]*De tak ligt er weer\./, 'why it is open again')
  assert.match(again, /Hoe het eerder afliep/)
})

test('a no takes two boxes; everything else is there', async () => {
  const { id } = await w.ask({ ownerId: w.wim.id, serviceId: w.services.benefit })
  const page = await read(id, w.wim, '/no')
  assert.equal([...page.matchAll(/<textarea[^>]* required/g)].length, 2)
  assert.match(page, /Bezwaar kan tot en met/)
  assert.equal((await post(id, 'no', { why: '', possible: 'Lenen zonder rente.' }, w.wim)).status, 422)
  assert.equal(
    (await post(id, 'no', { why: 'De wet kent dit niet.', possible: 'Lenen zonder rente.' }, w.wim)).status,
    303,
  )
  const [no] = await w.db.many<{ why: string; objection_until: string }>(
    sql`select why, objection_until from noes where request_id = ${id}`,
  )
  assert.equal(no?.why, 'De wet kent dit niet.')
  assert.ok(no?.objection_until)
  assert.equal((await w.get(`/desk/requests/${id}/no`, w.marieke)).status, 404)
})

test('where a no comes from is kept, and stands where it can be changed when it comes from ourselves; nobody has to say', async () => {
  const [ours, theirs, unsaid] = [await w.ask(), await w.ask(), await w.ask()]
  const said = { why: 'Onze planning laat het niet toe.', possible: 'In het najaar wel.' }
  assert.equal((await post(ours.id, 'no', { ...said, kind: 'own_process' })).status, 303)
  assert.equal((await post(theirs.id, 'no', { ...said, kind: 'not_ours' })).status, 303)
  assert.equal((await post(unsaid.id, 'no', { ...said, kind: '' })).status, 303)
  const kept = await w.db.many(sql`
    select n.kind, c.sent_on from noes n join closures c on c.id = n.closure_id
     where n.request_id in (${ours.id}, ${theirs.id}, ${unsaid.id}) order by n.closure_id`)
  assert.deepEqual(kept, [
    { kind: 'own_process', sent_on: false },
    { kind: 'not_ours', sent_on: true },
    { kind: null, sent_on: false },
  ])
  const learning = await (await w.get('/desk/improvements/learning', w.joost)).text()
  assert.match(learning, new RegExp(`id="own-${ours.id}"[\\s\\S]*Van hoe wij werken`))
  assert.doesNotMatch(learning, new RegExp(`id="own-(${theirs.id}|${unsaid.id})"`))
})

test('who must go on to somebody else reads that we look further when it does not work out there, and it is kept', async () => {
  const { id, token } = await w.ask()
  const ending = {
    account: 'De provincie beheert deze weg.',
    next_step: 'Bel de provincie.',
    after: '0',
    answer: 'given',
  }
  assert.match(await read(id, w.marieke, '/closing'), /Voor de rest is iemand buiten ons nodig/)
  assert.equal((await post(id, 'closing', { ...ending, sent_on: 'yes' })).status, 303)
  assert.match(await (await w.get(`/track/${token}`)).text(), /Lukt het daar niet\? Laat het ons weten/)
  const [event] = await w.db.many(
    sql`select data->>'sent_on' as sent_on from events where subject_kind = 'request' and subject_id = ${id} and type = 'request.closed'`,
  )
  assert.deepEqual(event, { sent_on: 'true' })
})

test('what a service says is possible goes along only where somebody ticked it; nothing is filled in unread', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  await w.db.run(sql`
    update service_versions set what_else = ${'Zelf snoeien mag.\nWij lenen gereedschap uit.'} where service_id = ${w.services.hedge}`)
  const page = await read(id, w.marieke, '/no')
  assert.match(page, /<textarea[^>]*name="possible"[^>]*>\s*<\/textarea>/)
  assert.equal([...page.matchAll(/name="also\[\]"(?![^>]* checked)/g)].length, 2)
  const nothing = await post(id, 'no', { why: 'Dit is van de buren.', possible: '' })
  assert.equal(nothing.status, 422)
  assert.match(await nothing.text(), /aria-invalid="true"[\s\S]*Zelf snoeien mag/)
  const no = { why: 'Dit is van de buren.', possible: 'Vraag het de buren.', 'also[]': 'Zelf snoeien mag.' }
  assert.equal((await post(id, 'no', no)).status, 303)
  const said = await w.db.one<{ possible: string }>(sql`select possible from noes where request_id = ${id}`)
  assert.equal(said.possible, 'Vraag het de buren.\nZelf snoeien mag.')
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

test('a legal term is set, extended once, and a promise that is no longer needed is let go with a reason', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id })
  assert.equal((await post(id, 'terms', { rule: 'something_else' })).status, 422)
  assert.equal((await post(id, 'terms', { rule: 'awb_complaint' })).status, 303)
  await post(id, 'promises', { text: 'Een tweede bank', due_on: addDays(today, 9), anyway: 'yes' })
  const rows = await w.db.many<{ id: Id<'promises'>; kind: string }>(
    sql`select id, kind from promises where request_id = ${id} and kind <> 'answer' order by id`,
  )
  const [term, free] = rows
  assert.match(await read(id, w.marieke, `/promises/${term?.id}/late`), /De wet geeft meer tijd/)
  assert.equal((await post(id, `promises/${term?.id}/extension`, { reason: 'Een deskundige kijkt mee.' })).status, 303)
  assert.equal((await post(id, `promises/${term?.id}/extension`, { reason: 'Nog eens.' })).status, 409)
  assert.equal((await post(id, `promises/${free?.id}/release`, { reason: '' })).status, 422)
  assert.equal((await post(id, `promises/${free?.id}/release`, { reason: 'U wilde toch geen bank.' })).status, 303)
  assert.match(await read(id), /vervallen/)
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

test('what was read and asks for nothing leaves the day, also while no day is promised', async () => {
  const { id, asker } = await w.ask({ ownerId: w.marieke.id, words: 'Mag de heg ook lager?' })
  await post(id, 'answers', { body: 'Dat mag.', is: 'answer' })
  await w.db.run(sql`update promises set state = 'kept' where request_id = ${id}`)
  await w.db.run(sql`update requests set next_due = null where id = ${id}`)
  await w.act((tx) => say(tx, asker, { id, body: 'Dank u, dat is duidelijk.' }))
  const day = async () => await (await w.get('/desk', w.marieke)).text()
  assert.match(await day(), /Dank u, dat is duidelijk/)
  await w.send(`/desk/requests/${id}/readings`, {}, w.marieke)
  const waits = await (await w.get(`/desk/requests/${id}`, w.marieke)).text()
  assert.match(waits, /gaat zo als gelezen van je dag/)
  assert.ok(!waits.includes('/readings"'), 'not twice')
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  await w.leave()
  assert.match(await day(), /Dank u, dat is duidelijk/, 'undone')
  await post(id, 'readings')
  assert.ok(!(await day()).includes(`/desk/requests/${id}"`), 'read, and nothing more is needed')
  await w.act((tx) => say(tx, asker, { id, body: 'Toch nog iets.' }))
  assert.match(await day(), /Toch nog iets/)
})

test('while it waits for the customer our own step is not the thing to do, and counts its waiting from the question', async () => {
  const { id } = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  await post(id, 'answers', { body: 'Ik kom kijken.', is: 'answer' })
  const [first] = await steps(id)
  await post(id, `steps/${first?.id}/start`)
  await w.db.run(sql`update steps set started_at = started_at - interval '3 days' where id = ${first?.id}`)
  const primary = new RegExp(`<div class="bar actions"[\\s\\S]{0,400}steps/${first?.id}/finishing`)
  assert.match(await read(id), primary)
  await post(id, 'answers', { body: 'Welke heg is het?', is: 'asks' })
  const page = await read(id)
  assert.doesNotMatch(page, primary)
  assert.match(page, new RegExp(`steps/${first?.id}/finishing`), 'it can be finished, further down')
  const ticket = /wacht op de[\s\S]{0,200}/.exec(page)?.[0] ?? ''
  assert.match(ticket, /sinds vandaag/)
})
