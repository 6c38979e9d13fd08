import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'

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
