import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for it, but no longer than so many milliseconds; then with nothing. What it waited for goes on. */
export const within = async <Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> =>
  await Promise.race([work, sleep(milliseconds, undefined, { ref: false })])
