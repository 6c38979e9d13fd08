import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A running Postgres, as its own pid file tells. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

const PROC = process.platform === 'linux'

/** The Postgres that serves a cluster now, if any. A process that merely has its number is not it. */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const postmaster = readPidFile(cluster)
  return postmaster && serves(postmaster.pid, cluster) ? postmaster : undefined
}

/** Whether a process lives and works in the folder of the cluster. */
export function serves(pid: number, cluster: string): boolean {
  return PROC ? folderOf(pid) === realPath(cluster) : lives(pid)
}

/**
 * Ends what a killed Postgres left behind: its helpers still hold the shared memory and would stop a new one from
 * starting for half a minute. Only processes that work in this cluster, call themselves a helper, and have lost their
 * Postgres.
 */
export function endOrphans(cluster: string): void {
  if (!PROC) return
  const here = pidsIn(cluster)
  for (const pid of here) {
    if (read(pid, 'cmdline').startsWith('postgres: ') && !here.includes(parentOf(pid))) kill(pid)
  }
}

/**
 * Removes a pid file whose number now belongs to an unrelated program, as happens after a restart of a container,
 * where numbers start again. Postgres would take that program for itself and refuse to start.
 */
export function forgetStranger(cluster: string): void {
  const postmaster = readPidFile(cluster)
  if (!PROC || !postmaster || !lives(postmaster.pid)) return
  const program = read(postmaster.pid, 'comm').trim()
  if (program && program !== 'postgres' && !serves(postmaster.pid, cluster))
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

// Lines: pid, data directory, start time, port, socket directory, listen address, shared memory key, status.
function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

const pidsIn = (cluster: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && folderOf(Number(name)) === realPath(cluster))
    .map(Number)

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // gone, a zombie, or somebody else's
  }
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1])

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL') // it has no Postgres to answer to; the log that makes data whole again is on disk
  } catch {
    // gone by itself
  }
}
