import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { visitEmbeddedDatabase } from '../../src/platform/embedded/visit.ts'
import { RunningProgram } from '../running-program.ts'
import { ASTRAY, measureErasing, measureOpening, measureSearch, measureSuggesting, PARTS, SEARCHES } from './acts.ts'
import { fill } from './fill.ts'
import { type LiveMeasured, measureLive } from './live.ts'
import { heldBytes } from './machine.ts'
import type { Measured } from './measure.ts'
import { measurePreparing } from './meetings.ts'
import { measureNeighbours, type Neighbours } from './neighbours.ts'
import { measureOther, measurePages, OTHER_PAGES, type PageMeasured, type Place, trackingPaths } from './pages.ts'
import { measureSteady, type Steady } from './steady.ts'
import { type Weight, weigh } from './weight.ts'

export interface SizeMeasured {
  size: number
  events: number
  fillSeconds: number
  warmStartMs: number
  restBytes: number | undefined
  pages: PageMeasured[]
  searches?: Searches
  /** Pages without a baseline, by their name. */
  others?: Record<string, Measured>
  /** Milliseconds that putting twenty items on an agenda took, each. */
  preparing?: number[]
}

/** What is looked for, and erased. */
export interface Searches {
  search: Measured
  /** By beginnings and parts of words. */
  parts: Measured
  /** With a typing error, and by a part of a joined word. */
  astray: Measured
  suggesting: Measured
  /** Milliseconds each. */
  erasing: number[]
}

/** What can be measured by itself. */
export const PARTS_OF_IT = [
  'pages',
  'others',
  'meetings',
  'searches',
  'weight',
  'live',
  'opening',
  'neighbours',
] as const

/** What takes long and is measured when it is asked for. */
export const ASKED_FOR = ['steady'] as const

export type PartOfIt = (typeof PARTS_OF_IT)[number] | (typeof ASKED_FOR)[number]

export interface Result {
  firstStartMs: number
  sizes: SizeMeasured[]
  opening?: { opening: Measured; byHand: Measured }
  steady?: Steady
  neighbours?: Neighbours
  live?: LiveMeasured
  weight?: Weight
  /** What could not be measured, and why. */
  missing: string[]
}

export interface Options {
  sizes: number[]
  streams: number
  port: number
  /** How long opening goes on steadily, in seconds. */
  steadySeconds: number
  say: (line: string) => void
  /** All of it, when left out. */
  only?: PartOfIt | undefined
  /** Nothing is filled in but what searching reads. */
  bare: boolean
  /** How many search at once. */
  connections: number
}

const REST_MS = 10_000
const CHANGES = 100

/** Everything, on data of its own that is gone afterwards. What cannot be measured is said, and the rest goes on. */
export async function bench({
  sizes,
  streams,
  port,
  steadySeconds,
  say,
  only,
  bare,
  connections,
}: Options): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'openkeuken-bench-'))
  const dataDir = join(folder, 'data')
  const program = new RunningProgram({
    dataDir,
    port,
    script: 'bin/start.mjs',
    env: { RATE_LIMIT_SCALE: '0', HELD_SECONDS: '0' },
  })
  try {
    const result: Result = { firstStartMs: await program.start(), sizes: [], missing: [] }
    await program.stop()
    for (const size of sizes) {
      say(`${size} requests: filling`)
      const database = await visitEmbeddedDatabase(dataDir)
      const filled = await fill(database.url, size, { bare }).finally(() => database.stop())
      const warmStartMs = await program.start()
      await sleep(REST_MS)
      const restBytes = heldBytes(program.pid ?? 0)
      const place = await placeOf(program, { folder, dataDir, port })
      say(`${size} requests: measuring`)
      const wanted = (part: PartOfIt) => only === undefined || only === part
      const pages = wanted('pages') ? await measurePages(place, size, say) : []
      const others = wanted('others') ? await measureOthers(place) : undefined
      const preparing = wanted('meetings') ? await measurePreparing(place) : undefined
      const searches = wanted('searches') ? await measureSearches(place, { size, bare, connections }) : undefined
      result.sizes.push({
        size,
        events: filled.events,
        fillSeconds: filled.seconds,
        warmStartMs,
        restBytes,
        pages,
        ...(others && { others }),
        ...(preparing && { preparing }),
        ...(searches && { searches }),
      })
      if (size !== sizes.at(-1)) await program.stop()
    }
    await onTheLargest(result, program, {
      folder,
      dataDir,
      port,
      streams,
      steadySeconds,
      size: sizes.at(-1) ?? 0,
      say,
      only,
    })
    return result
  } finally {
    await program.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Searching = Pick<Options, 'bare' | 'connections'> & { size: number }

async function measureSearches(place: Place, { size, bare, connections }: Searching): Promise<Searches> {
  return {
    search: await measureSearch(place, SEARCHES, connections),
    parts: await measureSearch(place, PARTS, connections),
    astray: await measureSearch(place, ASTRAY, connections),
    suggesting: await measureSuggesting(place),
    erasing: bare ? [] : await measureErasing(place, size),
  }
}

async function measureOthers(place: Place): Promise<Record<string, Measured>> {
  const measured: Record<string, Measured> = {}
  for (const [name, paths] of Object.entries(OTHER_PAGES)) measured[name] = await measureOther(place, paths)
  return measured
}

interface Largest {
  steadySeconds: number
  only: PartOfIt | undefined
  folder: string
  dataDir: string
  port: number
  streams: number
  size: number
  say: (line: string) => void
}

async function onTheLargest(result: Result, program: RunningProgram, given: Largest) {
  const attempt = async (part: PartOfIt, what: string, work: () => Promise<void>) => {
    if (given.only === undefined ? ASKED_FOR.some((one) => one === part) : given.only !== part) return
    given.say(`  ${what}`)
    await work().catch((error: Error) => result.missing.push(`${what}: ${error.message.split('\n')[0]}`))
  }
  const place = await placeOf(program, given)
  const openIds = Array.from(
    { length: given.streams },
    (_, n) => 1 + n * Math.max(1, Math.floor(given.size / given.streams)),
  )
  const pages = await trackingPaths(
    place,
    openIds.filter((id) => id <= given.size),
  )
  await attempt('weight', 'weight of the tracking page', async () => {
    result.weight = await weigh(place.address + pages[0])
  })
  await program.stop() // memory is counted from a fresh start
  await program.start()
  const live = await placeOf(program, given)
  await attempt('live', 'live pages', async () => {
    result.live = await measureLive(given.folder, program.pid ?? 0, { address: live.address, pages, changes: CHANGES })
    const { opened, wanted, lost, bytesEach } = result.live
    if (opened < wanted) result.missing.push(`live pages: ${opened} of ${wanted} could be opened`)
    if (lost > 0) result.missing.push(`live pages: ${lost} were lost`)
    if (bytesEach === undefined) result.missing.push('memory of live pages: this system does not tell it')
  })
  await attempt('opening', 'opening requests', async () => {
    result.opening = await measureOpening(live)
  })
  await attempt('steady', 'opening requests steadily', async () => {
    result.steady = await measureSteady(live, given.steadySeconds)
  })
  await attempt('neighbours', 'a quiet organisation beside a busy one', async () => {
    result.neighbours = await measureNeighbours(live)
  })
}

async function placeOf(
  program: RunningProgram,
  given: { folder: string; dataDir: string; port: number },
): Promise<Place> {
  const { url } = await visitEmbeddedDatabase(given.dataDir) // it is up: the program runs
  return {
    folder: given.folder,
    dataDir: given.dataDir,
    port: given.port,
    pid: program.pid ?? 0,
    url,
    address: program.address,
  }
}
