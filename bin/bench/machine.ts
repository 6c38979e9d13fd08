import { readFileSync } from 'node:fs'

/** The memory a process holds now; nothing where the system does not tell. */
export function residentBytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}

/**
 * The memory of a program and of what it started, the database left out; memory that it shares counts once among those who
 * share it. Nothing where the system does not tell.
 */
export function heldBytes(pid: number): number | undefined {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1]
  if (!kilobytes) return
  const started = read(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  const theirs = started
    .filter((child) => !read(child, 'cmdline').includes('postgres'))
    .map((child) => heldBytes(child) ?? 0)
  return theirs.reduce((sum, one) => sum + one, Number(kilobytes) * 1024)
}

const TICKS = 100 // of processor time a second, as Linux counts
const USER_TIME = 11 // which of the numbers behind its name (proc(5), /proc/pid/stat)

/** The processor time a process took so far, in milliseconds; nothing where the system does not tell. */
export function processorMs(pid: number): number | undefined {
  const afterItsName = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  const [user, system] = afterItsName.slice(USER_TIME, USER_TIME + 2)
  return user && system ? ((Number(user) + Number(system)) / TICKS) * 1000 : undefined
}

/** How many files and connections a process may hold; without an answer the least that systems give. */
export function mostOpenFiles(pid: number): number {
  const found = /^Max open files\s+(\d+|unlimited)/m.exec(read(pid, 'limits'))?.[1]
  if (found === 'unlimited') return Number.MAX_SAFE_INTEGER
  return found ? Number(found) : 1_024
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
