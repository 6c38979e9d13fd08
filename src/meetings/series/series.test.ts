import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting, tomorrow } from '../../../test/meeting-scene.ts'
import { world } from '../../../test/world.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { pasteAgenda } from '../agenda/putting.ts'
import { itemsOf } from '../items/item.ts'
import { findSeriesFor, SERIES_KINDS, seriesOf } from '../items/series.ts'
import { closeItem } from '../lens/closing.ts'
import { planMeeting } from '../meeting/planning.ts'
import { shareOf } from './share.ts'
import { startSeries } from './starting-series.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

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

test('a talk of two is there for those two only', async () => {
  const id = await w.act((tx) =>
    startSeries(tx, w.marieke.actor, { name: 'Marieke en Joost', kind: 'two', people: [w.joost.id] }),
  )
  assert.ok(await findSeriesFor(w.db, w.joost.actor, id))
  assert.ok((await seriesOf(w.db, w.fatima.actor)).length > 0, 'there are others that Fatima may read')
  assert.equal(await findSeriesFor(w.db, w.fatima.actor, id), undefined)
  assert.ok(!(await seriesOf(w.db, w.ada.actor)).some((one) => one.id === id))
})
