import { Refusal } from '../refusal.ts'

// What can happen to a statement that is nobody's mistake: by the codes of Postgres and of the network.
const AWAY = /^(08|57P0[1-5]|53300|25P0[34]|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)/
const AWAY_IN_WORDS = /Connection terminated|Client has encountered|not queryable|Query read timeout/
const NO_CONNECTION_LEFT = /timeout exceeded when trying to connect/
const HELD_UP = /^(55P03|40P01|40001)$/ // waited too long for a lock; two waited for each other
const FULL = /^(53100|ENOSPC|EDQUOT)$/
const TOO_MUCH = /^(57014|53200|53000|54000)$/ // took too long; no memory left

/** The error that makes a connection useless, or nothing when it can be used again. */
export function brokenBy(error: unknown): Error | undefined {
  if (!(error instanceof Error) || error instanceof Refusal) return
  return AWAY.test(codeOf(error)) || AWAY_IN_WORDS.test(error.message) ? error : undefined
}

/** A sentence for what is nobody's mistake, with the error as its cause; anything else as it is. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const key = keyOf(error)
  return key ? Object.assign(new Refusal(503, key), { cause: error }) : error
}

let fullAt = 0

/** When a disk was last found full, in milliseconds: there may be none of the database on this machine to look at. */
export const lastFull = (): number => fullAt

/** Something new was kept: there is room. */
export const roomAgain = () => {
  fullAt = 0
}

function keyOf(error: Error): string | undefined {
  const code = codeOf(error)
  if (FULL.test(code)) {
    fullAt = Date.now()
    return 'platform.disk_full'
  }
  if (HELD_UP.test(code)) return 'platform.held_up'
  if (TOO_MUCH.test(code) || NO_CONNECTION_LEFT.test(error.message)) return 'platform.crowded'
  if (brokenBy(error)) return 'platform.database_away'
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

const TAKEN = '23505' // of Postgres: a value that may stand there once

/** For `catch`: this refusal, where somebody else wrote the same at the same moment, after we had looked. */
export const ifTaken = (refusal: Refusal) => (error: Error) => {
  throw codeOf(error) === TAKEN ? refusal : error
}
