import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { waysOf } from './customer.ts'
import { endPreference, prefer, preferencesOf, searchPreferences } from './preferring.ts'

const w = await world()
const read = async (path: string, as = w.marieke) => await (await w.get(path, as)).text()
let met = 0

async function newFace(name = 'Mevrouw Tuin') {
  met += 1
  const made = await w.post(
    '/desk/customers',
    { name: `${name} ${met}`, ownWords: 'Ik hou van buiten zijn.', goals: 'Elke dag naar de markt', reach: '' },
    w.marieke,
  )
  assert.equal(made.status, 303)
  return anId(Number(new URL(made.headers.get('location') ?? '', 'http://x').pathname.split('/').at(-1)))
}

test('a customer’s world is kept without mail or phone: goals, situation, preferences and own words each have their place', async () => {
  const id = await newFace()
  assert.deepEqual(await waysOf(w.db, id), [])
  const before = await read(`/desk/customers/${id}`)
  for (const words of ['Ik hou van buiten zijn.', 'Elke dag naar de markt']) assert.ok(before.includes(words), words)
  assert.match(before, /Weten we nog niet/, 'the situation nobody asked about')
  const revision = /name="revision" value="(\d+)"/.exec(await read(`/desk/customers/${id}/change`))?.[1] ?? ''
  const changed = await w.post(
    `/desk/customers/${id}/changes`,
    {
      revision,
      name: 'Mevrouw Tuin',
      called: '',
      ownWords: 'Ik hou van buiten zijn.',
      goals: 'Elke dag naar de markt',
      situation: 'Haar man is net ziek',
      language: 'nl',
      kind: 'person',
    },
    w.marieke,
  )
  assert.equal(changed.status, 303)
  await w.post(`/desk/customers/${id}/preferences`, { words: 'Liever bellen', source: 'visit' }, w.marieke)
  const after = await read(`/desk/customers/${id}`)
  for (const words of ['Haar man is net ziek', 'Liever bellen']) assert.ok(after.includes(words), words)
  assert.match(after, /id="preferences"/)
})

test('the page begins with face, name and own words; how to reach them and codes come after', async () => {
  const id = await newFace()
  await w.post(`/desk/customers/${id}/ways`, { typed: '06 12345678', kind: '' }, w.marieke)
  const page = await read(`/desk/customers/${id}`)
  const main = page.slice(page.indexOf('<main'))
  const at = (what: string | RegExp) => main.search(what)
  assert.ok(at(/class="face face--l/) >= 0)
  assert.ok(at(/class="face face--l/) < at(/<h1/))
  assert.ok(at(/<h1/) < at(/class="own-words"/))
  assert.ok(at(/class="own-words"/) < at('06 12345678') || at('06 12345678') === -1)
  assert.doesNotMatch(main.slice(0, at(/class="own-words"/)), /06 12345678|klantnummer|\bid\b\s*:/i)
})

test('a preference says how we know, since when and until when; it is found across customers and ends', async () => {
  const [one, other] = [await newFace(), await newFace()]
  const first = await w.act((tx) =>
    prefer(tx, w.marieke.actor, {
      customerId: one,
      words: 'Vroege tulpen, graag geel',
      source: 'visit',
      saidOn: '2026-03-01',
    }),
  )
  await w.act((tx) =>
    prefer(tx, w.joost.actor, {
      customerId: other,
      words: 'tulpen bij de voordeur',
      source: 'colleague',
      holdsUntil: '2099-05-01',
    }),
  )
  await w.act((tx) =>
    prefer(tx, w.joost.actor, {
      customerId: other,
      words: 'tulpen tot vorig jaar',
      source: 'colleague',
      holdsUntil: '2020-05-01',
    }),
  )
  const found = await searchPreferences(w.db, w.fatima.actor, 'tulpen')
  assert.deepEqual(found.map(({ words }) => words).toSorted(), ['Vroege tulpen, graag geel', 'tulpen bij de voordeur'])
  const [kept] = await preferencesOf(w.db, one)
  assert.deepEqual([kept?.source, kept?.said_on, kept?.holds_until], ['visit', '2026-03-01', null])
  const page = await read('/desk/preferences?q=tulpen')
  assert.match(page, /gezien bij een bezoek/)
  assert.match(page, /1 mei 2099/)
  await w.act((tx) => endPreference(tx, w.marieke.actor, first))
  assert.equal((await searchPreferences(w.db, w.fatima.actor, 'tulpen')).length, 1)
  await assert.rejects(
    w.act((tx) => prefer(tx, w.marieke.actor, { customerId: one, words: ' ', source: 'visit' })),
    { key: 'customers.preference_missing' },
  )
})

test('of somebody who asked in confidence a preference is found by nobody outside', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Stille Klant') returning id`,
  )
  await w.ask({ customerId: id, serviceId: w.services.benefit, ownerId: w.wim.id })
  await w.act((tx) => prefer(tx, w.wim.actor, { customerId: id, words: 'Alleen na vieren', source: 'request' }))
  const names = async (as: typeof w.wim) => (await searchPreferences(w.db, as.actor, 'vieren')).length
  assert.deepEqual([await names(w.wim), await names(w.marieke)], [1, 0])
})
