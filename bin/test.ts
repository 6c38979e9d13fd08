import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../src/platform/embedded/database.ts'
import { CHECKOUT, check } from './checks.ts'
import { findChromium } from './chromium.ts'
import { type OtherDay, otherDay } from './test-day.ts'
import { needsBrowser, testFiles } from './test-files.ts'

// npm test: format, lint and types, then every test on one Postgres of its own.
// npm test -- <paths and options>: only those tests, with options for node's test runner.
// npm test -- --day=2028-02-29T09:00: as if it were that moment.

const DAY = '--day='
const stopped = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort())

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function main(all: string[]): Promise<number> {
  const moment = all.find((argument) => argument.startsWith(DAY))?.slice(DAY.length)
  const day = moment ? otherDay(moment) : undefined
  const given = all.filter((argument) => !argument.startsWith(DAY))
  const paths = given.filter((argument) => !argument.startsWith('-'))
  const files = testFiles(paths)
  if (files.length === 0) throw new Error(`No tests at ${paths.join(', ')}.`)
  if (given.length === 0 && !(await check())) throw new Error('The tests were not run: first solve what stands above.')
  const chromium = files.some(needsBrowser) ? findChromium() : undefined
  const options = given.filter((argument) => argument.startsWith('-'))
  return await onDatabase(day, (url) => runTests(files, options, { ...environment(url, chromium), ...day?.env }))
}

function environment(url: string, chromium: string | undefined): NodeJS.ProcessEnv {
  const data = resolve(CHECKOUT, process.env.TEST_DATA ?? '../shared/data')
  const compiled = resolve(CHECKOUT, 'node_modules/.cache/compiled') // every file loads the same modules: compile them once
  return {
    NODE_COMPILE_CACHE: compiled,
    ...process.env,
    TEST_DATABASE_URL: url,
    TEST_DATA: data,
    ...(chromium && { CHROMIUM: chromium }),
  }
}

/** Does `work` on a Postgres whose data is thrown away afterwards, whatever happens. */
async function onDatabase(day: OtherDay | undefined, work: (url: string) => Promise<number>): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-test-'))
  await chmod(dataDir, 0o711) // the user that Postgres runs as, when root runs the tests, passes through
  let database: EmbeddedDatabase | undefined
  try {
    database = await startEmbeddedDatabase({ dataDir, say: () => {}, durable: false, ...day })
    return stopped.signal.aborted ? 1 : await work(database.url)
  } finally {
    await database?.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** One run for all files, so that one summary closes the output. */
async function runTests(files: string[], options: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const args = ['bin/test-run.ts', ...options, ...files]
  const runner = spawn(process.execPath, args, { cwd: CHECKOUT, env, stdio: 'inherit' })
  stopped.signal.addEventListener('abort', () => runner.kill('SIGTERM'))
  const [code] = await once(runner, 'exit')
  return code ?? 1
}
