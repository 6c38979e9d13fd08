import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url))

/** The floors of docs/house.md, from the ground up. Rooms on one floor do not know each other. */
const FLOORS = [
  ['lib', 'templates'],
  ['language'],
  ['platform', 'ui'],
  ['pages'],
  ['people', 'mirror'],
  ['customers', 'services', 'answers'],
  ['requests'],
  ['post', 'insights'],
  ['meetings'],
  ['improvements'],
  ['connect', 'keeping'],
  ['door', 'kitchen', 'desk', 'tour'],
  ['app'],
  ['main', 'demo'],
]

const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

interface Import {
  file: string
  target: string
}

const filesIn = (folder: string) =>
  readdirSync(join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file))

const files = [...filesIn('src'), ...filesIn('demo')]
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(CHECKOUT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.ts)'/g)].map(
    (found) => ({
      file,
      target: normalize(join(dirname(file), found[1] ?? '')),
    }),
  ),
)

/** The folder in src, `main` for the one file beside them, `demo`, or nothing for what is outside the house. */
function roomOf(file: string): string | undefined {
  if (file === 'src/main.ts') return 'main'
  return /^(?:src\/([^/]+)\/|(demo)\/)/.exec(file)?.slice(1).find(Boolean)
}

test('every room has a floor, and only main.ts lies loose in src', () => {
  assert.deepEqual(
    files.filter((file) => !floorOf.has(roomOf(file) ?? '')),
    [],
  )
})

test('imports point down only, and rooms on one floor do not know each other', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)]
    if (from === to || to === undefined) return false // outside the house: the next test's business
    return (floorOf.get(to) ?? 99) >= (floorOf.get(from ?? '') ?? -1)
  })
  assert.ok(imports.length > 100, 'no imports were found: this test would hold nothing')
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('nothing in the house imports from tests or scripts', () => {
  const outside = imports.filter(({ target }) => roomOf(target) === undefined)
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

test('the page about the house names every room, folder and file of the app, and only what is there', () => {
  const page = readFileSync(join(CHECKOUT, 'docs/house.md'), 'utf8')
  const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name.replace(/^src\//, '')))
  const inSrc = files.filter((file) => file.startsWith('src/')).map((file) => file.slice('src/'.length))
  const folders = new Set(inSrc.filter((file) => file.includes('/')).map((file) => dirname(file)))
  const composing = inSrc.filter((file) => file.startsWith('app/')).map((file) => file.slice('app/'.length))
  assert.deepEqual(
    [...folders, ...composing].filter((name) => !named.has(name)),
    [],
    'not named',
  )
  const paths = [...named].filter((name) => /^(?:[a-z-]+\/)+[a-z-]+\.ts$/.test(name) && !/^test\//.test(name))
  assert.deepEqual(
    paths.filter((path) => !inSrc.includes(path) && !files.includes(path)),
    [],
    'named, but not there',
  )
})
