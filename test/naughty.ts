import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanText, problemWith } from '../src/lib/text.ts'

const DATA = process.env.TEST_DATA ?? new URL('../../shared/data', import.meta.url).pathname

/** Strings that break programs (the big list of naughty strings), or nothing when the test data is not beside the checkout. */
export function naughtyStrings(): string[] | undefined {
  try {
    const given: unknown = JSON.parse(readFileSync(join(DATA, 'bad-input/blns.json'), 'utf8'))
    return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : undefined
  } catch {
    return undefined
  }
}

/** Why a test about them is skipped, for the runner; false when they are there. */
export const withoutNaughtyStrings = () =>
  naughtyStrings() ? false : `no bad-input/blns.json in ${DATA} (set TEST_DATA)`

/** Those a text field takes; the others (blank, NUL) are refused with a sentence. */
export const soundNaughtyStrings = (max: number) =>
  (naughtyStrings() ?? []).map(cleanText).filter((text) => !problemWith(text, { max }))
