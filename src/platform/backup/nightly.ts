import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { backUp } from './backing-up.ts'
import { connected } from './copying.ts'
import { noteBackup } from './known.ts'

type Timetable = Pick<Config, 'dataDir' | 'secret' | 'backupFolder' | 'backupAt' | 'backupKeep'>

const LOOK_MS = 60_000
const AGAIN_MS = 3_600_000 // a folder that is away, or a full disk, is not mended within minutes
const BACKING_UP = 7_305_103 // advisory lock: of several processes one makes the backup
const OURS = /^openkeuken-\d{4}-\d\d-\d\d-\d{4}\.tar\.gz$/
const HALF = /^openkeuken-\d{4}-\d\d-\d\d-\d{4}\.tar\.gz\.part$/ // a power cut left it; only one is made at a time

/** Makes a backup every night, when a folder for it was given. */
export function startNightlyBackups({
  config,
  log,
  databaseUrl,
}: {
  config: Timetable
  log: Log
  databaseUrl: string
}): { stop(): Promise<void> } {
  if (!config.backupFolder) return { stop: async () => {} }
  let running: Promise<unknown> | undefined
  const look = () => {
    running ??= backUpWhenDue(databaseUrl, config, new Date())
      .catch((error: Error) => log.warn({ err: error.message }, 'the nightly backup did not work'))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  look()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Makes the backup of last night when it is not there yet. Gives its path, or nothing when it is not due. */
export async function backUpWhenDue(url: string, config: Timetable, now: Date): Promise<string | undefined> {
  const { backupFolder: folder } = config
  if (!folder) return
  return await connected(url, async (client) => {
    if (!(await isDue(client, lastTime(config.backupAt, now), now))) return
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [BACKING_UP])
    if (!rows[0]?.taken) return
    const path = join(folder, `openkeuken-${stamp(now)}.tar.gz`)
    try {
      const made = await backUp(url, config, path)
      await noteBackup(url, { ...made, made_at: now, by_itself: true, problem: null })
      await removeOld(folder, config.backupKeep)
      return path
    } catch (error) {
      const problem = (error as Error).message
      await noteBackup(url, { made_at: now, by_itself: true, bytes: 0, files: 0, problem }).catch(() => {})
      throw error
    }
  })
}

async function isDue(client: pg.Client, since: Date, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ due: boolean }>(
    `select not exists (select from openkeuken.backups where by_itself
        and (problem is null and made_at >= $1 or problem is not null and made_at > $2)) as due`,
    [since, new Date(now.getTime() - AGAIN_MS)],
  )
  return rows[0]?.due ?? false
}

/** The last time that the clock of this machine said so. */
export function lastTime(at: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const time = new Date(now)
  time.setHours(hours, minutes, 0, 0)
  if (time > now) time.setDate(time.getDate() - 1)
  return time
}

function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}`
}

/** Keeps the newest whole ones; never touches a file of another name. */
async function removeOld(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).sort()
  const whole = names.filter((name) => OURS.test(name))
  for (const name of [...whole.slice(0, -keep), ...names.filter((name) => HALF.test(name))])
    await rm(join(folder, name), { force: true })
}
