import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
import { CHECKOUT } from './checks.ts'
import { handfuls } from './test-files.ts'

// Runs the given test files in their order: the command line of node's runner sorts them by the alphabet, and then the
// longest ones run alone at the end. Options for the runner, such as --test-name-pattern=…, stand among the files; with
// any of those each file has a process of its own.

const CONCURRENCY = 4 // processes at a time; they wait on the database more than they compute

const given = process.argv.slice(2)
const files = given.filter((one) => !one.startsWith('-'))
const options = given.filter((one) => one.startsWith('-'))
const execArgv = ['--import', resolve(CHECKOUT, 'bin/test-leftovers.ts'), ...options]
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())

const folder = mkdtempSync(join(tmpdir(), 'openkeuken-together-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

run({ files: processes(), concurrency: CONCURRENCY, cwd: CHECKOUT, execArgv, signal: stopping.signal })
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(new spec())
  .pipe(process.stdout)

function processes(): string[] {
  if (options.length > 0) return files.map((file) => resolve(CHECKOUT, file))
  return handfuls(files).map((all, at) => (all.length === 1 ? resolve(CHECKOUT, String(all[0])) : handful(all, at)))
}

/** Writes down, for a process, which files it runs: node's runner hands nothing to it but the name of one file. */
function handful(all: readonly string[], at: number): string {
  const path = join(folder, `${at}-${String(all[0]).replaceAll('/', '-')}.mjs`)
  const urls = Object.fromEntries(all.map((file) => [file, pathToFileURL(resolve(CHECKOUT, file)).href]))
  const module = pathToFileURL(resolve(CHECKOUT, 'bin/test-together.ts')).href
  writeFileSync(path, `import { together } from '${module}'\ntogether(${JSON.stringify(urls)})\n`)
  return path
}
