import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Id, NO_ID } from '../../src/platform/database/ids.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { answer, say } from '../../src/requests/conversing.ts'
import { close } from '../../src/requests/ending/closing.ts'
import { lookAgain, sayNeed } from '../../src/requests/ending/judging.ts'
import { reopen } from '../../src/requests/ending/reopening.ts'
import { sayNo } from '../../src/requests/ending/saying-no.ts'
import { listRequests } from '../../src/requests/finding/lists.ts'
import { addStep, finishStep, reopenStep, startStep } from '../../src/requests/steps/stepping.ts'
import { textOf } from '../pages.ts'
import { type Asked, turnScene } from '../whose-turn-scene.ts'
import { world } from '../world.ts'

// What the customer's page, the desk, the day and the mail say of one question is the same, also after its end.

const w = await world()
const { theirs, desk, row, mine, steps, mailsTo, ended } = turnScene(w)

/** A closed service opens after a second fact. */
const openly = async ({ id, token }: Asked, more = '') => {
  await w.db.run(sql`update requests set closed_service = false where id = ${id}`)
  const text = textOf(await (await w.get(`/track/${token}${more}`)).text())
  await w.db.run(sql`update requests set closed_service = true where id = ${id}`)
  return text
}

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
