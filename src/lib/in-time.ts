import { Script } from 'node:vm'

const script = new Script('work()')

/** Does work that nothing can wait for, and gives up on it after so many milliseconds: then `instead` is the answer. */
export function inTime<Result>(work: () => Result, milliseconds: number, instead: () => Result): Result {
  let result: Result | undefined
  let done = false
  const holder = {
    work: () => {
      result = work()
      done = true
    },
  }
  try {
    script.runInNewContext(holder, { timeout: milliseconds })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
  }
  return done ? (result as Result) : instead()
}
