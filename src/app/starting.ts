import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { within } from '../lib/within.ts'
import { administratorHasMail, administratorLink } from '../people/signing-in/sign-in-links.ts'
import { startNightlyBackups } from '../platform/backup/nightly.ts'
import type { Config } from '../platform/config.ts'
import { noRoomFor } from '../platform/database/connecting.ts'
import { connectionsForPages, openDatabase } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrations.ts'
import { openHome } from '../platform/database/organisations.ts'
import { ownLogin } from '../platform/database/own-login.ts'
import { holdFor } from '../platform/deed.ts'
import { startEmbeddedDatabase } from '../platform/embedded/database.ts'
import { Live } from '../platform/events/live.ts'
import { diskStore } from '../platform/files/files.ts'
import type { Leaving } from '../platform/held/leaving.ts'
import type { Log } from '../platform/log.ts'
import { useOperatorsServer } from '../platform/mail/mail-server.ts'
import { readSecret } from '../platform/secret.ts'
import type { Server } from '../platform/server.ts'
import { settingsOf } from '../platform/settings.ts'
import { endStreams } from '../platform/web/event-stream.ts'
import { scaleLimits } from '../platform/web/limits.ts'
import { loadAssets } from '../ui/page/assets.ts'
import { createApp } from './app.ts'
import { firstOrganisation } from './first-organisation.ts'
import { startKeeping } from './keeping.ts'
import { startWorker } from './worker.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WORKER_PATIENCE_MS = 30_000 // everything it has in hand can be taken up again
const PATIENCE_MS = 8_000 // how long a stop waits for requests in hand

export interface Running {
  server: Server
  address: string
  databaseUrl: string
  stop(): Promise<void>
}

/** Sees to it that there is an organisation, on a migrated database. */
export type Settle = (databaseUrl: string, config: Config) => Promise<void>

/** Starts everything one process needs, in order, and says where it is reached and where the data lies. */
export async function start(
  config: Config,
  log: Log,
  say: (line: string) => void,
  settle: Settle = firstOrganisation,
): Promise<Running> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase({ dataDir: config.dataDir, say })
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? ''
  try {
    const { role } = await migrate(databaseUrl, say)
    const narrow = await noRoomFor(databaseUrl, config.databaseConnections)
    if (narrow) say(narrow)
    await settle(databaseUrl, config)
    scaleLimits(config.rateLimitScale)
    useOperatorsServer(config)
    holdFor(config.heldSeconds)
    const pagesUrl = embedded && role ? await ownLogin(databaseUrl) : undefined // a given server may be shared
    const server = await assemble({ config, log, databaseUrl, role, pagesUrl })
    await loadAssets(ROOT)
    const { app, leaving } = createApp(server)
    const listening = await listen(app, config)
    const working = config.worker ? await startWork(server, databaseUrl, leaving) : undefined
    const address = (config.baseUrl ?? new URL(`http://localhost:${config.port}`)).href.replace(/\/$/, '')
    say(`Openkeuken is open: ${address}`)
    if (!config.worker) say('This process answers pages only (WORKER=no): another one sends mail and tells news.')
    await sayHowToSignIn(server, say)
    say(`Data: ${config.databaseUrl ? 'the given database, and files in ' : ''}${config.dataDir}`)
    return {
      server,
      address,
      databaseUrl,
      async stop() {
        server.stopping = true
        endStreams()
        await closed(listening)
        await working?.stop()
        await server.live.close()
        await server.database.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** Everything nobody waits for; beside it other processes may answer pages. */
async function startWork(server: Server, databaseUrl: string, leaving: Leaving): Promise<{ stop(): Promise<void> }> {
  const worker = await startWorker(server, databaseUrl, leaving)
  const nightly = startNightlyBackups({ config: server.config, log: server.log, databaseUrl })
  const keeping = startKeeping(server)
  return {
    async stop() {
      await within(WORKER_PATIENCE_MS, worker.stop())
      await nightly.stop()
      await keeping.stop()
    },
  }
}

/** A link that works once, for the administrator. Where mail reaches them nobody needs one from the log after the first start. */
async function sayHowToSignIn({ home, database }: Server, say: (line: string) => void): Promise<void> {
  for (const organisation of home.all) {
    const db = database.organisation(organisation)
    const { sends_mail, ready_at } = await settingsOf(db)
    if (sends_mail && ready_at && (await administratorHasMail(db))) continue
    const whose = home.all.length > 1 ? ` of ${organisation.name}` : ''
    say(`Sign in as the administrator${whose}: ${await administratorLink(db)}`)
  }
}

interface Assembling {
  config: Config
  log: Log
  databaseUrl: string
  role?: string | undefined
  pagesUrl?: string | undefined
}

/** The parts of a process on a migrated database. */
export async function assemble({ config, log, databaseUrl, role, pagesUrl }: Assembling): Promise<Server> {
  const onError = (error: Error) => log.warn({ err: error.message }, 'database connection lost')
  const live: { announce: Live['announce'] } = { announce: () => {} }
  const database = openDatabase(databaseUrl, {
    role,
    pagesUrl,
    onError,
    connections: connectionsForPages(config.databaseConnections),
    announce: (organisation, subjects) => live.announce(organisation, subjects),
  })
  const hints = new Live(database.pool, databaseUrl, onError)
  live.announce = hints.announce
  await hints.listen()
  const address = config.baseUrl ?? new URL(`http://localhost:${config.port}`)
  return {
    config,
    database,
    home: await openHome(database.pool, await readSecret(config), address),
    live: hints,
    files: diskStore(join(config.dataDir, 'files')),
    log,
    stopping: false,
  }
}

async function listen(app: { fetch: Parameters<typeof serve>[0]['fetch'] }, config: Config): Promise<ServerType> {
  return await new Promise((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(listening))
    listening.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${config.port} is in use. Set PORT to another one.`) : error,
      ),
    )
  })
}

/** Closed when what was in hand is answered; after a while also when it is not. */
async function closed(listening: ServerType): Promise<void> {
  await new Promise<void>((resolve) => {
    listening.close(() => resolve())
    if ('closeIdleConnections' in listening) listening.closeIdleConnections()
    setTimeout(() => {
      if ('closeAllConnections' in listening) listening.closeAllConnections()
      resolve()
    }, PATIENCE_MS).unref()
  })
}
