import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { planMeeting } from '../meeting/planning.ts'
import { startSeries } from '../series/starting-series.ts'

const w = await world()
const asked = await w.ask({ words: 'Ik kom met mijn rollator niet langs de heg en val elke week bijna.' })
const secret = await w.ask({ words: 'Kan ik bijstand krijgen?', serviceId: w.services.benefit, ownerId: w.wim.id })
await w.hearNews()
const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Weekstart', people: [w.joost.id] }))
const meetingId = await w.act((tx) =>
  planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) }),
)

test('a question leads to a meeting, where it stands with its own sentence, one of the six, and who waits', async () => {
  assert.match(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /requests\/\d+\/agenda/)
  const page = textOf(await (await w.get(`/desk/requests/${asked.id}/agenda`, w.marieke)).text())
  assert.match(page, /Weekstart/)
  const fields = { seriesId: String(seriesId), title: 'De heg', key: 'bringing-once-0001' }
  const put = await w.post(`/desk/requests/${asked.id}/agenda`, fields, w.marieke)
  const agenda = textOf(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text())
  assert.match(put.headers.get('location') ?? '', /^\/desk\/items\/\d+$/)
  assert.match(agenda, /De heg/)
  assert.match(agenda, /val elke week bijna/)
  assert.match(agenda, /Sanne/)
  await w.post(`/desk/requests/${asked.id}/agenda`, fields, w.marieke)
  const { items } = await w.db.one<{ items: number }>(sql`select count(*) as items from agenda_items`)
  assert.equal(items, 1, 'the same form counts once')
})

test('of what was asked the sentence goes along that was shown and chosen; an item is called by its service, or by whoever brings it', async () => {
  const words =
    'De put voor de deur loopt elke week over en dan staat de hele straat blank. Ik durf er niet door. Bel mevrouw Zonneveld op 0612345678.'
  const { id } = await w.ask({ words, serviceId: w.services.hedge })
  const page = await (await w.get(`/desk/requests/${id}/agenda`, w.marieke)).text()
  assert.match(textOf(page), /Welke zin gaat mee\?/)
  assert.match(textOf(page), /‘Ik durf er niet door\.’/)
  assert.doesNotMatch(textOf(page), /Zonneveld/)
  assert.match(page, /name="title"[^>]*value="Heg[^"…]*"/)
  const said = 'Ik durf er niet door.'
  await w.post(`/desk/requests/${id}/agenda`, { seriesId: String(seriesId), title: 'Dinges', said }, w.marieke)
  assert.match(
    textOf(await (await w.get(`/desk/meetings/${meetingId}`, w.marieke)).text()),
    /Dinges.*‘Ik durf er niet door\.’/s,
  )
  const silent = await w.ask({ words: 'Mevrouw Zonneveld, 0612345678' })
  const none = textOf(await (await w.get(`/desk/requests/${silent.id}/agenda`, w.marieke)).text())
  assert.match(none, /Hiervan gaat geen zin mee/)
  assert.doesNotMatch(none, /woord voor woord/)
})

test('an item without a name comes back with what was typed; what was asked in confidence is not brought to a table', async () => {
  const nameless = await w.post(
    `/desk/requests/${asked.id}/agenda`,
    { seriesId: String(seriesId), title: '' },
    w.marieke,
  )
  assert.equal(nameless.status, 422)
  for (const who of [w.wim, w.marieke])
    assert.equal((await w.get(`/desk/requests/${secret.id}/agenda`, who)).status, 404)
  const brought = await w.post(
    `/desk/requests/${secret.id}/agenda`,
    { seriesId: String(seriesId), title: 'Bijstand' },
    w.wim,
  )
  assert.equal(brought.status, 404)
  assert.doesNotMatch(await (await w.get(`/desk/requests/${secret.id}`, w.wim)).text(), /requests\/\d+\/agenda/)
})
