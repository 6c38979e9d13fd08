import { existsSync, globSync } from 'node:fs'

const LIBRARY = ['/usr/lib/*/faketime/libfaketimeMT.so.1', '/usr/lib/faketime/libfaketimeMT.so.1']

/** For whom it shall be another day: variables for a program, and for Postgres, whose environment is empty, a program. */
export interface OtherDay {
  env: NodeJS.ProcessEnv
  through: string[]
}

/**
 * Lets the programs that the tests run take it to be `moment` (ISO, UTC when it says nothing else) when they start, by
 * libfaketime: the same clock for Node and for Postgres, while waiting takes as long as ever. A moment that was: while
 * Postgres waits, libfaketime shows it the true time, and by that what is yet to come is never late.
 */
export function otherDay(moment: string): OtherDay {
  const at = Date.parse(/[Z+]|T.*-/.test(moment) ? moment : `${moment}${moment.includes('T') ? '' : 'T12:00'}Z`)
  if (Number.isNaN(at)) throw new Error(`--day=${moment} is no moment. For instance: --day=2024-02-29T09:00`)
  if (at > Date.now()) throw new Error(`--day=${moment} is yet to come, and only a day that was can be played.`)
  const library = LIBRARY.flatMap((place) => globSync(place)).find((path) => existsSync(path))
  if (!library) throw new Error('Another day needs libfaketime. On Debian: apt-get install faketime')
  const env = {
    LD_PRELOAD: library,
    FAKETIME: `${((at - Date.now()) / 1000).toFixed(0).replace(/^(?!-)/, '+')}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  return { env, through: ['/usr/bin/env', ...Object.entries(env).map(([name, value]) => `${name}=${value}`)] }
}
