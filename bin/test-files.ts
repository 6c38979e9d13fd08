import { globSync } from 'node:fs'
import { CHECKOUT } from './checks.ts'

const BROWSER = 'test/browser/'

/** These take minutes each: started first, they do not wait alone at the end. */
const LONG = [
  'test/browser/every-page-by-day.test.ts',
  'test/forms-of-the-desk.test.ts',
  'test/kill.test.ts',
  'test/browser/every-page-by-night.test.ts',
  'test/outages.test.ts',
  'test/every-page.test.ts',
  'test/bad-input.test.ts',
  'test/forms-of-customers.test.ts',
  'test/browser/hostile-text.test.ts',
]

/**
 * The test files to run: all, or those at or below the given paths. The long ones first, then what walks through the whole
 * program, then the rooms, and those in a browser last: short ones, of which the processes end about together.
 */
export function testFiles(paths: string[]): string[] {
  const all = globSync(['src/**/*.test.ts', 'bin/**/*.test.ts', 'test/**/*.test.ts'], { cwd: CHECKOUT }).sort()
  const asked = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
  const chosen = asked.length > 0 ? all.filter((file) => asked.some((path) => isIn(file, path))) : all
  return chosen.toSorted((one, other) => order(one) - order(other))
}

function order(file: string): number {
  if (LONG.includes(file)) return LONG.indexOf(file) - LONG.length
  if (needsBrowser(file)) return 2
  return file.startsWith('test/') ? 0 : 1
}

export const needsBrowser = (file: string) => file.startsWith(BROWSER)

const isIn = (file: string, path: string) => file === path || file.startsWith(`${path}/`)

/** It reads more languages than the others, and languages are read once in a process. */
const ALONE = ['test/third-language.test.ts']

const MOST_TOGETHER = 10 // so that four processes end about together, and one that dies takes few along

/**
 * The files that share a process, in the order they came in: those of a room, a handful at a time. What is long, in a browser,
 * or not to be mixed, has one of its own.
 */
export function handfuls(files: readonly string[]): string[][] {
  const groups = Map.groupBy(files, (file) =>
    [...LONG, ...ALONE].includes(file) || needsBrowser(file) ? file : roomOf(file),
  )
  return [...groups.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_TOGETHER) }, (_, at) =>
      all.slice(at * MOST_TOGETHER, (at + 1) * MOST_TOGETHER),
    ),
  )
}

const roomOf = (file: string) => /^src\/[^/]+|^[^/]+/.exec(file)?.[0] ?? file
