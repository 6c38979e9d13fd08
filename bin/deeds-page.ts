import type { Noun } from '../src/platform/web/deeds.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { type ByHand, COLUMNS, type Column } from './deeds-by-hand.ts'
import { cellsOf, courseOf, NOUNS } from './deeds-cells.ts'

/** The page `docs/deeds.md`: every noun against every deed, with where it is done, why it must not be, or what is missing. */
export function deedsPage(routes: readonly Route[], said: readonly ByHand[]): string {
  const missing = said.filter((one) => one.missing)
  return [
    '# Deeds',
    'Each noun of the house against what can be done with it. This page is made by `npm run deeds` from the routes, which say what they do and what they let read, from what can happen, from the export and from the registry of fields. By hand, in `docs/deeds-by-hand.md`, are only the reasons why a deed must not be, and what is missing. `test/deeds.test.ts` holds it true: no form without a deed, no cell without an answer, no reason that says nothing.',
    `● it is there · ○ it must not be · **✗** it is missing: ${missing.length} of ${NOUNS.length * COLUMN_NAMES.length}`,
    matrix(routes, said),
    '## What is missing',
    missing.map(({ noun, column, sentence }) => `- **${noun}, ${titleOf(column)}**: ${sentence}`).join('\n'),
    ...NOUNS.map((noun) => section(noun, routes, said)),
    '',
  ].join('\n\n')
}

const COLUMN_NAMES = Object.keys(COLUMNS) as Column[]

const titleOf = (column: string): string =>
  COLUMN_NAMES.includes(column as Column) ? COLUMNS[column as Column] : column

const of = (said: readonly ByHand[], noun: Noun, column: Column) =>
  said.find((one) => one.noun === noun && one.column === column)

function matrix(routes: readonly Route[], said: readonly ByHand[]): string {
  const rows = NOUNS.map((noun) => {
    const cells = cellsOf(noun, routes)
    const signs = COLUMN_NAMES.map((column) => {
      if (cells[column].length > 0) return '●'
      return of(said, noun, column)?.missing ? '**✗**' : '○'
    })
    return `| ${noun} | ${signs.join(' | ')} |`
  })
  const head = `| | ${COLUMN_NAMES.map((column) => COLUMNS[column]).join(' | ')} |`
  return [head, `|---${'|:-:'.repeat(COLUMN_NAMES.length)}|`, ...rows].join('\n')
}

function section(noun: Noun, routes: readonly Route[], said: readonly ByHand[]): string {
  const cells = cellsOf(noun, routes)
  const lines = COLUMN_NAMES.map((column) => {
    const found = cells[column]
    if (found.length > 0) return `- ${COLUMNS[column]}: ${found.join(' · ')}`
    const one = of(said, noun, column)
    return `- ${COLUMNS[column]}: ${one?.missing ? '**missing.**' : 'must not be.'} ${one?.sentence ?? ''}`
  })
  const course = courseOf(noun, routes)
  return [
    `## ${noun}`,
    [...lines, ...(course.length > 0 ? [`- its own course: ${course.join(' · ')}`] : [])].join('\n'),
  ].join('\n\n')
}
