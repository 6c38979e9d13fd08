import type { Log } from '../platform/log.ts'
import { apart } from './apart.ts'

const PATIENCE_MS = 30_000 // as long as one statement may take; what takes longer goes on beside the others
const MOST_LEFT = 2 // of one task: what hangs in a file system holds one of the four threads that Node has for files
const HUNG_MS = 5 * 60_000 // a night's sweep may take minutes; then somebody should look

interface Work {
  task: string
  organisation: string
}

const left = new Map<string, Work & { since: number }>()

/**
 * Does a task of the minute apart from the others, and waits for it only so long: a folder on a mount that went away
 * never answers. What does not come back in time is left to itself, told in the log, and not begun again until it is back.
 */
export async function inTime(
  log: Log,
  about: Work,
  work: () => Promise<unknown>,
  patience = PATIENCE_MS,
): Promise<void> {
  const key = `${about.organisation} ${about.task}`
  const same = [...left.values()].filter(({ task }) => task === about.task)
  if (left.has(key) || same.length >= MOST_LEFT) return
  const since = Date.now()
  const done = apart(log, about, work)
  if (await comesBack(done, patience)) return
  left.set(key, { ...about, since })
  log.warn(about, 'a task takes long: the others go on without it')
  const back = () => {
    left.delete(key)
    log.warn({ ...about, seconds: seconds(since) }, 'a task that took long is done')
  }
  done.then(back, back)
}

async function comesBack(done: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  try {
    return await Promise.race([done.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Which tasks do not come back, each as a sentence for whoever watches over the program. */
export const hungTasks = (now = Date.now()): string[] =>
  [...left.values()]
    .filter(({ since }) => now - since > HUNG_MS)
    .map(({ task, organisation, since }) => {
      const minutes = Math.round((now - since) / 60_000)
      return `${task} of ${organisation} has not come back for ${minutes} minutes: a file system or mount that does not answer?`
    })

const seconds = (since: number) => Math.round((Date.now() - since) / 1_000)
