import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { world } from '../../test/world.ts'
import { observe } from '../insights/observations/observing.ts'
import { answerQuestion } from '../insights/questions/research-question.ts'
import { addWorkingDays, businessCalendar, isWorkingDay } from '../lib/calendar.ts'
import { addDays } from '../lib/days.ts'
import { dayOf } from '../lib/time.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { answer } from '../requests/conversing.ts'
import { endWriting } from './agenda/in-writing.ts'
import { pasteAgenda, putOnAgenda } from './agenda/putting.ts'
import { challenge } from './decisions/challenging.ts'
import { addToDecision, decide } from './decisions/deciding.ts'
import { toReread } from './decisions/reading-again.ts'
import { bringBackDecisions, reviewDecision } from './decisions/reviewing.ts'
import { searchTables } from './decisions/searching.ts'
import { decideInWriting, takeUp } from './items/backlog.ts'
import { findItemFor, itemsOf, parkedOf } from './items/item.ts'
import { findMeetingFor } from './items/meeting.ts'
import { findSeriesFor, SERIES_KINDS, seriesOf } from './items/series.ts'
import { answerLens, namesSomebody } from './lens/answering.ts'
import { closeItem, reopenItem } from './lens/closing.ts'
import { earlierAnswers } from './lens/earlier.ts'
import { giveSentences } from './lens/proposing-sentences.ts'
import { endMeeting, openMeeting, reopenMeeting, sendMinutes } from './meeting/holding.ts'
import { cancelMeeting, planMeeting } from './meeting/planning.ts'
import { roomToken } from './meeting/room-link.ts'
import { changedIn, shareOf } from './series/share.ts'
import { startSeries } from './series/starting-series.ts'
import { waitersOf } from './waiting.ts'
import { waitFor } from './waiting-for.ts'

const w = await world()

const tomorrow = () => new Date(Date.now() + 86_400_000)

async function meeting(
  agenda = '1. Opening\n2. Openingstijden balie\n3. Wagenpark\n4. Rondvraag',
  name = 'Werkoverleg',
) {
  return await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name, people: [w.joost.id] })
    const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() })
    await pasteAgenda(tx, w.marieke.actor, { meetingId, text: agenda })
    return { seriesId, meetingId }
  })
}

test('a meeting that was called off takes nothing on its agenda: it would stay behind there', async () => {
  const { seriesId, meetingId } = await meeting()
  const [, counter, cars] = await itemsOf(w.db, meetingId)
  const [id, closed] = [counter?.id ?? NO_ID, cars?.id ?? NO_ID]
  await w.act((tx) => closeItem(tx, w.marieke.actor, { id: closed, as: 'discussed' }))
  await w.act((tx) => cancelMeeting(tx, w.marieke.actor, { id: meetingId }))
  assert.ok(
    (await parkedOf(w.db, seriesId)).some((one) => one.id === id),
    'what stood there waits',
  )
  const refusal = { key: 'meetings.is_cancelled' }
  const { actor } = w.marieke
  await assert.rejects(
    w.act((tx) => takeUp(tx, actor, { id, meetingId })),
    refusal,
  )
  await assert.rejects(
    w.act((tx) => pasteAgenda(tx, actor, { meetingId, text: '1. Nog iets' })),
    refusal,
  )
  await assert.rejects(
    w.act((tx) => putOnAgenda(tx, actor, { seriesId, meetingId, title: 'Nog iets' })),
    refusal,
  )
  await assert.rejects(
    w.act((tx) => reopenItem(tx, actor, { id: closed })),
    refusal,
  )
  assert.doesNotMatch(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text(), /name="agenda"|name="text"/)
})

test('a pasted agenda gives each item one question that fits; procedural ones have none', async () => {
  const { meetingId } = await meeting()
  const items = await itemsOf(w.db, meetingId)
  assert.deepEqual(
    items.map(({ title, question }) => [title, question !== null]),
    [
      ['Opening', false],
      ['Openingstijden balie', true],
      ['Wagenpark', true],
      ['Rondvraag', false],
    ],
  )
  assert.equal(items[1]?.question, 4)
  assert.equal(items[2]?.question, 3)
})

test('what is pasted besides opens the page at the first item that is new', async () => {
  const { meetingId } = await meeting()
  const put = await w.post(`/desk/meetings/${meetingId}/agenda`, { agenda: 'Fietsenrek\nPrinter' }, w.joost)
  const rack = (await itemsOf(w.db, meetingId)).find(({ title }) => title === 'Fietsenrek')?.id
  const at = put.headers.get('location') ?? ''
  assert.equal(at, `/desk/meetings/${meetingId}?pasted&item=${rack}#item-${rack}`)
  assert.match(
    await (await w.get(at.replace(/#.*/, ''), w.joost)).text(),
    /<h2 tabindex="-1" autofocus><bdi>Fietsenrek/,
  )
})

test('an agenda is kept as it was pasted; one too long for a meeting is refused, not cut off', async () => {
  const text = 'Beste allemaal, tot dinsdag!\n1. Balie\n2. Wagenpark\nGroet, Joost\nPS neem je laptop mee'
  const { meetingId } = await meeting(text)
  const kept = async () => (await findMeetingFor(w.db, w.marieke.actor, meetingId))?.pasted
  assert.equal(await kept(), text)

  const long = Array.from({ length: 120 }, (_, at) => `${at + 1}. Punt van orde`).join('\n')
  const paste = (more: string) => w.act((tx) => pasteAgenda(tx, w.marieke.actor, { meetingId, text: more }))
  await assert.rejects(paste(long), { key: 'meetings.too_many_items' })
  assert.equal((await itemsOf(w.db, meetingId)).length, 2)
  await paste('1. Parkeren')
  assert.equal(await kept(), `${text}\n\n1. Parkeren`)
})

test('the next time another question that fits is asked of the same kind of subject', async () => {
  const { seriesId, meetingId } = await meeting()
  const again = await w.act((tx) =>
    putOnAgenda(tx, w.marieke.actor, { seriesId, meetingId, title: 'Openingstijden balie' }),
  )
  const items = await itemsOf(w.db, meetingId)
  assert.equal(items.find(({ id }) => id === again)?.question, 1)
})

test('one tap closes an item and puts the next on the table; nothing is required to end', async () => {
  const { seriesId, meetingId } = await meeting()
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const [opening, counter, fleet] = await itemsOf(w.db, meetingId)
  assert.ok(opening && counter && fleet)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: opening.id, as: 'discussed' }))
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'unknown' }))
  const { question } = await w.db.one<{ question: string }>(
    sql`select question from research_questions where origin_kind = 'item' and origin_id = ${counter.id}`,
  )
  assert.match(question, /Openingstijden balie: hoe vindt u het contact hierover/)
  assert.equal((await findMeetingFor(w.db, w.marieke.actor, meetingId))?.at_item_id, fleet.id)

  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const parked = await parkedOf(w.db, seriesId)
  assert.deepEqual(
    parked.map(({ id, carried }) => [id, carried]),
    [[fleet.id, 1]],
  )
  const types = (await eventsOf(w.db, { kind: 'meeting', id: meetingId })).map(({ type }) => type)
  assert.deepEqual(types, [
    'meeting.planned',
    'item.added',
    'meeting.opened',
    'item.closed',
    'item.closed',
    'meeting.ended',
  ])
})

test('ended too early: what was open comes back, and the minutes go out once, when somebody says so', async () => {
  const { seriesId, meetingId } = await meeting()
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const before = (await itemsOf(w.db, meetingId)).filter(({ procedural }) => !procedural).map(({ id }) => id)
  await w.send(`/desk/meetings/${meetingId}/ending`, {}, w.marieke)
  assert.equal(
    (await findMeetingFor(w.db, w.marieke.actor, meetingId))?.ended_at,
    null,
    'for some seconds it has not ended',
  )
  await w.leave()
  assert.equal((await parkedOf(w.db, seriesId)).length, before.length)
  assert.match(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text(), /Te vroeg afgesloten/)

  await w.post(`/desk/meetings/${meetingId}/reopening`, {}, w.marieke)
  const after = (await itemsOf(w.db, meetingId))
    .filter(({ procedural }) => !procedural)
    .map(({ id, carried }) => [id, carried])
  assert.deepEqual(after.sort(), before.map((id) => [id, 0]).sort())
  const again = await findMeetingFor(w.db, w.marieke.actor, meetingId)
  assert.equal(again?.ended_at, null)
  assert.ok(
    before.some((one) => one === again?.at_item_id),
    'the first open one is on the table',
  )

  await assert.rejects(
    w.act((tx) => sendMinutes(tx, w.marieke.actor, { id: meetingId })),
    { key: 'meetings.not_ended' },
  )
  await w.post(`/desk/meetings/${meetingId}/ending`, {}, w.marieke)
  await w.post(`/desk/meetings/${meetingId}/minutes`, {}, w.marieke)
  await assert.rejects(
    w.act((tx) => sendMinutes(tx, w.marieke.actor, { id: meetingId })),
    { key: 'meetings.minutes_sent_already' },
  )
})

test('that something touches nobody needs a reason', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  await assert.rejects(
    w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'nobody' })),
    /platform.mend_fields/,
  )
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'nobody', because: 'alleen ons eigen werk' }))
  await assert.rejects(
    w.act((tx) => closeItem(tx, w.joost.actor, { id: counter.id, as: 'discussed' })),
    /meetings.item_closed/,
  )
})

test('a decision says what whom will notice and by when, and is locked when the meeting ends', async () => {
  const { meetingId } = await meeting()
  const [opening, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  const decision = { itemId: counter.id, words: 'Donderdag tot acht uur open', touches: 'direct' as const }
  await assert.rejects(
    w.act((tx) => decide(tx, w.joost.actor, decision)),
    ({ fields }) => fields.willNotice === 'meetings.say_what_they_notice',
  )
  await assert.rejects(
    w.act((tx) =>
      decide(tx, w.joost.actor, {
        ...decision,
        willNotice: 'Wie werkt kan komen',
        noticeBy: '2099-01-01',
        reviewOn: '2099-01-01',
      }),
    ),
    ({ fields }) => fields.reviewOn === 'meetings.review_too_late',
  )
  const id = await w.act((tx) =>
    decide(tx, w.joost.actor, { ...decision, willNotice: 'Wie werkt kan komen', noticeBy: '2026-12-31' }),
  )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const here = `/desk/meetings/${meetingId}`
  const decided = await (await w.get(`${here}?item=${counter.id}`, w.joost)).text()
  assert.match(decided, new RegExp(`<a class="button[^"]*" href="${here}">Verder</a>`), 'one tap on to the next')
  assert.ok((await (await w.get(here, w.joost)).text()).includes(`/desk/items/${opening?.id}/closure`))
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  assert.match(await (await w.get(here, w.joost)).text(), /punt(?:en)? wacht(?:en)? op een volgende keer/)
  const row = await w.db.one<{ locked: boolean; soon: boolean }>(
    sql`select locked_at is not null as locked, review_on <= current_date + 180 as soon from decisions where id = ${id}`,
  )
  assert.deepEqual(row, { locked: true, soon: true })
})

test('a talk of two is there for those two only', async () => {
  const id = await w.act((tx) =>
    startSeries(tx, w.marieke.actor, { name: 'Marieke en Joost', kind: 'two', people: [w.joost.id] }),
  )
  assert.ok(await findSeriesFor(w.db, w.joost.actor, id))
  assert.ok((await seriesOf(w.db, w.fatima.actor)).length > 0, 'there are others that Fatima may read')
  assert.equal(await findSeriesFor(w.db, w.fatima.actor, id), undefined)
  assert.ok(!(await seriesOf(w.db, w.ada.actor)).some((one) => one.id === id))
})

test('a question put on the agenda shows who waits: with a name to who may know, without to a table', async () => {
  const { seriesId, meetingId } = await meeting()
  const asked = await w.ask({ words: 'Wanneer is de balie eens open na vijven?' })
  const item = await w.act((tx) =>
    putOnAgenda(tx, w.marieke.actor, {
      seriesId,
      meetingId,
      title: 'Avondopenstelling',
      origin: { kind: 'request', id: asked.id },
    }),
  )
  assert.equal((await waitersOf(w.db, w.marieke.actor, [item])).get(item)?.[0]?.name, 'Sanne de Wit')
  const [unknown] = (await waitersOf(w.db, { kind: 'visitor' }, [item])).get(item) ?? []
  assert.equal(unknown?.name, '')
  assert.equal(unknown?.request_id, null)
  const read = async () => textOf(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text())
  assert.match(await read(), /Sanne de Wit wacht sinds vandaag/)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Welke dag schikt u?', asks: true }))
  assert.match(await read(), /Sanne de Wit is nu zelf aan zet, sinds/, 'as her own page says')
})

test('a request of a closed service is put on an agenda only by who may open it', async () => {
  const { seriesId, meetingId } = await meeting()
  const asked = await w.ask({ words: 'Kan ik bijstand krijgen?', serviceId: w.services.benefit })
  await assert.rejects(
    w.act((tx) =>
      putOnAgenda(tx, w.fatima.actor, {
        seriesId,
        meetingId,
        title: 'Bijstand',
        origin: { kind: 'request', id: asked.id },
      }),
    ),
    /platform.not_found/,
  )
})

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

test('what nobody knew in a closed series stays there: its title is put before nobody as a question', async () => {
  const { seriesId, meetingId } = await meeting('1. Ziekte van Joost\n2. Werkdruk', 'Bila')
  await w.db.run(sql`update meeting_series set closed = true where id = ${seriesId}`)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const [ill, load] = await itemsOf(w.db, meetingId)
  assert.ok(ill && load)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: ill.id, as: 'unknown' }))
  await w.db.run(sql`update agenda_items set question = 2 where id = ${load.id}`)
  await w.act((tx) => answerLens(tx, w.joost.actor, { itemId: load.id, stance: 'no_sight' }))
  assert.doesNotMatch(await (await w.get('/desk/questions', w.fatima)).text(), /Ziekte van Joost|Werkdruk/)
  const own = await (await w.get(`/desk/meetings/${meetingId}?item=${ill.id}`, w.joost)).text()
  assert.ok(own.includes('<span>Dat weten we niet</span>') && !own.includes('het is nu een vraag'))
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

test('at the table without signing in one taps and reads what customers said, and nobody’s name', async () => {
  const { seriesId, meetingId } = await meeting()
  const asked = await w.ask({ words: 'Ik werk tot vijf uur en als de balie dan dichtgaat kom ik er nooit.' })
  await w.hearNews()
  const item = await w.act((tx) =>
    putOnAgenda(tx, w.marieke.actor, {
      seriesId,
      meetingId,
      title: 'Avondopenstelling balie',
      origin: { kind: 'request', id: asked.id },
    }),
  )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const page = `/meeting/${roomToken(w.db.organisation, { id: meetingId, link_number: 1 })}`
  const atDesk = await (await w.get(`/desk/meetings/${meetingId}?item=${item}`, w.marieke)).text()
  assert.match(atDesk, /Sanne/)
  assert.match(atDesk, /als de balie dan dichtgaat/)
  const atTable = await (await w.get(`${page}?item=${item}`)).text()
  assert.match(atTable, /als de balie dan dichtgaat/)
  assert.doesNotMatch(atTable, /Sanne|de Wit|\/desk\/requests/)

  const close = () => w.post(`${page}/items/${item}/closure`, { as: 'discussed' })
  assert.equal((await close()).status, 422, 'who came by the code closes nothing for the room')
  assert.doesNotMatch(atTable, /\/closure/)
  await w.post(`/desk/meetings/${meetingId}/guests`, { may: 'yes' }, w.marieke)
  assert.match(await (await w.get(`${page}?item=${item}`)).text(), /\/closure/, 'unless the chair let them')
  assert.equal(
    (await w.post(`${page}/items/${item}/closure`, { as: 'nobody', because: 'x' })).status,
    422,
    'needs a name',
  )
  assert.equal((await close()).status, 303)
  const { id: strange } = await w.db.one<{ id: Id<'observations'> }>(sql`
    insert into observations (kind, words, source, customer_id)
    values ('verbatim', 'De lantaarnpaal bij ons brandt al weken niet meer', 'story', ${w.sanne.id}) returning id`)
  const chosen = { observationId: String(strange) }
  assert.equal((await w.post(`${page}/items/${item}/reopening`, {})).status, 303)
  assert.equal((await w.post(`${page}/items/${item}/voice`, chosen)).status, 404, 'not laid beside it')
  assert.equal((await w.post(`/desk/items/${item}/voice`, chosen, w.marieke)).status, 303)
  const other = await meeting()
  const [, elsewhere] = await itemsOf(w.db, other.meetingId)
  assert.equal((await w.post(`${page}/items/${elsewhere?.id}/closure`, { as: 'discussed' })).status, 404)
  await w.db.run(sql`update meetings set link_number = 2 where id = ${meetingId}`)
  assert.equal((await w.get(page)).status, 404, 'the link was taken back')
  await w.db.run(sql`update meetings set link_number = 1 where id = ${meetingId}`)
  assert.equal((await w.get(page)).status, 200)
  await w.db.run(
    sql`update meetings set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = ${meetingId}`,
  )
  assert.equal((await w.get(page)).status, 404, 'the code on the screen ends a day after')
})

test('an answer comes back on an item like it, marked when the same words are said again; a closed series keeps its own', async () => {
  const { meetingId } = await meeting('1. Snoeien langs fietspaden\n2. Wagenpark')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  await w.act((tx) =>
    answerLens(tx, w.joost.actor, { itemId: item.id, words: 'Fietsers zien weer iets.', forWhom: 'fietsers' }),
  )
  const next = await meeting('1. Snoeien bij de fietspaden in het voorjaar\n2. Wagenpark')
  const [again] = await itemsOf(w.db, next.meetingId)
  assert.ok(again)
  const [before] = await earlierAnswers(w.db, w.marieke.actor, again)
  assert.deepEqual([before?.words, before?.same], ['Fietsers zien weer iets.', false])
  await w.db.run(sql`update agenda_items set question = ${item.question} where id = ${again.id}`)
  await w.act((tx) =>
    answerLens(tx, w.joost.actor, { itemId: again.id, words: 'fietsers zien weer iets. ', forWhom: 'fietsers' }),
  )
  assert.equal((await earlierAnswers(w.db, w.marieke.actor, again))[0]?.same, true)

  await w.db.run(
    sql`update meeting_series set closed = true where id = (select series_id from meetings where id = ${meetingId})`,
  )
  assert.equal((await earlierAnswers(w.db, w.fatima.actor, again)).length, 0)
})

test('a stance that belongs to another question is refused; no sight becomes something to find out', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  await assert.rejects(
    w.act((tx) => answerLens(tx, w.joost.actor, { itemId: counter.id, stance: 'no_sight' })),
    ({ fields }) => fields.stance === 'platform.choose',
  )
  await w.db.run(sql`update agenda_items set question = 2 where id = ${counter.id}`)
  await w.act((tx) => answerLens(tx, w.joost.actor, { itemId: counter.id, stance: 'no_sight' }))
  assert.ok(
    await w.db.maybe(sql`select from research_questions where origin_kind = 'item' and origin_id = ${counter.id}`),
  )
})

test('"the customer" alone names nobody', () => {
  for (const nobody of ['', 'de klant', 'Onze klanten.', 'alle inwoners', 'the customer', 'iedereen'])
    assert.equal(namesSomebody(nobody), false, nobody)
  for (const somebody of ['mensen met een rollator', 'klanten in december', 'mevrouw Van Loon', 'bij de balie'])
    assert.equal(namesSomebody(somebody), true, somebody)
})

test('what returns comes before what closes the meeting, and by code a question waits for it', async () => {
  const { seriesId, meetingId } = await meeting()
  const asked = await w.ask({ words: 'Wanneer gaat het loket eens open na vijven?' })
  const waits = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'Avondopenstelling' }))
  await w.act((tx) => waitFor(tx, w.marieke.actor, { itemId: waits, code: asked.code }))
  await assert.rejects(
    w.act((tx) => waitFor(tx, w.marieke.actor, { itemId: waits, code: 'ZZZ-ZZZ' })),
    ({ fields }) => fields.code === 'meetings.code_unknown',
  )
  await w.act((tx) => takeUp(tx, w.marieke.actor, { id: waits, meetingId }))
  assert.deepEqual(
    (await itemsOf(w.db, meetingId)).map(({ title }) => title),
    ['Opening', 'Openingstijden balie', 'Wagenpark', 'Avondopenstelling', 'Rondvraag'],
  )
  assert.equal((await waitersOf(w.db, w.marieke.actor, [waits])).get(waits)?.length, 1)
})

test('what is decided in writing is put before everybody in the series; nobody decided in time, so it is back on the table', async () => {
  const { seriesId } = await meeting()
  const item = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'Wie belt er terug' }))
  await w.act((tx) => decideInWriting(tx, w.marieke.actor, { id: item }))
  await w.hearNews()
  const mails = await w.db.many<{ to_address: string }>(
    sql`select to_address from mails where cause like ${`writing:${item}:%`} order by 1`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['joost@zonnedam.example', 'marieke@zonnedam.example'],
  )
  assert.equal(await endWriting(w.db), 0)
  await w.db.run(sql`update agenda_items set decide_by = now() - interval '1 minute' where id = ${item}`)
  assert.equal(await endWriting(w.db), 1)
  assert.notEqual((await findItemFor(w.db, w.marieke.actor, item))?.meeting_id, null)
})

test('what was decided stands: once the minutes are out or outside a meeting, its item does not open again under it', async () => {
  const { seriesId, meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  const written = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'Wie belt er terug' }))
  const decideOn = (itemId: Id<'agenda_items'>) =>
    w.act((tx) =>
      decide(tx, w.joost.actor, { itemId, words: 'Joost belt', touches: 'nobody', nothingBecause: 'nog niets' }),
    )
  const offered = async () =>
    (await (await w.get(`/desk/meetings/${meetingId}?item=${counter.id}`, w.marieke)).text()).includes(
      `/desk/items/${counter.id}/reopening`,
    )
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  await decideOn(counter.id)
  await decideOn(written)
  assert.ok(await offered(), 'until the meeting ends')
  await w.act(async (tx) => {
    await endMeeting(tx, w.marieke.actor, { id: meetingId })
    await sendMinutes(tx, w.marieke.actor, { id: meetingId })
    await reopenMeeting(tx, w.marieke.actor, { id: meetingId })
  })
  assert.ok(!(await offered()))
  for (const id of [counter.id, written])
    await assert.rejects(
      w.act((tx) => reopenItem(tx, w.marieke.actor, { id })),
      { key: 'meetings.decided_already' },
    )
})

test('whoever brought an item hears what was found out', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter?.id ?? NO_ID, as: 'unknown' }))
  const { id } = await w.db.one<{ id: Id<'research_questions'> }>(
    sql`select id from research_questions where origin_kind = 'item' and origin_id = ${counter?.id}`,
  )
  await w.act((tx) => answerQuestion(tx, w.fatima.actor, { id, answer: 'Ze willen liever bellen.' }))
  await w.hearNews()
  const mail = await w.db.one<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause = ${`found_out:${id}`}`,
  )
  assert.equal(mail.to_address, 'marieke@zonnedam.example')
  assert.match(mail.text_body, /liever bellen/)
})

test('what was decided and answered is found by its words, and of a closed series only by who is in it', async () => {
  const { meetingId } = await meeting('1. Zwaluwnesten onder het dak\n2. Wagenpark')
  const [nests] = await itemsOf(w.db, meetingId)
  await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: nests?.id ?? NO_ID,
      words: 'De nesten blijven',
      touches: 'nobody',
      nothingBecause: 'het dak is van ons',
    }),
  )
  assert.deepEqual(
    (await searchTables(w.db, w.fatima.actor, 'zwaluwnest')).map(({ words }) => words),
    ['De nesten blijven'],
  )
  await w.db.run(
    sql`update meeting_series set closed = true where id = (select series_id from meetings where id = ${meetingId})`,
  )
  assert.equal((await searchTables(w.db, w.fatima.actor, 'zwaluwnest')).length, 0)
  assert.equal((await searchTables(w.db, w.joost.actor, 'zwaluwnest')).length, 1)
})

test('how much was about customers is told of a series, and of no person', async () => {
  const { seriesId, meetingId } = await meeting(
    '1. Openingstijden balie\n2. Wagenpark\n3. Inhuur\n4. Begroting\n5. Klachten',
  )
  for (const { id } of await itemsOf(w.db, meetingId))
    await w.act((tx) => closeItem(tx, w.joost.actor, { id, as: 'discussed' }))
  const kinds = [
    { subject: 'figures', count: 1 },
    { subject: 'means', count: 2 },
  ].toReversed()
  assert.deepEqual(await shareOf(w.db, seriesId), { customer: 2, internal: 3, kinds })
  const page = await (await w.get(`/desk/series/${seriesId}`, w.marieke)).text()
  assert.match(page, /2 van de 5 punten/)
  assert.match(page, /2 over middelen, 1 over cijfers/)
  assert.match(page, /href="\/desk\/pledges\/new"/, 'one tap from an intention')

  const [counter, , hire] = await itemsOf(w.db, meetingId)
  await w.db.run(sql`update agenda_items set closed_at = now() - interval '91 days' where id = ${counter?.id}`)
  assert.equal((await shareOf(w.db, seriesId)).customer, 1, 'of the last ninety days only')
  assert.equal(hire?.subject, 'means')
})

test('what an item is about is guessed, and said by whoever knows better', async () => {
  const { meetingId } = await meeting()
  const [, , fleet] = await itemsOf(w.db, meetingId)
  assert.match(
    await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text(),
    /<option value="means" selected>onszelf: middelen/,
  )
  await w.post(`/desk/items/${fleet?.id}/changes`, { title: 'Busjes', subject: 'customer' }, w.joost)
  const [, , changed] = await itemsOf(w.db, meetingId)
  assert.deepEqual([changed?.title, changed?.subject], ['Busjes', 'customer'])
  assert.equal(
    (await w.post(`/desk/items/${fleet?.id}/changes`, { title: 'Busjes', subject: 'x' }, w.joost)).status,
    422,
  )
})

test('the board and the management are asked the same questions under the same rules', async () => {
  const { kind } = await w.db.one<{ kind: string }>(
    sql`select kind from meeting_series where id = ${(await meeting('1. Balie\n2. Wagenpark', 'Raad van bestuur')).seriesId}`,
  )
  assert.equal(kind, 'team', 'unless it says otherwise')
  for (const kind of SERIES_KINDS) {
    const { meetingId } = await w.act(async (tx) => {
      const seriesId = await startSeries(tx, w.marieke.actor, { name: kind, kind })
      const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() })
      await pasteAgenda(tx, w.marieke.actor, { meetingId, text: '1. Begroting\n2. Wagenpark' })
      return { meetingId }
    })
    const items = await itemsOf(w.db, meetingId)
    assert.ok(items.length === 2 && items.every(({ question, procedural }) => question !== null && !procedural), kind)
    await assert.rejects(
      w.act((tx) => closeItem(tx, w.marieke.actor, { id: items[0]?.id ?? NO_ID, as: 'nobody' })),
      /platform.mend_fields/,
    )
  }
  const { rows } = {
    rows: await w.db.many<{ name: string }>(sql`
    select column_name as name from information_schema.columns where table_schema = ${w.db.organisation.schema} and table_name in ('settings', 'meeting_series')`),
  }
  assert.ok(rows.length > 5)
  assert.deepEqual(
    rows.filter(({ name }) => /exempt|lens|skip|question|level/.test(name)),
    [],
    'no setting exempts anybody',
  )
})

test('beside an item stands a sentence that fits or none; that nobody spoke is said only when nobody did', async () => {
  const { meetingId } = await meeting('1. Huurcontract kelder\n2. Zondagopenstelling')
  const page = async (query = '') => await (await w.get(`/desk/meetings/${meetingId}${query}`, w.joost)).text()
  for (const words of [
    'Zondag is voor mij de enige dag dat ik ergens heen kan.',
    'De zwaan bij de vijver is al weken zoek en niemand kijkt.',
  ]) {
    const { id } = await w.db.one<{ id: Id<'customers'> }>(
      sql`insert into customers (name) values ('Anoniem') returning id`,
    )
    await w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: id }))
  }
  await w.act((tx) => giveSentences(tx, meetingId))
  const [lease, sunday] = await itemsOf(w.db, meetingId)
  assert.ok(lease && sunday?.observation_id && lease.observation_id === null)
  assert.match(await page(), /Zondag is voor mij/)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  assert.match(
    await page(`?item=${lease.id}`),
    /We zochten op ‘huurcontract’ en ‘kelder’ in wat klanten ons vertelden en vroegen, en vonden daarmee niets/,
  )
  assert.doesNotMatch(await page(`?item=${lease.id}`), /zwaan/)
  await w.db.run(sql`update observations set redacted_at = now()`)
  assert.match(await page(`?item=${lease.id}`), /vonden daarmee niets/, 'somebody asked something')
  const open = await w.db.many<{ id: number }>(
    sql`update requests set closed_service = true where not closed_service returning id`,
  )
  assert.match(await page(`?item=${lease.id}`), /Nog geen klant sprak hierover/)
  await w.db.run(sql`update requests set closed_service = false where id = any(${open.map(({ id }) => id)}::bigint[])`)
  await w.db.run(sql`update observations set redacted_at = null`)
})

test('while preparing: another sentence, one that was searched for, or none; and then none is proposed again', async () => {
  const { meetingId } = await meeting('1. Zondagopenstelling')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item?.observation_id)
  const choosing = async (query = '') => await (await w.get(`/desk/items/${item.id}/voice${query}`, w.joost)).text()
  assert.match(
    await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text(),
    new RegExp(`/desk/items/${item.id}/voice`),
  )
  assert.match(await choosing('?q=zwanen'), /De zwaan bij de vijver/)
  assert.match(await choosing('?q=olifant'), /In wat klanten ons vertelden en vroegen, vonden we dit niet/)
  const none = await w.post(`/desk/items/${item.id}/silence`, {}, w.joost)
  assert.equal(none.headers.get('location'), `/desk/meetings/${meetingId}?item=${item.id}#item-${item.id}`)
  await w.act((tx) => giveSentences(tx, meetingId))
  assert.equal((await itemsOf(w.db, meetingId))[0]?.observation_id, null)
  assert.match(await choosing(), /er past geen/)
  await w.post(`/desk/items/${item.id}/voice`, { observationId: String(item.observation_id) }, w.joost)
  assert.equal((await itemsOf(w.db, meetingId))[0]?.observation_id, item.observation_id)
})

test('a sentence is looked for in what was told and in what was asked, open and done, and stands there as it was shown', async () => {
  const { meetingId } = await meeting('1. Huurcontract kelder')
  const [item] = await itemsOf(w.db, meetingId)
  const search = async (typed: string) =>
    textOf(await (await w.get(`/desk/items/${item?.id}/voice?q=${typed}`, w.joost)).text())
  await w.ask({
    words:
      'Dag, ik heb een vraagje over iets dat mij al heel lang bezighoudt. De kinderraad wil weten waarom het golfslagbad zo vroeg dichtgaat. Groet van ons.',
  })
  const done = await w.ask({ words: 'Waarom is er geen zeepbakje in het golfslagbad?' })
  await w.db.run(sql`update requests set closed_at = now() where id = ${done.id}`)
  await w.ask({ words: 'Mijn golfslagbadpas is van mevrouw Zonneveld.' })
  await w.ask({ words: 'Ik durf niet meer naar het golfslagbad.', serviceId: w.services.benefit, ownerId: w.wim.id })
  await w.hearNews()
  for (const typed of ['golfslagbad', 'golfslag']) {
    const found = await search(typed)
    assert.match(found, /De kinderraad wil weten waarom het golfslagbad/, typed)
    assert.match(found, /geen zeepbakje/)
    assert.match(found, /ook in 1 vraag, maar daar is geen zin die hardop gelezen mag worden/)
    assert.doesNotMatch(found, /Zonneveld|durf niet/)
  }
  const asked = await w.db.one<{ id: Id<'requests'> }>(sql`select id from requests where words like '%kinderraad%'`)
  const said = 'De kinderraad wil weten waarom het golfslagbad zo vroeg dichtgaat.'
  await w.post(`/desk/items/${item?.id}/asked`, { requestId: String(asked.id), said }, w.joost)
  assert.match(textOf(await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text()), /‘De kinderraad wil weten/)
  const closed = await w.db.one<{ id: Id<'requests'> }>(sql`select id from requests where words like '%durf niet%'`)
  const secret = await w.post(`/desk/items/${item?.id}/asked`, { requestId: String(closed.id), said }, w.joost)
  assert.equal(secret.status, 404)
  const pool = await meeting('1. Toekomst golfslagbad De Plons')
  assert.match(
    textOf(await (await w.get(`/desk/meetings/${pool.meetingId}`, w.joost)).text()),
    /‘(?:De kinderraad|Waarom is er)/,
  )
})

test('what occurs without a sentence to read aloud is said once, and its link looks for the word that is in it', async () => {
  const asked = await w.ask({ words: 'Het onkruid is van mevrouw Zonneveld.' })
  await w.hearNews()
  const { meetingId } = await meeting('1. Onkruidbestrijding')
  const [item] = await itemsOf(w.db, meetingId)
  for (const q of ['', '?q=onkruid']) {
    const page = await (await w.get(`/desk/items/${item?.id}/voice${q}`, w.joost)).text()
    assert.equal(textOf(page).match(/ook in 1 vraag/g)?.length, 1, q)
    const link = /\/desk\/search\?q=[^"]+/.exec(page)?.[0] ?? ''
    assert.equal(link, '/desk/search?q=onkruid')
    assert.ok((await (await w.get(link, w.joost)).text()).includes(`/desk/requests/${asked.id}`))
  }
})

test('whoever an item names waits for it and is heard: not a colleague, nor a name of two, nor who asked in confidence', async () => {
  const customer = async (name: string) =>
    (await w.db.one<{ id: Id<'customers'> }>(sql`insert into customers (name) values (${name}) returning id`)).id
  const ask = async (name: string, words: string, serviceId?: Id<'services'>) =>
    (await w.ask({ customerId: await customer(name), words, ...(serviceId && { serviceId, ownerId: w.wim.id }) })).id
  const asked = await ask('Mevrouw Terpstra', 'De bel bij de achterdeur hoor ik niet.')
  await ask('Klaas Dijkstra', 'Ik zoek een plek voor de boot.')
  await ask('Truus Dijkstra', 'De boot ligt los.')
  await ask('Bea Hoekstra', 'Kan ik bijstand krijgen?', w.services.benefit)
  await ask('Marieke Vos', 'Waar blijft de kliko?')
  const { meetingId } = await meeting(
    '1. Mevr. Terpstra: hoe nu verder\n2. Fam. Dijkstra\n3. Hoekstra: vervolg\n4. Marieke: vakantie',
  )
  const items = await itemsOf(w.db, meetingId)
  const waiting = await w.db.many<{ item_id: Id<'agenda_items'>; request_id: Id<'requests'> }>(
    sql`select item_id, request_id from item_waiting where item_id = any(${items.map(({ id }) => id)}::bigint[])`,
  )
  assert.deepEqual(waiting, [{ item_id: items[0]?.id, request_id: asked }])
  assert.match(await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text(), /De bel bij de achterdeur/)
  assert.deepEqual(
    items.slice(1).map(({ observation_id }) => observation_id),
    [null, null, null],
  )
})

test('what was decided may be written down until the fifth working day after a meeting, once; later it is settled', async () => {
  const { meetingId } = await meeting('1. Balie\n2. Wagenpark\n3. Parkeren')
  const [counter, fleet, parking] = await itemsOf(w.db, meetingId)
  assert.ok(counter && fleet && parking)
  await w.act(async (tx) => {
    await openMeeting(tx, w.marieke.actor, { id: meetingId })
    for (const { id } of [counter, fleet, parking]) await closeItem(tx, w.joost.actor, { id, as: 'discussed' })
    await endMeeting(tx, w.marieke.actor, { id: meetingId })
  })
  const decideOn = (itemId: Id<'agenda_items'>) =>
    w.act((tx) =>
      decide(tx, w.joost.actor, { itemId, words: 'Wij gaan open', touches: 'nobody', nothingBecause: 'nog niets' }),
    )
  const page = async () => await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text()
  const ended = async (when: string) => {
    await w.db.run(sql`update meetings set ended_at = ${when}::timestamptz where id = ${meetingId}`)
  }
  assert.match(await page(), new RegExp(`/desk/items/${counter.id}/decision`))
  await decideOn(counter.id)
  await assert.rejects(decideOn(counter.id), { key: 'meetings.decided_already' })

  const calendar = businessCalendar({ timeZone: 'Europe/Amsterdam' })
  const today = dayOf(new Date(), 'Europe/Amsterdam')
  const five = addWorkingDays(calendar, today, isWorkingDay(calendar, today) ? -5 : -4)
  await ended(`${five}T12:00:00Z`)
  await decideOn(fleet.id)
  await ended(`${addDays(five, -4)}T12:00:00Z`)
  await assert.rejects(decideOn(parking.id), { key: 'meetings.outcome_too_late' })
  assert.doesNotMatch(await page(), new RegExp(`/desk/items/${parking.id}/decision`))
  const { id } = await w.db.one<{ id: Id<'decisions'> }>(sql`select id from decisions where item_id = ${fleet.id}`)
  await w.act((tx) => addToDecision(tx, w.joost.actor, { id, words: 'Ook op zaterdag' }))
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

test('a meeting that begins on another day is asked about once, stands under that day, and can be taken back unused', async () => {
  const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Van over tien dagen' }))
  const startsAt = new Date(Date.now() + 10 * 86_400_000)
  const id = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt }))
  await w.act((tx) => pasteAgenda(tx, w.marieke.actor, { meetingId: id, text: '1. Balie\n2. Wagenpark' }))
  const path = `/desk/meetings/${id}`
  const page = async () => textOf(await (await w.get(path, w.marieke)).text())
  assert.match(await page(), /Dit overleg is gepland op .* Begin toch nu/)
  const unasked = await w.post(`${path}/opening`, {}, w.marieke)
  assert.equal(unasked.status, 422)
  assert.match(textOf(await unasked.text()), /op een andere dag gepland/)
  assert.equal((await w.post(`${path}/opening`, { anyway: 'yes' }, w.marieke)).status, 303)
  assert.match(await page(), /Toch niet begonnen/)
  assert.equal((await w.post(`${path}/unopening`, {}, w.marieke)).status, 303)
  assert.match(await page(), /Begin toch nu/, 'it waits for its day again')

  await w.post(`${path}/opening`, { anyway: 'yes' }, w.marieke)
  for (const item of await itemsOf(w.db, id))
    await w.act((tx) => closeItem(tx, w.marieke.actor, { id: item.id, as: 'discussed' }))
  assert.equal((await w.post(`${path}/unopening`, {}, w.marieke)).status, 409, 'something was done')
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id }))
  assert.match(await page(), /Vandaag .*Gepland was/i, 'it names the day it was held')
})

test('a meeting does not move to a time that is over, and does not end before it begins', async () => {
  const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Te verplaatsen' }))
  const id = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  const move = async (typed: Record<string, string>) =>
    await w.post(`/desk/meetings/${id}/moving`, { place: '', ...typed }, w.marieke)
  const past = await move({ startsAt: '2020-01-02T10:00' })
  assert.equal(past.status, 422)
  assert.match(textOf(await past.text()), /Die tijd is al voorbij/)
  const backwards = await move({ startsAt: '2099-01-02T09:00', until: '08:00' })
  assert.equal(backwards.status, 422)
  const shown = await backwards.text()
  assert.match(textOf(shown), /Het einde ligt voor het begin/)
  assert.match(shown, /value="2099-01-02T09:00"/, 'what was typed is kept')
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

test('at how many tables something was before it was decided, how sure, and whether customers changed it, is kept and told', async () => {
  const { seriesId, meetingId } = await meeting('Parkeren bij de begraafplaats', 'Tafel')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const planned = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  const calledOff = await w.act((tx) => planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() }))
  await w.act((tx) => takeUp(tx, w.marieke.actor, { id: item.id, meetingId: calledOff }))
  await w.act((tx) => cancelMeeting(tx, w.marieke.actor, { id: calledOff }))
  await w.act((tx) => takeUp(tx, w.marieke.actor, { id: item.id, meetingId: planned }))
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: planned }))

  const asked = await (await w.get(`/desk/meetings/${planned}?item=${item.id}`, w.marieke)).text()
  assert.match(asked, /Hoe zeker zijn jullie[\s\S]*De vraag van klanten veranderde wat we besluiten/)
  const given = { words: 'Er komen zes plekken bij', willNotice: 'Plek voor de deur', forWhom: 'bezoekers' }
  const decided = {
    ...given,
    noticeBy: addDays(dayOf(new Date(), 'Europe/Amsterdam'), 30),
    sure: '70',
    changedByQuestion: 'yes',
  }
  await w.post(`/desk/items/${item.id}/decision`, decided, w.marieke)
  const { id, ...kept } = await w.db.one<{ id: Id<'decisions'>; sure: number; changed_by_question: boolean }>(
    sql`select id, sure, changed_by_question from decisions where item_id = ${item.id}`,
  )
  assert.deepEqual(kept, { sure: 70, changed_by_question: true })
  const tables = await w.db.many(
    sql`select meeting_id, off_at is not null as off from item_meetings where item_id = ${item.id} order by put_at`,
  )
  assert.deepEqual(tables, [
    { meeting_id: meetingId, off: true },
    { meeting_id: calledOff, off: true },
    { meeting_id: planned, off: false },
  ])
  const page = textOf(await (await w.get(`/desk/decisions/${id}`, w.joost)).text())
  assert.match(page, /stond 2 keer op tafel/, 'a meeting that was called off is no table')
  assert.match(page, /de vraag van klanten veranderde dit besluit/)
  assert.match(page, /vooraf dachten we van wel \(70 %\)/)
  assert.deepEqual(await changedIn(w.db, seriesId), { decided: 1, changed: 1 })
})

test('an answer keeps the sentence that stood beside it when it was given', async () => {
  const { meetingId } = await meeting('Bomen kappen langs de Lindelaan', 'Bomen')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  const said = (words: string) =>
    w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', words, source: 'story' }))
  const first = await said('Die lindes geven schaduw.')
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const beside = (id: number | undefined) =>
    w.db.run(sql`update agenda_items set question = 3, observation_id = ${id} where id = ${item.id}`)
  await beside(first)
  await w.post(
    `/desk/items/${item.id}/answers`,
    { stance: 'direct', words: 'Zij zitten in de zon', forWhom: 'bewoners' },
    w.marieke,
  )
  const [answered] = await w.db.many(sql`select observation_id from lens_answers where item_id = ${item.id}`)
  assert.deepEqual(answered, { observation_id: first })
  const page = async () => textOf(await (await w.get(`/desk/meetings/${meetingId}?item=${item.id}`, w.marieke)).text())
  assert.doesNotMatch(await page(), /een andere zin naast/)
  await beside(await said('De wortels tillen mijn stoep op.'))
  assert.match(await page(), /gezegd toen er een andere zin naast stond/)
})
