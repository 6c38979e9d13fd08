import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailsScene } from '../../../test/mails-scene.ts'
import { daysPass } from '../../../test/time-passes.ts'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer, say } from '../conversing.ts'
import { close } from '../ending/closing.ts'
import { sayNo } from '../ending/saying-no.ts'
import { chooseUpdates } from '../expecting.ts'
import { inviteFollower, revokeFollower } from '../following.ts'
import { readFollowingToken, revokeLink, trackingLink } from '../links.ts'
import { handOver } from '../owners/handing-over.ts'
import { breakOverduePromises, breakPromise } from '../promises/promise-breaking.ts'
import { proposeNewDate } from '../promises/promise-moving.ts'
import { promiseSomething } from '../promises/promising.ts'
import type { RequestRow, Updates } from '../request.ts'
import { finishStep, startStep } from '../steps/stepping.ts'

const w = await world()
const { mailsAbout } = mailsScene(w)
const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)

const firstStep = async (id: number) =>
  (await w.db.one<{ id: Id<'steps'> }>(sql`select id from steps where request_id = ${id} order by position limit 1`)).id

/** A request with a promise by Marieke, for a customer who wants to hear this much. */
async function promised(updates: Updates = 'milestones', days = 10) {
  const opened = await w.ask()
  await w.act((tx) => chooseUpdates(tx, opened.asker, { id: opened.id, updates }))
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id: opened.id, text: 'De heg is gesnoeid', dueOn: inDays(days) }),
  )
  return { ...opened, which: { id: opened.id, promiseId } }
}

test('a mail about a closed service says that we wait for them, and not for what', async () => {
  const { id } = await w.ask({ serviceId: w.services.benefit })
  await w.act((tx) => answer(tx, w.wim.actor, { id, body: 'Kunt u uw loonstrook sturen?', asks: true }))
  const asked = (await mailsAbout(id)).at(-1)
  assert.equal(asked?.subject, 'U bent aan zet')
  assert.match(asked?.text_body ?? '', /Wij wachten op u\./)
  assert.doesNotMatch(asked?.text_body ?? '', /loonstrook/)
  await w.act((tx) => answer(tx, w.wim.actor, { id, body: 'Dank u, het is compleet.' }))
  assert.equal((await mailsAbout(id)).at(-1)?.subject, 'Er is nieuws voor u')
})

test('an answer is mailed in the words of the person; what was said by phone is not', async () => {
  const opened = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id: opened.id, body: 'Ik kom morgen kijken.' }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id: opened.id, body: 'Besproken.', channel: 'phone' }))
  await w.act((tx) => say(tx, opened.asker, { id: opened.id, body: 'Fijn!' }))
  const mails = (await mailsAbout(opened.id)).slice(1)
  assert.deepEqual(
    mails.map((mail) => mail.subject.startsWith('Marieke schrijft u')),
    [true],
  )
  assert.match(mails[0]?.text_body ?? '', /Ik kom morgen kijken\./)
  assert.equal(mails[0]?.automatic, false)
})

test('a moved date and a broken promise are always told, also to who chose silence', async () => {
  const { id, which } = await promised('silent')
  await w.act((tx) =>
    proposeNewDate(tx, w.marieke.actor, { ...which, dueOn: inDays(14), reason: 'De hoogwerker is stuk.' }),
  )
  await w.act((tx) => breakPromise(tx, w.marieke.actor, { ...which, reason: 'Hij blijft stuk.', newDueOn: inDays(20) }))
  const [moved, broken, ...more] = (await mailsAbout(id)).slice(1)
  assert.equal(more.length, 0)
  assert.match(moved?.text_body ?? '', /De hoogwerker is stuk\./)
  assert.match(broken?.text_body ?? '', /Hij blijft stuk\..*Nu beloven wij: uiterlijk/s)
})

test('a promise broken in silence is told by the program, honestly', async () => {
  const { id } = await promised('milestones', 1)
  await daysPass(w.db, id, 3)
  await breakOverduePromises(w.db)
  const told = (await mailsAbout(id)).filter((mail) => mail.subject.startsWith('Dit hadden wij beloofd'))
  assert.match(told[0]?.text_body ?? '', /moet u nog laten weten waarom/)
})

test('steps are told as far as the customer wants', async () => {
  const counts: Record<string, number> = {}
  for (const updates of ['silent', 'milestones', 'everything'] as const) {
    const { id } = await promised(updates)
    const stepId = await firstStep(id)
    await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId }))
    await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId, result: 'Gekeken.' }))
    counts[updates] = (await mailsAbout(id)).length - 1
  }
  assert.deepEqual(counts, { silent: 0, milestones: 1, everything: 2 })
})

test('nobody is mailed what they did themselves, unless we add something to it', async () => {
  for (const [result, told] of [
    ['', 0],
    ['Uw foto is goed.', 1],
  ] as const) {
    const { id } = await w.ask({ words: 'Wanneer wordt de heg gesnoeid?' })
    const stepId = await firstStep(id)
    await w.db.run(sql`update steps set customers_turn = true where id = ${stepId}`)
    const before = (await mailsAbout(id)).length
    await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId, result }))
    assert.equal((await mailsAbout(id)).length, before + told)
  }
})

test('the end is told with the account, and asks whether it helped', async () => {
  const { id } = await w.ask()
  await w.act((tx) =>
    close(tx, w.marieke.actor, { id, outcome: 'done', account: 'De heg is gesnoeid.', nextStep: 'Elk jaar in mei.' }),
  )
  const told = (await mailsAbout(id)).at(-1)
  assert.match(told?.text_body ?? '', /De heg is gesnoeid\..*Elk jaar in mei\..*Bent u geholpen\?/s)
  assert.match(told?.text_body ?? '', /Nee, niet geholpen:\n\S+\?helped=no#verdict/)
})

test('a no is mailed as a no: why, what is possible, every way on, and the link; of a closed service only that there is news', async () => {
  const { id } = await w.ask()
  const no = { why: 'De heg is van de buren.', possible: 'Vraag de buren om te snoeien.' }
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id, partly: false, ...no }))
  const told = (await mailsAbout(id)).at(-1)
  assert.match(told?.subject ?? '', /^Antwoord op uw vraag: /)
  const link = trackingLink(w.db.organisation, await w.db.one<RequestRow>(sql`select * from requests where id = ${id}`))
  assert.match(
    told?.text_body ?? '',
    /Ons antwoord is nee\.[\s\S]*Waarom:\nDe heg is van de buren\.[\s\S]*Wat wel kan:\nVraag de buren om te snoeien\.[\s\S]*Iemand anders kan opnieuw kijken/,
  )
  assert.ok(told?.text_body.includes(`Bekijk uw vraag:\n${link}\n`))
  assert.doesNotMatch(told?.text_body ?? '', /afgerond|helped=/)

  const partly = await w.ask({ language: 'en' })
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id: partly.id, partly: true, ...no }))
  assert.match((await mailsAbout(partly.id)).at(-1)?.text_body ?? '', /part of it is not\.[\s\S]*See your question:/)

  const closed = await w.ask({ serviceId: w.services.benefit })
  await w.act((tx) => sayNo(tx, w.wim.actor, { id: closed.id, partly: false, ...no }))
  const careful = (await mailsAbout(closed.id)).at(-1)
  assert.doesNotMatch(`${careful?.subject}${careful?.text_body}`, /nee|buren|Bezwaar/)
})

test('a new owner gets one mail; whoever had it, and colleagues, get none', async () => {
  const { id } = await w.ask()
  await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason: 'Joost heeft de hoogwerker.' }))
  assert.equal((await mailsAbout(id, 'joost@zonnedam.example')).length, 1)
  assert.equal((await mailsAbout(id, 'marieke@zonnedam.example')).length, 1, 'only for the first time it was hers')
  assert.equal((await mailsAbout(id, 'fatima@zonnedam.example')).length, 0)
  const [mail] = await mailsAbout(id, 'joost@zonnedam.example')
  assert.ok(mail?.text_body.includes(`/desk/requests/${id}`))
})

test('a follower gets a link of their own, and nothing once it was ended', async () => {
  const { id, asker, token } = await w.ask()
  const follower = await w.act((tx) =>
    inviteFollower(tx, asker, { id, name: 'Truus', mail: 'truus@example.org', mayWrite: false }),
  )
  const [mail] = await mailsAbout(id, 'truus@example.org')
  const link = /\/track\/(\S+)/.exec(mail?.text_body ?? '')?.[1] ?? ''
  assert.deepEqual(readFollowingToken(w.db.organisation, link), { followerId: follower, requestId: id })
  assert.ok(!mail?.text_body.includes(token), 'not the link of the customer')
  assert.doesNotMatch(
    `${mail?.subject} ${mail?.text_body}`,
    /Sanne/,
    'an address that was typed does not tell whose it is',
  )

  const named = { id, name: 'Bep', mail: 'bep@example.org', mayWrite: false, invitedAs: 'San van hiernaast' }
  await w.act((tx) => inviteFollower(tx, asker, named))
  const [toBep] = await mailsAbout(id, 'bep@example.org')
  assert.doesNotMatch(`${toBep?.subject} ${toBep?.text_body}`, /San|Bep|heg/, 'nothing that was typed travels along')

  const ended = await w.act(async (tx) => {
    const made = await inviteFollower(tx, asker, { id, name: 'Piet', mail: 'piet@example.org', mayWrite: false })
    await revokeFollower(tx, asker, { id, followerId: made })
    return made
  })
  assert.ok(ended > 0)
  assert.equal((await mailsAbout(id, 'piet@example.org')).length, 0)
})

test('a follower hears that a promised date moved and that it is done, and nothing else, each time with a way to stop', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => inviteFollower(tx, asker, { id, name: 'Kees', mail: 'kees@example.org', mayWrite: false }))
  const mails = async () => (await mailsAbout(id, 'kees@example.org')).slice(1)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kom kijken' }))
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id, text: 'Snoeien', dueOn: inDays(5) }),
  )
  assert.deepEqual(await mails(), [])
  await w.act((tx) => proposeNewDate(tx, w.marieke.actor, { id, promiseId, dueOn: inDays(9), reason: 'Regen' }))
  const [moved] = await mails()
  assert.match(moved?.subject ?? '', /^Een nieuwe datum/)
  assert.ok(!moved?.text_body.includes('Regen'), 'reasons are for the customer')
  const stop = /\/track\/\S+\/leaving/.exec(moved?.text_body ?? '')?.[0] ?? ''
  const page = await (await w.get(stop)).text()
  const action = /action="([^"]+\/end)"/.exec(page)?.[1] ?? ''
  await w.act((tx) => close(tx, w.marieke.actor, { id, outcome: 'done', account: 'x', nextStep: 'x', letGo: 'x' }))
  assert.deepEqual(
    (await mails()).map(({ subject }) => subject.split(':')[0]),
    ['Een nieuwe datum', 'Afgerond'],
  )
  assert.equal((await w.post(action, {})).status, 303)
  assert.equal((await w.get(stop)).status, 404, 'the link has ended')
})

test('a renewed link is mailed, and the old one opens nothing', async () => {
  const { id, token } = await w.ask()
  const renewed = await w.act((tx) => revokeLink(tx, w.marieke.actor, { id }))
  const told = (await mailsAbout(id)).at(-1)
  assert.ok(told?.text_body.includes(trackingLink(w.db.organisation, renewed)))
  assert.ok(!told?.text_body.includes(token))
})

test('heard twice is mailed once', async () => {
  const { id } = await w.ask()
  await mailsAbout(id)
  await w.db.run(sql`update cursors set transaction_id = '0', event_id = 0 where reader = 'news'`)
  assert.equal((await mailsAbout(id)).length, 1)
})
