import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localPath } from './local-path.ts'

test('a path on this site is kept, with its query', () => {
  assert.equal(localPath('/desk/requests/7?tab=files', '/desk'), '/desk/requests/7?tab=files')
})

test('whatever leads elsewhere is not followed', () => {
  for (const given of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\n/b',
    '/\t/evil.example',
    '/.//evil.example',
    '',
    undefined,
    'desk',
  ]) {
    assert.equal(localPath(given, '/desk'), '/desk', String(given))
  }
})

test('no text at all leads to another site', () => {
  fc.assert(
    fc.property(
      fc.webUrl().chain((url) => fc.constantFrom(url, `/${url}`, `//${url}`, `/\\${url}`)),
      (given) => {
        assert.equal(new URL(localPath(given, '/desk'), 'http://us.example').origin, 'http://us.example')
      },
    ),
  )
})
