import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { quantile } from './table.ts'

export interface LoadRequest {
  path: string
  method?: 'GET' | 'POST'
  body?: string
}

export interface Load {
  address: string
  connections: number
  seconds: number
  warmUpSeconds?: number
  headers: Record<string, string>
  requests: LoadRequest[]
  /** So many in a second by all connections together; as many as there come when left out. */
  perSecond?: number
  /** The status that counts; any other answer is wrong and is counted apart. */
  expect: number
}

/** Answers per second, and how long they took in milliseconds. */
export interface Measured {
  perSecond: number
  p50: number
  p95: number
  p99: number
  answered: number
  wrong: number
}

let files = 0

/** Runs one of our programs in a process of its own with a file of input, and gives what it printed as JSON. */
export async function elsewhere<Result>(program: string, folder: string, input: unknown): Promise<Result> {
  const path = join(folder, `input-${++files}.json`)
  await writeFile(path, JSON.stringify(input))
  const script = fileURLToPath(new URL(program, import.meta.url))
  const run = promisify(execFile)(process.execPath, [script, path], { maxBuffer: 2 ** 26 })
  const { stdout } = await run.catch((error: Error) => Promise.reject(new Error(`${program}: ${complaintOf(error)}`)))
  await rm(path)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result
}

/** The line that says what went wrong, of all that a failing process prints. */
const complaintOf = ({ message }: Error) => message.split('\n').find((line) => /^\w*[eE]rror: /.test(line)) ?? message

/** Drives a server from another process. Refuses a result with wrong answers in it: their speed says nothing. */
export async function measure(folder: string, load: Load): Promise<Measured> {
  const measured = await elsewhere<Measured>('load.ts', folder, load)
  if (measured.answered === 0 || measured.wrong > 0)
    throw new Error(
      `${load.requests[0]?.path.slice(0, 16)}…: ${measured.wrong} wrong answers beside ${measured.answered} right ones`,
    )
  return measured
}

/** Several turns of one thing as one: the middle one of each figure, so that a busy moment of the machine counts little. */
export function together(turns: Measured[]): Measured {
  const middle = (of: (one: Measured) => number) => quantile(turns.map(of), 0.5)
  return {
    perSecond: middle((one) => one.perSecond),
    p50: middle((one) => one.p50),
    p95: middle((one) => one.p95),
    p99: middle((one) => one.p99),
    answered: turns.reduce((sum, one) => sum + one.answered, 0),
    wrong: 0,
  }
}

/** Starts one of our servers beside the program. */
export async function startServer(program: string, args: string[]): Promise<{ stop(): Promise<void> }> {
  const script = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`${program} did not start.`))),
  ])
  return {
    async stop() {
      child.kill()
      await ended
    },
  }
}
