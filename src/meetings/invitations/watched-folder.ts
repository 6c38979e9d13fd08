import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { takeOver } from './taking-over.ts'

const MOST_FILES = 50 // at a time: the rest follows a minute later
const MOST_BYTES = 8_000_000
const SETTLED_MS = 1_000 // a file that is still being written is left for the next minute

/** Where calendar programs and scripts may leave invitations for an organisation: by the name of its host. */
export const invitationsFolder = (dataDir: string, { address }: { address: string }): string =>
  join(dataDir, 'invitations', new URL(address).hostname.replace(/[^\w.-]/g, '_'))

/** Takes over every invitation in the watched folder; a file that was read stands in `read`, with what was wrong beside it. */
export async function readWatchedFolder(db: OrganisationDb, dataDir: string): Promise<number> {
  const folder = invitationsFolder(dataDir, db.organisation)
  await mkdir(join(folder, 'read'), { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => /\.(ics|ical|ifb|vcs)$/i.test(name)).sort()
  let read = 0
  for (const name of names.slice(0, MOST_FILES)) if (await readOne(db, folder, name)) read++
  return read
}

/** Throws away what was read before a moment: there are names and addresses in it. */
export async function forgetRead(dataDir: string, organisation: { address: string }, before: Date): Promise<void> {
  const folder = join(invitationsFolder(dataDir, organisation), 'read')
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found?.isFile() && found.ctime < before) await rm(join(folder, name), { force: true })
  }
}

async function readOne(db: OrganisationDb, folder: string, name: string): Promise<boolean> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile() || Date.now() - found.mtimeMs < SETTLED_MS) return false
  const t = await wordsFor(db, 'nl')
  const problems = found.size > MOST_BYTES ? [t('meetings.calendar_too_large')] : await taken(db, path)
  const kept = join(folder, 'read', `${Date.now()}-${name}`)
  await rename(path, kept)
  if (problems.length > 0) await writeFile(`${kept}.txt`, `${problems.join('\n')}\n`)
  return true
}

async function taken(db: OrganisationDb, path: string): Promise<string[]> {
  const t = await wordsFor(db, 'nl')
  const bytes = await readFile(path)
  try {
    const { problems } = await db.transaction((tx) => takeOver(tx, system, bytes))
    return problems.map(({ key, ...params }) => t(key, params))
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) return [t('meetings.calendar_not_taken')]
    throw error // the database is away: the file stays, and is read when it is back
  }
}
