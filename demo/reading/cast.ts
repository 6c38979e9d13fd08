import { mistake } from '../text/mistakes.ts'
import type { Section } from '../text/sections.ts'
import type { Read } from '../text/shapes.ts'

/** Who and what may be named in an organisation's files. */
export interface Cast {
  person: Read<string>
  customer: Read<string>
  department: Read<string>
  service: Read<string>
  /** Who does something in a story: a person or a customer. */
  actor: Read<string>
  /** The names of a service's steps, in both languages. */
  stepsOf(service: string): string[]
  /** The fixed code of a story's question. */
  code: Read<string>
  /** Words that stand in a question; what is said then `suits` any question with one of them. */
  suits: Read<RegExp>
}

const MOST_NAMED = 12 // a longer list helps nobody; the file does

/** A name that must be one of these. */
export const known =
  (kind: string, names: readonly string[], file: string): Read<string> =>
  (line) => {
    if (names.includes(line.text)) return line.text
    const expected = names.length > MOST_NAMED ? `one in ${file}` : names.join(', ')
    throw mistake(line, `no ${kind} is called «${line.text}»; expected ${expected}`)
  }

/** The headings of a file, as names that others may say. */
export const headingsOf = (section: Section | undefined): string[] => (section?.parts ?? []).map(({ title }) => title)
