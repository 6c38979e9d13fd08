import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doImprovement, planImprovement } from '../src/improvements/problems/improving.ts'
import { raise } from '../src/improvements/problems/raising.ts'
import { finish } from '../src/improvements/telling/ending.ts'
import { tellAll } from '../src/improvements/telling/telling.ts'
import { hearQuestion } from '../src/insights/observations/hearing-questions.ts'
import { observe } from '../src/insights/observations/observing.ts'
import { putOnAgenda } from '../src/meetings/agenda/putting.ts'
import { decide } from '../src/meetings/decisions/deciding.ts'
import { openMeeting } from '../src/meetings/meeting/holding.ts'
import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { answer, say } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { lookAgain, sayNeed } from '../src/requests/ending/judging.ts'
import { reopen } from '../src/requests/ending/reopening.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { listRequests } from '../src/requests/finding/lists.ts'
import { todayOf } from '../src/requests/finding/today.ts'
import { trackingToken } from '../src/requests/links.ts'
import { open } from '../src/requests/opening.ts'
import { answerConsultation, consult } from '../src/requests/owners/consulting.ts'
import { handOver } from '../src/requests/owners/handing-over.ts'
import { solveTogether } from '../src/requests/owners/joint.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { findRequestFor } from '../src/requests/request.ts'
import { addStep, finishStep, reopenStep, startStep } from '../src/requests/steps/stepping.ts'
import { textOf } from './pages.ts'
import { type Colleague, world } from './world.ts'

// What the customer's page, the desk, the day and the mail say of one question is the same, also after its end.

const w = await world()
type Asked = Awaited<ReturnType<typeof w.ask>>

const theirs = async ({ token }: Pick<Asked, 'token'>, more = '') =>
  textOf(await (await w.get(`/track/${token}${more}`)).text())
const desk = async ({ id }: Asked, who: Colleague, more = '') =>
  textOf(await (await w.get(`/desk/requests/${id}${more}`, who)).text())
const row = async ({ id }: Asked) => {
  const found = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(found)
  return found
}
const mine = async (who: Colleague, { id }: Asked) =>
  (await todayOf(w.db, who.actor)).turn.filter((one) => one.id === id).map(({ why, wrote }) => [why, wrote])
const steps = ({ id }: Asked) =>
  w.db.many<{ id: Id<'steps'>; finished_at: Date | null; skipped_because: string | null }>(
    sql`select id, finished_at, skipped_because from steps where request_id = ${id} order by position`,
  )
const mailsTo = async (who: string, { id }: Asked) => {
  await w.hearNews()
  const rows = await w.db.many<{ subject: string }>(
    sql`select subject from mails where subject_kind = 'request' and subject_id = ${id} and to_address = ${`${who}@zonnedam.example`} order by id`,
  )
  return rows.map(({ subject }) => subject)
}
const ended = async (asked: Asked, who = w.marieke) =>
  await w.act((tx) =>
    close(tx, who.actor, { id: asked.id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'In mei weer.', letGo: 'x' }),
  )
/** A closed service opens after a second fact. */
const openly = async ({ id, token }: Asked, more = '') => {
  await w.db.run(sql`update requests set closed_service = false where id = ${id}`)
  const text = textOf(await (await w.get(`/track/${token}${more}`)).text())
  await w.db.run(sql`update requests set closed_service = true where id = ${id}`)
  return text
}
const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)

test('a message after the end is the owner’s turn at once: on the day, in the list, by mail, and answered at the desk', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await ended(asked)
  assert.deepEqual(await mine(w.marieke, asked), [])
  await w.post(`/track/${asked.token}/messages`, { body: 'Er ligt toch nog een tak.' })
  assert.deepEqual(await mine(w.marieke, asked), [['request', 'Er ligt toch nog een tak.']])
  const { requests } = await listRequests(w.db, w.marieke.actor, { turn: 'ours' })
  assert.ok(requests.some(({ id }) => id === asked.id))
  assert.match(
    textOf(await (await w.get('/desk', w.marieke)).text()),
    /schreef na het einde: Er ligt toch nog een tak\./,
  )
  assert.ok((await mailsTo('marieke', asked)).some((subject) => subject.startsWith('Schreef terug: ')))
  assert.match(await desk(asked, w.marieke), /schreef nog iets na het einde/)

  const answered = await w.post(
    `/desk/requests/${asked.id}/answers`,
    { body: 'Ik haal hem op.', after: '99999' },
    w.marieke,
  )
  assert.equal(answered.status, 303)
  assert.deepEqual(await mine(w.marieke, asked), [])
  assert.ok((await row(asked)).closed_at, 'a word after the end leaves it ended')
  assert.match(await theirs(asked), /Ik haal hem op\./)
})

test('a last word that asks for nothing is read in one tap, and the customer sees that', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await ended(asked)
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Dank u, dat is duidelijk.' }))
  assert.equal((await w.post(`/desk/requests/${asked.id}/readings`, {}, w.marieke)).status, 303)
  assert.deepEqual(await mine(w.marieke, asked), [])
  assert.match(await theirs(asked, '/road'), /Marieke heeft uw bericht gelezen/)
  assert.equal((await w.post(`/desk/requests/${asked.id}/readings`, {}, w.marieke)).status, 409)
})

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

test('the end names what was still open: done or not needed, and the road keeps it', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const [look, doing] = await steps(asked)
  await w.act((tx) => startStep(tx, w.marieke.actor, { id: asked.id, stepId: look?.id ?? NO_ID }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Gedaan.' }))
  const form = await (await w.get(`/desk/requests/${asked.id}/closing`, w.marieke)).text()
  assert.match(textOf(form), /Deze stappen staan nog open\. Wat is gedaan\? Kijken Doen/)
  assert.match(form, new RegExp(`value="${look?.id}" checked`), 'what was begun is most likely done')
  assert.doesNotMatch(form, /type="radio" name="not_needed_as"[^>]* checked|name="not_needed"[^>]* value=/)
  const closing = {
    account: 'Gedaan.',
    next_step: 'Klaar.',
    after: '99999',
    steps: 'said',
    'done[]': String(look?.id),
    not_needed: 'De buurman deed het al.',
  }
  const unsaid = await w.post(`/desk/requests/${asked.id}/closing`, { ...closing, not_needed: '' }, w.marieke)
  assert.equal(unsaid.status, 422, 'a reason that nobody chose would be sent unread')
  assert.match(textOf(await unsaid.text()), /Zeg ook waarom de andere stappen niet hoeven/)
  assert.equal((await w.post(`/desk/requests/${asked.id}/closing`, closing, w.marieke)).status, 303)
  assert.deepEqual(
    (await steps(asked)).map((one) => one.skipped_because),
    [null, 'De buurman deed het al.'],
  )
  assert.ok(doing)
  assert.match(await theirs(asked), /Niet nodig: Doen[\s\S]*De buurman deed het al\./)
  assert.doesNotMatch(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /ticket--now/)
  assert.ok(!(await mailsTo('sanne', asked)).some((subject) => subject.startsWith('Klaar:')))

  await w.post(`/track/${asked.token}/reopening`, { reason: 'De buurman deed het toch niet.' })
  assert.deepEqual(
    (await steps(asked)).map((one) => one.finished_at !== null),
    [true, false],
    'what was not needed because it ended is still to come',
  )
})

test('a no does what decides, and leaves the rest undone without a reason that hurts; opened again, it is simply ahead', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const deciding = await w.act((tx) =>
    addStep(tx, w.marieke.actor, { id: asked.id, name: 'Beslissen', because: 'Dat hoort zo.' }),
  )
  const form = await (await w.get(`/desk/requests/${asked.id}/no`, w.marieke)).text()
  assert.match(form, new RegExp(`value="${deciding}" checked`))
  const no = { why: 'De heg is van de buren.', possible: 'Vraag het de buren.', after: '99999' }
  const said = { ...no, steps: 'said', 'done[]': String(deciding) }
  assert.equal((await w.post(`/desk/requests/${asked.id}/no`, said, w.marieke)).status, 303)
  assert.deepEqual(
    (await steps(asked)).map((one) => one.skipped_because),
    ['', '', null],
  )
  const road = async () => textOf(await (await w.get(`/track/${asked.token}/road`)).text())
  assert.match(await theirs(asked), /Beslissen/)
  assert.doesNotMatch(await theirs(asked), /Niet nodig|Niet gedaan|want het antwoord is nee/)
  assert.match(await road(), /Niet gedaan: Kijken[\s\S]*Niet gedaan: Doen/, 'nothing is left out of the whole road')
  assert.doesNotMatch(await road(), /Niet nodig/)
  assert.match(textOf(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()), /Niet gedaan: Kijken/)

  await w.post(`/track/${asked.token}/second-look`, {})
  assert.doesNotMatch(await theirs(asked), /Toch nog niet klaar|Niet nodig|Niet gedaan/)
  assert.deepEqual(
    (await steps(asked)).map((one) => one.finished_at),
    [null, null, null],
  )
  assert.match(await road(), /Nog te doen: Beslissen/)
})

test('what is opened again: a step done wrongly stands ahead, what is no part of it stays out, and a no is decided anew', async () => {
  const { wim, marieke } = w
  const asked = await w.ask()
  const [look, mend] = await steps(asked)
  await w.act((tx) => finishStep(tx, marieke.actor, { id: asked.id, stepId: look?.id ?? NO_ID }))
  const apart = { done: [], notNeeded: 'Deze stap hoort niet bij uw vraag.' }
  const end = { id: asked.id, outcome: 'done', account: 'Klaar.', nextStep: 'Niets.', steps: apart } as const
  await w.act((tx) => close(tx, marieke.actor, end))
  await w.act((tx) => reopen(tx, asked.asker, { id: asked.id, reason: 'Het is niet goed gedaan.' }))
  const states = async (of: Asked) =>
    (
      await w.db.many<{ state: string }>(sql`
        select case when skipped_because is not null then 'out' when finished_at is not null then 'done'
                    when started_at is not null then 'now' else 'ahead' end as state
          from steps where request_id = ${of.id} and not customers_turn order by position`)
    ).map(({ state }) => state)
  assert.deepEqual(await states(asked), ['done', 'out'])
  assert.ok(mend)
  await w.act((tx) =>
    reopenStep(tx, marieke.actor, { id: asked.id, stepId: look?.id ?? NO_ID, because: 'We kijken opnieuw.' }),
  )
  assert.deepEqual(await states(asked), ['ahead', 'out'])

  const decided = await w.ask({ words: 'Kan ik bijstand krijgen voor een wasmachine?' })
  const stepId = await w.act((tx) =>
    addStep(tx, wim.actor, { id: decided.id, name: 'Beslissen', because: 'dan weet u het' }),
  )
  await w.act((tx) => finishStep(tx, wim.actor, { id: decided.id, stepId }))
  await w.act((tx) => sayNo(tx, wim.actor, { id: decided.id, partly: false, why: 'Te laat.', possible: 'Lenen.' }))
  await w.db.run(
    sql`insert into memberships (department_id, person_id) values (${w.departments.benefits}, ${w.ada.id}) on conflict do nothing`,
  )
  await w.db.run(sql`update persons set takes_questions = true where id = ${w.ada.id}`)
  await w.act((tx) => lookAgain(tx, decided.asker, { id: decided.id, words: 'Kijk nog eens.' }))
  const again = await w.db.one<{ ahead: boolean; doer_id: Id<'persons'> | null }>(
    sql`select finished_at is null and started_at is null as ahead, doer_id from steps where id = ${stepId}`,
  )
  assert.deepEqual(again, { ahead: true, doer_id: null })
})

test('after a second look the no, its reasons and the last day to object are still there, on paper and on the road too', async () => {
  const asked = await w.ask({
    words: 'Ik wil bijzondere bijstand voor een bed',
    ownerId: w.wim.id,
    serviceId: w.services.benefit,
  })
  await w.act((tx) =>
    sayNo(tx, w.wim.actor, {
      id: asked.id,
      partly: false,
      why: 'De wet kent dit niet.',
      possible: 'De Kringloop geeft garantie.',
    }),
  )
  const opened = await w.act((tx) => sayNeed(tx, asked.asker, { id: asked.id, words: 'Een bed, deze week nog.' }))
  assert.ok(opened)
  await w.db.run(
    sql`insert into memberships (department_id, person_id) values (${w.departments.benefits}, ${w.ada.id}) on conflict do nothing`,
  )
  await w.db.run(sql`update persons set takes_questions = true where id = ${w.ada.id}`)
  await w.act((tx) => lookAgain(tx, asked.asker, { id: asked.id }))
  const open = { page: await openly(asked) }
  assert.match(open.page, /Bezwaar maken kan tot en met/)
  assert.match(
    open.page,
    /Nee, op [\s\S]*De wet kent dit niet\.[\s\S]*De Kringloop geeft garantie\.[\s\S]*Schrijf een brief aan het college\./,
  )
  assert.match(open.page, /Een bed, deze week nog\./)
  assert.match(await openly(asked, '/account'), /De wet kent dit niet\./)
  assert.match(await openly(asked, '/road'), /De wet kent dit niet\.[\s\S]*Bezwaar maken kan tot en met/)

  await w.db.run(sql`update noes set objection_until = current_date - 1 where request_id = ${asked.id}`)
  assert.doesNotMatch(await openly(asked), /Bezwaar maken kan tot en met/)
  assert.match(await openly(asked, '/road'), /Bezwaar maken kon tot en met/)
})

test('a need is judged by no sentence of ours: it is the owner’s turn, with when it is read', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, { id: asked.id, partly: false, why: 'Het kan niet.', possible: 'Iets anders.' }),
  )
  await w.post(`/track/${asked.token}/need`, { words: 'Mijn zoon slaapt op de grond.' })
  const page = await theirs(asked)
  assert.doesNotMatch(page, /niet meteen iets voor/)
  assert.match(page, /U hebt dit nodig[\s\S]*Mijn zoon slaapt op de grond[\s\S]*Marieke leest dit/)
  assert.deepEqual(await mine(w.marieke, asked), [['request', 'Mijn zoon slaapt op de grond.']])
  await w.post(`/track/${asked.token}/need`, { words: 'En een bankje zou fijn zijn.' })
  assert.match(await theirs(asked), /Mijn zoon slaapt op de grond[\s\S]*En een bankje zou fijn zijn/, 'both stay')
  assert.ok((await mailsTo('marieke', asked)).some((subject) => subject.startsWith('Schreef terug: ')))
})

test('whoever must know, knows: the owner once for some messages, the colleague asked and the one who asked, a department added', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await mailsTo('marieke', asked)
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Nog iets.' }))
  await w.hearNews()
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'En nog iets.' }))
  const told = () =>
    mailsTo('marieke', asked).then((all) => all.filter((one) => one.startsWith('Schreef terug')).length)
  assert.equal(await told(), 1)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Ja.' }))
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Dank u.' }))
  assert.equal(await told(), 2, 'after an answer it is news again')

  const consultationId = await w.act((tx) =>
    consult(tx, w.marieke.actor, { id: asked.id, askedId: w.fatima.id, question: 'Mag dit?' }),
  )
  assert.deepEqual(await mailsTo('fatima', asked), ['Marieke vraagt je mee te denken: Wanneer wordt de heg gesnoeid?'])
  await w.act((tx) => answerConsultation(tx, w.fatima.actor, { id: asked.id, consultationId, answer: 'Ja.' }))
  assert.ok((await mailsTo('marieke', asked)).includes('Fatima dacht met je mee: Wanneer wordt de heg gesnoeid?'))

  await w.act((tx) => solveTogether(tx, w.marieke.actor, { id: asked.id, departmentId: w.departments.passports }))
  assert.ok((await mailsTo('fatima', asked)).includes('Samen op te lossen: Wanneer wordt de heg gesnoeid?'))
  assert.ok(!(await mailsTo('joost', asked)).some((one) => one.startsWith('Samen')), 'the owner’s own department knows')
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

test('their turn says what is asked, who is called has a number, and advice goes to who asked for it', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.db.run(
    sql`insert into contact_ways (customer_id, kind, value, normalised) values (${w.sanne.id}, 'phone', '06 12 34 56 78', '+31612345678')`,
  )
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Welke heg bedoelt u?', is: 'asks' }, w.marieke)
  assert.match(await theirs(asked), /U bent aan zet\. Welke heg bedoelt u\?/)
  assert.match(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /href="tel:0612345678"/)

  await w.act((tx) => consult(tx, w.marieke.actor, { id: asked.id, askedId: w.fatima.id, question: 'Mag dit?' }))
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.fatima)).text()
  assert.match(textOf(page), /Je raad aan Marieke[\s\S]*Stuur aan Marieke/)
  assert.match(
    page,
    /<details class="more" id="to-customer">[\s\S]*name="body"/,
    'the other box waits behind its own words',
  )
})

test('whose sentence was read aloud at a table hears that it was talked about and decided on, and the decision says who hears it', async () => {
  const { actor } = w.marieke
  const asked = await w.ask({
    ownerId: w.marieke.id,
    words: 'De lantaarn bij het fietspad is stuk en ik durf er niet langs.',
  })
  const heard = (await w.act((tx) => hearQuestion(tx, asked.id))) ?? assert.fail()
  const { itemId, meetingId } = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Raadscommissie' })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
    const itemId = await putOnAgenda(tx, actor, { seriesId, meetingId, title: 'Straatverlichting' })
    await tx.run(sql`update agenda_items set observation_id = ${heard} where id = ${itemId}`)
    return { itemId, meetingId }
  })
  assert.doesNotMatch(await theirs(asked), /kwam ook op tafel/, 'laid there beforehand nobody read it yet')
  await w.act((tx) => openMeeting(tx, actor, { id: meetingId }))
  await w.act((tx) =>
    decide(tx, actor, {
      itemId,
      words: 'Wij rijden elke week langs',
      touches: 'direct',
      willNotice: 'Het brandt',
      noticeBy: '2099-01-01',
    }),
  )
  for (const more of ['', '/road']) {
    const page = await theirs(asked, more)
    assert.match(page, /Uw vraag kwam ook op tafel/)
    assert.match(page, /iets besloten/)
    assert.doesNotMatch(page, /elke week langs|Raadscommissie/, 'not what was said there')
  }
  assert.match(
    await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(),
    new RegExp(`/desk/items/${itemId}"`),
  )
  const { id } = await w.db.one<{ id: Id<'decisions'> }>(sql`select id from decisions where item_id = ${itemId}`)
  const decision = await (await w.get(`/desk/decisions/${id}`, w.marieke)).text()
  assert.match(textOf(decision), /Wie dit hoort Op de eigen pagina, sinds /i)
  assert.match(decision, new RegExp(`/desk/requests/${asked.id}"`))
})

test('a question that came to a table and to a problem of more people says so, and its desk page leads there and proposes its end', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const { actor } = w.marieke
  const itemId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Werkoverleg', people: [w.joost.id] })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
    const { id } = await tx.one<{ id: Id<'agenda_items'> }>(sql`
      insert into agenda_items (series_id, meeting_id, position, title, origin_kind, origin_id)
      values (${seriesId}, ${meetingId}, 1, 'Heggen langs de stoep', 'request', ${asked.id}) returning id`)
    return id
  })
  const problemId = await w.act((tx) =>
    raise(tx, actor, {
      title: 'Heggen hangen over de stoep',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Ik kan er niet langs.', requestId: asked.id }],
    }),
  )
  for (const more of ['', '/road']) {
    const page = await theirs(asked, more)
    assert.match(page, /Uw vraag kwam ook op tafel Staat op de agenda van een overleg/)
    assert.match(page, /Wat er in een overleg gezegd is, staat hier niet bij/)
    assert.doesNotMatch(page, /Heggen langs de stoep/, 'what it is called at their table is theirs')
  }
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(page, new RegExp(`/desk/items/${itemId}"`))
  assert.match(page, new RegExp(`/desk/improvements/${problemId}"`))
  assert.doesNotMatch(page, /Kan deze vraag klaar\?/)

  await w.act(async (tx) => {
    const improvementId = await planImprovement(tx, actor, {
      id: problemId,
      kind: 'process',
      structural: false,
      plan: 'Snoeien',
    })
    await doImprovement(tx, actor, { id: problemId, improvementId, done: 'Gesnoeid' })
    await finish(tx, actor, { id: problemId, words: 'De heggen zijn gesnoeid.', did: 'De heggen zijn gesnoeid.' })
    await tellAll(tx, actor, { id: problemId })
  })
  assert.match(await desk(asked, w.marieke), /De oorzaak is weg, en Sanne weet dat sinds .*Kan deze vraag klaar\?/)
  assert.match(
    textOf(await (await w.get('/desk', w.marieke)).text()),
    /Oorzaak weg en verteld\. Kan deze vraag klaar\?/,
  )
})

test('a message that says nothing stays in its box on its page, and a picture is one on both sides', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  const refused = await w.post(`/track/${asked.token}/messages`, { body: ' ' })
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /Wanneer wordt de heg gesnoeid\?[\s\S]*Schrijf aan Marieke/)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  )
  const sent = await w.post(`/track/${asked.token}/messages`, {
    body: 'Zie de foto',
    files: new File([png], 'heg.png', { type: 'image/png' }),
  })
  assert.equal(sent.status, 303)
  const theirPage = await (await w.get(`/track/${asked.token}`)).text()
  assert.match(theirPage, /<img src="\/track\/[^"]+\/files\/\d+" alt="heg\.png"/)
  const ours = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(ours, /<img src="\/desk\/requests\/\d+\/files\/\d+" alt="heg\.png"/)
  assert.match(theirPage, /data-most-mb="25"/)
})

test('taking back is asked once, names the question, and is so on the page, in the title and at the desk', async () => {
  const words = 'Mijn kelder staat elke herfst onder water door die put'
  const asked = await w.ask({ words: `${words}. Komt u kijken?`, customerId: w.otto.id, ownerId: w.marieke.id })
  const me = { kind: 'customer' as const, id: w.otto.id }
  const id = await w.act((tx) => observe(tx, me, { kind: 'verbatim', source: 'story', customerId: w.otto.id, words }))
  const as = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.otto.id))}` }
  const page = textOf(await (await w.get(`/mine/file/words/${id}/taking-back`, as)).text())
  assert.match(page, /Neemt u deze woorden terug\?[\s\S]*van de pagina van uw vraag[\s\S]*Die vraag loopt nog/)
  assert.match(await theirs(asked), /Mijn kelder staat/)
  assert.equal((await w.post(`/mine/file/words/${id}/taking-back`, {}, as)).status, 303)
  const markup = await (await w.get(`/track/${asked.token}`)).text()
  assert.doesNotMatch(markup, /Mijn kelder staat/)
  assert.match(textOf(markup), /\[…\]/)
  assert.doesNotMatch(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /Mijn kelder staat/)
  assert.match(await theirs(asked, '/road'), /woorden teruggenomen/)
})

test('taking everything back is asked with the open questions named; the owner hears why nothing stands there, and the customer tells it again or stops', async () => {
  const asked = await w.ask({
    words: 'Mijn schuur lekt door uw dakgoot.',
    customerId: w.otto.id,
    ownerId: w.marieke.id,
  })
  const as = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.otto.id))}` }
  const file = await (await w.get('/mine/file', as)).text()
  assert.doesNotMatch(file, /action="\/mine\/file\/withdrawal"/, 'one tap takes nothing away')
  const page = textOf(await (await w.get('/mine/file/withdrawal', as)).text())
  assert.match(
    page,
    /Neemt u alles terug wat u zei\?[\s\S]*lo\w+ nog\.[\s\S]*Mijn schuur lekt[\s\S]*Haal al mijn woorden weg/,
  )
  assert.equal((await w.post('/mine/file/withdrawal', {}, as)).status, 303)

  assert.match(await theirs(asked), /U nam uw woorden terug\.[\s\S]*Vertel het opnieuw/)
  assert.doesNotMatch(await theirs(asked), /leest hem/)
  assert.match(await desk(asked, w.marieke), /Otto nam de eigen woorden terug/)
  assert.equal((await mine(w.marieke, asked)).length, 1, 'on the day of whoever has it')
  assert.ok((await mailsTo('marieke', asked)).some((subject) => subject.startsWith('Nam woorden terug: ')))
  assert.equal((await w.post(`/track/${asked.token}/stopping`, {})).status, 303)
  assert.match(await theirs(asked), /Deze vraag mag stoppen/)
  assert.doesNotMatch(await theirs(asked), /U nam uw woorden terug/)
})

test('who asks something is who can go on, in a sentence with an end', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Kunt u het huisnummer geven', is: 'asks' }, w.joost)
  assert.match(await theirs(asked), /Kunt u het huisnummer geven\.\W+Joost[^.]* kan verder als/)
})
