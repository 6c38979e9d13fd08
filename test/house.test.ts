import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url))

const PAGE = readFileSync(join(CHECKOUT, 'docs/house.md'), 'utf8')

/** The floors as the page draws them, from the ground up. Rooms on one floor do not know each other. */
const FLOORS = [...PAGE.matchAll(/^ floor \d+ +(.+)$/gm)]
  .map(([, rooms = '']) => rooms.replace(/\(.*\)/, '').match(/[a-z]+/g) ?? [])
  .reverse()

/** The order of the folders inside rooms, as the page writes it: the lowest first. */
const ORDERS = new Map(
  [...PAGE.matchAll(/^([a-z]+) +([a-z-]+ [·<] .+)$/gm)].map(([, room = '', order = '']) => [
    room,
    order.split('<').map((floor) => floor.split('·').map((folder) => folder.trim())),
  ]),
)

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
  assert.deepEqual(circlesIn(imports.map(({ file, target }) => [file, target])), [])
})

test('no two places in a folder need each other: loose files and folders stand in an order', () => {
  const folders = new Set(files.flatMap((file) => foldersAbove(file)))
  assert.ok(folders.has('src/requests') && folders.has('demo'), 'no folders were found: this test would hold nothing')
  const circles = [...folders].flatMap((folder) => circlesIn(arrowsInside(folder)))
  assert.deepEqual(circles, [])
})

test('the folders of a room stand in the order that the page gives', () => {
  const folders = [...new Set(files.map((file) => folderOf(file)).filter((folder) => folder !== undefined))]
  const rooms = [...Map.groupBy(folders, (folder) => folder.split('/')[0] ?? '')].filter(
    ([, inside]) => inside.length > 1,
  )
  assert.deepEqual(
    [...ORDERS].map(([room, floors]) => [room, floors.flat().sort()]).sort(),
    rooms.map(([room, inside]) => [room, inside.map((folder) => folder.slice(room.length + 1)).sort()]).sort(),
    'the page orders the folders there are',
  )
  const height = (folder: string) => {
    const [room = '', name = ''] = folder.split('/')
    return ORDERS.get(room)?.findIndex((floor) => floor.includes(name)) ?? -1
  }
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(target)]
    return from && to && from !== to && roomOf(file) === roomOf(target) && height(to) >= height(from)
  })
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('what rooms ask of others are rules and ties, never drawings, and the page names each', () => {
  const asking = files.filter((file) => file.endsWith('/asked-of-others.ts'))
  assert.ok(asking.length > 0, 'nothing is asked of others: this test would hold nothing')
  const elsewhere = imports.filter(
    ({ file, target }) => target === 'src/platform/asking-others.ts' && !asking.includes(file),
  )
  assert.deepEqual(elsewhere, [], 'asked in another file')
  for (const file of asking) {
    const text = readFileSync(join(CHECKOUT, file), 'utf8')
    const drawing = imports.filter((one) => one.file === file && /^src\/(ui|pages)\/|\/context\.ts$/.test(one.target))
    assert.deepEqual(drawing, [], `${file} asks for a drawing`)
    const asked = [...text.matchAll(/asked\.the\('(\w+)'\)/g)].map(([, name = '']) => name)
    assert.ok(asked.length > 0, `${file} asks nothing`)
    assert.deepEqual(
      asked.filter((name) => !PAGE.includes(`\`${name}\``)),
      [],
      `${file} asks what the page does not name`,
    )
  }
})

test('the page about the house names every room, folder and file of the app, and only what is there', () => {
  const named = new Set([...PAGE.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name.replace(/^src\//, '')))
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
  const places = [...named].filter(
    (name) => /^[a-z-]+(?:\/[a-z-]+)*$/.test(name) && folders.has(name.split('/')[0] ?? ''),
  )
  assert.deepEqual(
    places.filter((name) => !existsSync(join(CHECKOUT, 'src', name))),
    [],
    'named as a folder, but not there',
  )
  const rooms = [...PAGE.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, room = '']) => room)
  assert.deepEqual(
    rooms.toSorted(),
    [...new Set(inSrc.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))]
      .filter((room) => room !== 'app')
      .toSorted(),
    'the table tells of every room',
  )
})

/** The folder of a room a file lies in, as `requests/steps`; nothing for what lies loose in its room, or deeper in src. */
function folderOf(file: string): string | undefined {
  return /^src\/([^/]+\/[^/]+)\//.exec(file)?.[1]
}

/** All the folders a file lies in, from the outermost. */
const foldersAbove = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, at, parts) => parts.slice(0, at + 1).join('/'))

/** Which places in a folder import from which: a place is a file, or a folder with all that is in it. */
function arrowsInside(folder: string): [string, string][] {
  const placeOf = (file: string) =>
    file
      .split('/')
      .slice(0, folder.split('/').length + 1)
      .join('/')
  return imports
    .filter(({ file, target }) => file.startsWith(`${folder}/`) && target.startsWith(`${folder}/`))
    .map(({ file, target }): [string, string] => [placeOf(file), placeOf(target)])
    .filter(([from, to]) => from !== to)
}

/** Every circle in these arrows, as the way round. */
function circlesIn(arrows: readonly (readonly [string, string])[]): string[] {
  const targets = new Map<string, Set<string>>()
  for (const [from, to] of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (place: string, path: string[]) => {
    if (path.includes(place)) circles.push([...path.slice(path.indexOf(place)), place].join(' → '))
    if (done.has(place) || path.includes(place)) return
    for (const target of targets.get(place) ?? []) visit(target, [...path, place])
    done.add(place)
  }
  for (const place of targets.keys()) visit(place, [])
  return circles
}
