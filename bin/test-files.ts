import { globSync } from 'node:fs'
import { CHECKOUT } from './checks.ts'

const BROWSER = 'test/browser/'

/** The test files to run: all, or those at or below the given paths. Browser tests last: they take longest to fail. */
export function testFiles(paths: string[]): string[] {
  const all = globSync(['src/**/*.test.ts', 'bin/**/*.test.ts', 'test/**/*.test.ts'], { cwd: CHECKOUT }).sort()
  const asked = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
  const chosen = asked.length > 0 ? all.filter((file) => asked.some((path) => isIn(file, path))) : all
  return [...chosen.filter((file) => !needsBrowser(file)), ...chosen.filter(needsBrowser)]
}

export const needsBrowser = (file: string) => file.startsWith(BROWSER)

const isIn = (file: string, path: string) => file === path || file.startsWith(`${path}/`)
