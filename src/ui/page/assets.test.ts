import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Assets, assetUrl, loadAssets } from './assets.ts'

let assets: Assets
before(async () => {
  assets = await loadAssets(join(import.meta.dirname, '../../..'))
})

const packed = (name: string) => assets.find(assets.url(name))?.brotli?.length ?? Number.POSITIVE_INFINITY

test('what a first visit fetches stays small', () => {
  assert.ok(packed('customer.css') <= 8_000)
  assert.ok(packed('app.js') <= 37_000)
  assert.ok((assets.find(assets.url('text.woff2'))?.body.length ?? 99_999) <= 34_000)
})

test('addresses carry a hash and lead to the same bytes, however packed', () => {
  const file = assets.find(assets.url('desk.css'))

  assert.match(assets.url('desk.css'), /^\/assets\/desk-[0-9a-f]{10}\.css$/)
  assert.equal(assetUrl('desk.css'), assets.url('desk.css'))
  assert.ok(file?.brotli && file.gzip)
  assert.deepEqual(brotliDecompressSync(file.brotli), file.body)
  assert.deepEqual(gunzipSync(file.gzip), file.body)
  assert.match(file.body.toString(), new RegExp(assets.url('text.woff2')))
})

test('what does not exist is not found', () => {
  assert.equal(assets.find('/assets/../package.json'), undefined)
  assert.throws(() => assets.url('nothing.css'), /No such asset/)
})

test('the desk’s own rules are not sent to customers', () => {
  assert.doesNotMatch(assets.find(assets.url('customer.css'))?.body.toString() ?? '', /\.desk__main/)
  assert.match(assets.find(assets.url('desk.css'))?.body.toString() ?? '', /\.desk__main/)
})
