import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting, tomorrow } from '../../../test/meeting-scene.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { observe } from '../../insights/observations/observing.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { itemsOf } from '../items/item.ts'
import { closeItem } from '../lens/closing.ts'
import { endMeeting, openMeeting } from '../meeting/holding.ts'
import { planMeeting } from '../meeting/planning.ts'
import { challenge } from './challenging.ts'
import { decide } from './deciding.ts'
import { toReread } from './reading-again.ts'
import { bringBackDecisions, reviewDecision } from './reviewing.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

test('on its day a decision is on the next agenda by itself, once, and a verdict closes it there', async () => {
  const { seriesId, meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  const id = await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: counter.id,
      words: 'Donderdag open',
      touches: 'direct',
      willNotice: 'Wie werkt kan komen',
      noticeBy: '2099-01-01',
    }),
  )
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  await w.db.run(sql`update decisions set review_on = current_date where id = ${id}`)
  const next = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  await bringBackDecisions(w.db)
  await bringBackDecisions(w.db)
  const back = (await itemsOf(w.db, next)).filter(({ origin_kind }) => origin_kind === 'decision')
  assert.deepEqual(
    back.map(({ title, question }) => [title, question]),
    [['Donderdag open', null]],
  )

  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: next }))
  const item = back[0]?.id ?? NO_ID
  const table = await (await w.get(`/desk/meetings/${next}?item=${item}`, w.joost)).text()
  assert.match(table, new RegExp(`name="itemId" value="${item}"`))
  const said = { verdict: 'partly', lesson: 'Ook op zaterdag vragen.', itemId: String(item) }
  const reviewed = await w.post(`/desk/decisions/${id}/review`, said, w.joost)
  assert.equal(reviewed.headers.get('location'), `/desk/items/${item}`, 'one stays where one was')
  const there = textOf(await (await w.get(`/desk/meetings/${next}?item=${item}`, w.joost)).text())
  assert.match(there, /Teruggekeken: het kwam deels uit.*Verder/s)
  const [closed] = (await itemsOf(w.db, next)).filter(({ origin_kind }) => origin_kind === 'decision')
  assert.equal(closed?.closed_as, 'discussed')
  assert.equal(await bringBackDecisions(w.db), 0)
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: next }))
  const minutes = textOf(await (await w.get(`/desk/meetings/${next}`, w.joost)).text())
  assert.match(minutes, /Donderdag open.*Teruggekeken: het kwam deels uit.*Geleerd: Ook op zaterdag vragen\./s)
  assert.doesNotMatch(minutes, /Besproken/)
})

test('under a decision stands what was said of what was decided, once; not what shares a word with what we hoped for', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  const id = await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: counter?.id ?? NO_ID,
      words: 'De balie is op donderdag open tot acht uur',
      touches: 'direct',
      willNotice: 'Wie werkt hoeft geen vrije middag te nemen voor een paspoort',
      noticeBy: '2099-01-01',
    }),
  )
  const said = (words: string) =>
    w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: w.otto.id }))
  await said('Goedenavond, ik sta over vier dagen op het vliegveld en zie nu pas dat mijn paspoort verlopen is.')
  await said('Ik sta over vier dagen op het vliegveld en zie nu pas dat mijn paspoort verlopen is.')
  await said('Als de balie om vijf uur dichtgaat, kom ik er nooit.')
  await said('Dag, als de balie om vijf uur dichtgaat, kom ik er nooit.')
  const shown = await (await w.get(`/desk/decisions/${id}`, w.joost)).text()
  assert.doesNotMatch(shown, /vliegveld/)
  assert.equal(shown.match(/kom ik er nooit/g)?.length, 1)
})

test('a decision of a meeting that has not ended is not looked back on yet', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  const id = await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: counter?.id ?? NO_ID,
      words: 'Open',
      touches: 'nobody',
      nothingBecause: 'alleen intern',
    }),
  )
  await assert.rejects(
    w.act((tx) => reviewDecision(tx, w.joost.actor, { id, verdict: 'confirmed' })),
    /meetings.not_locked_yet/,
  )
})

test('what was said of how a decision turned out can be corrected, with what it was', async () => {
  const { meetingId } = await meeting('1. Zondagopenstelling')
  const [item] = await itemsOf(w.db, meetingId)
  await w.act(async (tx) => {
    await openMeeting(tx, w.marieke.actor, { id: meetingId })
    await decide(tx, w.marieke.actor, {
      itemId: item?.id ?? NO_ID,
      words: 'Wij zijn zondag open',
      touches: 'direct',
      willNotice: 'De deur is open',
      noticeBy: '2099-01-01',
    })
    await endMeeting(tx, w.marieke.actor, { id: meetingId })
  })
  const { id } = await w.db.one<{ id: Id<'decisions'> }>(sql`select id from decisions where item_id = ${item?.id}`)
  const say = (verdict: string) => w.post(`/desk/decisions/${id}/review`, { verdict, lesson: '' }, w.marieke)
  assert.equal((await say('refuted')).status, 303)
  assert.match(await (await w.get(`/desk/decisions/${id}`, w.marieke)).text(), /Klopt dit niet\? Zeg hoe het wel was/)
  assert.equal((await say('confirmed')).status, 303)
  assert.match(textOf(await (await w.get(`/desk/decisions/${id}`, w.marieke)).text()), /Op .* stond hier:/)
})

test('whoever reads that nobody is touched may bring it back, once and within ninety days', async () => {
  const { seriesId, meetingId } = await meeting()
  const [, counter, fleet] = await itemsOf(w.db, meetingId)
  assert.ok(counter && fleet)
  for (const { id } of [counter, fleet])
    await w.act((tx) => closeItem(tx, w.joost.actor, { id, as: 'nobody', because: 'alleen ons eigen werk' }))
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const next = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  const again = await w.act((tx) =>
    challenge(tx, w.fatima.actor, { itemId: counter.id, why: 'Wie op zaterdag belt, merkt het' }),
  )
  assert.ok((await itemsOf(w.db, next)).some(({ id, subject }) => id === again && subject === 'customer'))
  await assert.rejects(
    w.act((tx) => challenge(tx, w.fatima.actor, { itemId: counter.id, why: 'Nog eens' })),
    /meetings.challenged_already/,
  )
  await w.db.run(sql`update agenda_items set closed_at = now() - interval '91 days' where id = ${fleet.id}`)
  await assert.rejects(
    w.act((tx) => challenge(tx, w.fatima.actor, { itemId: fleet.id, why: 'Toch wel' })),
    /meetings.not_challengeable/,
  )
})

test('a month later a series reads three of its items that touch nobody again, and nobody else does', async () => {
  const titles = ['Archief', 'Koffie', 'Sleutels', 'Printers', 'Verlichting']
  const { seriesId, meetingId } = await meeting(titles.map((title, at) => `${at + 1}. ${title}`).join('\n'))
  for (const { id } of await itemsOf(w.db, meetingId))
    await w.act((tx) => closeItem(tx, w.joost.actor, { id, as: 'nobody', because: 'alleen ons eigen werk' }))
  const draw = (who = w.joost) => toReread(w.db, who.actor, seriesId)
  assert.deepEqual(await draw(), [], 'not in the month itself')
  await w.db.run(sql`
    update agenda_items set closed_at = date_trunc('month', now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam' - interval '10 days' where series_id = ${seriesId}`)
  const drawn = await draw()
  assert.equal(drawn.length, 3)
  assert.deepEqual(await draw(), drawn, 'the same three all month')
  assert.deepEqual(await draw(w.fatima), [])

  const [first, second, third] = drawn
  assert.ok(first && second && third)
  const page = async (as: typeof w.joost) => await (await w.get(`/desk/series/${seriesId}`, as)).text()
  assert.match(await page(w.joost), /Klopt dit nog\?/)
  assert.doesNotMatch(await page(w.fatima), /Klopt dit nog\?/)
  const outside = await w.post(`/desk/items/${first.id}/rereading`, {}, w.fatima)
  assert.equal(outside.status, 404)
  assert.equal((await w.post(`/desk/items/${first.id}/rereading`, {}, w.joost)).status, 303)
  await w.act((tx) => challenge(tx, w.joost.actor, { itemId: second.id, why: 'Zij zien het licht wel' }))
  assert.deepEqual(
    (await draw()).map(({ id }) => id),
    [third.id],
    'what was read is not replaced by another',
  )
})
