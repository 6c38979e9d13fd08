import { Logger, makeWorkerUtils, type Runner, run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Log } from './log.ts'
import type { Announcement } from './news.ts'

const CONNECTIONS = 4
const JOBS_AT_ONCE = 3

/** The queue of this process, on connections of their own: its tables are the owner's. */
export interface Jobs {
  enqueue(announcements: Announcement[]): Promise<void>
  stop(): Promise<void>
}

/** Starts working on jobs. `hear` gets each announcement; it may get the same one twice. */
export async function startJobs(
  url: string,
  log: Log,
  hear: (announcement: Announcement) => Promise<void>,
): Promise<Jobs> {
  const pgPool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  const lost = (error: Error) => log.warn({ err: error.message }, 'job connection lost')
  pgPool.on('error', lost)
  pgPool.on('connect', (client) => client.on('error', lost))
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn(message)
  })
  await runMigrations({ pgPool, logger })
  const runner: Runner = await run({
    pgPool,
    logger,
    concurrency: JOBS_AT_ONCE,
    pollInterval: 2_000,
    noHandleSignals: true,
    taskList: { hear: (payload) => hear(payload as Announcement) },
  })
  const utils = await makeWorkerUtils({ pgPool, logger })
  return {
    async enqueue(announcements) {
      await utils.addJobs(
        announcements.map((announcement) => ({
          identifier: 'hear',
          payload: announcement,
          jobKey: `${announcement.organisation}:${announcement.listener}:${announcement.event}`,
          maxAttempts: 12,
        })),
      )
    },
    async stop() {
      await runner.stop()
      await utils.release()
      await pgPool.end()
    },
  }
}
