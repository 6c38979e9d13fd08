import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../test/world.ts'
import { makeGroup } from '../../customers/groups.ts'
import { forgetInInsights } from '../../insights/forgetting.ts'
import { standFor } from '../../insights/stand-for/standing-promise.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { pasteAgenda } from '../agenda/putting.ts'
import { itemsOf } from '../items/item.ts'
import { openMeeting } from '../meeting/holding.ts'
import { planMeeting } from '../meeting/planning.ts'
import { roomToken } from '../meeting/room-link.ts'
import { startSeries } from '../series/starting-series.ts'
import { SIX_QUESTIONS } from '../six-questions.ts'
import { answersOnItems } from './answer.ts'
import { type Answering, answerLens } from './answering.ts'

describe('each of the six is answered in its own way', async () => {
  const w = await world()
  const meetingId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: 'Werkoverleg', people: [w.joost.id] })
    const id = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date() })
    await pasteAgenda(tx, w.marieke.actor, { meetingId: id, text: '1. Balie\n2. Wagenpark\n3. Brieven' })
    await openMeeting(tx, w.marieke.actor, { id })
    return id
  })
  const [item] = await itemsOf(w.db, meetingId)
  const itemId = item?.id ?? NO_ID
  const ask = (question: number) => w.db.run(sql`update agenda_items set question = ${question} where id = ${itemId}`)
  const answer = (given: Omit<Answering, 'itemId'>) =>
    w.act((tx) => answerLens(tx, w.joost.actor, { itemId, ...given }))
  const last = async () => (await answersOnItems(w.db, [itemId])).at(-1)
  const page = async () => await (await w.get(`/desk/meetings/${meetingId}?item=${itemId}`, w.joost)).text()

  test('1: what it will be like, and for whom', async () => {
    await ask(1)
    assert.ok((await page()).includes(SIX_QUESTIONS[1].nl))
    await answer({ words: 'Ze hoeven geen vrij meer te nemen.', forWhom: 'wie overdag werkt' })
    const said = await last()
    assert.deepEqual([said?.words, said?.for_whom], ['Ze hoeven geen vrij meer te nemen.', 'wie overdag werkt'])
  })

  test('2: yes, with how we see it; or no sight', async () => {
    await ask(2)
    assert.ok((await page()).includes(SIX_QUESTIONS[2].nl))
    await assert.rejects(answer({ stance: 'sight' }), { fields: { words: 'meetings.sight_needs_evidence' } })
    await answer({ stance: 'sight', words: 'Twaalf mensen zeiden het aan de balie.' })
    assert.equal((await last())?.stance, 'sight')
    await answer({ stance: 'no_sight' })
    assert.ok(
      await w.db.maybe(sql`select from research_questions where origin_kind = 'item' and origin_id = ${itemId}`),
    )
  })

  test('what we see becomes evidence of an insight, as a fact of the group it names, once', async () => {
    const groupId = await w.act((tx) => makeGroup(tx, w.marieke.actor, { name: 'Ouders met een kinderwagen' }))
    await ask(2)
    await answer({
      stance: 'sight',
      words: 'We telden negen wagens voor de drempel.',
      forWhom: 'ouders met een kinderwagen',
    })
    const answerId = (await last())?.id ?? NO_ID
    const use = () => w.post(`/desk/items/${itemId}/evidence`, { answerId: String(answerId) }, w.joost)
    assert.ok((await page()).includes(`/desk/items/${itemId}/evidence`))
    const [first, again] = [await use(), await use()]
    assert.equal(first.status, 303)
    assert.equal(again.headers.get('location'), first.headers.get('location'), 'kept once')
    const making = await (await w.get(first.headers.get('location') ?? '', w.joost)).text()
    assert.match(making, /<p dir="auto" lang="nl">We telden negen wagens voor de drempel\.<\/p>/) // no quotation marks: nobody’s words
    assert.match(making, /aan de overlegtafel/)
    const kept = await w.db.many(
      sql`select kind, customer_id, group_id from observations where source = 'answer' and source_id = ${answerId}`,
    )
    assert.deepEqual(kept, [{ kind: 'fact', customer_id: null, group_id: groupId }])
    await w.act((tx) => forgetInInsights(tx, ['We telden negen wagens voor de drempel.']))
    const { words } = await w.db.one<{ words: string }>(
      sql`select words from observations where source_id = ${answerId}`,
    )
    assert.doesNotMatch(words, /negen wagens/, 'a customer whose words they were takes them back here too')
    const [other] = await answersOnItems(w.db, [itemId])
    assert.notEqual(other?.stance, 'sight')
    const refused = await w.post(`/desk/items/${itemId}/evidence`, { answerId: String(other?.id) }, w.joost)
    assert.equal(refused.status, 404, 'an opinion is no evidence')
    await w.db.run(sql`update meeting_series set closed = true`)
    assert.equal((await use()).status, 404, 'what a closed series talks about stays there')
    await w.db.run(sql`update meeting_series set closed = false`)
  })

  test('3: directly, indirectly or not, with what they notice and when', async () => {
    await ask(3)
    const shown = await page()
    assert.ok(shown.includes(SIX_QUESTIONS[3].nl))
    assert.match(shown, /Wat merken ze, en wanneer\?/)
    for (const stance of ['direct', 'indirect', 'none'] as const)
      await answer({ stance, words: 'Vanaf maandag staat er een ander busje.' })
    await assert.rejects(answer({ stance: 'better' }), { fields: { stance: 'platform.choose' } })
    assert.match(await page(), /Ja, indirect\.<\/strong> Vanaf maandag/)
  })

  test('4: how, and at which moment of the contact', async () => {
    await ask(4)
    const shown = await page()
    assert.ok(shown.includes(SIX_QUESTIONS[4].nl))
    assert.match(shown, /name="moment"/)
    const sent = await w.post(
      `/desk/items/${itemId}/answers`,
      { words: 'Ze worden gegroet.', forWhom: 'ouders', moment: 'waiting' },
      w.joost,
    )
    assert.equal(sent.status, 303)
    assert.equal((await last())?.moment, 'waiting')
    assert.match(await page(), /ouders\s· wachten|ouders<\/[^>]+>.*wachten|ouders[^<]*wachten/s)
  })

  test('5: in which direction, and why', async () => {
    await ask(5)
    const shown = await page()
    assert.ok(shown.includes(SIX_QUESTIONS[5].nl))
    assert.match(shown, /Waarom denken we dat\?/)
    for (const stance of ['better', 'same', 'worse', 'unknown'] as const) await answer({ stance, words: 'Omdat.' })
    await assert.rejects(answer({ stance: 'fits' }), { fields: { stance: 'platform.choose' } })
  })

  test('6: about one promise on record, as customers were told it', async () => {
    await ask(6)
    assert.ok((await page()).includes(SIX_QUESTIONS[6].nl))
    await answer({ stance: 'fits' }) // nothing was promised yet, so there is nothing to point to
    const promiseId = await w.act((tx) => standFor(tx, w.marieke.actor, { wording: 'Wij bellen dezelfde dag terug.' }))
    for (const stance of ['fits', 'strains', 'breaks'] as const)
      await assert.rejects(answer({ stance }), { fields: { promiseId: 'meetings.which_promise_is_it' } })
    await assert.rejects(answer({ stance: 'fits', promiseId: promiseId + 1 }), { status: 404 })
    assert.match(await page(), new RegExp(`<option value="${promiseId}">Wij bellen dezelfde dag terug`))
    await answer({ stance: 'strains', promiseId })
    assert.match(await page(), /Wringt\.[\s\S]*‘Wij bellen dezelfde dag terug\.’/)
    assert.match(await (await w.get(`/desk/standing/${promiseId}`, w.joost)).text(), /Aan tafel[\s\S]*Wringt\./)
  })

  test('an answer for "the customer" is asked which one, until somebody names one', async () => {
    await ask(1)
    await w.db.run(sql`delete from lens_answers where item_id = ${itemId}`)
    await answer({ words: 'Fijn.', forWhom: 'de klant' })
    assert.match(await page(), /Noem een groep of een moment/)
    const answerId = (await last())?.id ?? NO_ID
    await w.post(
      `/desk/items/${itemId}/answers`,
      { answerId: String(answerId), forWhom: 'ouders bij de school' },
      w.joost,
    )
    assert.doesNotMatch(await page(), /Noem een groep of een moment/)
  })

  test('on the shared screen, and answered from a phone by the link in a chat, straight on the item', async () => {
    await ask(3)
    const link = `/meeting/${roomToken(w.db.organisation, { id: meetingId, link_number: 1 })}`
    const aside = await page()
    assert.ok(aside.includes(link), 'a link to copy into a chat')
    assert.match(await (await w.get(`/desk/meetings/${meetingId}/screen`, w.marieke)).text(), /<svg/)
    assert.ok((await (await w.get(`${link}?item=${itemId}`)).text()).includes(SIX_QUESTIONS[3].nl))
    const sent = await w.post(`${link}/items/${itemId}/answers`, {
      stance: 'indirect',
      words: 'In de winter.',
      forWhom: 'fietsers',
    })
    assert.equal(sent.status, 303)
    const said = await last()
    assert.deepEqual([said?.stance, said?.words, said?.person_id], ['indirect', 'In de winter.', null])
  })
})

test('machines, systems and suppliers get a question too, with an example of what such a thing is for a customer', async () => {
  const w = await world()
  const titles = ['Nieuwe server', 'ERP-systeem: fase 2', 'Contract leverancier', 'Onderhoud machine 4']
  const meetingId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: 'Techniek' })
    const id = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date() })
    await pasteAgenda(tx, w.marieke.actor, {
      meetingId: id,
      text: titles.map((title, at) => `${at + 1}. ${title}`).join('\n'),
    })
    await openMeeting(tx, w.marieke.actor, { id })
    return id
  })
  const items = await itemsOf(w.db, meetingId)
  assert.deepEqual(
    items.map(({ subject }) => subject),
    titles.map(() => 'means'),
  )
  for (const { id, question } of items) {
    assert.ok(question)
    const page = await (await w.get(`/desk/meetings/${meetingId}?item=${id}`, w.marieke)).text()
    assert.match(page, /Bijvoorbeeld: met dit systeem spelt niemand zijn adres nog twee keer/)
  }
  await w.db.run(sql`update agenda_items set subject = 'figures' where id = ${items[0]?.id ?? NO_ID}`)
  assert.match(
    await (await w.get(`/desk/meetings/${meetingId}?item=${items[0]?.id}`, w.marieke)).text(),
    /Bijvoorbeeld: achter dit cijfer staan/,
  )
})

test('at the table the question is asked in the word the organisation uses, and so are the other five to choose from', async () => {
  const w = await world()
  await w.db.run(
    sql`update settings set customer_word = ${JSON.stringify({ nl: { singular: 'inwoner', plural: 'inwoners', article: 'de' }, en: { singular: 'resident', plural: 'residents' } })}::jsonb`,
  )
  const meetingId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: 'Weekstart' })
    const id = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date() })
    await pasteAgenda(tx, w.marieke.actor, { meetingId: id, text: '1. Balie\n2. Heg\n3. Tegels' })
    await openMeeting(tx, w.marieke.actor, { id })
    return id
  })
  const [item] = await itemsOf(w.db, meetingId)
  await w.db.run(sql`update agenda_items set question = 1 where id = ${item?.id ?? NO_ID}`)
  const page = await (await w.get(`/desk/meetings/${meetingId}?item=${item?.id}`, w.marieke)).text()
  assert.match(page, /id="question">Hoe zal de inwoner dat ervaren\?/)
  for (const at of [`/desk/meetings/${meetingId}?item=${item?.id}`, `/desk/items/${item?.id}/voice`]) {
    const asked = await (await w.get(at, w.marieke)).text()
    assert.match(asked, /of de inwoner hier gemak van ervaart\?/)
    assert.doesNotMatch(asked, /\bklant(?:en)?\b/, 'no other word on the same page')
  }
})
