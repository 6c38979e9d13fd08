import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const KEY = 0x6b65756b // "keuk": any number will do, as long as it stays the same
const PATIENCE_MS = 2_000 // the connection of a process that was just killed closes within moments
const POLL_MS = 100

/** Proof that the program serves this database: an advisory lock that goes with its connection, however that ends. */
export interface Liveness {
  /** Fulfilled when the connection ended without our doing: the database stopped or crashed. */
  lost: Promise<void>
  release(): Promise<void>
}

/** Takes the lock on a connection of its own; gives nothing when another living process holds it. */
export async function holdLiveness(url: string): Promise<Liveness | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'openkeuken liveness', keepAlive: true })
  let releasing = false
  const lost = new Promise<void>((resolve) => client.on('end', () => releasing || resolve()))
  client.on('error', () => {}) // followed by `end`
  await client.connect()
  const release = async () => {
    releasing = true
    await client.end()
  }
  try {
    if (await takeLock(client)) return { lost, release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return undefined
}

async function takeLock(client: pg.Client): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [KEY])
    if (rows[0]?.taken) return true
    if (Date.now() > end) return false
  }
}
