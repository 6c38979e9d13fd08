import type { Noun } from '../src/platform/web/deeds.ts'

/** The columns of `docs/deeds.md`: what can become of a noun, and who has it. */
export const COLUMNS = {
  made: 'made',
  read: 'read',
  found: 'found by search',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  moved: 'moved to another',
  joined: 'joined with its double',
  undone: 'undone',
  heard: 'who hears of it',
  exported: 'exported',
  erased: 'erased',
} as const

export type Column = keyof typeof COLUMNS

/** What was written by hand about a cell: why it must not be, or what somebody misses while it is not there. */
export interface ByHand {
  noun: string
  column: string
  missing: boolean
  sentence: string
}

/** Reads `docs/deeds-by-hand.md`: two parts, in each the columns, and in those a sentence for one or more nouns. */
export function readByHand(text: string): ByHand[] {
  const said: ByHand[] = []
  let missing = false
  let column = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) missing = line === '# Missing'
    if (line.startsWith('## ')) column = columnCalled(line.slice(3))
    const [, nouns, sentence] = /^- ([^:]+): (.+)$/.exec(line) ?? []
    for (const noun of nouns?.split(', ') ?? []) said.push({ noun, column, missing, sentence: sentence ?? '' })
  }
  return said
}

/** The column by what it is called on the page. */
const columnCalled = (title: string): string => Object.entries(COLUMNS).find(([, one]) => one === title)?.[0] ?? title

const SHORTEST = 40 // a sentence that says why; *not needed* says nothing
const MOST_NOUNS = 6 // one reason for more nouns than these was not thought of for each

/** What is wrong with what was written: a noun or a column there is not, the same cell twice, a sentence that says nothing. */
export function faultsIn(said: readonly ByHand[], nouns: readonly Noun[]): string[] {
  const cells = new Set<string>()
  const uses = new Map<string, number>()
  return said.flatMap(({ noun, column, sentence }) => {
    const cell = `${noun}, ${column}`
    uses.set(sentence, (uses.get(sentence) ?? 0) + 1)
    const faults = [
      !nouns.some((one) => one === noun) && 'there is no such noun',
      !(column in COLUMNS) && 'there is no such column',
      cells.has(cell) && 'is there twice',
      sentence.length < SHORTEST && 'says too little',
      /\bn\.?v\.?t\b|\bn\/a\b|not applicable|todo|tbd/i.test(sentence) && 'says nothing',
      (uses.get(sentence) ?? 0) > MOST_NOUNS && 'the same sentence for too many',
    ].filter((fault) => typeof fault === 'string')
    cells.add(cell)
    return faults.map((fault) => `${cell}: ${fault}`)
  })
}
