import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { addOrganisation } from '../../src/platform/database/migrations.ts'
import { freePort, RunningProgram } from '../running-program.ts'
import { openOverHttp, quiet } from './acts.ts'
import { fill, SCHEMA } from './fill.ts'
import { type Measured, measure, together } from './measure.ts'
import { BROWSER, type Place, trackingPaths } from './pages.ts'

export interface Neighbours {
  /** Opened in a second by both processes together, at the peak. */
  peak: number
  /** The quiet organisation by itself, and beside one that is ten times as busy. */
  alone: Visited
  beside: Visited
  /** What the busy one reached meanwhile. */
  busy: Measured
}

interface Visited {
  opening: Measured
  page: Measured
}

const QUIET = { schema: SCHEMA, host: 'rustdam.localhost' }
const BUSY = { schema: 'org_busy', host: 'drukdam.localhost' }
const BUSY_SIZE = 1_000
const QUIET_SHARE = 0.05 // of the peak; the other asks for ten times as much: together somewhat over half of what there is
const TIMES_BUSIER = 10
const PAGES_PER_OPENING = 4 // who asked looks more often than they ask
const SECONDS = 10
const TURNS = 3
const SEEN_MS = 6_000 // until every process knows of an organisation that came

/**
 * Two processes that answer pages and one that does the work, on one database, for two organisations: what the quiet one
 * notices of the other. What does the work is the program that runs already.
 */
export async function measureNeighbours(place: Place): Promise<Neighbours> {
  await settle(place.url)
  const processes = [await pagesOnly(place, 'first'), await pagesOnly(place, 'second')]
  try {
    await Promise.all(processes.map((program) => program.start()))
    await sleep(SEEN_MS)
    const both = processes.map(({ address }) => address)
    const each = await Promise.all(
      both.map((address) => openOverHttp({ folder: place.folder, address }, { host: BUSY.host, connections: 5 })),
    )
    const peak = each.reduce((sum, { perSecond }) => sum + perSecond, 0)
    await quiet(place.url)
    const turns: Omit<Neighbours, 'peak'>[] = []
    for (let turn = 0; turn < TURNS; turn++) turns.push(await oneTurn(place, both, peak))
    return {
      peak,
      alone: middleOf(turns.map(({ alone }) => alone)),
      beside: middleOf(turns.map(({ beside }) => beside)),
      busy: together(turns.map(({ busy }) => busy)),
    }
  } finally {
    await Promise.all(processes.map((program) => program.stop()))
  }
}

async function oneTurn(place: Place, both: string[], peak: number): Promise<Omit<Neighbours, 'peak'>> {
  const alone = await visit(place, both, peak)
  await quiet(place.url)
  const share = (peak * QUIET_SHARE * TIMES_BUSIER) / both.length
  const busy = both.map((address) =>
    openOverHttp(
      { folder: place.folder, address },
      { host: BUSY.host, connections: 5, perSecond: Math.max(1, Math.round(share)), seconds: SECONDS },
    ),
  )
  const [beside, ...reached] = await Promise.all([visit(place, both, peak), ...busy])
  await quiet(place.url)
  return { alone, beside, busy: sumOf(reached) }
}

/** Somebody asks the first process, and others look at their pages at the second. */
async function visit(place: Place, [first = '', second = '']: string[], peak: number): Promise<Visited> {
  const perSecond = Math.max(1, Math.round(peak * QUIET_SHARE))
  const { folder } = place
  const [opening, page] = await Promise.all([
    openOverHttp({ folder, address: first }, { host: QUIET.host, connections: 2, perSecond, seconds: SECONDS }),
    measure(folder, {
      address: second,
      connections: 2,
      seconds: SECONDS,
      perSecond: perSecond * PAGES_PER_OPENING,
      warmUpSeconds: 1,
      headers: { ...BROWSER, host: QUIET.host },
      expect: 200,
      requests: (await trackingPaths(place, [20, 27, 40, 47, 60, 67, 80, 87])).map((path) => ({ path })),
    }),
  ])
  return { opening, page }
}

const middleOf = (all: Visited[]): Visited => ({
  opening: together(all.map(({ opening }) => opening)),
  page: together(all.map(({ page }) => page)),
})

const sumOf = (all: Measured[]): Measured => ({
  ...together(all),
  perSecond: all.reduce((sum, { perSecond }) => sum + perSecond, 0),
})

/** Each organisation at a host of its own, the busy one with colleagues and services too. */
async function settle(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `insert into openkeuken.hosts (host, organisation_id, place)
     select $1, id, 1 from openkeuken.organisations where schema_name = $2 on conflict do nothing`,
    [QUIET.host, QUIET.schema],
  )
  await client.end()
  await addOrganisation(url, { name: 'Drukdam', schema: BUSY.schema, hosts: [BUSY.host] })
  await fill(url, BUSY_SIZE, { bare: false, schema: BUSY.schema })
}

async function pagesOnly({ folder, dataDir, url }: Place, name: string): Promise<RunningProgram> {
  const secret = await readFile(join(dataDir, 'secret'), 'utf8')
  return new RunningProgram({
    dataDir: join(folder, name),
    port: await freePort(),
    script: 'bin/start.mjs',
    env: { DATABASE_URL: url, SECRET: secret.trim(), WORKER: 'no', RATE_LIMIT_SCALE: '0', HELD_SECONDS: '0' },
  })
}
