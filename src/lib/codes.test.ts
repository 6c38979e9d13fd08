import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskPath, newShortCode, readShortCode } from './codes.ts'

test('a code has no vowels, no look-alikes, and a digit in each half', () => {
  for (let i = 0; i < 2000; i++) {
    assert.match(newShortCode(randomBytes), /^(?=.{0,2}\d)[2-9CDFHJKMNPQRTVWX]{3}-(?=.{0,2}\d)[2-9CDFHJKMNPQRTVWX]{3}$/)
  }
})

test('every sign comes up about as often as its place allows', () => {
  const count = new Map<string, number>()
  for (const sign of Array.from({ length: 5000 }, () => newShortCode(randomBytes))
    .join('')
    .replaceAll('-', '')) {
    count.set(sign, (count.get(sign) ?? 0) + 1)
  }
  assert.equal(count.size, 23)
  const letters = [...count].filter(([sign]) => /[A-Z]/.test(sign)).map(([, times]) => times)
  assert.ok(Math.max(...letters) < 1.4 * Math.min(...letters))
})

test('people may type it as they please', () => {
  for (const typed of ['k7f3qx', ' K7F 3QX ', 'k7f–3qx', 'K7F.3OX', 'k1f-30x', 'ｋ７ｆ-3qx']) {
    assert.equal(readShortCode(typed), 'K7F-3QX', typed)
  }
  assert.equal(readShortCode('B5z-gl2'), '852-672')
})

test('what is no code is none', () => {
  for (const typed of ['', 'K7F-3Q', 'K7F-3QXX', 'paspoort', 'AAA-AAA', '😀😀😀😀😀😀', '-'.repeat(1e6)]) {
    assert.equal(readShortCode(typed), undefined)
  }
})

test('what we print is what we read', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: 255 })), (bytes) => {
      const code = newShortCode((count) => Uint8Array.from({ length: count }, () => bytes.next().value ?? 0))
      assert.equal(readShortCode(code.toLowerCase().replace('-', '')), code)
    }),
    { numRuns: 50 },
  )
})

test('logs show where, never who or with what key', () => {
  const masked = {
    '/r/eyJpZCI6NDJ9.c2lnbmF0dXJl/steps': '/r/…/steps',
    '/c/K7F-3QX': '/c/…',
    '/c/k7f3qx': '/c/…',
    '/requests/123456/closure': '/requests/123456/closure',
    '/diensten/aanvragen-van-een-paspoort': '/diensten/aanvragen-van-een-paspoort',
    '/public/app.css?v=3': '/public/app.css?v=…',
    '/search?q=jan+jansen&page=2': '/search?q=…&page=…',
    '/people/jan@voorbeeld.nl': '/people/…',
    '/people/jan%40voorbeeld.nl?jan%40voorbeeld.nl': '/people/…?…',
    '/desk#K7F-3QX': '/desk',
    '/': '/',
  }
  for (const [path, expected] of Object.entries(masked)) assert.equal(maskPath(path), expected)
})
