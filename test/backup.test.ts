import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { restoreHere } from '../src/app/restoring.ts'
import { eraseCustomer } from '../src/keeping/erasing/erasing-customers.ts'
import { keepList, LIST } from '../src/keeping/erasing/repeating.ts'
import { system } from '../src/platform/actor.ts'
import { backUp } from '../src/platform/backup/backing-up.ts'
import { checkBackup } from '../src/platform/backup/checking.ts'
import { tablesIn } from '../src/platform/backup/contents.ts'
import { connected } from '../src/platform/backup/copying.ts'
import { lastBackups } from '../src/platform/backup/known.ts'
import { backUpWhenDue } from '../src/platform/backup/nightly.ts'
import { restore } from '../src/platform/backup/restoring.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import { sql } from '../src/platform/database/sql.ts'
import { record, tamperedEvents } from '../src/platform/events/events.ts'
import { happening } from '../src/platform/events/happening.ts'
import { announceNews } from '../src/platform/events/news.ts'
import { diskStore, findFile, storeFile } from '../src/platform/files/files.ts'
import { requestOpened } from '../src/requests/happenings/words.ts'
import { openScene } from './audiences-scene.ts'
import { roadTo } from './road.ts'
import { world } from './world.ts'

const server = process.env.TEST_DATABASE_URL ?? ''
const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''
const { dataDir } = w.server.config
const folder = await mkdtemp(join(tmpdir(), 'openkeuken-backup-'))
const schema = w.db.organisation.schema
const places: string[] = []

after(async () => {
  await rm(folder, { recursive: true, force: true })
  await connected(server, async (client) => {
    for (const name of places) await client.query(`drop database if exists ${name} with (force)`)
  })
})

/** An empty database and data directory of its own. */
async function emptyPlace(): Promise<{ url: string; config: { dataDir: string; secret: undefined } }> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await connected(server, (client) => client.query(`create database ${name}`))
  places.push(name)
  const there = new URL(url)
  there.pathname = `/${name}`
  return { url: there.href, config: { dataDir: await mkdtemp(join(folder, 'place-')), secret: undefined } }
}

async function rowsOf(at: string): Promise<Map<string, string[]>> {
  return await connected(at, async (client) => {
    const rows = new Map<string, string[]>()
    for (const { schema, table, columns } of await tablesIn(client, ['openkeuken', w.db.organisation.schema])) {
      // Numbers of transactions mean nothing elsewhere; what they are for has a test of its own below.
      const compared = columns.filter(
        (column) => column !== 'transaction_id' && !(table === 'cursors' && column === 'event_id'),
      )
      const { rows: found } = await client.query<{ row: string }>(
        `select row_to_json(t)::text as row from (select ${compared.map((column) => `"${column}"`).join(', ')} from "${schema}"."${table}") t order by 1`,
      )
      rows.set(
        `${schema}.${table}`,
        found.map(({ row }) => row),
      )
    }
    return rows
  })
}

const scene = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
const photo = await w.act((tx) =>
  storeFile(tx, w.server.files, new File([`tekst\n\\N\t"${'ü'.repeat(2_000)}`], 'brief.txt')),
)
await w.act((tx) => tx.run(sql`update sketches set drawing_id = null`)) // the scene draws with a face
await w.hearNews()
await w.ask({ words: 'Regel een\nregel twee\tmet een tab, een \\ en een \\N en een “aanhaling”' }) // news nobody heard yet
const path = join(folder, 'all.tar.gz')
const made = await backUp(url, { dataDir, secret: undefined }, path)

const first = await emptyPlace()

test('what was backed up comes back row by row and file by file, in an empty place', async () => {
  const place = first
  const before = await rowsOf(url)
  assert.ok([...before.values()].filter((rows) => rows.length > 0).length > 30, 'the scene fills too few tables')
  await restore(place.url, place.config, path)
  const now = await rowsOf(place.url)
  assert.deepEqual([...now.keys()], [...before.keys()])
  for (const [table, rows] of before) assert.deepEqual(now.get(table), rows, table)
  assert.ok(made.files > 0)
  assert.equal(made.missing, 0)
  const kept = async (at: string) => await readFile(join(at, 'files', schema, photo.key))
  assert.deepEqual(await kept(place.config.dataDir), await kept(dataDir))
  assert.deepEqual(await readFile(join(place.config.dataDir, 'secret')), await readFile(join(dataDir, 'secret')))
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.equal((await stat(join(place.config.dataDir, 'secret'))).mode & 0o777, 0o600)
})

test('the restored place works on: links hold, events are chained, and news nobody heard is told there', async () => {
  const place = first
  const database = openDatabase(place.url, { role: 'openkeuken_app', connections: 2 })
  after(() => database.close())
  const secret = await readFile(join(place.config.dataDir, 'secret'))
  const home = await readOrganisations(database.pool, secret, new URL('http://localhost'))
  const organisation = home.named(schema)
  assert.ok(organisation)
  const db = database.organisation(organisation)
  assert.deepEqual(await tamperedEvents(db), [])
  const askedAgain = happening('request.asked_again', { on: 'request', for: 'staff' })
  const told: number[] = []
  const look = () =>
    announceNews(db, [{ name: 'all', hears: [requestOpened, askedAgain], hear: async () => {} }], async (all) => {
      told.push(...all.map(({ event }) => event))
    })
  while ((await look()) > 0) {}
  const last = await db.one<{ id: number }>(sql`select max(id) as id from events where type = 'request.opened'`)
  assert.ok(told.includes(last.id), 'the question asked just before the backup is news')
  const oldest = await db.one<{ id: number }>(sql`select min(id) as id from events where type = 'request.opened'`)
  assert.ok(!told.includes(oldest.id), 'what was heard before is no news')
  told.length = 0
  const fresh = await db.transaction((tx) => record(tx, system, askedAgain, scene.id))
  // Transactions of other test files may still be running: news waits for those.
  for (let tries = 0; tries < 200 && told.length === 0; tries++) if ((await look()) === 0) await sleep(20)
  assert.deepEqual(told, [fresh], 'what happens after the restore is heard')
  assert.ok(fresh > 900_000, 'no number is given twice, also not one that was given after the backup')
  const file = await findFile(db, photo.id)
  assert.ok(file)
  assert.ok(await diskStore(join(place.config.dataDir, 'files')).stream(organisation, file.key))
})

test('a backup holds back nobody: news goes on while one is being made', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin transaction isolation level repeatable read, read only')
  await client.query('select count(*) from openkeuken.organisations')
  const asked = await w.ask({ words: 'Hoort iemand dit tijdens de backup?' })
  const heard = async () =>
    (
      await w.db.one<{ newer: number }>(sql`
        select count(*) as newer from events where subject_kind = 'request' and subject_id = ${asked.id}
           and transaction_id < pg_snapshot_xmin(pg_current_snapshot())`)
    ).newer
  let newer = 0
  for (let tries = 0; tries < 200 && newer === 0; tries++) {
    newer = await heard()
    if (newer === 0) await sleep(20) // another file's transaction may still be running
  }
  await client.query('rollback')
  await client.end()
  assert.ok(newer > 0)
})

test('a place that is not empty is refused in words, and stays as it is', async () => {
  const before = await rowsOf(url)
  await assert.rejects(
    restore(url, { dataDir: await mkdtemp(join(folder, 'full-')), secret: undefined }, path),
    /something here already/,
  )
  assert.deepEqual(await rowsOf(url), before)
  const place = await emptyPlace()
  await assert.rejects(restore(place.url, { dataDir, secret: undefined }, path), /something here already/)
})

test('a file that was cut off, altered, or is something else is refused before anything is made', async () => {
  const place = await emptyPlace()
  const refused = async (file: string, words: RegExp) => {
    await assert.rejects(restore(place.url, place.config, file), words)
    await connected(place.url, async (client) => {
      const { rows } = await client.query(`select to_regnamespace('openkeuken') as there`)
      assert.equal(rows[0].there, null)
    })
  }
  const cut = join(folder, 'cut.tar.gz')
  await copyFile(path, cut)
  await truncate(cut, Math.floor(made.bytes / 2))
  await refused(cut, /not whole/)
  await writeFile(join(folder, 'other.txt'), 'Beste mensen,')
  await refused(join(folder, 'other.txt'), /not a backup/)
  await refused(join(folder, 'nothing.tar.gz'), /no file/)
  const altered = join(folder, 'altered.tar.gz')
  const { gunzipSync, gzipSync } = await import('node:zlib')
  const tar = gunzipSync(await readFile(path))
  const at = tar.indexOf('Regel een')
  tar.write('Regel 1 ', at)
  await writeFile(altered, gzipSync(tar))
  await refused(altered, /checksum/)
})

test('an older program refuses a newer backup, and another secret is refused', async () => {
  const place = await emptyPlace()
  await assert.rejects(restore(place.url, { ...place.config, secret: 'another secret altogether' }, path), /SECRET/)
  const newer = join(folder, 'newer.tar.gz')
  await connected(url, (client) =>
    client.query(`insert into openkeuken.migrations (scope, name, hash) values ($1, '9999-later.sql', '')`, [schema]),
  )
  await backUp(url, { dataDir, secret: undefined }, newer)
  await connected(url, (client) => client.query(`delete from openkeuken.migrations where name = '9999-later.sql'`))
  await assert.rejects(restore(place.url, place.config, newer), /newer version/)
})

test('a backup of an older version comes up in this one', async () => {
  const older = join(folder, 'older.tar.gz')
  const names = ['0462-saying-and-doing.sql', '0796-breaches-mended.sql'] // the first makes what the other changes
  await connected(url, async (client) => {
    await client.query(`alter table "${schema}".standing_evidence rename to kept_aside`)
    await client.query(`alter table "${schema}".kept_aside set schema public`)
    await client.query('delete from openkeuken.migrations where scope = $1 and name = any($2)', [schema, names])
  })
  await backUp(url, { dataDir, secret: undefined }, older)
  const place = await emptyPlace()
  await restore(place.url, place.config, older)
  await connected(place.url, async (client) => {
    const { rows } = await client.query('select from openkeuken.migrations where scope = $1 and name = any($2)', [
      schema,
      names,
    ])
    assert.equal(rows.length, 2, 'brought up')
    assert.equal((await client.query(`select from "${schema}".standing_evidence`)).rows.length, 0)
    assert.ok((await client.query(`select from "${schema}".requests`)).rows.length > 0)
  })
})

test('a backup whose folder is not there, or whose name is taken, says so and leaves nothing behind', async () => {
  await assert.rejects(
    backUp(url, { dataDir, secret: undefined }, join(folder, 'nowhere', 'x.tar.gz')),
    /folder is not there/,
  )
  await assert.rejects(backUp(url, { dataDir, secret: undefined }, path), /already there/)
  const { end } = await checkBackup(path)
  assert.equal(end.files, made.files)
})

test('every night a backup is put in a folder, the oldest ones go, and the program knows of it', async () => {
  const nights = await mkdtemp(join(folder, 'nights-'))
  const config = { dataDir, secret: undefined, backupFolder: nights, backupAt: '03:00', backupKeep: 2 }
  const at = (day: number, hour: number) => new Date(2099, 0, day, hour, 1)
  await writeFile(join(nights, 'of-somebody-else.tar.gz'), 'stays')
  await writeFile(join(nights, 'openkeuken-2098-12-31-0301.tar.gz.part'), 'half of a backup: the power went')
  for (const day of [1, 2, 3]) assert.ok(await backUpWhenDue(url, config, at(day, 3)))
  assert.equal(await backUpWhenDue(url, config, at(3, 9)), undefined, 'once a night')
  assert.equal(await backUpWhenDue(url, config, at(4, 2)), undefined, 'not before its time')
  assert.deepEqual((await readdir(nights)).sort(), [
    'of-somebody-else.tar.gz',
    'openkeuken-2099-01-02-0301.tar.gz',
    'openkeuken-2099-01-03-0301.tar.gz',
  ])
  const gone = { ...config, backupFolder: join(nights, 'unmounted') }
  await assert.rejects(backUpWhenDue(url, gone, at(5, 3)), /folder is not there/)
  assert.equal(await backUpWhenDue(url, gone, at(5, 3)), undefined, 'not every minute again')
  const { worked, failed } = await lastBackups(w.server.database.pool)
  assert.ok(worked?.by_itself)
  assert.match(failed?.problem ?? '', /folder is not there/)
  const health = await (await w.get('/healthz')).json()
  assert.match(health.backup, /^made .*did not work$/)
})

test('whoever was erased after a backup was made does not come back with it', async () => {
  const { customer, marks } = scene
  await w.act((tx) => tx.run(sql`update requests set closed_at = now() where customer_id = ${customer}`))
  await w.act((tx) => eraseCustomer(tx, w.ada.actor, { id: customer, because: 'asked' }))
  await keepList(w.db, dataDir, folder)
  assert.match(await readFile(join(folder, LIST), 'utf8'), /"kind":"customer"/)
  const place = await emptyPlace()
  const said: string[] = []
  const config = { ...w.server.config, ...place.config }
  await restoreHere(place.url, config, { path, say: (line) => said.push(line) })
  assert.match(said.join('\n'), /now again: [1-9]/)
  const rows = await rowsOf(place.url)
  const [mark = ''] = marks
  assert.deepEqual(
    [...rows].filter(([, all]) => all.some((row) => row.includes(mark))).map(([table]) => table),
    [],
  )
  const left = await readdir(join(place.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
  for (const one of left.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(one.parentPath, one.name))
    assert.ok(!bytes.includes(mark), one.name)
  }
})

test('a database that says nothing any more ends a backup; it does not wait for ever', async () => {
  const road = await roadTo(url)
  const began = performance.now()
  await assert.rejects(
    connected(
      road.url,
      async (client) => {
        road.jam()
        await client.query('select 1')
      },
      200,
    ),
    /said nothing any more|Connection terminated/,
  )
  assert.ok(performance.now() - began < 5_000)
  await road.close()
})
