import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedAgendas } from '../../../test/data/three-agendas.ts'
import { world } from '../../../test/world.ts'
import { waits } from '../../platform/database/waits.ts'
import { addItem } from '../agenda/putting.ts'
import { itemsOf } from '../items/item.ts'
import { planMeeting } from '../meeting/planning.ts'
import { startSeries } from '../series/starting-series.ts'
import { giveSentences } from './proposing-sentences.ts'

const MOST_WAITS = 6 // waits, the commit included: one to read for all of them, and what hears the questions that were not heard before

test('sentences for twenty items are read at once', async (context) => {
  const w = await world()
  const agendas = judgedAgendas.flatMap(({ items }) => items)
  for (const words of agendas.flatMap(({ fits }) => fits)) await w.ask({ words })
  const meetingId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: 'Twintig punten' })
    const id = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date(Date.now() + 86_400_000) })
    for (const { title } of agendas.slice(0, 20))
      await addItem(tx, w.marieke.actor, { seriesId, meetingId: id, title, withoutSentence: true })
    return id
  })
  const before = waits.total
  await w.act((tx) => giveSentences(tx, meetingId))
  const taken = waits.total - before
  const given = (await itemsOf(w.db, meetingId)).filter(({ observation_id }) => observation_id !== null)
  context.diagnostic(`${taken} waits, ${given.length} given`)
  assert.ok(given.length > 5)
  assert.ok(taken <= MOST_WAITS, `${taken} waits`)
  const again = waits.total
  await w.act((tx) => giveSentences(tx, meetingId))
  assert.ok(waits.total - again <= 4, `${waits.total - again} waits when nothing is new`)
})
