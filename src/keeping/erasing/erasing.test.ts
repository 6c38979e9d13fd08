import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { erasingScene } from '../../../test/erasing-scene.ts'
import { placesWith } from '../../../test/places-with.ts'
import { world } from '../../../test/world.ts'
import { findCustomer } from '../../customers/customer.ts'
import { mergeCustomers } from '../../customers/merging.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { tamperedEvents } from '../../platform/events/events.ts'
import { takeFilesAway } from '../../platform/files/removing.ts'
import { endHold, hold, holdsNow } from '../retention/holds.ts'
import { askErasure, waitingForErasure } from './asking.ts'
import { eraseCustomer } from './erasing-customers.ts'
import { passTime } from './passing.ts'
import { keepList, LIST, readList, repeatErasures } from './repeating.ts'
import { inPieces } from './sweeping-out.ts'

const w = await world()
const { somebody } = erasingScene(w)
const { actor: admin } = w.ada

const wordsInFiles = async (word: string) => {
  const folder = join(w.server.config.dataDir, 'files')
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const one of names.filter((entry) => entry.isFile())) {
    const path = join(one.parentPath, one.name)
    if ((await readFile(path)).includes(word)) found.push(path)
  }
  return found
}

test('somebody who is erased is gone from every table, every file and every page, and the log still adds up', async () => {
  const scene = await somebody('Quirina Zwaluwstaart')
  const marks = [...scene.marks, 'zwaluwstaart', '98 76 54', '698765432']
  for (const mark of marks) assert.ok((await placesWith(w, mark)).length > 0, `the scene holds no ${mark}`)
  assert.ok((await wordsInFiles(scene.marks[0] ?? '')).length > 1)
  const before = await placesWith(w, scene.marks[0] ?? '')
  for (const place of ['messages.body', 'mails.text_body', 'requests.search', 'files.name', 'contact_ways.value'])
    assert.ok(before.includes(place), place)

  const { whole } = await w.act((tx) => eraseCustomer(tx, admin, { id: scene.customer, because: 'asked' }))
  await w.hearNews()
  while ((await takeFilesAway(w.db, w.server.files)) > 0) {}
  assert.ok(whole)
  for (const mark of marks) assert.deepEqual(await placesWith(w, mark), [], mark)
  for (const mark of scene.marks) assert.deepEqual(await wordsInFiles(mark), [])
  assert.deepEqual(await tamperedEvents(w.db), [])
  const others = await w.db.one<{ words: string }>(
    sql`select words from requests where customer_id = ${w.otto.id} order by id limit 1`,
  )
  assert.match(others.words, /^Mijn buurvrouw \[…\] zei/, 'what somebody else asked stays, without the name')

  for (const path of [`/track/${scene.token}`, `/track/${scene.followerToken}`]) {
    const page = await w.get(path)
    assert.ok(page.status >= 400, path)
  }
  const desk = await w.get(`/desk/requests/${scene.id}`, w.marieke)
  assert.doesNotMatch(await desk.text(), new RegExp(`${scene.marks.join('|')}|Zwaluw`, 'i'))
})

test('erasing somebody changes nothing of whoever has a longer address, nor what we say ourselves, whatever they typed as their name', async () => {
  const named = async (name: string, mail: string, words: string) => {
    const { id: customer } = await w.db.one<{ id: Id<'customers'> }>(
      sql`insert into customers (name) values (${name}) returning id`,
    )
    const { id } = await w.ask({ customerId: customer, words })
    await w.act(async (tx) => {
      await tx.run(
        sql`insert into contact_ways (customer_id, kind, value, normalised) values (${customer}, 'mail', ${mail}, ${mail})`,
      )
      await tx.run(sql`update requests set closed_at = now() where id = ${id}`)
    })
    return { id, customer }
  }
  const prank = await named('van de', 'jan@lang.example', 'Kort')
  const quoted = await named('": "Job Vlinderstruik', 'job@kort.example', 'Kort')
  const other = await named(
    'Bert',
    'bert.jan@lang.example',
    'De kant van de sloot; bert.jan@lang.example, niet jan@lang.example.',
  )
  const speaks = await w.ask({ words: 'Marga Vlasbloems heg, naast Marga Vlasbloemen.' })
  const marga = await named('Marga Vlasbloem', 'marga@kort.example', 'Kort')
  await w.act((tx) =>
    tx.run(sql`update service_versions set what_else = 'Bel marga@kort.example, voor de kant van de weg'`),
  )
  await w.act((tx) =>
    tx.run(sql`
      insert into held (batch, person_id, deed, subject_kind, subject_id, ids, fields, files, form, due_at, returned_at)
      values (gen_random_uuid(), ${w.marieke.id}, 'answer', 'request', ${other.id}, '{}', ${JSON.stringify({ body: 'Dag,\nMarga Vlasbloem' })}::jsonb, '[]', '/desk', now(), now())`),
  )
  for (const { customer } of [prank, quoted, marga])
    await w.act((tx) => eraseCustomer(tx, admin, { id: customer, because: 'asked' }))

  const wordsOf = async (id: number) =>
    (await w.db.one<{ words: string }>(sql`select words from requests where id = ${id}`)).words
  assert.equal(await wordsOf(other.id), 'De kant van de sloot; bert.jan@lang.example, niet […].')
  assert.equal(await wordsOf(speaks.id), '[…]s heg, naast Marga Vlasbloemen.')
  const { fields } = await w.db.one<{ fields: { body: string } }>(
    sql`select fields from held where subject_id = ${other.id}`,
  )
  assert.equal(fields.body, 'Dag,\n[…]')
  assert.deepEqual(await placesWith(w, 'marga@kort'), ['service_versions.what_else'])
})

test('an open question, or a hold, keeps somebody from being erased; what is held of them stays and names why', async () => {
  const scene = await somebody('Barbarossa Tulpenboom')
  await w.act((tx) => tx.run(sql`update requests set closed_at = null where id = ${scene.id}`))
  await assert.rejects(
    w.act((tx) => eraseCustomer(tx, admin, { id: scene.customer, because: 'asked' })),
    { key: 'keeping.question_open' },
  )
  await w.act((tx) => tx.run(sql`update requests set closed_at = now() where id = ${scene.id}`))

  await w.act((tx) => hold(tx, admin, { customerId: scene.customer, because: 'De rechter kijkt ernaar' }))
  await assert.rejects(
    w.act((tx) => eraseCustomer(tx, admin, { id: scene.customer, because: 'asked' })),
    { key: 'keeping.customer_held' },
  )
  await w
    .act((tx) => hold(tx, admin, { customerId: scene.customer, because: 'nog eens' }))
    .then(
      () => assert.fail('held twice'),
      ({ key }) => assert.equal(key, 'keeping.held_already'),
    )
  const [held] = await holdsNow(w.db, admin)
  await w.act((tx) => endHold(tx, admin, held?.id ?? 0))

  const second = await w.ask({ customerId: scene.customer, words: 'Bezwaar tegen besluit zevenmijlslaars' })
  await w.act((tx) => tx.run(sql`update requests set closed_at = now() where id = ${second.id}`))
  await w.act((tx) => hold(tx, admin, { code: second.code, because: 'Archiefwet: zeven jaar' }))
  const { whole } = await w.act((tx) => eraseCustomer(tx, admin, { id: scene.customer, because: 'asked' }))
  assert.equal(whole, false)
  assert.ok((await placesWith(w, 'zevenmijls')).includes('requests.words'))
  const left = (await placesWith(w, scene.marks[1] ?? '')).filter((place) => !place.startsWith('observations'))
  assert.deepEqual(left, [], 'the question that is not held is gone')
  assert.equal(
    (await findCustomer(w.db, scene.customer))?.name,
    'Barbarossa Tulpenboom',
    'who asked what is held is known',
  )
})

test('what was erased after a backup is erased again in what was restored, and what came after it is left alone', async () => {
  const scene = await somebody('Leonidas Waterbuffel')
  const later = await w.db.one<{ id: number }>(sql`select max(id) as id from erasures`)
  const { dataDir } = w.server.config
  await keepList(w.db, dataDir)
  // They began to be erased before the backup was made, and were gone after it: what is in the backup tells, not the time.
  await w.act((tx) =>
    tx.run(sql`
      insert into erasures (kind, subject_id, because, erased_at)
      values ('customer', ${scene.customer}, 'asked', now() - interval '1 hour'), ('request', 99999999, 'time', now())`),
  )
  assert.equal(await keepList(w.db, dataDir), 2)
  assert.equal(await keepList(w.db, dataDir), 0, 'each line once')
  const lines = await readList(join(dataDir, LIST))
  assert.equal(lines.filter(({ number }) => number > later.id).length, 2)
  assert.doesNotMatch(await readFile(join(dataDir, LIST), 'utf8'), /Leonidas|@/)
  assert.equal(await repeatErasures(w.db, lines), 0, 'what the backup knew of is not repeated')
  // As a backup knows it: the list says that they went, the tables do not.
  await w.act((tx) => tx.run(sql`delete from erasures where id > ${later.id}`))
  assert.equal(await repeatErasures(w.db, lines), 1)
  for (const mark of [...scene.marks, 'waterbuffel']) assert.deepEqual(await placesWith(w, mark), [], mark)
})

test('a table is looked through in pieces, each row once', async () => {
  await w.act(async (tx) => {
    const { rows, blocks } = await tx.one<{ rows: number; blocks: number }>(
      sql`select count(*) as rows, (select pg_relation_size('events') / 8192)::int as blocks from events`,
    )
    assert.ok(blocks > 4)
    for (const size of [1, 3, blocks, blocks + 1])
      assert.equal(
        await inPieces(tx, 'events', (piece) => sql`select from events where ${piece}`, size),
        rows,
        String(size),
      )
  })
})

test('the list holds everybody, also who was erased slowly, and loses nothing of what lies beside the backups', async () => {
  const { dataDir } = w.server.config
  const folder = join(dataDir, 'backups-elsewhere')
  await mkdir(folder)
  await writeFile(
    join(folder, LIST),
    '{"schema":"org_x","number":7,"kind":"customer","id":3,"at":"2026-01-01T00:00:00.000Z"}',
  )
  await keepList(w.db, dataDir)
  const slow = await w.db.one<{ id: Id<'erasures'> }>(
    sql`insert into erasures (kind, subject_id, because) values ('request', 99999997, 'time') returning id`,
  )
  await w.act((tx) => tx.run(sql`delete from erasures where id = ${slow.id}`)) // not certain yet, and a later one is
  await w.act((tx) =>
    tx.run(sql`insert into erasures (kind, subject_id, because) values ('request', 99999998, 'time')`),
  )
  assert.ok((await keepList(w.db, dataDir, join(dataDir, 'away'))) > 0)
  await w.act((tx) =>
    tx.run(sql`
      insert into erasures (id, kind, subject_id, because) overriding system value values (${slow.id}, 'request', 99999997, 'time')`),
  )
  assert.equal(await keepList(w.db, dataDir, folder), 1)
  const beside = await readList(join(folder, LIST))
  for (const id of [99999997, 99999998]) assert.equal(beside.filter((line) => line.id === id).length, 1, String(id))
  assert.ok(beside.some(({ schema }) => schema === 'org_x'))
})

test('when two rows were one customer, what must stay and what was asked is of who stays', async () => {
  const named = async (name: string) =>
    (await w.db.one<{ id: Id<'customers'> }>(sql`insert into customers (name) values (${name}) returning id`)).id
  const [keep, merge] = [await named('Rozalie Distelvink'), await named('R. Distelvink')]
  await w.act((tx) => askErasure(tx, { kind: 'customer', id: merge }))
  await w.act((tx) => hold(tx, admin, { customerId: merge, because: 'De rechter' }))
  await w.act((tx) => hold(tx, admin, { customerId: keep, because: 'Archiefwet' }))
  await w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep, merge, because: 'dezelfde' }))
  assert.deepEqual(
    (await waitingForErasure(w.db)).map(({ customer_id }) => customer_id),
    [keep],
  )
  const moved = await w.get(`/desk/customers/${merge}/erasure`, w.ada)
  assert.equal(moved.headers.get('location'), `/desk/customers/${keep}/erasure`)
  const page = await (await w.get(`/desk/customers/${keep}/erasure`, w.ada)).text()
  assert.match(page, /Archiefwet; De rechter/)
  assert.match(page, /href="\/desk\/settings\/retention#holds"/)
  const held = (await holdsNow(w.db, admin)).filter(({ customer_id }) => customer_id === keep || customer_id === merge)
  assert.equal(held.length, 1)
  await w.act((tx) =>
    tx.run(sql`
      update customers set seen_last = now() - interval '20 years', created_at = now() - interval '20 years' where id = any(${[keep, merge]}::bigint[])`),
  )
  await passTime(w.db)
  assert.equal((await findCustomer(w.db, keep))?.name, 'Rozalie Distelvink', 'a hold keeps them')
  await w.act((tx) => endHold(tx, admin, held[0]?.id ?? 0))
  await w.act((tx) => eraseCustomer(tx, admin, { id: keep, because: 'asked' }))
  assert.deepEqual(await placesWith(w, 'distelvink'), [])
})
