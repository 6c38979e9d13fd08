import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './database.ts'
import { livingPostmaster } from './processes.ts'

// One cluster for all: each test starts where the one before stopped, as in life.
let dataDir = ''
let said: string[] = []

const say = (line: string) => said.push(line)
const start = () => startEmbeddedDatabase({ dataDir, say, durable: false })
const postmaster = () => livingPostmaster(join(dataDir, 'postgres'))

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-embedded-'))
})

function cleanUp() {
  const left = postmaster()
  if (left) process.kill(left.pid, 'SIGQUIT')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

after(cleanUp)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cleanUp()
    process.exit(1)
  })
}

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

/** Until it no longer throws. */
async function eventually<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries > 60) throw error
      await sleep(100)
    }
  }
}

/** Another process that starts the database and holds it until it is killed. */
async function elsewhere() {
  const program = `
    import { startEmbeddedDatabase } from ${JSON.stringify(new URL('database.ts', import.meta.url).href)}
    const { url } = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)}, say() {}, durable: false })
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(child.stdout, 'data')
  return { child, url: String(url).trim() }
}

test('a first start makes a database, and a second finds it again', async () => {
  const first = await start()
  assert.deepEqual(said, ['Making the database (only this first time).'])
  await ask(first.url, 'create table kept (word text)')
  await ask(first.url, "insert into kept values ('crème brûlée')")
  const [locale] = await ask(
    first.url,
    "select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'postgres'",
  )
  assert.deepEqual(locale, { datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' })
  await first.stop()
  assert.equal(postmaster(), undefined)

  said = []
  const second = await start()
  assert.deepEqual(await ask(second.url, 'select word from kept'), [{ word: 'crème brûlée' }])
  assert.deepEqual(said, [])
  await second.stop()
})

test('the password is needed, and only we can read it', async () => {
  const database = await start()
  const wrong = new URL(database.url)
  wrong.password = 'guess'
  await assert.rejects(ask(wrong.href, 'select 1'), { code: '28P01' })
  assert.equal((await stat(join(dataDir, 'postgres/openkeuken-password'))).mode & 0o777, 0o600)
  await database.stop()
})

test('a second start on the same data is refused in words', async () => {
  const { child } = await elsewhere()
  await assert.rejects(
    start(),
    /^Error: Openkeuken already runs on the data in .+ Stop it first, or set another DATA_DIR\.$/,
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
})

test('Postgres that outlived its program is adopted, and stopped at the end', async () => {
  const outlived = postmaster()
  assert(outlived)
  const adopted = await start()
  assert.equal(postmaster()?.pid, outlived.pid)
  await adopted.stop()
  assert.equal(postmaster(), undefined)
})

test('program and Postgres both killed: helpers left behind are ended, and nothing is lost', async () => {
  const { child, url } = await elsewhere()
  // A helper that is busy does not notice by itself that its Postgres is gone.
  const busy = new pg.Client({ connectionString: url })
  busy.on('error', () => {})
  await busy.connect()
  busy.query('select pg_sleep(60)').catch(() => {})
  await sleep(100)
  child.kill('SIGKILL')
  process.kill(postmaster()?.pid ?? 0, 'SIGKILL')
  const begin = performance.now()
  const database = await start()
  assert(performance.now() - begin < 10_000)
  assert.deepEqual(await ask(database.url, 'select word from kept'), [{ word: 'crème brûlée' }])
  await database.stop()
})

test('Postgres killed under a running program comes back on the same address', async () => {
  said = []
  const database = await start()
  process.kill(postmaster()?.pid ?? 0, 'SIGKILL')
  await eventually(() => ask(database.url, 'select 1'))
  assert.deepEqual(said, ['The database ended unexpectedly; starting it again.'])
  await database.stop()
  assert.equal(postmaster(), undefined)
})

test('a port that is taken is passed over', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const ports = [port]
  const database: EmbeddedDatabase = await startEmbeddedDatabase({
    ...{ dataDir, say, durable: false },
    nextPort: async () => ports.pop() ?? port + 1,
  })
  assert.equal(new URL(database.url).port, String(port + 1))
  await database.stop()
  squatter.close()
})

test('a pid file that points to an unrelated program is forgotten, and that program left alone', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  await writeFile(
    join(dataDir, 'postgres/postmaster.pid'),
    `${stranger.pid}\n${dataDir}/postgres\n0\n5432\n\n127.0.0.1\n`,
  )
  const database = await start()
  assert.equal(stranger.exitCode, null)
  await database.stop()
  stranger.kill()
})

test('data of another major version is refused in words', async () => {
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  await assert.rejects(start(), /was made by Postgres 17, and this version of Openkeuken brings Postgres 18/)
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n')
})

test('a place that is no folder is refused in words', async () => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  await assert.rejects(startEmbeddedDatabase({ dataDir: file, say }), /cannot be made/)
})
