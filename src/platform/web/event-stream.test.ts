import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { world } from '../../../test/world.ts'
import { visitor } from '../actor.ts'
import { openStreams } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import type { Env } from './context.ts'
import { streamRefreshes } from './event-stream.ts'
import { scaleLimits } from './limits.ts'

const w = await world()
const { live } = w.server
const organisation = w.db.organisation
const inside = { came: 0, went: 0 }
let asked: HttpBindings | undefined
const app = new Hono<Env>()
app.use(async (c, next) => {
  asked = c.env
  c.set('actor', visitor)
  c.set('remote', c.req.query('from') ?? '192.0.2.1')
  await next()
})
app.onError((error, c) => c.text('', error instanceof Refusal ? error.status : 500))
app.get('/live', (c) => streamRefreshes(c, live, organisation, ['request:1', 'passing:seen:9']))
app.get('/looked-up', async (c) => {
  await sleep(20) // whether somebody may see it is looked up first; meanwhile they may be gone
  return streamRefreshes(c, live, organisation, ['request:2'], {
    entered: () => {
      inside.came++
      return () => void inside.went++
    },
  })
})
app.get('/slow', async (c) => {
  await sleep(60)
  return c.text('done')
})
const { listening, port } = await new Promise<{ listening: ServerType; port: number }>((resolve) => {
  const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve({ listening, port }),
  )
})
after(() => {
  if ('closeAllConnections' in listening) listening.closeAllConnections()
  listening.close()
})

const POPULAR = 700 // watch the same owner: their refreshes are spread over more than a second

test('news about one page is there at once, also where many watch something else that it shows', async () => {
  const ends = Array.from({ length: POPULAR }, () => live.watch(organisation, 'passing:seen:9', () => {}))
  const leaving = new AbortController()
  const { body } = await fetch(`http://127.0.0.1:${port}/live`, { signal: leaving.signal })
  const pieces = body?.pipeThrough(new TextDecoderStream()).getReader()
  assert.match((await pieces?.read())?.value ?? '', /retry/)

  for (let turn = 0; turn < 5; turn++) {
    const told = performance.now()
    live.announce(organisation, ['request:1'])
    assert.match((await pieces?.read())?.value ?? '', /event: refresh/)
    assert.ok(performance.now() - told < 700, `${performance.now() - told} ms`)
  }
  for (const end of ends) end()
  leaving.abort()
})

test('nothing of what a browser asked is kept while its page is open', async () => {
  const leaving = new AbortController()
  const { body } = await fetch(`http://127.0.0.1:${port}/looked-up`, { signal: leaving.signal })
  try {
    assert.match((await body?.pipeThrough(new TextDecoderStream()).getReader().read())?.value ?? '', /retry/)
    const { incoming, outgoing } = asked ?? {}
    assert.deepEqual(incoming?.rawHeaders, [])
    assert.deepEqual(incoming?.headers, {})
    assert.equal(outgoing?.listenerCount('close'), 1, 'who made an answer of it waits for its end no more')
  } finally {
    leaving.abort()
  }
})

const open = async () => (await openStreams.get()).values[0]?.value ?? 0

/** A browser that asks for a stream and is gone after so many milliseconds, or once it heard something. */
async function visit(after: number | 'hearing', path = '/looked-up') {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`)
  await (after === 'hearing' ? once(socket, 'data') : sleep(after))
  socket.destroy()
}

test('whoever leaves before or after being listened to leaves nothing behind', async () => {
  for (let tries = 0; tries < 200 && (await open()) > 0; tries++) await sleep(5)
  await Promise.all(Array.from({ length: 150 }, (_, n) => visit(([0, 5, 15, 'hearing'] as const)[n % 4] ?? 0)))
  for (let tries = 0; tries < 200 && ((await open()) > 0 || inside.came > inside.went); tries++) await sleep(5)
  assert.ok(inside.came > 0, 'some stayed long enough to come in')
  assert.equal(inside.went, inside.came, 'and are known to have gone')
  assert.equal(await open(), 0)
  assert.equal(live.watching(organisation, 'request:2'), 0)
})

test('a stream asked for on a line whose last answer is not quite done is opened behind it, and let go with it', async () => {
  for (const stays of [true, false]) {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    let heard = ''
    socket.on('data', (data) => (heard += data))
    socket.write('GET /slow HTTP/1.1\r\nHost: here\r\n\r\nGET /live HTTP/1.1\r\nHost: here\r\n\r\n')
    if (!stays) await sleep(20)
    else for (let tries = 0; tries < 1_000 && !heard.includes('retry'); tries++) await sleep(5)
    socket.destroy()
    if (stays) assert.match(heard, /done[\s\S]*retry/)
    for (let tries = 0; tries < 200 && (await open()) > 0; tries++) await sleep(5)
    assert.equal(await open(), 0)
  }
})

test('nobody holds open more pages than a crowd would, and others are let in; who closes one may open another', async () => {
  const ask = async (from: string) => {
    const leaving = new AbortController()
    const { status } = await fetch(`http://127.0.0.1:${port}/live?from=${from}`, { signal: leaving.signal })
    return { status, leave: () => leaving.abort() }
  }
  scaleLimits(0.01)
  try {
    const greedy = [1, 2, 3, 4].map(() => ask('198.51.100.7'))
    assert.deepEqual(
      (await Promise.all(greedy)).map(({ status }) => status),
      [200, 200, 200, 200],
    )
    assert.equal((await ask('198.51.100.7')).status, 429)
    const other = await ask('203.0.113.9')
    assert.equal(other.status, 200)
    other.leave()
    ;(await greedy[0])?.leave()
    for (let tries = 0; tries < 200 && (await open()) > 3; tries++) await sleep(5)
    const again = await ask('198.51.100.7')
    assert.equal(again.status, 200)
    again.leave()
    for (const one of greedy) (await one).leave()
  } finally {
    scaleLimits(0)
  }
})

test('whoever hears no news hears within half a minute that we are there', async (t) => {
  while ((await open()) > 0) await sleep(5) // those of before leave
  t.mock.timers.enable({ apis: ['setInterval'] })
  const leaving = new AbortController()
  const readers = []
  for (let page = 0; page < 3; page++) {
    const { body } = await fetch(`http://127.0.0.1:${port}/live`, { signal: leaving.signal })
    const pieces = body?.pipeThrough(new TextDecoderStream()).getReader()
    assert.match((await pieces?.read())?.value ?? '', /retry/)
    readers.push(pieces)
    t.mock.timers.tick(3_000) // each came at another moment
  }
  t.mock.timers.tick(25_000)
  for (const pieces of readers) assert.match((await pieces?.read())?.value ?? '', /^: \n\n/)
  leaving.abort()
})
