import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { trackingToken } from '../../src/requests/links.ts'
import { anId } from '../../test/ids.ts'
import { freePort } from '../running-program.ts'
import { type Captured, captureWith } from './capture.ts'
import { SCHEMA, SESSION_TOKEN } from './fill.ts'
import { processorMs } from './machine.ts'
import { type Measured, measure, startServer, together } from './measure.ts'
import { quantile } from './table.ts'

export interface Place {
  folder: string
  dataDir: string
  url: string
  port: number
  address: string
  /** The program. */
  pid: number
}

export interface PageMeasured {
  name: string
  page: Measured
  /** The same statements by hand and the same bytes; the same bytes alone. */
  byHand: Measured
  bytes: Measured
  /** The most waits for the database that one such page takes. */
  waits: number
  /** Milliseconds of the program's processor per page, the database left out; nothing where the machine does not tell. */
  processorMs: number | undefined
  statements: number
}

export const CONNECTIONS = 10
export const TURNS = 5 // odd, so that one is the middle; in turn, so that a busy minute of the machine hits all of them
const SECONDS = 2
export const WARM_UP_SECONDS = 1
const DIFFERENT = 100 // pages of each kind

export const COOKIE = `desk=${SESSION_TOKEN}`
/** As a browser asks. */
export const BROWSER = {
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'nl',
  accept: 'text/html',
  cookie: COOKIE,
}

const LISTS = [
  '',
  '?mine=yes',
  '?department=3',
  '?state=all',
  '?state=closed',
  '?sort=due',
  '?turn=customers',
  '?service=5',
  '?channel=phone',
  '?due=soon',
]

/** Measures the three pages on everything that is loaded, each against its baselines. */
export async function measurePages(place: Place, size: number, say: (line: string) => void): Promise<PageMeasured[]> {
  const ids = spread(size)
  const kinds: [string, string[]][] = [
    ['tracking page', await trackingPaths(place, ids)],
    ['desk list', LISTS.map((query) => `/desk/requests${query}`)],
    ['request page', ids.map((id) => `/desk/requests/${id}`)],
  ]
  const measured = []
  for (const [name, paths] of kinds) {
    const captured = await captureWith({ ...place, cookie: COOKIE }, async (capture) => {
      const all: Captured[] = []
      for (const path of paths) all.push(await capture({ path }))
      return all
    })
    measured.push(await against(place, name, captured))
    say(`  ${name}: measured`)
  }
  return measured
}

/** The addresses of these requests for their customers. */
export async function trackingPaths(place: Place, ids: number[]): Promise<string[]> {
  return await captureWith({ ...place, cookie: COOKIE }, async (_capture, { home }) => {
    const organisation = home.named(SCHEMA)
    if (!organisation) throw new Error('The organisation is not there.')
    return ids.map((id) => `/track/${trackingToken(organisation, { id: anId(id), link_number: 1 })}`)
  })
}

/** Pages that look over everything there is; what matters of them is that they do not grow with it. */
export const OTHER_PAGES = {
  today: ['/desk'],
  board: ['/desk/improvements'],
  windows: ['/desk/windows', '/desk/journal'],
}

export const measureOther = (place: Place, paths: readonly string[]): Promise<Measured> =>
  drive(place, place.address, paths)

/** Asks for these as fast as they come, from the program or from a baseline beside it. */
const drive = ({ folder }: Place, address: string, paths: readonly string[]): Promise<Measured> =>
  measure(folder, {
    address,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
    headers: BROWSER,
    expect: 200,
    requests: paths.map((path) => ({ path })),
  })

async function against(place: Place, name: string, captured: Captured[]): Promise<PageMeasured> {
  const file = join(place.folder, 'captured')
  await writeFile(file, serialize(captured))
  const port = await freePort()
  const baseline = await startServer('baseline.ts', [String(port), place.url, file])
  const numbered = (kind: string) => captured.map((_, n) => `/${kind}/${n}`)
  const spent: number[] = []
  const ofProgram = async (paths: string[]) => {
    const before = processorMs(place.pid)
    const measured = await drive(place, place.address, paths)
    const after = processorMs(place.pid)
    if (before !== undefined && after !== undefined)
      spent.push((after - before) / measured.perSecond / (SECONDS + WARM_UP_SECONDS))
    return measured
  }
  const turns: { page: Measured; byHand: Measured; bytes: Measured }[] = []
  try {
    for (let turn = 0; turn < TURNS; turn++)
      turns.push({
        page: await ofProgram(captured.map(({ path }) => path)),
        byHand: await drive(place, `http://127.0.0.1:${port}`, numbered('hand')),
        bytes: await drive(place, `http://127.0.0.1:${port}`, numbered('bytes')),
      })
  } finally {
    await baseline.stop()
  }
  return {
    name,
    page: together(turns.map((turn) => turn.page)),
    byHand: together(turns.map((turn) => turn.byHand)),
    bytes: together(turns.map((turn) => turn.bytes)),
    waits: Math.max(...captured.map((one) => one.statements.at(-1)?.wave ?? 0)),
    processorMs: spent.length > 0 ? quantile(spent, 0.5) : undefined,
    statements: Math.max(...captured.map((one) => one.statements.length)),
  }
}

/** Requests from all over the years: every second one open, as what is opened most. */
function spread(size: number): number[] {
  return Array.from({ length: DIFFERENT }, (_, n) => {
    const at = Math.max(20, Math.floor((size * (n + 1)) / (DIFFERENT + 1)))
    return n % 2 === 0 ? at - (at % 20) : at - (at % 20) + 7
  })
}
