import { mistake, type Place, readEach } from '../text/mistakes.ts'

export interface Line extends Place {
  text: string
}

/** A heading and what stands below it: `name: value` lines, then, after an empty line, its text, then smaller headings. */
export interface Section extends Place {
  level: number
  title: string
  fields: Map<string, Line>
  body: Line[]
  parts: Section[]
}

const HEADING = /^(#+) +(\S.*)$/
const FIELD = /^([a-z]+(?: [a-z]+)*): *(.*)$/

/** A file as a tree of its headings (docs/decisions/2026-11-30-the-demo-as-text.md). What stands above the first heading is a note for writers. */
export function sectionsIn(file: string, text: string): Section {
  const root = sectionAt({ file, number: 1 }, 0, '')
  const open = [root]
  const lines = text.split(/\r?\n/).map((line, index) => ({ file, number: index + 1, text: line.trimEnd() }))
  let below = false // directly below a heading stand its fields
  readEach(lines, (line) => {
    const here = open.at(-1) ?? root
    if (line.text.startsWith('#')) {
      openSection(open, line)
      below = true
    } else if (here === root) return
    else if (line.text === '' || !below) {
      below = false
      here.body.push(line)
    } else addField(here, line)
  })
  return root
}

function openSection(open: Section[], line: Line) {
  const [, marks = '', title = ''] = HEADING.exec(line.text) ?? []
  if (!title) throw mistake(line, `«${line.text}» is no heading; expected «# » and then a name`)
  while ((open.at(-1)?.level ?? 0) >= marks.length) open.pop()
  const above = open.at(-1)
  if (above?.level !== marks.length - 1)
    throw mistake(line, `«${line.text}» hangs below nothing; expected a heading with one # less above it`)
  const section = sectionAt(line, marks.length, title)
  above.parts.push(section)
  open.push(section)
}

function addField(section: Section, line: Line) {
  const [, name, value = ''] = FIELD.exec(line.text) ?? []
  if (!name)
    throw mistake(line, `expected «name: value» directly below a heading, and an empty line before anything else`)
  if (!value) throw mistake(line, `nothing stands behind «${name}:»; expected its words on the same line`)
  const before = section.fields.get(name)
  if (before) throw mistake(line, `«${name}» stands in line ${before.number} already; expected it once`)
  section.fields.set(name, { ...line, text: value })
}

const sectionAt = ({ file, number }: Place, level: number, title: string): Section => ({
  file,
  number,
  level,
  title,
  fields: new Map(),
  body: [],
  parts: [],
})
