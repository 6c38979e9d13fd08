import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { everyGroup, makeGroup } from '../../customers/groups.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { bookAlong, comingAlongs, offerAlong, withdrawAlong } from '../along/walk-along.ts'
import { endImmersion, immerse, immersionsOf, meetFace } from '../newcomers/immersion.ts'
import { observe } from '../observations/observing.ts'
import { standFor, standingPromises, standNoLonger } from '../stand-for/standing-promise.ts'
import { makeInsight } from '../statements/making.ts'
import { recordVisit } from '../visits/recording-visits.ts'
import { windows } from '../windows/windows.ts'
import { askOfLine, findSketchFor, makeSketch, shareSketch, sketchBefore } from './sketch.ts'

const HOUR = 3_600_000

describe('sketches, windows, and what lies around', async () => {
  const w = await world()
  const heard = async (words: string) => {
    const customerId = await w.act((tx) => makeCustomer(tx, system, { name: 'Iemand' }))
    const id = await w.act((tx) => observe(tx, system, { kind: 'verbatim', source: 'story', words, customerId }))
    assert.ok(id)
    return id
  }
  const supports = [await heard('Ik loop om het park heen.'), await heard('Het park is te donker.')]
  const insight = await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Wandelaars mijden het donkere park',
      type: 'behaviour',
      pane: 'problems',
      supports,
    }),
  )

  test('a line about oneself has beside it what was told of own encounters, for its maker alone, and the sum of the lines above', async () => {
    const lines = [
      { prompt: 1, words: 'Wandelaars die het park mijden' },
      { prompt: 3, words: 'Zij houden van thee' },
      { prompt: 6, words: 'Vorige week nog' },
      { prompt: 7, words: 'Van horen zeggen' },
    ]
    const { department_id } = await w.db.one<{ department_id: Id<'departments'> }>(sql`
      select department_id from memberships where person_id = ${w.joost.id} limit 1`)
    const draw = () => w.act((tx) => makeSketch(tx, w.joost.actor, { lines, departmentId: department_id }))
    const shown = async (id: number, as = w.joost) => await (await w.get(`/desk/sketches/${id}`, as)).text()
    const first = await draw()
    assert.match(await shown(first), /Van een ontmoeting van jou staat nog niets opgeschreven/)
    assert.match(await shown(first), /hierboven: 1 gedragen, 0 tegengesproken, 1 aanname\./)

    const met = new Date()
    await w.act((tx) =>
      recordVisit(tx, w.joost.actor, {
        direction: 'out',
        from: met,
        until: met,
        met: 'Iemand',
        weLearned: 'Iets.',
      }),
    )
    assert.doesNotMatch(await shown(first), /je was op/)
    const second = await draw()
    assert.match(await shown(second), /Opgeschreven: je was op .+ voor het laatst bij iemand/)
    const toOthers = await shown(second, w.marieke)
    assert.match(toOthers, /Dit gaat over wie schetste/)
    assert.doesNotMatch(toOthers, /voor het laatst bij iemand/)
  })

  test('each line is backed, contradicted or unknown; it works without any customer too', async () => {
    const lines = [
      { prompt: 1, words: 'Wandelaars die het park mijden' },
      { prompt: 2, words: 'Wandelaars mijden het park nooit' },
      { prompt: 3, words: 'Zij houden van soep' },
      { prompt: 4, words: '' },
    ]
    const id = await w.act((tx) => makeSketch(tx, w.joost.actor, { lines }))
    const sketch = await findSketchFor(w.db, w.joost.actor, id)
    assert.deepEqual(
      sketch?.lines.map(({ standing }) => standing),
      ['backed', 'contradicted', 'unknown'],
    )
    const question = await w.act((tx) =>
      askOfLine(tx, w.joost.actor, { id, prompt: 3, question: 'Houden zij van soep?' }),
    )
    const { origin_kind } = await w.db.one<{ origin_kind: string }>(
      sql`select origin_kind from research_questions where id = ${question}`,
    )
    assert.equal(origin_kind, 'sketch')
    const page = await (await w.get(`/desk/sketches/${id}`, w.joost)).text()
    assert.match(page, /Gedragen door:[\s\S]*?2 keer gehoord, van 2 mensen \(hun verhaal\), het laatst/)
    assert.match(page, /Een aanname: we weten het niet/)
    for (const path of ['/desk/insights', `/desk/insights/${insight}`, '/desk/windows'])
      assert.match(
        await (await w.get(path, w.joost)).text(),
        /2 keer gehoord, van 2 mensen \(hun verhaal\), het laatst/,
      )
  })

  test('at most seven prompts, none of them needed, in words or by hand', async () => {
    const form = await (await w.get('/desk/sketch', w.joost)).text()
    assert.equal([...form.matchAll(/<textarea[^>]*name="line\d"/g)].length, 7)
    assert.doesNotMatch(form, /name="(?:line\d|drawing)"[^>]*required/)
    const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#186' } })
      .png()
      .toBuffer()
    const send = (drawing: File) => w.post('/desk/sketches', { drawing }, w.joost)
    const made = await send(new File([new Uint8Array(png)], 'tekening.png'))
    assert.equal(made.status, 303)
    const path = new URL(made.headers.get('location') ?? '', 'http://x').pathname
    assert.match(await (await w.get(path, w.joost)).text(), new RegExp(`src="${path}/drawing"`))
    assert.equal((await w.get(`${path}/drawing`, w.joost)).headers.get('content-type'), 'image/png')
    assert.equal((await w.get(`${path}/drawing`, w.fatima)).status, 404, 'one’s own, as the words are')
    assert.match(await (await w.get('/desk/sketches', w.joost)).text(), /Een tekening/)
    assert.equal((await send(new File(['geen plaatje'], 'x.png'))).status, 422)
    assert.equal((await w.post('/desk/sketches', { line1: '' }, w.joost)).status, 422)
  })

  test('a sketch is its maker’s own until it is shared with a team', async () => {
    const make = (words: string) => w.act((tx) => makeSketch(tx, w.marieke.actor, { lines: [{ prompt: 1, words }] }))
    const before = await make('eerst')
    const id = await make('daarna')
    assert.equal(await findSketchFor(w.db, w.joost.actor, id), undefined)
    await assert.rejects(
      w.act((tx) => shareSketch(tx, w.joost.actor, { id, departmentId: w.departments.green })),
      { status: 404 },
    )
    await assert.rejects(
      w.act((tx) => shareSketch(tx, w.marieke.actor, { id, departmentId: w.departments.passports })),
      { status: 404 },
    )
    await w.act((tx) => shareSketch(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
    const shared = await findSketchFor(w.db, w.joost.actor, id)
    assert.ok(shared)
    assert.equal(await findSketchFor(w.db, w.fatima.actor, id), undefined)
    assert.equal(await sketchBefore(w.db, w.joost.actor, shared), undefined)
    assert.equal((await sketchBefore(w.db, w.marieke.actor, shared))?.id, before)
    await assert.rejects(
      w.act((tx) => makeSketch(tx, w.marieke.actor, { lines: [] })),
      { key: 'insights.sketch_is_empty' },
    )
  })

  test('a window is clear, misted or unknown by what was heard and how long ago', async () => {
    const group = await w.act((tx) => makeGroup(tx, w.marieke.actor, { name: 'Wandelaars' }))
    const clarities = async (id: number | undefined) =>
      (await windows(w.db, await everyGroup(w.db)))
        .find((one) => one.group?.id === id)
        ?.slots.map(({ clarity }) => clarity)
    assert.deepEqual(await clarities(undefined), ['unknown', 'clear', 'unknown'])
    assert.deepEqual(await clarities(group), ['unknown', 'unknown', 'unknown'])
    await w.act((tx) =>
      makeInsight(tx, w.marieke.actor, {
        statement: 'Zij willen licht',
        type: 'wish',
        pane: 'wants',
        groupId: group,
        supports: supports.slice(0, 1),
      }),
    )
    assert.deepEqual(await clarities(group), ['misted', 'unknown', 'unknown'])
    await w.db.run(sql`update insights set fresh_until = current_date - 1 where id = ${insight}`)
    assert.deepEqual(await clarities(undefined), ['unknown', 'misted', 'unknown'])
    assert.match(
      textOf(await (await w.get(`/desk/insights/${insight}`, w.marieke)).text()),
      /langer dan een jaar geleden gehoord\. Vraag het opnieuw/,
    )
    await w.db.run(sql`update insights set fresh_until = current_date + 90 where id = ${insight}`)
  })

  test('walking along is booked without leave, as long as there is a place', async () => {
    const from = new Date(Date.now() + 24 * HOUR)
    const id = await w.act((tx) =>
      offerAlong(tx, w.marieke.actor, { what: 'Snoeien', from, until: new Date(from.getTime() + HOUR) }),
    )
    const book = (who: typeof w.marieke) => w.act((tx) => bookAlong(tx, who.actor, id))
    await assert.rejects(book(w.marieke), { key: 'insights.along_is_yours' })
    await book(w.joost)
    await book(w.joost)
    await assert.rejects(book(w.fatima), { key: 'insights.along_full' })
    assert.deepEqual(
      (await comingAlongs(w.db)).find((one) => one.id === id)?.booked.map((who) => who.first_name),
      ['Joost'],
    )
    await assert.rejects(
      w.act((tx) => withdrawAlong(tx, w.joost.actor, id)),
      { status: 404 },
    )
    await w.act((tx) => withdrawAlong(tx, w.marieke.actor, id))
    await assert.rejects(book(w.fatima), { status: 404 })
  })

  test('how far a newcomer is, only the newcomer and the buddy see', async () => {
    const id = await w.act((tx) => immerse(tx, w.joost.actor, { personId: w.fatima.id, buddyId: w.joost.id }))
    await assert.rejects(
      w.act((tx) => immerse(tx, w.ada.actor, { personId: w.wim.id, buddyId: w.joost.id })),
      { key: 'insights.immersion_own' },
    )
    await w.act((tx) => meetFace(tx, w.fatima.actor, { id, customerId: w.sanne.id }))
    await assert.rejects(
      w.act((tx) => meetFace(tx, w.joost.actor, { id, customerId: w.sanne.id })),
      { status: 404 },
    )
    const from = new Date()
    await w.act((tx) =>
      recordVisit(tx, w.fatima.actor, {
        met: 'Jo Vink',
        direction: 'along',
        from,
        until: new Date(from.getTime() + HOUR),
      }),
    )
    const seen = async (who: typeof w.marieke) => (await immersionsOf(w.db, who.id)).map((one) => one.id)
    assert.deepEqual([await seen(w.fatima), await seen(w.joost), await seen(w.ada)], [[id], [id], []])
    const [own] = await immersionsOf(w.db, w.fatima.id)
    assert.deepEqual([own?.walked, own?.talked, own?.faces.length, own?.sketch_before], [true, true, 1, null])
    await assert.rejects(
      w.act((tx) => endImmersion(tx, w.joost.actor, id)),
      { status: 404 },
    )
    await w.act((tx) => endImmersion(tx, w.fatima.actor, id))
  })

  test('what we stand for is ended by who watches over it', async () => {
    const id = await w.act((tx) => standFor(tx, w.joost.actor, { wording: 'Wij bellen terug.' }))
    assert.ok((await standingPromises(w.db)).some((one) => one.id === id && one.owner === 'Joost Bakker'))
    await assert.rejects(
      w.act((tx) => standNoLonger(tx, w.fatima.actor, id)),
      { key: 'insights.standing_by_owner' },
    )
    await w.act((tx) => standNoLonger(tx, w.joost.actor, id))
    assert.ok(!(await standingPromises(w.db)).some((one) => one.id === id))
  })
})
