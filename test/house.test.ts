import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** The floors of docs/house.md, from the ground up. Rooms on one floor do not know each other. */
const FLOORS = [
  ['lib'],
  ['platform', 'ui'],
  ['people', 'mirror'],
  ['customers', 'services', 'answers'],
  ['requests'],
  ['post', 'insights'],
  ['meetings'],
  ['improvements'],
  ['connect'],
  ['door', 'kitchen', 'desk', 'tour'],
  ['top'],
]

const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

/** Files straight in src compose the rooms; what they may hold is this list and nothing else. */
const TOP = [
  'app-assets.ts',
  'app-desk.ts',
  'app-errors.ts',
  'app-guards.ts',
  'app-health.ts',
  'app-policy.ts',
  'app-prepare.ts',
  'app.ts',
  'first-organisation.ts',
  'lending.ts',
  'listening.ts',
  'main.ts',
  'rooms.ts',
  'starting.ts',
  'stopping.ts',
  'worker.ts',
]

interface Import {
  file: string
  target: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.ts)'/g)].map(
    (found) => ({
      file,
      target: normalize(join(dirname(file), found[1] ?? '')),
    }),
  ),
)

const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'top')

test('every room has a floor, and every file at the top is known', () => {
  const rooms = new Set(files.map(roomOf))
  assert.deepEqual(
    [...rooms].filter((room) => !floorOf.has(room)),
    [],
  )
  assert.deepEqual(files.filter((file) => !file.includes('/')).sort(), TOP)
})

test('imports point down only, and rooms on one floor do not know each other', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)]
    if (to === '..') return false // outside src: the next test's business
    return from !== to && (floorOf.get(to) ?? 99) >= (floorOf.get(from) ?? -1)
  })
  assert.ok(imports.length > 100, 'no imports were found: this test would hold nothing')
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('nothing in src imports from tests, demo or scripts', () => {
  const outside = imports.filter(
    ({ target }) => relative('.', target).startsWith('..') && !/^\.\.\/(db\/tables|db\/templates)/.test(target),
  )
  assert.deepEqual(
    outside.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('no two files import each other, also not by a detour', () => {
  const targets = new Map<string, string[]>()
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  assert.deepEqual(circles, [])
})

test('the page about the house names every room, folder and file at the top, and only what is there', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/house.md', import.meta.url)), 'utf8')
  const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name.replace(/^src\//, '')))
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => dirname(file)))
  const tops = TOP.filter((file) => !named.has(file))
  assert.deepEqual([...folders].filter((folder) => !named.has(folder)).concat(tops), [], 'not named')
  const paths = [...named].filter((name) => /^(?:[a-z-]+\/)+[a-z-]+\.ts$/.test(name) && !/^(db|test)\//.test(name))
  assert.deepEqual(
    paths.filter((path) => !files.includes(path)),
    [],
    'named, but not there',
  )
})
