import { resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { CHECKOUT } from './checks.ts'

// Runs the given test files in their order: the command line of node's runner sorts them by the alphabet, and then the
// longest ones run alone at the end. Options for the runner, such as --test-name-pattern=…, stand among the files.

const CONCURRENCY = 4 // files at a time; they wait on the database more than they compute

const given = process.argv.slice(2)
const files = given.filter((one) => !one.startsWith('-')).map((file) => resolve(CHECKOUT, file))
const options = given.filter((one) => one.startsWith('-'))
const execArgv = ['--import', resolve(CHECKOUT, 'bin/test-leftovers.ts'), ...options]
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())

run({ files, concurrency: CONCURRENCY, cwd: CHECKOUT, execArgv, signal: stopping.signal })
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(new spec())
  .pipe(process.stdout)
