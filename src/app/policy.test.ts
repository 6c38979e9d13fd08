import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { loadAssets } from '../ui/page/assets.ts'

const w = await world()
const caching = (response: Response) => response.headers.get('cache-control')

test('pages about people are kept nowhere, also not when they come back from a form or are not there', async () => {
  for (const path of ['/desk', '/desk/requests', '/desk/customers', '/desk/me', '/desk/requests/999', '/mine'])
    assert.equal(caching(await w.get(path, w.marieke)), 'private, no-store', path)
  for (const [path, fields] of [
    ['/questions', { words: 'Iets van mij' }],
    ['/mine/links', { mail: 'sanne@example.org' }],
    ['/desk/customers/finding', { words: 'Sanne' }],
    ['/desk/requests/999/answers', { body: 'Iets van ons' }],
  ] as const) {
    const came = await w.post(path, { ...fields }, w.marieke)
    if (came.headers.get('content-type')?.startsWith('text/html'))
      assert.equal(caching(came), 'private, no-store', path)
  }
})

test('other pages are kept by one browser and no proxy, and files for as long as they say', async () => {
  for (const path of ['/', '/services', '/contact', '/nowhere'])
    assert.equal(caching(await w.get(path)), 'private, no-cache', path)
})

test('a name that somebody else points at us is not served, and figures are not where customers come', async () => {
  const status = async (path: string, host: string) => (await w.app.request(path, { headers: { host } })).status
  assert.equal(await status('/metrics', w.host), 404)
  assert.equal(await status('/metrics', 'localhost:3000'), 200)
  assert.equal(await status('/', 'rebound.example'), 404)
  assert.equal(await status('/', w.host), 200)
})

test('a browser file is taken for what it is and says nothing of what pages may do; one that is not there is a page', async () => {
  const { url } = await loadAssets(join(import.meta.dirname, '../..'))
  const file = await w.get(url('customer.css'))
  assert.equal(file.status, 200)
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(file.headers.get('cross-origin-resource-policy'), 'same-origin')
  const words = [...file.headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  assert.ok(words < 300, `${words}`)
  const none = await w.get('/assets/none.css')
  assert.equal(none.status, 404)
  assert.match(none.headers.get('content-security-policy') ?? '', /script-src 'self'/)
})
