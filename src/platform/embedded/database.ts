import { setTimeout as sleep } from 'node:timers/promises'
import { makeCluster, passwordOf, SUPERUSER } from './cluster.ts'
import { findHome, type Home } from './home.ts'
import { holdLiveness, type Liveness } from './liveness.ts'
import { endOrphans, livingPostmaster, type Postmaster } from './processes.ts'
import { freePort, launch, stopServer, TryAgain } from './server.ts'

const PATIENCE_MS = 60_000 // remains of a killed Postgres may be in the way for half a minute
const PAUSE_MS = 250
const REVIVAL_PAUSE_MS = 5_000 // a full disk is not emptied sooner

export interface EmbeddedOptions {
  dataDir: string
  /** Gets the lines a person should read. */
  say: (line: string) => void
  /** Whether data survives a crash of the machine; tests do without. */
  durable?: boolean
  /** A program that starts Postgres, with its arguments, such as one that sets its clock. */
  through?: string[]
  /** Gives the port to try next. */
  nextPort?: () => Promise<number>
}

export interface EmbeddedDatabase {
  url: string
  stop(): Promise<void>
}

interface Serving {
  postmaster: Postmaster
  url: string
  liveness: Liveness
}

/**
 * Brings up the Postgres that came with the program: makes it at the first start, adopts it when it outlived us, and
 * starts it again when it ends while we run. Refuses in words when another process serves this data.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, say, durable = true } = options
  const home = await findHome(dataDir, say)
  await makeCluster(home, { durable, say })
  let serving = await serve(home, options)
  let reviving: Promise<void> | undefined
  let stopping = false
  const port = async () => serving.postmaster.port // the same: whoever lost a connection comes back to it

  async function revive() {
    while (!stopping) {
      say('The database ended unexpectedly; starting it again.')
      const again = await serve(home, { ...options, nextPort: port }).catch((error: Error) => say(error.message))
      if (again) return watch(again)
      await sleep(REVIVAL_PAUSE_MS)
    }
  }
  function watch(now: Serving) {
    serving = now
    now.liveness.lost.then(() => {
      reviving = revive()
    })
  }
  watch(serving)

  return {
    url: serving.url,
    async stop() {
      stopping = true
      await reviving
      await stopServer(serving.postmaster, home.cluster)
      await serving.liveness.release().catch(() => {})
    },
  }
}

/** Tries until this process is the one that Postgres serves, or another turns out to be. */
async function serve(home: Home, options: EmbeddedOptions): Promise<Serving> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
    try {
      return await serveOnce(home, options)
    } catch (error) {
      if (Date.now() > end || !isPassing(error)) throw error
    }
  }
}

async function serveOnce(
  home: Home,
  { dataDir, durable = true, through = [], nextPort = freePort }: EmbeddedOptions,
): Promise<Serving> {
  let postmaster = livingPostmaster(home.cluster)
  if (!postmaster) {
    endOrphans(home.cluster)
    const owner = { ...home.owner, through: [...home.owner.through, ...through] }
    postmaster = await launch({ ...home, owner }, await nextPort(), durable)
  }
  const url = `postgres://${SUPERUSER}:${await passwordOf(home.cluster)}@127.0.0.1:${postmaster.port}/postgres`
  const liveness = await holdLiveness(url)
  if (liveness) return { postmaster, url, liveness }
  throw new Error(`Openkeuken already runs on the data in ${dataDir}. Stop it first, or set another DATA_DIR.`)
}

// Postgres that is on its way up or down, or just went.
const PASSING = ['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET']

function isPassing(error: unknown): boolean {
  if (error instanceof TryAgain) return true
  const { code, message } = error as { code?: string; message?: string }
  return PASSING.includes(code ?? '') || message === 'Connection terminated unexpectedly'
}
