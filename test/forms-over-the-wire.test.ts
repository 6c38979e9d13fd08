import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, RunningProgram } from '../bin/running-program.ts'
import { sql } from '../src/platform/database/sql.ts'
import {
  type Answered,
  hangUpAfter,
  inPieces,
  MULTIPART,
  multipart,
  onTheLine,
  overTheWire,
  URLENCODED,
} from './wire.ts'
import { type Session, world } from './world.ts'

// One form of each kind through the program as it is started, over real lines: what stands between the app and the
// socket (the web server's own requests and answers) is not there in the other tests.

const w = await world()
const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-wire-'))
const port = await freePort()
const program = new RunningProgram({
  dataDir,
  port,
  env: {
    DATABASE_URL: process.env.TEST_DATABASE_URL ?? '',
    SECRET: 'a secret for tests only', // the one the links of the world are signed with
    RATE_LIMIT_SCALE: '0',
    HELD_SECONDS: '3', // so that a slow machine comes in time to undo
  },
})
await program.start()
after(async () => {
  await program.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const asks = (as?: Session): Record<string, string> => ({
  host: w.host,
  'accept-language': 'nl',
  ...(as && { cookie: as.cookie }),
})
const sends = (type: string, as?: Session) => ({ ...asks(as), origin: `http://${w.host}`, 'content-type': type })
const get = (path: string, as?: Session) => overTheWire(program.address, { path, headers: asks(as) })
const letters = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const picture = { name: 'heg.png', type: 'image/png', bytes: pixel() }
const text = (bytes: Buffer) => ({ name: 'brief.txt', type: 'text/plain', bytes })
const pathOf = ({ headers }: Answered) => new URL(headers.location ?? '', program.address).pathname

async function until(so: () => Promise<boolean>) {
  for (const end = Date.now() + 8_000; !(await so()); await sleep(50)) ok(Date.now() < end, 'it did not come')
}

test('an ordinary form, by nobody and by a link', async () => {
  const body = letters({ words: 'De heg over de draad is te hoog', reach: 'draad@example.org', key: randomUUID() })
  const asked = await overTheWire(program.address, { path: '/questions', headers: sends(URLENCODED), body })
  equal(asked.status, 303, asked.text)
  const page = await get(pathOf(asked))
  match(page.text, /De heg over de draad/)

  const { token } = await w.ask()
  const path = `/track/${token}/messages`
  const wrote = await overTheWire(program.address, {
    path,
    headers: sends(URLENCODED),
    body: letters({ body: 'Nog dit' }),
  })
  equal(wrote.status, 303, wrote.text)
  match((await get(`/track/${token}`)).text, /Nog dit/)
})

test('a form with a file, by nobody and by a link; the file comes back as it was', async () => {
  const bytes = Buffer.from(randomBytes(200_000).toString('hex'))
  const asked = await overTheWire(program.address, {
    path: '/questions',
    headers: sends(MULTIPART),
    body: multipart({ words: 'Met een foto erbij', reach: 'foto@example.org', key: randomUUID(), files: picture }),
  })
  equal(asked.status, 303, asked.text)

  const { token } = await w.ask()
  const path = `/track/${token}/messages`
  const body = multipart({ body: 'Met een brief', files: text(bytes) })
  equal((await overTheWire(program.address, { path, headers: sends(MULTIPART), body })).status, 303)
  const page = await get(`/track/${token}`)
  const [, href] = /href="([^"]*\/files\/[^"]*)"/.exec(page.text) ?? []
  ok(href, page.text.slice(0, 4_000))
  const file = await get(href.startsWith('http') ? new URL(href).pathname : href)
  equal(file.status, 200)
  ok(file.text === bytes.toString(), 'byte for byte')
})

test('what is held with a file leaves by itself, with its file', async () => {
  const { id, token } = await w.ask()
  const sent = await overTheWire(program.address, {
    path: `/desk/requests/${id}/answers`,
    headers: sends(MULTIPART, w.marieke),
    body: multipart({ body: 'Donderdag komen we snoeien', is: 'news', key: randomUUID(), files: picture }),
  })
  equal(sent.status, 303, sent.text)
  ok(!(await get(`/track/${token}`)).text.includes('Donderdag komen we'), 'it can still be undone')
  await until(async () => (await get(`/track/${token}`)).text.includes('Donderdag komen we'))
  match((await get(`/track/${token}`)).text, /heg\.png/)
  const { waits } = await w.db.one<{ waits: number }>(sql`select count(*)::int as waits from held`)
  equal(waits, 0)
})

test('what is held is undone over the wire', async () => {
  const { id, token } = await w.ask()
  const path = `/desk/requests/${id}/answers`
  const body = letters({ body: 'Dit neem ik terug', is: 'news', key: randomUUID() })
  const sent = await overTheWire(program.address, { path, headers: sends(URLENCODED, w.marieke), body })
  equal(sent.status, 303, sent.text)
  const page = await get(pathOf(sent), w.marieke)
  const [, undo] = /action="([^"]*undo[^"]*|[^"]*held[^"]*)"/.exec(page.text) ?? []
  ok(undo, 'the way back is in the notice')
  equal(
    (await overTheWire(program.address, { path: undo, headers: sends(URLENCODED, w.marieke), body: '' })).status,
    303,
  )
  const { waits } = await w.db.one<{ waits: number }>(
    sql`select count(*)::int as waits from held where returned_at is null`,
  )
  equal(waits, 0, 'nothing waits to leave; it came back to whoever wrote it')
  ok(!(await get(`/track/${token}`)).text.includes('Dit neem ik terug'))
})

test('what is refused comes back with what was typed, whatever it came in', async () => {
  const typed = { words: 'Ik typte dit "helemaal" uit', reach: 'dit is geen adres' }
  for (const [type, body] of [
    [URLENCODED, letters(typed)],
    [MULTIPART, multipart({ ...typed, files: picture })],
  ] as const) {
    const refused = await overTheWire(program.address, { path: '/questions', headers: sends(type), body })
    equal(refused.status, 422, type)
    match(refused.text, /Ik typte dit &quot;helemaal&quot; uit/)
    match(refused.text, /dit is geen adres/)
  }
  const { id } = await w.ask()
  const path = `/desk/requests/${id}/hand-overs`
  const body = letters({ to_id: String(w.joost.id), reason: '' })
  const refused = await overTheWire(program.address, { path, headers: sends(URLENCODED, w.marieke), body })
  ok([404, 422].includes(refused.status), `${refused.status}`)
})

test('in pieces without a length, and asked beforehand whether it may come', async () => {
  const { token } = await w.ask()
  const path = `/track/${token}/messages`
  const form = (body: string) => multipart({ body, files: text(Buffer.alloc(30_000, 'a')) })
  const pieces = await overTheWire(program.address, {
    path,
    headers: { ...sends(MULTIPART), 'transfer-encoding': 'chunked' },
    body: inPieces(form('Kwam in stukjes'), 1_000),
  })
  equal(pieces.status, 303, pieces.text)
  const beforehand = await overTheWire(program.address, {
    path,
    headers: { ...sends(MULTIPART), expect: '100-continue', 'content-length': String(form('Vroeg het eerst').length) },
    body: form('Vroeg het eerst'),
  })
  equal(beforehand.status, 303, beforehand.text)
  ok(beforehand.continued)
  const page = await get(`/track/${token}`)
  for (const words of ['Kwam in stukjes', 'Vroeg het eerst']) ok(page.text.includes(words), words)
})

test('by HTTP/1.0, as some machines and old proxies speak', async () => {
  const { token } = await w.ask()
  const body = letters({ body: 'Van een oude machine' })
  const answer = await onTheLine(
    port,
    [
      `POST /track/${token}/messages HTTP/1.0`,
      ...Object.entries(sends(URLENCODED)).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
  match(answer, /^HTTP\/1\.[01] 303 /)
  match(await onTheLine(port, `GET /track/${token} HTTP/1.0\r\nhost: ${w.host}\r\n\r\n`), /Van een oude machine/)
})

test('an upload that breaks off leaves nothing, and the line beside it is served', async () => {
  const { token } = await w.ask()
  const whole = multipart({ body: 'Dit breekt af', files: text(Buffer.alloc(400_000, 'b')) })
  const head = [
    `POST /track/${token}/messages HTTP/1.1`,
    ...Object.entries(sends(MULTIPART)).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${whole.length}`,
    '',
    '',
  ].join('\r\n')
  const kept = () => w.db.one<{ n: number }>(sql`select count(*)::int as n from files`)
  const before = await kept()
  for (
    let times = 0;
    times < 6;
    times++ // more than may come in at once from one place
  )
    await hangUpAfter(port, Buffer.concat([Buffer.from(head), whole.subarray(0, 200_000)]))
  const body = multipart({ body: 'Dit komt aan', files: text(Buffer.alloc(400_000, 'c')) })
  const path = `/track/${token}/messages`
  equal((await overTheWire(program.address, { path, headers: sends(MULTIPART), body })).status, 303)
  const page = await get(`/track/${token}`)
  ok(page.text.includes('Dit komt aan') && !page.text.includes('Dit breekt af'))
  equal((await kept()).n - before.n, 1)
})

test('one line carries page after form after page', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { token } = await w.ask()
  const path = `/track/${token}/messages`
  const ports = new Set<number>()
  agent.on('free', (socket) => ports.add(socket.localPort))
  for (let turn = 0; turn < 4; turn++) {
    const body = turn % 2 ? letters({ body: `Beurt ${turn}` }) : multipart({ body: `Beurt ${turn}`, files: picture })
    const headers = sends(turn % 2 ? URLENCODED : MULTIPART)
    equal((await overTheWire(program.address, { path, headers, body, agent })).status, 303)
    const refused = await overTheWire(program.address, { path, headers: sends(URLENCODED), body: 'body=', agent })
    equal(refused.status, 422)
    const page = await overTheWire(program.address, { path: `/track/${token}`, headers: asks(), agent })
    ok(page.text.includes(`Beurt ${turn}`))
  }
  agent.destroy()
  equal(ports.size, 1, 'no answer ended the line')
})

test('the same form twice counts once, also when both come at the same moment', async () => {
  const { token } = await w.ask()
  const path = `/track/${token}/messages`
  const body = multipart({ body: 'Twee keer gestuurd', key: randomUUID(), files: picture })
  const both = await Promise.all(
    [1, 2].map(() => overTheWire(program.address, { path, headers: sends(MULTIPART), body })),
  )
  deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  )
  equal((await get(`/track/${token}`)).text.split('Twee keer gestuurd').length - 1, 1)
})

test('the program said nothing was wrong all the while', () => {
  ok(!/"level":(50|60)/.test(program.said), program.said)
})

function pixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}
