import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { erasingScene } from '../../../test/erasing-scene.ts'
import { placesWith } from '../../../test/places-with.ts'
import { world } from '../../../test/world.ts'
import { finishErasing } from '../../app/keeping.ts'
import { findCustomer } from '../../customers/customer.ts'
import { invitationsFolder } from '../../meetings/invitations/watched-folder.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { tamperedEvents } from '../../platform/events/events.ts'
import { passTime } from '../erasing/passing.ts'
import { coming } from './due.ts'
import { endHold, hold, holdsNow } from './holds.ts'
import { KINDS } from './kinds.ts'
import { keepFor, keepings } from './retaining.ts'

const w = await world()
const { somebody } = erasingScene(w)
const { actor: admin } = w.ada
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
