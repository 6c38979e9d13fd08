import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CHECKOUT } from './checks.ts'

const PATIENCE_MS = 90_000
const POLL_MS = 20

export interface ProgramOptions {
  dataDir: string
  port: number
  /** Besides what it needs: SMTP_URL, RATE_LIMIT_SCALE and so on. */
  env?: Record<string, string>
  /** What is run on Node: the program itself, or the command a user gives. */
  script?: string
}

/** The whole program in a process of its own, with its own data, to be started, measured and killed. */
export class RunningProgram {
  readonly address: string
  /** Everything it said since it was started. */
  said = ''
  #options: ProgramOptions
  #process: ChildProcess | undefined

  constructor(options: ProgramOptions) {
    this.#options = options
    this.address = `http://localhost:${options.port}`
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Starts it and waits until it says that it is well. Gives how long that took, in milliseconds. */
  async start(): Promise<number> {
    const { dataDir, port, env = {}, script = 'src/main.ts' } = this.#options
    const began = performance.now()
    const child = spawn(process.execPath, [script], {
      cwd: CHECKOUT,
      env: {
        ...bare(),
        ...clockOf(env.DATABASE_URL),
        LOG_LEVEL: 'warn',
        ...env,
        DATA_DIR: dataDir,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    this.said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.said += text))
    while (!this.said.includes('Data: ') || !(await isWell(this.address))) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The program ended at its start:\n${this.said}`)
      if (performance.now() - began > PATIENCE_MS) throw new Error(`The program did not start in time:\n${this.said}`)
      await sleep(POLL_MS)
    }
    return performance.now() - began
  }

  /** Ends it on the spot, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to stop, and waits until it did. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals) {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

/** Our own settings are not the program's: it runs as on a machine of its own, by the true clock like its own Postgres. */
function bare(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _given,
    BASE_URL: _base,
    SMTP_URL: _mail,
    TEST_DATABASE_URL: _tests,
    SECRET: _secret,
    HOST: _host,
    LD_PRELOAD: _otherDay,
    OTHER_DAY_SECONDS: _seconds,
    ...rest
  } = process.env
  return rest
}

/** On the Postgres of the tests it goes by the clock of that one, which may be another day; any other has the true clock. */
function clockOf(databaseUrl: string | undefined): NodeJS.ProcessEnv {
  const { LD_PRELOAD, OTHER_DAY_SECONDS, TEST_DATABASE_URL } = process.env
  return OTHER_DAY_SECONDS && databaseUrl === TEST_DATABASE_URL ? { LD_PRELOAD, OTHER_DAY_SECONDS } : {}
}

/** Whether the program answers on `/healthz` that all is well. */
export const isWell = async (address: string): Promise<boolean> => (await askHealth(address)).well

/** What the program answers on `/healthz`, or why it does not. */
export async function askHealth(address: string): Promise<{ well: boolean; said: string }> {
  return await new Promise((resolve) => {
    const asked = get(`${address}/healthz`, { agent: false, timeout: 2_000 }, (response) => {
      let said = ''
      response.on('data', (text) => (said += text))
      response.on('end', () => resolve({ well: response.statusCode === 200, said }))
    })
    asked.on('error', (error) => resolve({ well: false, said: error.message }))
    asked.on('timeout', () => asked.destroy(new Error('no answer within two seconds')))
  })
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
