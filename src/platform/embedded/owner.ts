import { execFile, type SpawnOptions } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Who Postgres runs as. It refuses to run as root. */
export interface Owner {
  /** A program that starts the program, such as unshare with its arguments. */
  through: string[]
  uid?: number
  gid?: number
}

/** Ourselves: right for everybody but root. */
export const SELF: Owner = { through: [] }

/**
 * Root, but in a namespace in which root is called 1000. Files of root stay reachable where they are, even below a
 * closed home directory, and nothing on disk needs another owner.
 */
export const USER_NAMESPACE: Owner = { through: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] }

/** What to spawn to run a program as somebody. Its environment is empty: nothing of ours may steer Postgres. */
export function as(owner: Owner, program: string, args: string[]): [string, string[], SpawnOptions] {
  const [first = program, ...rest] = [...owner.through, program, ...args]
  const { uid, gid } = owner
  const path = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } // for unshare and sh only
  return [
    first,
    rest,
    { cwd: '/', env: owner.through.length > 0 ? path : {}, ...(uid ? { uid, gid: gid ?? uid } : {}) },
  ]
}

/** Whether somebody can run the one file and pass through the other folder. */
export async function reaches(owner: Owner, program: string, folder: string): Promise<boolean> {
  const [command, args, options] = as(owner, '/bin/sh', ['-c', '"$0" --version && test -x "$1"', program, folder])
  return await promisify(execFile)(command, args, options as object).then(
    () => true,
    () => false,
  )
}

/** The user that runs Postgres where root may not make a namespace. */
export async function servingUser(): Promise<Owner | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid) return { through: [], uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}
