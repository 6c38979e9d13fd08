import { setTimeout as wait } from 'node:timers/promises'

const ANSWERS_AFTER_MS = 40 // ten times what the work takes, so that how long it took tells nothing

/** Does the work, and is not done sooner than usual: else the clock tells whether an address is known. */
export async function noSooner(work: Promise<void>): Promise<void> {
  await Promise.all([work, wait(ANSWERS_AFTER_MS)])
}
