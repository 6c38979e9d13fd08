import type { Route } from '../src/platform/web/routes.ts'

/** What the parameters of addresses stand for, by the words before them: `{ 'requests/:id': 12 }`. */
export type Names = Readonly<Record<string, string | number>>

/** The parameters in the address of a route, as they are called in these names. */
export const parametersOf = ({ path }: Route, names: Names): string[] =>
  path.split('/').flatMap((part, at, all) => (part.startsWith(':') ? [nameOf(all, at, names)] : []))

/** The address of a route, filled in. `other` goes before the names. */
export const pathIn = (names: Names, { path }: Route, other: Names = {}): string =>
  path
    .split('/')
    .map((part, at, all) => {
      if (!part.startsWith(':')) return part
      const name = nameOf(all, at, names)
      return String(other[name] ?? names[name])
    })
    .join('/')

/** What a parameter is called: with the words before it, as few as tell it apart. */
function nameOf(parts: string[], at: number, known: Names): string {
  const literal = parts.slice(0, at).filter((part) => !part.startsWith(':') && part !== '')
  const names = [1, 2].map((count) => [...literal.slice(-count), parts[at]].join('/'))
  return names.findLast((name) => name in known) ?? names[0] ?? ''
}
