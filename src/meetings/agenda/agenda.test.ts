import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting } from '../../../test/meeting-scene.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer } from '../../requests/conversing.ts'
import { decideInWriting, takeUp } from '../items/backlog.ts'
import { findItemFor, itemsOf, parkedOf } from '../items/item.ts'
import { findMeetingFor } from '../items/meeting.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { cancelMeeting } from '../meeting/planning.ts'
import { waitersOf } from '../waiting.ts'
import { waitFor } from '../waiting-for.ts'
import { endWriting } from './in-writing.ts'
import { pasteAgenda, putOnAgenda } from './putting.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

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
