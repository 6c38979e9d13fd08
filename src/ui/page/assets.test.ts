import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Assets, assetUrl, loadAssets } from './assets.ts'

let assets: Assets
before(async () => {
  assets = await loadAssets(join(import.meta.dirname, '../../..'))
})

/** As it travels. A font is packed already. */
const weightOf = (name: string) => {
  const file = assets.find(assets.url(name))
  return (file?.brotli ?? file?.body)?.length ?? Number.POSITIVE_INFINITY
}

const PAGE = 7_000 // the tracking page itself, packed, and what is said around five files

test('what a first visit fetches stays small, also where somebody’s name has letters of more languages', () => {
  const most = { 'customer.css': 8_000, 'app.js': 35_500, 'text.woff2': 20_000, 'more-text.woff2': 11_500 }
  for (const [name, bytes] of Object.entries(most)) assert.ok(weightOf(name) <= bytes, `${name}: ${weightOf(name)}`)
  const all = Object.keys(most).reduce((sum, name) => sum + weightOf(name), PAGE)
  assert.ok(all <= 82_000, `${all}`)
})

test('the typeface has every weight that the sheets ask for', async () => {
  const folder = join(import.meta.dirname, '../../../public/css')
  const sheets = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  const asked = sheets.flatMap((css) => [...css.matchAll(/font-weight: (\d+);/g)].map(([, weight]) => Number(weight)))
  assert.ok(asked.length > 0)
  assert.deepEqual(
    asked.filter((weight) => weight < 400 || weight > 700),
    [],
  )
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
