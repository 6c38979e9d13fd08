import { everyHappening } from '../src/app/happenings.ts'
import { everyNoun } from '../src/app/nouns.ts'
import { leftOut } from '../src/keeping/export/left-out.ts'
import type { Entry } from '../src/keeping/registry/field.ts'
import { REGISTRY } from '../src/keeping/registry/registry.ts'
import { KINDS } from '../src/keeping/retention/kinds.ts'
import type { Happening } from '../src/platform/events/happening.ts'
import type { Noun, Past, ShownNoun } from '../src/platform/web/deeds.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { COLUMNS, type Column } from './deeds-by-hand.ts'

/** What the code itself says of a noun, by column: the addresses where it is done, who hears of it, what becomes of its rows. */
export type Cells = Record<Column, string[]>

export const NOUNS = Object.keys(everyNoun) as Noun[]

/** The cells of one noun, as far as routes, happenings, the export and the registry fill them. */
export function cellsOf(noun: Noun, routes: readonly Route[]): Cells {
  const by = (past: Past) => routes.filter(({ does }) => does.some((deed) => deed === `${noun} ${past}`)).map(address)
  const showing = (shown: ShownNoun) => routes.filter(({ shows }) => shows.includes(shown)).map(address)
  return {
    made: by('made'),
    read: showing(noun),
    found: [...by('found'), ...showing(`${noun} found`)],
    corrected: by('corrected'),
    withdrawn: by('withdrawn'),
    moved: by('moved'),
    joined: by('joined'),
    undone: [...by('undone'), ...heldOf(noun, routes)],
    heard: heardOf(noun),
    exported: everyNoun[noun].tables.filter((table) => !leftOut(table)).map((table) => `\`${table}\``),
    erased: everyNoun[noun].tables.flatMap(erasureOf),
  }
}

/** What else is done with it: its own course. */
export const courseOf = (noun: Noun, routes: readonly Route[]): string[] =>
  routes.filter(({ does }) => does.some((deed) => deed === `${noun} advanced`)).map(address)

const address = ({ path, audience }: Route) => `\`${path}\`${audience === 'staff' ? '' : ` (${audience})`}`

/** What waits some seconds before it leaves. */
const heldOf = (noun: Noun, routes: readonly Route[]): string[] => {
  const waiting = routes.filter(({ deed, does }) => deed && does.some((one) => one.startsWith(`${noun} `)))
  return waiting.map((route) => `${address(route)}, in its first seconds`)
}

/** The happenings of a noun by who may read them, and which of them are mailed. */
function heardOf(noun: Noun): string[] {
  const mine = happeningsOf(noun)
  const audiences = ['customer', 'staff', 'admin'].flatMap((audience) => {
    const names = mine.filter((one) => [one.for].flat().some((who) => who === audience)).map(({ name }) => name)
    return names.length > 0 ? [`${audience}: ${names.join(', ')}`] : []
  })
  const mailed = mine.filter((one) => 'mail' in one && one.mail).map(({ name }) => name)
  return [...audiences, ...(mailed.length > 0 ? [`mailed to who asked: ${mailed.join(', ')}`] : [])]
}

/** What can happen to a noun: all that carries its name, or what its room names one by one. */
export const happeningsOf = (noun: Noun): Happening[] =>
  everyHappening.filter(({ name }) =>
    (everyNoun[noun].events ?? []).some((one) => (one.endsWith('.') ? name.startsWith(one) : name === one)),
  )

/** How rows of a table go, as the registry tells it on the page about privacy. */
function erasureOf(table: string): string[] {
  const entry = REGISTRY.find((one) => one.table === table)
  return entry ? [`\`${table}\`: ${goes(entry)}`] : []
}

const goes = ({ kept, fields }: Entry): string => {
  const theirs = Object.values(fields).some(({ whose }) => whose === 'customer')
  const asked = theirs ? 'with the customer; ' : ''
  if (KINDS.some((kind) => kind === kept)) return `${asked}after the term of ${kept}`
  if (kept === 'works_here') return `${asked}as long as somebody works here`
  if (kept === 'at_once') return 'as soon as it has served'
  return `${asked}stays with the organisation`
}

/** The cells that nothing in the code fills. */
export const emptyCells = (routes: readonly Route[]): { noun: Noun; column: Column }[] =>
  NOUNS.flatMap((noun) => {
    const cells = cellsOf(noun, routes)
    return (Object.keys(COLUMNS) as Column[])
      .filter((column) => cells[column].length === 0)
      .map((column) => ({ noun, column }))
  })
