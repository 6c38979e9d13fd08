import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingScene } from '../../../test/telling-scene.ts'
import { world } from '../../../test/world.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { revokeLink } from '../../requests/links.ts'
import { raisersOf } from '../problems/raiser.ts'
import { bringRaiser, raise } from '../problems/raising.ts'
import { conclude, finish } from './ending.ts'
import { toldToken } from './links.ts'
import { tell, tellAll } from './telling.ts'
import { everythingToldTo, findTold } from './told.ts'
import { knownUnsolved, publish } from './you-said.ts'

const w = await world()
const { stateOf, lamp, draftsNow, doneAndTold } = tellingScene(w)

test('done is out of reach until everybody who can be reached was told, each in their language about their own sentence', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
  const drafts = await draftsNow(id)
  const dutch = drafts.find(({ customer_id }) => customer_id === w.sanne.id)
  const english = drafts.find(({ customer_id }) => customer_id === w.otto.id)
  assert.match(
    dutch?.words ?? '',
    /zei u: ‘Ik zie geen hand voor ogen\.’[\s\S]*De lamp is gedraaid\.[\s\S]*Merkt u het verschil/,
  )
  assert.match(english?.words ?? '', /you said: ‘It is too dark to cycle\.’[\s\S]*Do you notice the difference/)
  await assert.rejects(
    w.act((tx) => conclude(tx, w.marieke.actor, { id })),
    { key: 'improvements.tell_first', details: { count: 2 } },
  )
  await w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: dutch?.id ?? 0, words: 'Dag Sanne, het is licht.' }))
  assert.equal(await stateOf(id), 'underway')
  await w.act((tx) => tell(tx, w.joost.actor, { id, messageId: english?.id ?? 0, words: english?.words ?? '' }))
  assert.equal(await stateOf(id), 'done', 'after the last one it counts by itself')
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: dutch?.id ?? 0, words: 'Nog eens' })),
    { status: 409 },
  )

  await w.hearNews()
  const mails = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause in (${`told:${dutch?.id}`}, ${`told:${english?.id}`}) order by to_address`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['otto@example.org', 'sanne@example.org'],
  )
  assert.match(mails[1]?.text_body ?? '', /het is licht[\s\S]*answer=solved/)
})

test('a colleague of another organisation, a customer, or nobody tells nothing', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const [draft] = await draftsNow(id)
  for (const actor of [w.sanne.actor, system])
    await assert.rejects(
      w.act((tx) => tell(tx, actor, { id, messageId: draft?.id ?? 0, words: 'x' })),
      { status: 404 },
    )
  const other = await lamp()
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id: other.id, messageId: draft?.id ?? 0, words: 'x' })),
    { status: 404 },
  )
})

test('who cannot be reached is listed as such, and holds nothing up', async () => {
  const { id } = await lamp()
  const nobody = await w.act((tx) => makeCustomer(tx, system, { name: 'Henk', language: 'nl' }))
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id, raiser: { customerId: nobody, words: 'Hier ook' } }))
  assert.equal(
    (await raisersOf(w.db, w.marieke.actor, id)).find(({ customer_id }) => customer_id === nobody)?.reach,
    null,
  )
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const unreached = (await draftsNow(id)).find(({ customer_id }) => customer_id === nobody)
  await assert.rejects(
    w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: unreached?.id ?? 0, words: 'x' })),
    { key: 'improvements.cannot_be_reached' },
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  assert.equal(await stateOf(id), 'done')
})

test('who joins while it is told gets a letter too', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  const late = await w.act((tx) =>
    makeCustomer(tx, system, {
      name: 'Laat',
      reach: { kind: 'mail', value: 'laat@example.org', normalised: 'laat@example.org' },
      language: 'nl',
    }),
  )
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id, raiser: { customerId: late, words: 'Ik ook' } }))
  assert.equal((await draftsNow(id)).length, 3)
})

test('nothing is public before it was told, nor from a closed service', async () => {
  const { id } = await lamp()
  await assert.rejects(
    w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'x', did: 'y' })),
    { key: 'improvements.publish_after_telling' },
  )
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  await assert.rejects(
    w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'x', did: 'y' })),
    { key: 'improvements.publish_after_telling' },
  )
  const told = await doneAndTold()
  await w.db.run(sql`update problems set closed_service = true where id = ${told.id}`)
  await w.db.run(
    sql`insert into joint_owners (problem_id, department_id) values (${told.id}, ${w.departments.benefits})`,
  )
  await assert.rejects(
    w.act((tx) => publish(tx, w.wim.actor, { id: told.id, said: 'x', did: 'y' })),
    { key: 'improvements.closed_stays_inside' },
  )
  assert.ok(!(await knownUnsolved(w.db)).some((one) => one.id === id))
})

test('what came through a closed service is told by mail without a word about it, and stays off the open pages', async () => {
  const asked = await w.ask({ words: 'Mijn uitkering kwam te laat.', serviceId: w.services.benefit, ownerId: w.wim.id })
  const id = await w.act((tx) =>
    raise(tx, w.wim.actor, {
      title: 'Uitkering te laat',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Mijn uitkering kwam te laat.', requestId: asked.id }],
    }),
  )
  await w.act((tx) =>
    finish(tx, w.wim.actor, { id, words: 'Uitkeringen komen op tijd.', did: 'Uitkeringen komen op tijd.' }),
  )
  await w.act((tx) => tellAll(tx, w.wim.actor, { id }))
  await w.hearNews()
  const { id: message, text_body: text } = await w.db.one<{ id: Id<'loop_messages'>; text_body: string }>(sql`
    select m.id, mail.text_body from loop_messages m join mails mail on mail.cause = 'told:' || m.id where m.problem_id = ${id}`)
  assert.doesNotMatch(text, /itkering/)
  assert.ok(!(await everythingToldTo(w.db, w.sanne.id)).told.some((one) => one.id === message))
  const raiser = await w.db.one<{ raiser_id: Id<'raisers'> }>(
    sql`select raiser_id from loop_messages where id = ${message}`,
  )
  assert.equal((await findTold(w.db, message, raiser.raiser_id))?.closed_service, true)

  const path = `/told/${toldToken(w.db.organisation, { id: message, raiser_id: raiser.raiser_id })}`
  const leads = async () => (await w.get(path)).headers.get('location') ?? ''
  assert.match(await leads(), /^\/track\//)
  await w.act((tx) => revokeLink(tx, asked.asker, { id: asked.id }))
  assert.equal(await leads(), '/mine', 'a link that was taken back is given to nobody by an older one')
})

test('what was done is said before anybody is told, and a letter waits some seconds: it can be undone, and the page says how it stands', async () => {
  const { id } = await lamp()
  const page = async (of = '') => await (await w.get(`/desk/improvements/${id}${of}`, w.marieke)).text()
  const letters = () =>
    w.db.many<{ id: Id<'loop_messages'>; sent_at: Date | null; words: string }>(
      sql`select id, sent_at, words from loop_messages where problem_id = ${id} order by id`,
    )
  const sent = async () => (await letters()).filter(({ sent_at }) => sent_at).length
  const form = { ending: 'done', words: 'Het is er weer licht.' }
  assert.match(await page('/ending'), /name="did"/)
  const refused = await w.post(`/desk/improvements/${id}/endings`, form, w.marieke)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Wat hebben we gedaan\?/)
  await w.post(`/desk/improvements/${id}/endings`, { ...form, did: 'De lamp is gedraaid.' }, w.marieke)
  const told = await page()
  assert.doesNotMatch(told, /Nog geen plan|Ingebracht|Samen bezig/)
  assert.match(told, /Wordt verteld[\s\S]*Het telt zodra[\s\S]*De lamp is gedraaid\./)
  const before = await page('/telling')
  assert.match(before, /Toch niet afronden/)

  const [first] = await letters()
  const at = `/desk/improvements/${id}/messages/${first?.id}`
  const answer = await w.send(at, { words: 'Dag Sanne, nog nalezen.', channel: 'mail' }, w.marieke)
  assert.equal(answer.headers.get('location'), `/desk/improvements/${id}/telling#held`)
  assert.equal(await sent(), 0)
  const waits = await page('/telling')
  assert.match(waits, /De brief wordt zo verstuurd/)
  assert.match(waits, /Deze brief wordt zo verstuurd/)
  assert.doesNotMatch(waits, /Toch niet afronden/)
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  await w.leave()
  assert.equal(await sent(), 0)
  assert.match(await page('/telling'), /Deze brief is niet verstuurd[\s\S]*Dag Sanne, nog nalezen\./)

  await w.send(at, { words: 'Dag Sanne, nagelezen.', channel: 'mail' }, w.marieke)
  await w.leave()
  assert.equal((await letters()).find(({ id }) => id === first?.id)?.words, 'Dag Sanne, nagelezen.')
  assert.doesNotMatch(await page('/telling'), /Toch niet afronden|nog nalezen/)
  await w.send(`/desk/improvements/${id}/messages`, {}, w.marieke)
  assert.match(await page('/telling'), /De brieven worden zo verstuurd/)
  await w.leave()
  assert.equal(await stateOf(id), 'done')
})

test('all letters go as they stand, edited too; undone, each stands in its box as it was typed', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
  const drafts = (await draftsNow(id)).filter(({ reach }) => reach === 'mail' || reach === 'page')
  const form = new FormData()
  for (const draft of drafts) {
    form.append('message', String(draft.id))
    form.append('words', `Geachte ${draft.id}, hij is gedraaid.`)
  }
  const page = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  for (const draft of drafts) assert.match(page, new RegExp(`data-shown="words-${draft.id}"`))
  await w.send(`/desk/improvements/${id}/messages`, form, w.marieke)
  const waits = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.marieke)
  const back = await (await w.get(`/desk/improvements/${id}/telling`, w.marieke)).text()
  for (const draft of drafts) assert.match(back, new RegExp(`>\\n?Geachte ${draft.id}, hij is gedraaid`))
  await w.post(`/desk/improvements/${id}/messages`, form, w.marieke)
  const told = await w.db.many<{ words: string }>(
    sql`select words from loop_messages where problem_id = ${id} and sent_at is not null order by id`,
  )
  assert.deepEqual(
    told.map(({ words }) => words),
    drafts.map((draft) => `Geachte ${draft.id}, hij is gedraaid.`).sort(),
  )
})
