import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskRequest } from '../../../test/desk-request-scene.ts'
import { world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer, say } from '../../requests/conversing.ts'

const w = await world()
const { post, read, row } = deskRequest(w)

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
