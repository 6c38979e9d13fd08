import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { sql } from '../../platform/database/sql.ts'
import { raise } from '../problems/raising.ts'
import { campaignNow, findPledgeFor, pledgesOf, sharedPledges } from './pledge.ts'
import { pledgeToken } from './pledge-links.ts'
import { answerPledge, askHowItWent, openCampaign, pledge, sharePledge } from './pledging.ts'
import { isEverybody, isSlogan } from './slogans.ts'
import { yearOf } from './year.ts'

const w = await world()
const today = dayOf(new Date(), 'Europe/Amsterdam')
const good = {
  kind: 'window' as const,
  words: 'Elke maand een ochtend meelopen',
  forWhom: 'mevrouw met de rollator',
  willNotice: 'Het pad is vrij als zij naar buiten gaat',
  dueOn: addDays(today, 30),
}

test('slogans are for everybody and so for nobody', () => {
  for (const words of ['De klant staat centraal', 'klant altijd centraal', 'Customers first', 'klantgerichter werken'])
    assert.ok(isSlogan(words), words)
  for (const words of ['Ik bel elke maandag terug', 'Het pad is vrij om acht uur']) assert.ok(!isSlogan(words), words)
  for (const whom of ['iedereen', 'alle klanten', 'de klant', 'onze inwoners', 'everybody'])
    assert.ok(isEverybody(whom), whom)
  for (const whom of ['mevrouw Blom', 'mensen met een rollator', 'de klas van juf Esther'])
    assert.ok(!isEverybody(whom), whom)
})

test('one for everybody is asked which customer notices what, and goes when it is meant so', async () => {
  await assert.rejects(
    w.act((tx) => pledge(tx, w.marieke.actor, { ...good, forWhom: 'alle klanten' })),
    { fields: { for_whom: 'improvements.pledge_which_customer' } },
  )
  await assert.rejects(
    w.act((tx) => pledge(tx, w.marieke.actor, { ...good, words: 'De klant centraal' })),
    { fields: { words: 'improvements.pledge_is_slogan' } },
  )
  await assert.rejects(
    w.act((tx) => pledge(tx, w.marieke.actor, { ...good, dueOn: today })),
    { fields: { due_on: 'improvements.day_must_come' } },
  )
  await assert.rejects(
    w.act((tx) => pledge(tx, w.sanne.actor, good)),
    { status: 404 },
  )
  assert.ok(await w.act((tx) => pledge(tx, w.marieke.actor, { ...good, words: 'De klant centraal', asIs: true })))
})

test('it is private until it is shared, and only its maker shares or answers it', async () => {
  const id = await w.act((tx) => pledge(tx, w.joost.actor, good))
  assert.equal(await findPledgeFor(w.db, w.ada.actor, id), undefined, 'not even for administrators')
  assert.ok(!(await sharedPledges(w.db)).some((one) => one.id === id))
  await assert.rejects(
    w.act((tx) => sharePledge(tx, w.ada.actor, { id, shared: true })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => answerPledge(tx, w.marieke.actor, { id, answer: 'done' })),
    { status: 404 },
  )
  await w.act((tx) => sharePledge(tx, w.joost.actor, { id, shared: true }))
  assert.ok(await findPledgeFor(w.db, w.marieke.actor, id))
  await w.act((tx) => sharePledge(tx, w.joost.actor, { id, shared: false }))
  assert.equal(await findPledgeFor(w.db, w.marieke.actor, id), undefined)
})

test('on its day its maker is asked once, by mail, and answers from there without signing in', async () => {
  const id = await w.act((tx) => pledge(tx, w.fatima.actor, good))
  assert.equal(await askHowItWent(w.db), 0)
  await w.db.run(sql`update pledges set due_on = current_date where id = ${id}`)
  assert.equal(await askHowItWent(w.db), 1)
  assert.equal(await askHowItWent(w.db), 0)
  await w.hearNews()
  const mail = await w.db.one<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause = ${`pledge:${id}`}`,
  )
  assert.equal(mail.to_address, 'fatima@zonnedam.example')
  const path = /\/pledged\/[\w-]+/.exec(mail.text_body)?.[0] ?? ''

  await w.get(`${path}?answer=done`)
  const answer = async () =>
    (await w.db.one<{ answer: string | null }>(sql`select answer from pledges where id = ${id}`)).answer
  assert.equal(await answer(), null, 'opening a link changes nothing: mail scanners open links')
  const bare = await w.post(path, { answer: 'dropped' })
  assert.equal(bare.status, 422)
  assert.match(await bare.text(), /Waarom laat je het los/)
  assert.equal((await w.post(path, { answer: 'dropped', words: 'Te veel op mijn bord.' })).status, 303)
  assert.equal(await answer(), 'dropped')
  const other = pledgeToken(w.db.organisation, { id, person_id: w.joost.id })
  assert.equal((await w.get(`/pledged/${other}`)).status, 404)
})

test('what stood in the way of an intention is kept, for its maker alone, and leads to the board', async () => {
  const mine = await w.act((tx) => pledge(tx, w.joost.actor, { ...good, shared: true }))
  const form = await (await w.get(`/desk/pledges/${mine}`, w.joost)).text()
  assert.match(form, /Stond er iets in de weg\?[\s\S]*Een andere afdeling was nodig/)
  const said = { answer: 'partly', words: 'Half gelukt.', obstacle: 'others' }
  assert.equal((await w.post(`/desk/pledges/${mine}/answer`, said, w.joost)).status, 303)
  assert.deepEqual(await w.db.one(sql`select obstacle from pledges where id = ${mine}`), { obstacle: 'others' })
  const own = await (await w.get('/desk/pledges', w.joost)).text()
  assert.match(own, /Een andere afdeling was nodig[\s\S]*href="\/desk\/improvements\/new"/)
  assert.doesNotMatch(await (await w.get('/desk/pledges', w.fatima)).text(), /Een andere afdeling was nodig/)
  await w.post(`/desk/pledges/${mine}/answer`, { ...said, answer: 'done' }, w.joost)
  assert.deepEqual(await w.db.one(sql`select obstacle from pledges where id = ${mine}`), { obstacle: null })
})

test('a season begins with the intention of who opens it', async () => {
  const opening = { name: 'Op naar morgen', question: 'Wat ga jij doen?', closesOn: addDays(today, 20), own: good }
  await assert.rejects(
    w.act((tx) => openCampaign(tx, w.marieke.actor, opening)),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => openCampaign(tx, w.ada.actor, { ...opening, own: { ...good, forWhom: 'iedereen' } })),
    { status: 422 },
  )
  const id = await w.act((tx) => openCampaign(tx, w.ada.actor, opening))
  assert.equal((await campaignNow(w.db, today))?.id, id)
  const [first] = await sharedPledges(w.db, id)
  assert.equal(first?.person_id, w.ada.id)
  await assert.rejects(
    w.act((tx) => openCampaign(tx, w.ada.actor, opening)),
    { key: 'improvements.campaign_runs' },
  )
})

test('a problem is one tap from an intention, and one that is not theirs to see is not there', async () => {
  const asked = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  const secret = await w.act((tx) =>
    raise(tx, w.wim.actor, { title: 'Geheim', source: { kind: 'request', id: asked.id } }),
  )
  await assert.rejects(
    w.act((tx) => pledge(tx, w.marieke.actor, { ...good, problemId: secret })),
    { status: 404 },
  )
  assert.ok(await w.act((tx) => pledge(tx, w.wim.actor, { ...good, problemId: secret })))
})

test('the year looked back on shows others nothing of mine that I did not share', async () => {
  const id = await w.act((tx) => pledge(tx, w.wim.actor, { ...good, words: 'Alleen van mij' }))
  await w.act((tx) => answerPledge(tx, w.wim.actor, { id, answer: 'done' }))
  const year = Number(today.slice(0, 4))
  assert.ok((await pledgesOf(w.db, w.wim.id)).some((one) => one.id === id))
  const found = await yearOf(w.db, w.ada.actor, year)
  assert.ok(![...found.mine, ...found.shared].some((one) => one.id === id))
})
