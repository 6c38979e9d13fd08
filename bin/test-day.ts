import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CHECKOUT } from './checks.ts'

/** For whom it shall be another day: variables for a program, and for Postgres, whose environment is empty, a program. */
export interface OtherDay {
  env: NodeJS.ProcessEnv
  through: string[]
}

/**
 * Lets the programs that the tests run take it to be `moment` (ISO, UTC when it says nothing else) when they start: the
 * same clock for Node and for Postgres, while waiting takes as long as ever. Needs a C compiler, for `other-day.c`.
 */
export function otherDay(moment: string): OtherDay {
  const at = Date.parse(/[Z+]|T.*-/.test(moment) ? moment : `${moment}${moment.includes('T') ? '' : 'T12:00'}Z`)
  if (Number.isNaN(at)) throw new Error(`--day=${moment} is no moment. For instance: --day=2028-02-29T09:00`)
  const env = { LD_PRELOAD: compiled(), OTHER_DAY_SECONDS: ((at - Date.now()) / 1000).toFixed(0) }
  return { env, through: ['/usr/bin/env', ...Object.entries(env).map(([name, value]) => `${name}=${value}`)] }
}

function compiled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openkeuken-day-'))
  chmodSync(folder, 0o755) // the user that Postgres runs as reads it too
  const library = join(folder, 'other-day.so')
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, resolve(CHECKOUT, 'bin/other-day.c')])
  if (made.status !== 0) throw new Error(`Another day needs a C compiler (cc).\n${made.stderr ?? ''}`)
  return library
}
