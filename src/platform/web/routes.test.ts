import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Tx } from '../database/database.ts'
import type { Id } from '../database/ids.ts'
import type { Env } from './context.ts'
import { openRoutes, type Route } from './routes.ts'

const Named = z.object({ name: z.string() })
const rename = async (_tx: Tx, _actor: Actor, { id, name }: { id: number; name: string }) => `${id} ${name}`
const start = async (_tx: Tx, _actor: Actor, { id, stepId }: { id: number; stepId: Id<'steps'> }) => `${id} ${stepId}`

/** An application whose forms are done at once, without a database: what a verb gets is what it answers. */
function opened() {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('actor', { kind: 'system' })
    c.set('db', { transaction: (work: (tx: Tx) => Promise<string>) => work({} as Tx) } as unknown as typeof c.var.db)
    await next()
  })
  const routes: Route[] = []
  const open = async (_c: unknown, next: () => Promise<void>) => await next()
  return {
    app,
    routes,
    at: openRoutes(app, { public: open, customer: open, staff: open, admin: open, api: open }, routes),
  }
}

const landing = async (app: Hono<Env>, path: string, body: Record<string, string> = {}) =>
  (await app.request(path, { method: 'POST', body: new URLSearchParams(body) })).headers.get('location')

test('a form of a page hands its fields and the numbers of its address to the verb, and leads back to the page', async () => {
  const { app, at } = opened()
  const onRequest = at.staff.on('/desk/requests/:id')
  const seen: unknown[] = []
  onRequest('names', 'request corrected', Named, async (tx, actor, given) => seen.push(await rename(tx, actor, given)))
  onRequest('steps/:step/start', 'step advanced', start, { to: (said) => `/desk/list?said=${said}` })
  onRequest('walls', 'wall made', async () => undefined, { to: '#stuck' })

  assert.equal(await landing(app, '/desk/requests/7/names', { name: 'Anna' }), '/desk/requests/7')
  assert.deepEqual(seen, ['7 Anna'])
  assert.equal(await landing(app, '/desk/requests/7/steps/8/start'), '/desk/list?said=7 8')
  assert.equal(await landing(app, '/desk/requests/7/walls'), '/desk/requests/7#stuck')
})

test('what a route does stands in the list', () => {
  const { at, routes } = opened()
  at.staff.on('/desk/steps')('', ['step made', 'promise made'], async () => undefined)
  at.public.get('/services', ['service', 'service found'], (c) => c.text(''))
  assert.deepEqual(
    routes.map(({ method, path, does, shows }) => ({ method, path, does, shows })),
    [
      { method: 'post', path: '/desk/steps', does: ['step made', 'promise made'], shows: [] },
      { method: 'get', path: '/services', does: [], shows: ['service', 'service found'] },
    ],
  )
})

test('a verb that wants something else than its form gives does not compile, nor does a noun that nobody has', () => {
  const { at } = opened()
  const onRequest = at.staff.on('/desk/requests/:id')
  // @ts-expect-error the schema has no `name`
  onRequest('one', 'request corrected', z.object({ title: z.string() }), rename)
  // @ts-expect-error the address has no `:step`
  onRequest('two', 'step advanced', start)
  // @ts-expect-error there is no such noun
  onRequest('three', 'reqest made', Named, rename)
  // @ts-expect-error nobody does that
  onRequest('four', 'request deleted', Named, rename)
  // @ts-expect-error a form says what it does
  at.staff.post('/five', (c) => c.text(''))
})
