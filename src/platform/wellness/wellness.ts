import { statfs } from 'node:fs/promises'
import type { Database } from '../database/database.ts'
import { lastFull } from '../database/mishaps.ts'
import type { Organisation } from '../database/organisations.ts'
import { mustBeSeen } from '../mail/kept-mails.ts'

const KEPT_MS = 250 // however often a monitor asks, the database is asked four times a second at most
const CLOCK_MS = 60_000
const NEWS_SECONDS = 30 // news are there within two seconds otherwise
const MAIL_SECONDS = 15 * 60
const JOB_SECONDS = 15 * 60 // a job is heard within seconds; one that fails has been tried six times by then
const MOST_WAITING = 50 // more than a moment's crowd
const FULL_MS = 30_000
const LOWEST_FREE = 64 * 1024 * 1024
const LOW_FREE = 1024 * 1024 * 1024
const LOW_SHARE = 0.05

/** How the program is, for whoever watches over it. Nothing in it is about people. */
export interface Wellness {
  /** What somebody should look at, each as a sentence. */
  problems: string[]
  news?: { behind_seconds: number; held_by?: string }
  mails?: { waiting: number; oldest_seconds: number; undelivered: number }
  /** `oldest` is what waits longest in the queue: whose listener it is for, for how long, and how often it was tried. */
  jobs?: { waiting: number; gave_up: number; oldest?: { task: string; seconds: number; tried: number } }
  disk?: { free_megabytes: number }
}

type Look = (database: Database, organisations: readonly Organisation[], dataDir: string) => Promise<Wellness>

/** Looks how everything is, on a connection that pages do not wait for. Kept for a moment. */
export function watchOver(): Look {
  let kept: { at: number; wellness: Promise<Wellness> } | undefined
  return (database, organisations, dataDir) => {
    if (kept && Date.now() - kept.at < KEPT_MS) return kept.wellness
    kept = { at: Date.now(), wellness: look(database, organisations, dataDir) }
    return kept.wellness
  }
}

const look: Look = async (database, organisations, dataDir) => {
  const [ofDatabase, disk] = await Promise.all([
    lookInside(database, organisations).catch(() => ({ problems: ['the database does not answer'] })),
    lookAtDisk(dataDir),
  ])
  const { waiting } = database
  const crowded = waiting > MOST_WAITING ? [`${waiting} pages and forms wait for a connection to the database`] : []
  return { ...ofDatabase, ...disk, problems: [...ofDatabase.problems, ...disk.problems, ...crowded] }
}

interface Row {
  now: Date
  behind: number | null
  mails: number
  undelivered: number
  oldest: number | null
  waiting: number
  gave_up: number
  job: { task: string; seconds: number; tried: number } | null
}

async function lookInside({ beside }: Database, organisations: readonly Organisation[]): Promise<Wellness> {
  const queue = await beside.query<{ there: boolean }>(
    `select to_regclass('graphile_worker.jobs') is not null as there`,
  )
  const { rows } = await beside.query<Row>(figures(organisations, queue.rows[0]?.there ?? false))
  const [row] = rows
  if (!row) return { problems: ['the database says nothing'] }
  const behind = Math.round(row.behind ?? 0)
  const held = behind > 0 ? await holder(beside) : undefined
  const news = { behind_seconds: behind, ...(held && { held_by: held }) }
  const mails = { waiting: row.mails, oldest_seconds: Math.round(row.oldest ?? 0), undelivered: row.undelivered }
  const jobs = { waiting: row.waiting, gave_up: row.gave_up, ...(row.job && { oldest: row.job }) }
  const problems = [
    Math.abs(row.now.getTime() - Date.now()) > CLOCK_MS && 'the clocks of program and database differ',
    behind > NEWS_SECONDS &&
      `news are ${behind} seconds behind: ${held ? `held back by ${held}` : 'the worker does not keep up'}`,
    mails.oldest_seconds > MAIL_SECONDS &&
      `mails wait (${mails.waiting}), the oldest for ${Math.round(mails.oldest_seconds / 60)} minutes`,
    row.job && row.job.seconds > JOB_SECONDS && jobWaits(row.job),
    jobs.gave_up > 0 && `jobs gave up in the last day (${jobs.gave_up}); the log says why`,
  ].filter((one) => typeof one === 'string')
  return { problems, news, mails, jobs }
}

function jobWaits({ task, seconds, tried }: NonNullable<Row['job']>): string {
  const why = tried === 0 ? 'the queue does not keep up' : `tried so far: ${tried}; the log says why`
  return `a job (${task}) waits for ${Math.round(seconds / 60)} minutes: ${why}`
}

const JOBS = {
  all: 'select attempts >= max_attempts as gave_up, updated_at from graphile_worker.jobs limit 100000',
  oldest: `select payload ->> 'listener' as task, attempts as tried,
                  extract(epoch from clock_timestamp() - created_at)::int as seconds
             from graphile_worker._private_jobs where attempts < max_attempts order by id limit 1`,
}
// The worker makes its tables a moment after the door opens.
const NO_JOBS = {
  all: 'select false as gave_up, now() as updated_at limit 0',
  oldest: `select '' as task, 0 as tried, 0 as seconds limit 0`,
}

/** One statement about all organisations: how far the log is read, which mails wait, and what the queue gave up. */
function figures(organisations: readonly Organisation[], queue: boolean): string {
  const jobs = queue ? JOBS : NO_JOBS
  const each = (select: (schema: string) => string, nothing: string) =>
    organisations.map(({ schema }) => `(${select(`"${schema}"`)})`).join(' union all ') || nothing
  const unread = each(
    (s) => `select e.recorded_at as at from ${s}.events e
             where (e.transaction_id, e.id) > (select c.transaction_id, c.event_id from ${s}.cursors c where c.reader = 'news')
             order by e.transaction_id, e.id limit 1`,
    'select null::timestamptz as at',
  )
  const mails = each(
    (s) => `select m.queued_at as at from ${s}.mails m
             where m.sent_at is null and m.failed_at is null and m.kept_at is null order by m.id limit 1000`,
    'select null::timestamptz as at limit 0',
  )
  const failed = each(
    (s) => `select m.id from ${s}.mails m where ${mustBeSeen.text}`,
    'select null::bigint as id limit 0',
  )
  return `
    with unread as (${unread}), mails as (${mails}), failed as (${failed}),
         jobs as (${jobs.all}), oldest_job as (${jobs.oldest})
    select clock_timestamp() as now,
           (select extract(epoch from clock_timestamp() - min(at)) from unread)::float8 as behind,
           (select count(*) from mails)::int as mails,
           (select extract(epoch from clock_timestamp() - min(at)) from mails)::float8 as oldest,
           (select count(*) from failed)::int as undelivered,
           (select count(*) from jobs where not gave_up)::int as waiting,
           (select count(*) from jobs where gave_up and updated_at > now() - interval '1 day')::int as gave_up,
           (select to_jsonb(oldest_job) from oldest_job) as job`
}

/** The oldest transaction that writes: nothing that was recorded after it began is read before it ends. */
async function holder(beside: Database['beside']): Promise<string | undefined> {
  const { rows } = await beside.query<{ pid: number; name: string; state: string | null; seconds: number | null }>(`
    select l.pid, coalesce(nullif(a.application_name, ''), 'a program without a name') as name, a.state,
           extract(epoch from clock_timestamp() - a.xact_start)::float8 as seconds
      from pg_locks l left join pg_stat_activity a using (pid)
     where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and l.pid <> pg_backend_pid()
     order by age(l.transactionid) desc limit 1`)
  const [one] = rows
  return (
    one &&
    `${one.name} (process ${one.pid} of the database, ${one.state ?? 'busy'}, writing for ${Math.round(one.seconds ?? 0)} seconds)`
  )
}

async function lookAtDisk(dataDir: string): Promise<Wellness> {
  const problems = Date.now() - lastFull() < FULL_MS ? ['the disk is full: nothing new can be kept'] : []
  const found = await statfs(dataDir).catch(() => undefined)
  if (!found) return { problems }
  const free = found.bavail * found.bsize
  const low = free < Math.max(LOWEST_FREE, Math.min(LOW_FREE, found.blocks * found.bsize * LOW_SHARE))
  const megabytes = Math.floor(free / 1024 / 1024)
  return {
    problems: low ? [...problems, `only ${megabytes} MB are left on the disk of the data directory`] : problems,
    disk: { free_megabytes: megabytes },
  }
}
