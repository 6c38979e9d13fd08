import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { sweepMemory } from './kill-sweeping.ts'

/** What a program holds at a moment: of the database, of the machine and of its own memory. */
export interface Holding {
  /** Connections to the database by what they are for. */
  connections: Record<string, number>
  descriptors: number
  timers: number
  livePages: number
  heapMegabytes: number
}

const MOST_CONNECTIONS = 19 // the budget of one process
// A pool that is warm, and what is kept on purpose: limits by network, names of statements. Ten thousand pages that were not
// let go would be three hundred megabytes; after four times ten thousand nothing stayed.
const SLACK = { descriptors: 25, timers: 25, heapMegabytes: 16 }
const PATIENCE_MS = 45_000
const POLL_MS = 500

/** What a program holds when it has thrown away what it holds no longer. `program` is one that takes a debugger. */
export async function holdingOf(program: { address: string; said: string }, databaseUrl: string): Promise<Holding> {
  const { address, said } = program
  await sweepMemory(said)
  const figures = await text(`${address}/metrics`)
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(figures)?.[1] ?? 0)
  return {
    connections: await connectionsIn(databaseUrl),
    descriptors: figure('process_open_fds'),
    timers: figure('nodejs_active_resources\\{type="Timeout"\\}'),
    livePages: figure('openkeuken_live_pages'),
    heapMegabytes: figure('nodejs_heap_size_used_bytes') / 1024 / 1024,
  }
}

/** Waits until what the program holds is back where it was; gives a sentence for everything that is not. */
export async function backWhereItWas(before: Holding, look: () => Promise<Holding>): Promise<string[]> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
    const grown = await look().then(
      (now) => grownSince(before, now),
      (error: Error) => [`nobody could look: ${error.message}`],
    )
    if (grown.length === 0 || Date.now() > end) return grown
  }
}

function grownSince(before: Holding, now: Holding): string[] {
  const all = Object.values(now.connections).reduce((sum, count) => sum + count, 0)
  const more = (['descriptors', 'timers', 'heapMegabytes'] as const).filter(
    (what) => now[what] > before[what] + SLACK[what],
  )
  return [
    ...more.map((what) => `${what}: ${Math.round(now[what])}, before ${Math.round(before[what])}`),
    ...(now.livePages > before.livePages ? [`live pages: ${now.livePages}, before ${before.livePages}`] : []),
    ...(now.connections['openkeuken live'] === 1
      ? []
      : [`${now.connections['openkeuken live'] ?? 0} listen to the news`]),
    ...(all <= MOST_CONNECTIONS ? [] : [`${all} connections to the database`]),
  ]
}

async function connectionsIn(databaseUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string; count: number }>(
      `select application_name as name, count(*)::int as count from pg_stat_activity
        where application_name like 'openkeuken%' group by application_name`,
    )
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
  } finally {
    await client.end()
  }
}

async function text(address: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const asked = get(address, { agent: false, timeout: 5_000 }, (response) => {
      let all = ''
      response.on('data', (part) => (all += part))
      response.on('end', () => resolve(all))
      response.on('error', reject)
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', reject)
  })
}
