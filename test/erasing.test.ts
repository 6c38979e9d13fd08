import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { finishErasing } from '../src/app/keeping.ts'
import { findCustomer } from '../src/customers/customer.ts'
import { mergeCustomers } from '../src/customers/merging.ts'
import { stillToDo } from '../src/desk/today/still-to-do.ts'
import { askErasure, askedBy, waitingForErasure, withdrawAsking } from '../src/keeping/erasing/asking.ts'
import { eraseCustomer } from '../src/keeping/erasing/erasing-customers.ts'
import { passTime } from '../src/keeping/erasing/passing.ts'
import { refuseErasure } from '../src/keeping/erasing/refusing.ts'
import { keepList, LIST, readList, repeatErasures } from '../src/keeping/erasing/repeating.ts'
import { inPieces } from '../src/keeping/erasing/sweeping-out.ts'
import { coming } from '../src/keeping/retention/due.ts'
import { endHold, hold, holdsNow } from '../src/keeping/retention/holds.ts'
import { KINDS } from '../src/keeping/retention/kinds.ts'
import { keepFor, keepings } from '../src/keeping/retention/retaining.ts'
import { invitationsFolder } from '../src/meetings/invitations/watched-folder.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { tamperedEvents } from '../src/platform/events/events.ts'
import { takeFilesAway } from '../src/platform/files/removing.ts'
import { settingsOf } from '../src/platform/settings.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { answer } from '../src/requests/conversing.ts'
import { openScene, type Scene } from './audiences-scene.ts'
import { anId } from './ids.ts'
import { placesWith } from './places-with.ts'
import { world } from './world.ts'

const w = await world()
const { actor: admin } = w.ada

/** Somebody with one of everything, whose question is done. Their name is one of a kind. */
async function somebody(name: string): Promise<Scene> {
  const scene = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
  await w.act(async (tx) => {
    await tx.run(sql`update customers set name = ${name} where id = ${scene.customer}`)
    await tx.run(
      sql`insert into contact_ways (customer_id, kind, value, normalised) values (${scene.customer}, 'phone', '06 98 76 54 32', '+31698765432')`,
    )
    await answer(tx, w.marieke.actor, { id: scene.id, body: `Geachte ${name}, wij bellen 06 98 76 54 32.` })
    await tx.run(
      sql`insert into canned_texts (shortcut, title, body) values (${`los-${scene.id}`}, 'Los', 'Niemands naam')`,
    )
  })
  const other = await w.ask({ customerId: w.otto.id, words: `Mijn buurvrouw ${name} zei dat ik u moest bellen.` })
  await w.act((tx) => tx.run(sql`update customers set situation = 'Rustig' where id = ${other.customer_id}`))
  await w.hearNews()
  await w.hearWords()
  await w.act((tx) => tx.run(sql`update sketches set drawing_id = null`)) // the scene draws with their face
  await w.act((tx) => tx.run(sql`update requests set closed_at = now() where id = ${scene.id}`))
  return scene
}

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

test('a customer asks to be erased, may change their mind, and sees when there is an answer', async () => {
  await w.act((tx) => askErasure(tx, w.sanne.actor))
  await w.act((tx) => askErasure(tx, w.sanne.actor))
  assert.deepEqual(
    (await waitingForErasure(w.db)).map(({ customer_id }) => customer_id),
    [w.sanne.id],
  )
  await w.act((tx) => withdrawAsking(tx, w.sanne.actor))
  assert.equal((await askedBy(w.db, w.sanne.id))?.answer, 'withdrawn')
  await assert.rejects(
    w.act((tx) => askErasure(tx, { kind: 'customer', id: w.sanne.id, requestId: anId(1) })),
    { status: 404 },
  )
})

test('who is not erased reads why and where to complain, in their file and by mail; it can be undone, and asked again', async () => {
  const file = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.sanne.id))}` }
  const answerPage = `/desk/customers/${w.sanne.id}/erasure`
  const told = () =>
    w.db.many<{ text: string }>(sql`select text_body as text from mails where cause like 'erasure_refused:%'`)
  const todo = async () =>
    (await stillToDo(w.db, w.server.database.pool, settings)).some(({ kind }) => kind === 'erasures')
  const settings = await settingsOf(w.db)
  await w.act((tx) =>
    tx.run(sql`update privacy_statement set officer_name = 'Fenna de Waker', officer_mail = 'fg@waker.example'`),
  )
  assert.doesNotMatch(await (await w.get(answerPage, w.ada)).text(), /erasure-refusal/, 'nobody asked')
  assert.equal((await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, { because: 'Nee' }, w.ada)).status, 409)

  await w.post('/mine/file/erasure', {}, file)
  await w.act((tx) =>
    tx.run(sql`update erasure_requests set asked_at = now() - interval '31 days' where answered_at is null`),
  )
  const late = await (await w.get('/mine/file', file)).text()
  assert.match(late, /had u antwoord moeten hebben[\s\S]*Fenna de Waker[\s\S]*autoriteitpersoonsgegevens/)
  assert.doesNotMatch(late, /is het gedaan, of hoort u waarom niet/, 'no promise that was not kept')

  const refusal = { because: 'De rechter heeft uw dossier nodig, tot hij uitspraak doet.' }
  assert.equal((await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.marieke)).status, 404)
  const blank = await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, { because: ' ' }, w.ada)
  assert.equal(blank.status, 422)
  assert.match(await blank.text(), /aria-invalid/)
  await w.send(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.ada)
  const waits = await (await w.get(answerPage, w.ada)).text()
  assert.doesNotMatch(waits, /erasure-refusal/, 'not a second time')
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.ada)
  assert.match(await (await w.get(answerPage, w.ada)).text(), />\s*De rechter heeft uw dossier nodig[^<]*<\/textarea>/)
  assert.ok(await todo())

  await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.ada)
  await w.hearNews()
  assert.deepEqual(await waitingForErasure(w.db), [])
  assert.equal(await todo(), false)
  for (const [path, as] of [
    ['/mine/file', file],
    [answerPage, w.ada],
    [`/desk/customers/${w.sanne.id}`, w.marieke],
  ] as const)
    assert.match(await (await w.get(path, as)).text(), /De rechter heeft uw dossier nodig/, path)
  const own = await (await w.get('/mine/file', file)).text()
  const [mail, more] = await told()
  assert.equal(more, undefined, 'one mail')
  for (const text of [own, mail?.text ?? ''])
    assert.match(text, /Fenna de Waker[\s\S]*autoriteitpersoonsgegevens[\s\S]*rechter. Doe dat binnen zes weken/)
  const { data } = await w.db.one<{ data: object }>(
    sql`select data from events where type = 'customer.erasure_refused'`,
  )
  assert.deepEqual(Object.keys(data), ['asked'], 'no words in the log')

  await w.post('/mine/file/erasure', {}, file)
  assert.match(await (await w.get('/mine/file', file)).text(), /is het gedaan, of hoort u waarom niet/)
  await w.act((tx) => withdrawAsking(tx, w.sanne.actor))
})

test('the reason why somebody was not erased is erased with them', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Wendelien Bosuil') returning id`,
  )
  await w.act((tx) => askErasure(tx, { kind: 'customer', id }))
  await w.act((tx) => refuseErasure(tx, admin, { id, because: 'Het geschil over de dakgootlekkage loopt nog' }))
  assert.deepEqual(await placesWith(w, 'dakgootlekkage'), ['erasure_requests.because'])
  await w.act((tx) => eraseCustomer(tx, admin, { id, because: 'asked' }))
  assert.deepEqual(await placesWith(w, 'dakgootlekkage'), [])
  assert.equal((await askedBy(w.db, id))?.answer, 'done')
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

const DISK_KNOWS = process.env.OTHER_DAY_SECONDS !== undefined && 'the disk tells when a file came, by the true clock'

test('a calendar file that was read is thrown away when somebody was erased, and else after a month', {
  skip: DISK_KNOWS,
}, async () => {
  const { dataDir } = w.server.config
  const read = join(invitationsFolder(dataDir, w.db.organisation), 'read')
  await mkdir(read, { recursive: true })
  await finishErasing(w.server, w.db, new Date())
  await writeFile(join(read, '1-gesprek.ics'), 'ATTENDEE;CN=Evert Zomerklokje:mailto:evert@zomer.example')
  await finishErasing(w.server, w.db, new Date())
  assert.equal((await readdir(read)).length, 1, 'nobody was erased')
  await finishErasing(w.server, w.db, new Date(Date.now() + 31 * 86_400_000))
  assert.deepEqual(await readdir(read), [])
  await writeFile(join(read, '2-gesprek.ics'), 'ATTENDEE;CN=Evert Zomerklokje:mailto:evert@zomer.example')
  await w.act((tx) =>
    tx.run(sql`insert into erasures (kind, subject_id, because) values ('customer', 99999996, 'asked')`),
  )
  await finishErasing(w.server, w.db, new Date(Date.now() + 1_000))
  assert.deepEqual(await readdir(read), [])
})

test('every kind goes when its time has come, not a day before, and says beforehand how much that is', async () => {
  const scene = await somebody('Ferdinand Rozemarijn')
  await w.act((tx) => keepFor(tx, admin, { kind: 'questions', days: 100, because: 'selectielijst' }))
  const ages = (days: number) =>
    w.act(async (tx) => {
      await tx.run(sql`update requests set closed_at = now() - make_interval(days => ${days}) where id = ${scene.id}`)
    })
  await ages(99)
  assert.ok(((await passTime(w.db)).questions ?? 0) === 0)
  const counted = (await coming(w.db, await keepings(w.db))).find(({ kind }) => kind === 'questions')
  assert.deepEqual(counted, { kind: 'questions', tonight: 0, month: 1 })
  await ages(101)
  const held = await w.db.one<{ code: string }>(sql`select code from requests where id = ${scene.id}`)
  await w.act((tx) => hold(tx, admin, { code: held.code, because: 'bezwaar' }))
  assert.ok(((await passTime(w.db)).questions ?? 0) === 0, 'a hold keeps it')
  const [one] = await holdsNow(w.db, admin)
  await w.act((tx) => endHold(tx, admin, one?.id ?? 0))
  assert.equal((await passTime(w.db)).questions, 1)
  const [mark = ''] = scene.marks
  assert.ok(
    !(await placesWith(w, mark)).some((place) => /^(requests|messages|files|steps|promises|mails)\./.test(place)),
  )
  assert.equal((await findCustomer(w.db, scene.customer))?.name, 'Ferdinand Rozemarijn', 'who they are goes later')

  await w.act(async (tx) => {
    await tx.run(
      sql`insert into observations (kind, words, source, customer_id) values ('verbatim', 'Lang geleden', 'story', ${w.otto.id})`,
    )
    await tx.run(sql`
      insert into visits (customer_id, met, direction, happens_from, happens_until) values (${w.otto.id}, 'Otto', 'out', now(), now())`)
    await tx.run(sql`update observations set heard_at = now() - interval '20 years'`)
    await tx.run(
      sql`update visits set happens_from = now() - interval '20 years', happens_until = now() - interval '20 years'`,
    )
    await tx.run(sql`update held set returned_at = now() - interval '20 years'`)
    await tx.run(sql`
      insert into held (batch, person_id, deed, subject_kind, subject_id, ids, fields, form, due_at, returned_at)
      values (gen_random_uuid(), ${w.joost.id}, 'answer', 'request', 1, '{}', '{}', '/', now(), now() - interval '20 years')`)
    await tx.run(sql`update walls set said_at = now() - interval '20 years'`)
    await tx.run(sql`update mails set sent_at = now() - interval '20 years'`)
    await tx.run(
      sql`update meetings set starts_at = now() - interval '20 years', ends_at = now() - interval '20 years'`,
    )
    await tx.run(
      sql`insert into badges (person_id, pin_hash, ended_at) values (${w.joost.id}, 'x', now() - interval '20 years')`,
    )
    await tx.run(sql`update persons set left_at = now() - interval '20 years' where id = ${w.wim.id}`)
    await tx.run(
      sql`update customers set seen_last = now() - interval '20 years', created_at = now() - interval '20 years' where id = ${scene.customer}`,
    )
  })
  const gone = await passTime(w.db)
  for (const kind of KINDS.filter((kind) => !['questions', 'walls', 'meetings'].includes(kind)))
    assert.ok((gone[kind] ?? 0) > 0, kind)
  const again = await passTime(w.db)
  assert.deepEqual(again, Object.fromEntries(KINDS.map((kind) => [kind, 0])), 'what went is not found again')
  assert.deepEqual(await placesWith(w, 'rozemarijn'), [])
  assert.deepEqual(await placesWith(w, 'wim de boer'), [])
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('an administrator erases somebody from a page that says what goes and what stays; nobody else finds it', async () => {
  const scene = await somebody('Oktaaf Zonnebloem')
  const path = `/desk/customers/${scene.customer}/erasure`
  assert.equal((await w.get(path, w.marieke)).status, 404)
  assert.match(await (await w.get(`/desk/customers/${scene.customer}`, w.ada)).text(), new RegExp(path))
  const page = await (await w.get(path, w.ada)).text()
  assert.match(page, /Oktaaf Zonnebloem wissen/)
  assert.match(page, /De inhoud van één vraag/)
  const sure = /name="sure"[^>]* value="(\w+)"/.exec(page)?.[1] ?? '' // what a browser sends
  const unsure = await w.post(path, {}, w.ada)
  assert.equal(unsure.status, 422)
  assert.match(await unsure.text(), /Zet eerst een vinkje/)
  assert.equal(
    (await w.post(`/desk/customers/${scene.customer}/holds`, { code: '', why: 'Rechtszaak' }, w.ada)).status,
    303,
  )
  const held = await (await w.get(path, w.ada)).text()
  assert.match(held, /Alles van deze klant blijft: Rechtszaak/)
  assert.doesNotMatch(held, /Nu wissen/)
  assert.equal((await w.post(path, { sure }, w.ada)).status, 409)
  const [one] = await holdsNow(w.db, admin)
  assert.equal((await w.post(`/desk/settings/holds/${one?.id}/ending`, {}, w.ada)).status, 303)
  assert.equal((await w.post(path, { sure }, w.ada)).status, 303)
  assert.match(await (await w.get(path, w.ada)).text(), /Gewist op/)
  await w.hearWords()
  assert.deepEqual(await placesWith(w, 'zonnebloem'), [])
})

test('who is known in confidence only is erased by number, without an administrator learning who it is', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Stille Willem Onbekend') returning id`,
  )
  await w.act((tx) =>
    tx.run(
      sql`insert into contact_ways (customer_id, kind, value, normalised) values (${id}, 'mail', 'w@x.example', 'w@x.example')`,
    ),
  )
  await w.ask({ customerId: id, words: 'Mijn schulden', serviceId: w.services.benefit, ownerId: w.fatima.id })
  await w.act((tx) =>
    tx.run(
      sql`update requests set department_id = ${w.departments.benefits}, closed_at = now() where customer_id = ${id}`,
    ),
  )
  await w.act((tx) => askErasure(tx, { kind: 'customer', id }))
  for (const path of ['/desk/settings/erasures', `/desk/customers/${id}/erasure`]) {
    const page = await (await w.get(path, w.ada)).text()
    assert.match(page, new RegExp(`klant ${id}`))
    assert.doesNotMatch(page, /Onbekend|schulden/)
  }
  assert.equal((await w.post(`/desk/customers/${id}/erasure`, { sure: 'on' }, w.ada)).status, 303)
  assert.equal((await findCustomer(w.db, id))?.name, '')
  assert.equal((await askedBy(w.db, id))?.answer, 'done')
})

test('a colleague who knows somebody passes on that they asked; an administrator reads so on the day, and the customer in their file', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Gijs Vingerhoed') returning id`,
  )
  await w.ask({ customerId: id, words: 'Mijn schulden', serviceId: w.services.benefit, ownerId: w.fatima.id })
  await w.act((tx) =>
    tx.run(sql`update requests set department_id = ${w.departments.benefits} where customer_id = ${id}`),
  )
  const page = `/desk/customers/${id}`
  assert.match(await (await w.get(page, w.fatima)).text(), /Vraagt d(it|eze) \S+ om gewist te worden\?/)
  assert.equal((await w.post(`${page}/erasure-request`, {}, w.joost)).status, 404, 'who may not know them')
  assert.equal((await w.post(`${page}/erasure-request`, {}, w.fatima)).status, 303)
  assert.match(await (await w.get(page, w.fatima)).text(), /gevraagd op .*, antwoord vóór/)
  const day = await (await w.get('/desk', w.ada)).text()
  assert.match(day, /href="\/desk\/settings\/erasures"/)
  assert.match(
    await (await w.get('/desk/settings/erasures', w.ada)).text(),
    new RegExp(`/desk/customers/${id}/erasure`),
  )
  assert.ok((await askedBy(w.db, id))?.answered_at === null)
  assert.equal((await w.post(`${page}/erasure-request/withdrawal`, {}, w.fatima)).status, 303)
  assert.equal((await askedBy(w.db, id))?.answer, 'withdrawn')
  assert.doesNotMatch(await (await w.get('/desk', w.ada)).text(), /href="\/desk\/settings\/erasures"/)
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

test('a kind that cannot go stands in the way of no other', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(sql`
    insert into customers (name, seen_last, created_at) values ('Stijn Klem', now() - interval '20 years', now() - interval '20 years') returning id`)
  await w.act(async (tx) => {
    await tx.run(
      sql`insert into badges (person_id, pin_hash, ended_at) values (${w.joost.id}, 'x', now() - interval '20 years')`,
    )
    await tx.run(sql`
      with other as (insert into customers (name, merged_into_id) values ('S. Klem', ${id}) returning id)
      insert into holds (customer_id, because) select id, 'Van voor het samenvoegen' from other`)
  })
  await assert.rejects(passTime(w.db), { key: 'keeping.customer_held' })
  const left = await w.db.many(sql`select from badges where ended_at < now() - interval '19 years'`)
  assert.equal(left.length, 0, 'cards come after customers')
})

test('how long what is kept, what goes and what the organisation says stand on pages, for customers too', async () => {
  const changed = await w.post(
    '/desk/settings/retention',
    { kind: 'mails', days: '14', because: 'Korter kan ook' },
    w.ada,
  )
  assert.equal(changed.status, 303)
  const wrong = await w.post('/desk/settings/retention', { kind: 'mails', days: 'lang' }, w.ada)
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /van 1 tot 36500/)
  const { revision } = await w.db.one<{ revision: number }>(sql`select revision from privacy_statement`)
  const own = {
    words: 'Wij delen uw naam met Lindenhof.',
    ground: 'public_task',
    officer_name: 'de FG van Zonnedam',
    officer_mail: 'fg@zonnedam.example',
    revision: String(revision),
  }
  assert.equal((await w.post('/desk/settings/privacy', own, w.ada)).status, 303)
  const late = await w.post('/desk/settings/privacy', { ...own, words: 'Andere tekst' }, w.ada)
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Andere tekst/)
  const page = await (await w.get('/privacy')).text()
  for (const said of [
    /Wij delen uw naam met Lindenhof/,
    /artikel 6, lid 1, onder e/,
    /fg@zonnedam.example/,
    /Autoriteit Persoonsgegevens/,
    /14 dagen/,
    /Korter kan ook/,
  ])
    assert.match(page, said)
  const fields = await (await w.get('/privacy/fields')).text()
  for (const column of ['own_words', 'pin_hash', 'away_from']) assert.match(fields, new RegExp(column))
  for (const path of [
    '/desk/settings/retention',
    '/desk/settings/privacy',
    '/desk/settings/erasures',
    '/desk/settings/backup',
  ]) {
    assert.equal((await w.get(path, w.ada)).status, 200, path)
    assert.equal((await w.get(path, w.marieke)).status, 404, path)
  }
})
