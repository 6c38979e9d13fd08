import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, RunningProgram } from '../bin/running-program.ts'
import { sql } from '../src/platform/database/sql.ts'
import { overTheWire, URLENCODED } from './wire.ts'
import { world } from './world.ts'

// Two processes on one database, as docs/running.md says: one that answers pages only, and one that does the work.

const w = await world()
const folder = await mkdtemp(join(tmpdir(), 'openkeuken-several-'))
const pages = await aProcess('pages', { WORKER: 'no' })
const worker = await aProcess('worker')
await pages.start()
after(async () => {
  await Promise.all([pages.stop(), worker.stop()])
  await rm(folder, { recursive: true, force: true })
})

async function aProcess(name: string, env: Record<string, string> = {}) {
  return new RunningProgram({
    dataDir: join(folder, name),
    port: await freePort(),
    env: {
      DATABASE_URL: process.env.TEST_DATABASE_URL ?? '',
      SECRET: 'a secret for tests only',
      RATE_LIMIT_SCALE: '0',
      ...env,
    },
  })
}

const mails = () => w.db.many(sql`select cause from mails`)

async function post(program: RunningProgram, path: string, fields: Record<string, string>) {
  const headers = { host: w.host, origin: `http://${w.host}`, 'content-type': URLENCODED, 'accept-language': 'nl' }
  const body = new URLSearchParams({ ...fields, key: randomUUID() }).toString()
  const answer = await overTheWire(program.address, { path, headers, body })
  equal(answer.status, 303, answer.text)
  return new URL(answer.headers.location ?? '', program.address).pathname
}

async function until(so: () => Promise<boolean>) {
  for (const end = Date.now() + 60_000; !(await so()); await sleep(50)) ok(Date.now() < end, 'it did not come')
}

test('one answers pages and leaves the work to the other; what happens in one is seen live in the other', async () => {
  match(pages.said, /pages only/)
  const receipt = await post(pages, '/questions', { words: 'De heg is te hoog', reach: 'twee@example.org' })
  const track = receipt.replace(/\/receipt$/, '')
  await sleep(3_000) // longer than a worker lets news lie
  deepEqual(await mails(), [], 'nobody told it yet')

  await worker.start()
  await until(async () => (await mails()).length > 0)

  const heard = Promise.withResolvers<void>()
  const open = get(`${pages.address}${track}/live`, { headers: { host: w.host }, agent: false }, (response) => {
    equal(response.statusCode, 200)
    response.on('data', (text: Buffer) => text.includes('event: refresh') && heard.resolve())
    heard.promise.then(() => response.destroy())
    post(worker, `${track}/messages`, { body: 'Nog dit' }).catch(heard.reject)
  })
  open.on('error', () => {})
  await heard.promise
})
