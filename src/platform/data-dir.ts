import { randomBytes } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/**
 * Makes the data directory, or refuses in one sentence when nothing can be kept there: a file, a place that is read-only
 * or belongs to somebody else. Level by level, because making all at once never ends below /proc.
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  const path = resolve(dataDir)
  try {
    await makeLevels(path)
    const probe = join(path, `.written-${randomBytes(6).toString('hex')}`)
    await writeFile(probe, '', { flag: 'wx' })
    await rm(probe)
  } catch (error) {
    throw new Error(
      `The data directory ${dataDir} cannot be made or written in (${whyOf(error)}). Set another DATA_DIR, or give this user the right to write there.`,
    )
  }
}

async function makeLevels(path: string): Promise<void> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (there?.isDirectory()) return
  if (there) throw new Error('it is a file')
  await makeLevels(dirname(path))
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error // another process was first
  })
}

const WHY: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'it is read-only',
  ENOTDIR: 'a file stands in the way',
  ENOSPC: 'the disk is full',
  ENOENT: 'nothing can be made there',
}

const whyOf = (error: unknown): string => {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return WHY[code] ?? message
}
