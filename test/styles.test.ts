import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const ROOT = new URL('../', import.meta.url)

const read = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/*.test.ts'] })
    .map((file) => readFileSync(new URL(file, ROOT), 'utf8'))
    .join('\n')

const sheets = read('public/css/*.css').replace(/\/\*[\s\S]*?\*\//g, '')
const code = read('src/**/*.ts', 'public/js/**/*.ts')

/** Drawn by a library, styled by us. */
const NOT_OURS = new Set(['turbo-progress-bar'])

test('every class that has a style is used by a page', () => {
  const styled = new Set([...sheets.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name))
  const named = new Set([...code.matchAll(/(?<![\w-])[a-z][\w-]*/gi)].map(([name]) => name))
  const begun = [...code.matchAll(/[a-z][\w-]*(?:--|__|-)(?=\$\{)/gi)].map(([start]) => start)
  assert.ok(styled.size > 100, 'no classes were found: this test would hold nothing')
  assert.deepEqual(
    [...styled].filter(
      (name) => !named.has(name) && !NOT_OURS.has(name) && !begun.some((start) => name.startsWith(start)),
    ),
    [],
  )
})

test('every property of ours that is used is set, and every one that is set is used', () => {
  const set = new Set([...sheets.matchAll(/(--ok-[\w-]+)\s*:/g)].map(([, name = '']) => name))
  const used = new Set([...sheets.matchAll(/var\((--ok-[\w-]+)/g)].map(([, name = '']) => name))
  assert.deepEqual(
    [...used].filter((name) => !set.has(name)),
    [],
    'used, but never set',
  )
  assert.deepEqual(
    [...set].filter((name) => !used.has(name)),
    [],
    'set, but never used',
  )
})
