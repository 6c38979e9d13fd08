import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { world } from '../../../test/world.ts'
import { streamRefreshes } from './event-stream.ts'

const w = await world()
const { live } = w.server
const app = new Hono().get('/live', (c) => streamRefreshes(c, live, w.db.organisation, ['request:1', 'passing:seen:9']))
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
  const ends = Array.from({ length: POPULAR }, () => live.watch(w.db.organisation, 'passing:seen:9', () => {}))
  const { body } = await fetch(`http://127.0.0.1:${port}/live`)
  const pieces = body?.pipeThrough(new TextDecoderStream()).getReader()
  assert.match((await pieces?.read())?.value ?? '', /retry/)

  for (let turn = 0; turn < 5; turn++) {
    const told = performance.now()
    live.announce(w.db.organisation, ['request:1'])
    assert.match((await pieces?.read())?.value ?? '', /event: refresh/)
    assert.ok(performance.now() - told < 700, `${performance.now() - told} ms`)
  }
  for (const end of ends) end()
})
