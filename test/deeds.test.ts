import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type ByHand, faultsIn, readByHand } from '../bin/deeds-by-hand.ts'
import { emptyCells, happeningsOf, NOUNS } from '../bin/deeds-cells.ts'
import { deedsPage } from '../bin/deeds-page.ts'
import { registered } from '../bin/registered.ts'
import { everyHappening } from '../src/app/happenings.ts'
import { everyNoun } from '../src/app/nouns.ts'
import { REGISTRY } from '../src/keeping/registry/registry.ts'

const routes = registered()
const doc = (name: string) => readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')
const said = readByHand(await doc('deeds-by-hand.md'))
const cellOf = ({ noun, column }: { noun: string; column: string }) => `${noun}, ${column}`

/** The forms that change nothing: a preview, a form with one more row, what a number to call says while somebody types. */
const NOTHING = ['/heard', '/desk/services/arrangement', '/desk/services/:id/arrangement']

test('each form says what it does to which noun; what changes nothing is known by name', () => {
  const posts = routes.filter(({ method }) => method === 'post')
  ok(posts.length > 200)
  deepEqual(
    posts.filter(({ does }) => does.length === 0).map(({ path }) => path),
    [],
  )
  const idle = posts.filter(({ does }) => does.some((deed) => deed === 'nothing')).map(({ path }) => path)
  deepEqual(idle.sort(), [...NOTHING].sort())
})

test('each cell is filled by the code, has a reason why it must not be, or is known to be missing', () => {
  const written = new Set(said.map(cellOf))
  const empty = emptyCells(routes).map(cellOf)
  deepEqual(
    empty.filter((cell) => !written.has(cell)),
    [],
    'write in docs/deeds-by-hand.md why not, or what is missed',
  )
  deepEqual(
    [...written].filter((cell) => !empty.includes(cell)),
    [],
    'the code does it by now: take the line away',
  )
})

test('each reason says something', () => {
  deepEqual(faultsIn(said, NOUNS), [])
})

test('a reason that says nothing is refused', () => {
  const one: ByHand = {
    noun: 'step',
    column: 'moved',
    missing: false,
    sentence: 'Steps belong to the question they are on.',
  }
  deepEqual(faultsIn([one], NOUNS), [])
  for (const sentence of ['', 'Not needed here.', 'N.v.t. for steps, since nobody ever asked for it.'])
    ok(faultsIn([{ ...one, sentence }], NOUNS).length > 0, sentence)
  ok(faultsIn([one, one], NOUNS).length > 0, 'twice')
  ok(faultsIn([{ ...one, noun: 'stap' }], NOUNS).length > 0, 'no such noun')
  ok(faultsIn([{ ...one, column: 'shared' }], NOUNS).length > 0, 'no such column')
  ok(
    faultsIn(
      NOUNS.slice(0, 7).map((noun) => ({ ...one, noun })),
      NOUNS,
    ).length > 0,
    'the same for too many',
  )
})

test('what happens to which noun is known for all that can happen, and nothing else', () => {
  const claimed = new Set(NOUNS.flatMap(happeningsOf))
  deepEqual(
    everyHappening.filter((one) => !claimed.has(one)).map(({ name }) => name),
    [],
  )
  const idle = NOUNS.flatMap((noun) =>
    (everyNoun[noun].events ?? []).filter((event) => !everyHappening.some(({ name }) => name.startsWith(event))),
  )
  deepEqual(idle, [])
})

test('each table of the registry belongs to a noun, or only keeps the program going', () => {
  const tables = new Set(REGISTRY.map(({ table }) => table))
  const claimed = new Set<string>(Object.values(everyNoun).flatMap((noun): readonly string[] => noun.tables))
  deepEqual(
    [...claimed].filter((table) => !tables.has(table)),
    [],
  )
  deepEqual([...tables].filter((table) => !claimed.has(table)).sort(), MACHINERY)
})

const MACHINERY = ['cursors', 'demo_stories', 'events', 'file_removals', 'heard_words', 'submissions']

test('docs/deeds.md says what the routes say', async () => {
  equal(await doc('deeds.md'), deedsPage(routes, said), 'run npm run deeds')
})
