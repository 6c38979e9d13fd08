import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { sql } from '../../platform/database/sql.ts'
import { startSession } from '../../platform/web/sessions.ts'
import { takeBackEverything } from '../dossier/dossier.ts'
import { bookAlong, comingAlongs, offerAlong, unbookAlong, withdrawAlong } from './walk-along.ts'

const HOUR = 3_600_000

describe('walking along with a customer, and with a team', async () => {
  const w = await world()
  const tomorrow = { from: new Date(Date.now() + 24 * HOUR), until: new Date(Date.now() + 26 * HOUR) }
  const sanne = { kind: 'customer', id: w.sanne.id } as const
  const coming = async (id: number) => (await comingAlongs(w.db)).find((one) => one.id === id)

  test('a customer invites us; anybody books, and the customer is told who comes', async () => {
    const id = await w.act((tx) => offerAlong(tx, sanne, { what: 'Met mijn moeder naar de winkel', ...tomorrow }))
    assert.equal((await coming(id))?.customer, 'Sanne de Wit')
    const shown = await (await w.get('/desk/along', w.wim)).text()
    assert.match(shown, /Met mijn moeder naar de winkel/)
    assert.equal((await w.post(`/desk/along/${id}/booking`, {}, w.wim)).status, 303)
    await w.act((tx) => unbookAlong(tx, w.wim.actor, id))
    await w.act((tx) => bookAlong(tx, w.fatima.actor, id))
    await w.hearNews()
    const mails = await w.db.many<{ to_address: string; text_body: string }>(
      sql`select to_address, text_body from mails where cause like ${`along:${id}:%`} order by id`,
    )
    assert.equal(mails.length, 3)
    assert.match(mails.at(-1)?.text_body ?? '', /Met mijn moeder naar de winkel\. Fatima/)
    await assert.rejects(
      w.act((tx) => withdrawAlong(tx, w.fatima.actor, id)),
      { status: 404 },
    )
    await assert.rejects(
      w.act((tx) => withdrawAlong(tx, { kind: 'customer', id: w.otto.id }, id)),
      { status: 404 },
    )
    await w.act((tx) => withdrawAlong(tx, sanne, id))
    assert.equal(await coming(id), undefined)
  })

  test('not by the link of one request, and nobody who only follows along', async () => {
    await assert.rejects(
      w.act((tx) =>
        offerAlong(tx, { kind: 'customer', id: w.sanne.id, requestId: anId(1) }, { what: 'x', ...tomorrow }),
      ),
      { status: 404 },
    )
    await assert.rejects(
      w.act((tx) => offerAlong(tx, { kind: 'visitor' }, { what: 'x', ...tomorrow })),
      { status: 404 },
    )
  })

  test('offered, read and called off from their own file', async () => {
    const token = await w.act((tx) => startSession(tx, 'customer', w.sanne.id))
    const as = { cookie: `mine=${token}` }
    const sent = await w.post(
      '/mine/file/alongs',
      {
        what: 'Een rondje met de hond',
        on: new Date(Date.now() + 30 * 24 * HOUR).toISOString().slice(0, 10),
        at: '09:00',
        until: '10:00',
      },
      as,
    )
    assert.equal(sent.status, 303)
    const file = await (await w.get('/mine/file', as)).text()
    assert.match(file, /Een rondje met de hond/)
    const [, id] = /\/mine\/file\/alongs\/(\d+)\/withdrawal/.exec(file) ?? []
    await w.post(`/mine/file/alongs/${id}/withdrawal`, {}, as)
    assert.doesNotMatch(await (await w.get('/mine/file', as)).text(), /Een rondje met de hond/)
  })

  test('each box of their own file is heard, and whom to call stands on top after words of despair', async () => {
    const as = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.otto.id))}` }
    const file = async () => await (await w.get('/mine/file', as)).text()
    const boxes = [...(await file()).matchAll(/<textarea[^>]*>/g)].map(([box]) => box)
    assert.ok(boxes.length >= 4)
    assert.deepEqual(
      boxes.filter((box) => !/data-heard-target="text"/.test(box)),
      [],
    )
    assert.match(await file(), /id="preference"[^>]*data-heard-target/)
    assert.match(await file(), /id="along-what"[^>]*data-heard-target/)
    assert.doesNotMatch(await file(), /tel:113/)
    await w.post('/mine/file/stories', { words: 'Niemand belt terug, ik wil niet meer leven.' }, as)
    assert.match(await file(), /tel:113[\s\S]*<h1/)
  })

  test('who takes everything back invites us no more', async () => {
    const id = await w.act((tx) =>
      offerAlong(tx, { kind: 'customer', id: w.otto.id }, { what: 'Naar de markt', ...tomorrow }),
    )
    await w.act((tx) => takeBackEverything(tx, { kind: 'customer', id: w.otto.id }))
    assert.equal(await coming(id), undefined)
  })

  test('a team offers it: anyone of the team calls it off, and nobody offers for another team', async () => {
    const departmentId = w.departments.green
    const id = await w.act((tx) =>
      offerAlong(tx, w.marieke.actor, { what: 'Een dag met Groen', departmentId, ...tomorrow }),
    )
    assert.ok((await coming(id))?.department)
    await assert.rejects(
      w.act((tx) => offerAlong(tx, w.fatima.actor, { what: 'x', departmentId, ...tomorrow })),
      { status: 404 },
    )
    await assert.rejects(
      w.act((tx) => withdrawAlong(tx, w.fatima.actor, id)),
      { status: 404 },
    )
    await w.act((tx) => withdrawAlong(tx, w.joost.actor, id))
    assert.equal(await coming(id), undefined)
  })
})
