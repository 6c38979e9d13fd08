import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findCustomer } from '../src/customers/customer.ts'
import { exportOrganisation } from '../src/keeping/export/exporting.ts'
import { sql } from '../src/platform/database/sql.ts'
import { openScene } from './audiences-scene.ts'
import { world } from './world.ts'

const w = await world()
const place = await mkdtemp(join(tmpdir(), 'openkeuken-export-'))
after(() => rm(place, { recursive: true, force: true }))
const scene = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
await w.act(async (tx) => {
  await tx.run(sql`update sketches set drawing_id = null`) // the scene draws with a face
  await tx.run(sql`update customers set own_words = '=1+1, "aanhaling"\nen een regel' where id = ${w.otto.id}`)
})
await w.hearNews()
const [mark = ''] = scene.marks
const store = w.server.files

async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    if (path.slice(folder.length).includes(word) || (await readFile(path)).includes(word))
      found.push(path.slice(folder.length + 1))
  }
  return found
}

test('everything of an organisation comes out in open formats, with a page that explains it', async () => {
  const folder = join(place, 'all')
  const { rows, files } = await exportOrganisation(w.db, { folder, store })
  assert.ok(rows > 100 && files > 0)
  const table = async (name: string) => await readFile(join(folder, 'tables', name), 'utf8')
  const lines = (await table('requests.jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { count } = await w.db.one<{ count: number }>(sql`select count(*) as count from requests`)
  assert.equal(lines.length, count)
  assert.ok(lines.some(({ id, words }) => id === scene.id && words.includes(mark)))
  assert.match(await table('customers.csv'), /"'=1\+1, ""aanhaling""\nen een regel"/)
  assert.match(await readFile(join(folder, 'questions', `${scene.code}.md`), 'utf8'), new RegExp(mark))
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  for (const said of [/contact_ways/, /wie eraan werkt|Uw vraag behandelen/, /tables\/\*\.csv/])
    assert.match(page, said)
  assert.equal((await readdir(join(folder, 'files'))).length, files)
  const names = await readdir(join(folder, 'tables'))
  for (const secret of ['sessions.csv', 'tokens.csv', 'mail_server.csv']) assert.ok(!names.includes(secret), secret)
  assert.doesNotMatch(await table('badges.csv'), /pin_hash/)
  await assert.rejects(exportOrganisation(w.db, { folder, store }), /Choose an empty folder/)
})

test('somebody can be taken out of it, and is still here afterwards', async () => {
  const folder = join(place, 'without')
  await exportOrganisation(w.db, { folder, store, without: scene.customer })
  for (const one of scene.marks) assert.deepEqual(await filesWith(folder, one), [], one)
  assert.ok(
    (await filesWith(join(place, 'all'), mark)).length > 5,
    'the search finds nothing: this test would hold nothing',
  )
  assert.equal((await findCustomer(w.db, scene.customer))?.name, 'Nelleke Vos')
  const { gone } = await w.db.one<{ gone: number }>(sql`select count(*) as gone from erasures`)
  assert.equal(gone, 0)
})

test('an administrator takes along what the organisation made, and reads why the rest is a command', async () => {
  const page = await (await w.get('/desk/settings/export', w.ada)).text()
  for (const said of [/npm run export -- \S+ --organisation \S+/, /--without/, /besloten vragen/, /own-work\.json/])
    assert.match(page, said)
  assert.match(await (await w.get('/desk/settings', w.ada)).text(), /href="\/desk\/settings\/export"/)
  const file = await w.get('/desk/settings/export/own-work.json', w.ada)
  assert.match(file.headers.get('content-disposition') ?? '', /attachment/)
  const text = await file.text()
  const { tables } = JSON.parse(text)
  assert.ok(tables.services.length > 0 && tables.service_versions.length > 0 && tables.departments.length > 0)
  for (const one of [...scene.marks, 'author_id', 'Nelleke', 'Marieke Jansen']) assert.ok(!text.includes(one), one)
  for (const path of ['/desk/settings/export', '/desk/settings/export/own-work.json'])
    assert.equal((await w.get(path, w.marieke)).status, 404, path)
  const found = await w.post('/desk/search/suggestions', { q: 'alles meenemen' }, w.ada)
  assert.match(await found.text(), /\/desk\/settings\/export/)
})
