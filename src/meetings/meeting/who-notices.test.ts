import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { planImprovement } from '../../improvements/problems/improving.ts'
import { findProblemFor } from '../../improvements/problems/problem.ts'
import { raise } from '../../improvements/problems/raising.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { pasteAgenda } from '../agenda/putting.ts'
import { decide } from '../decisions/deciding.ts'
import { itemsOf } from '../items/item.ts'
import { closeItem } from '../lens/closing.ts'
import { startSeries } from '../series/starting-series.ts'
import { endMeeting, openMeeting } from './holding.ts'
import { planMeeting } from './planning.ts'
import { touchingOf } from './who-notices.ts'

const w = await world()
const silent = { subject: 'means', closed_as: null, nobody_because: '', decisions: [], answers: [] } as const

test('what an item touches is as decided, else as closed, else as answered, else a guess that says so', () => {
  assert.deepEqual(touchingOf(silent), { touches: 'indirect', because: '', said: false })
  assert.deepEqual(touchingOf({ ...silent, subject: 'customer' }), { touches: 'direct', because: '', said: false })
  const answered = { ...silent, answers: [{ stance: 'direct', words: 'Zij zien het busje' }] as const }
  assert.deepEqual(touchingOf(answered), { touches: 'direct', because: 'Zij zien het busje', said: true })
  const nobody = { ...answered, closed_as: 'nobody', nobody_because: 'alleen intern' } as const
  assert.deepEqual(touchingOf(nobody), { touches: 'nobody', because: 'alleen intern', said: true })
  const decided = { ...nobody, decisions: [{ touches: 'indirect', nothing_because: '' }] as const }
  assert.equal(touchingOf(decided).touches, 'indirect')
})

test('agenda items and decisions carry it where they are read', async () => {
  const meetingId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: 'Werkoverleg', people: [w.joost.id] })
    const id = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date() })
    await pasteAgenda(tx, w.marieke.actor, { meetingId: id, text: '1. Balie\n2. Wagenpark\n3. Stoelen' })
    await openMeeting(tx, w.marieke.actor, { id })
    return id
  })
  const [counter, fleet, chairs] = await itemsOf(w.db, meetingId)
  const decision = await w.act((tx) =>
    decide(tx, w.joost.actor, {
      itemId: fleet?.id ?? NO_ID,
      words: 'Twee busjes',
      touches: 'indirect',
      forWhom: 'wie op ons wacht',
      willNotice: 'Wij komen eerder',
      noticeBy: '2099-01-01',
    }),
  )
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: counter?.id ?? NO_ID, as: 'discussed' }))
  await w.act((tx) =>
    closeItem(tx, w.joost.actor, { id: chairs?.id ?? NO_ID, as: 'nobody', because: 'alleen wij zitten erop' }),
  )
  await w.act((tx) => endMeeting(tx, w.marieke.actor, { id: meetingId }))
  const minutes = await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text()
  assert.match(minutes, /Raakt klanten waarschijnlijk direct/)
  assert.match(minutes, /Raakt klanten indirect</)
  assert.match(minutes, /Raakt niemand, want alleen wij zitten erop/)
  const page = await (await w.get(`/desk/decisions/${decision}`, w.joost)).text()
  assert.match(page, /Raakt klanten indirect[\s\S]*wie op ons wacht/)
  assert.match(page, /Wij komen eerder/)
})

test('a problem, and what is done about it, carries it too; nobody only because', async () => {
  const post = (fields: Record<string, string>) =>
    w.post('/desk/improvements', { title: 'De kassa hapert al weken', ...fields }, w.marieke)
  const form = await (await w.get('/desk/improvements/new', w.marieke)).text()
  assert.match(form, /<option value="direct" selected>/)
  const refused = await post({ touches: 'nobody' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /name="nobody_because"/)
  const made = await post({ touches: 'nobody', nobody_because: 'er is een tweede kassa' })
  const path = new URL(made.headers.get('location') ?? '', 'http://x').pathname
  assert.match(await (await w.get(path, w.joost)).text(), /raakt niemand, want er is een tweede kassa/)
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'De trap is glad', touches: 'indirect' }))
  await w.act((tx) =>
    planImprovement(tx, w.marieke.actor, { id, kind: 'process', structural: true, plan: 'Zout strooien' }),
  )
  assert.equal((await findProblemFor(w.db, w.joost.actor, id))?.touches, 'indirect')
  assert.match(
    await (await w.get(`/desk/improvements/${id}`, w.joost)).text(),
    /raakt klanten indirect[\s\S]*Zout strooien/,
  )
})
