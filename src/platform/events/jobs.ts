import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, makeWorkerUtils, type Runner, run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { within } from '../../lib/within.ts'
import type { Log } from '../log.ts'
import type { Announcement } from './news.ts'

const CONNECTIONS = 4
const JOBS_AT_ONCE = 3
const FORSAKEN_MINUTES = 5 // far longer than any job of ours takes
const LOOK_MS = 60_000
// The queue does not wait for the disk. What a crash takes from it is done again: jobs stand being run twice, and the
// cursor of the log, which does wait, waits for the jobs that were put in the queue before it.
const WITHOUT_WAITING = '-c synchronous_commit=off'
const GATHER_MS = 5
const ATTEMPTS = 12
const TOGETHER = 20 // events that one listener hears in one job: a job of its own each costs more than most of what they do
const PAUSE_MS = 1_000
// A runner that met an outage while it wrote down which jobs were done may never end its ending (graphile-worker 0.18
// counts what it waits for below nothing). Whatever it still had in hand is taken up again.
const ENDING_MS = 5_000
const CONNECTING_MS = 5_000 // a database that accepts and never answers
const ANSWER_MS = 15_000 // far longer than any statement of the queue takes; then its connection is taken to be dead
const EARLIER_MS = 1_000 // so that a statement that is only slow ends at the database as well
const FIRST_PULSE_MS = 10_000

/** The queue of this process, on connections of their own: its tables are the owner's. */
export interface Jobs {
  enqueue(announcements: Announcement[]): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts working on jobs. `hear` gets each announcement; it may get the same one twice. When the database was away the
 * queue's runner gives up; then it is started again.
 */
export async function startJobs(
  url: string,
  log: Log,
  hear: (announcement: Announcement) => Promise<void>,
  answerMs = ANSWER_MS,
): Promise<Jobs> {
  const pgPool = openPool(url, answerMs)
  const lost = (error: Error) => log.warn({ err: error.message }, 'job connection lost')
  pgPool.on('error', lost)
  pgPool.on('connect', (client) => client.on('error', lost))
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn(message)
  })
  await runMigrations({ connectionString: url, logger }) // of a queue that is long it may take longer than an answer may
  const utils = await makeWorkerUtils({ pgPool, logger })
  const stopping = new AbortController()
  let runner = await begin()
  const running = keepRunning()
  const looking = setInterval(() => takeUpAgain(FORSAKEN_MINUTES).catch(lost), LOOK_MS)

  async function begin(): Promise<Runner> {
    await takeUpAgain(0) // a job of another process that still lives may then run twice, which jobs must stand anyway
    return await run({
      pgPool,
      logger,
      concurrency: JOBS_AT_ONCE,
      pollInterval: 2_000,
      noHandleSignals: true,
      taskList: { hear: (payload) => hearAll(payload as Payload) },
      // In batches: otherwise a job that ends while the database is away ends the whole process.
      preset: { worker: { completeJobBatchDelay: GATHER_MS, failJobBatchDelay: GATHER_MS } },
    })
  }

  /** One after the other. What fails among others is tried again by itself, and holds none of them up. */
  async function hearAll(payload: Payload): Promise<void> {
    const all = announcementsIn(payload)
    const [only, ...others] = all
    if (only && others.length === 0) return await hear(only)
    const failed: Announcement[] = []
    for (const one of all)
      await hear(one).catch((error: Error) => {
        log.warn({ listener: one.listener, event: one.event, err: error.message }, 'heard again by itself')
        failed.push(one)
      })
    if (failed.length > 0) await utils.addJobs(failed.map((one) => asJob([one])))
  }

  async function keepRunning() {
    while (!stopping.signal.aborted) {
      await ended(runner).catch(lost)
      runner = (await beginAgain()) ?? runner
      if (stopping.signal.aborted) await within(ENDING_MS, runner.stop()).catch(() => {})
    }
  }

  /** Until it begins. A runner that ended is not asked again whether it did: it says so once. */
  async function beginAgain(): Promise<Runner | undefined> {
    for (;;) {
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      const again = await begin().catch(lost)
      if (again) return again
    }
  }

  /** A worker that was killed leaves its jobs locked, and graphile-worker waits four hours for it. */
  async function takeUpAgain(minutes: number) {
    const { rows } = await pgPool.query<{ locked_by: string }>(
      'select distinct locked_by from graphile_worker.jobs where locked_at <= now() - make_interval(mins => $1)',
      [minutes],
    )
    if (rows.length > 0) await utils.forceUnlockWorkers(rows.map((row) => row.locked_by))
  }

  return {
    async enqueue(announcements) {
      await utils.addJobs(inJobs(announcements))
    },
    async stop() {
      stopping.abort()
      clearInterval(looking)
      await within(ENDING_MS, runner.stop()).catch(() => {}) // it gave up by itself just now
      await running
      await within(ENDING_MS, Promise.resolve(utils.release()))
      await within(ENDING_MS, pgPool.end())
    },
  }
}

/**
 * A statement that gets no answer in time takes its connection with it: the queue's library would give it back as a
 * good one, and whoever got it next would wait behind what never comes. `pipeline` is what makes pg do that.
 */
function openPool(url: string, answerMs: number): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    options: `${WITHOUT_WAITING} -c statement_timeout=${Math.max(EARLIER_MS, answerMs - EARLIER_MS)}`,
    application_name: 'openkeuken jobs',
    connectionTimeoutMillis: CONNECTING_MS,
    query_timeout: answerMs,
    pipeline: true,
    keepAlive: true, // who only listens asks nothing, and would never notice
    keepAliveInitialDelayMillis: FIRST_PULSE_MS,
  } as pg.PoolConfig)
}

/** What waits in the queue, without who is busy with it. */
export async function waitingJobs(client: pg.Client): Promise<Announcement[]> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  )
  if (!there[0]?.there) return []
  const { rows } = await client.query<{ payload: Payload }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'hear' and j.attempts < j.max_attempts order by j.id`,
  )
  return rows.flatMap(({ payload }) => announcementsIn(payload))
}

/** Puts what waited in a backup in the queue of the place it was restored to. */
export async function waitAgain(url: string, announcements: Announcement[]): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: url, logger: new Logger(() => () => {}) })
  try {
    await utils.migrate()
    await utils.addJobs(inJobs(announcements))
  } finally {
    await utils.release()
  }
}

/** What stands in the queue. With one `event` it did before there were jobs of several. */
interface Payload extends Pick<Announcement, 'organisation' | 'listener'> {
  events?: number[]
  event?: number
}

const announcementsIn = ({ organisation, listener, events, event }: Payload): Announcement[] =>
  [...(events ?? []), ...(event === undefined ? [] : [event])].map((one) => ({ organisation, listener, event: one }))

/** In their order, those of one listener together. */
function inJobs(announcements: readonly Announcement[]) {
  const each = Map.groupBy(announcements, ({ organisation, listener }) => `${organisation}:${listener}`)
  return [...each.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, n) =>
      asJob(all.slice(n * TOGETHER, (n + 1) * TOGETHER)),
    ),
  )
}

function asJob(announcements: readonly Announcement[]) {
  const [{ organisation, listener } = { organisation: '', listener: '' }] = announcements
  const events = announcements.map(({ event }) => event)
  return {
    identifier: 'hear',
    payload: { organisation, listener, events } satisfies Payload,
    jobKey: `${organisation}:${listener}:${events.length > 1 ? `${events[0]}-${events.at(-1)}` : events[0]}`,
    maxAttempts: ATTEMPTS,
  }
}

/** When a runner works no more: it ended, or it began to end a while ago. */
async function ended({ events, promise }: Runner): Promise<void> {
  const begins = new Promise<void>((resolve) => {
    for (const name of ['stop', 'pool:gracefulShutdown', 'pool:forcefulShutdown'] as const)
      events.once(name, () => resolve())
  })
  await Promise.race([promise, begins.then(() => within(ENDING_MS, promise))])
}
