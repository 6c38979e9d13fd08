import type { ContentLine } from './content-lines.ts'
import type { Problem } from './problem.ts'

/** A part of a calendar: VCALENDAR, VEVENT, VTIMEZONE, with the parts within it. */
export interface Component {
  name: string
  line: number
  lines: ContentLine[]
  parts: Component[]
  /** False when the file stopped before its end. */
  ended: boolean
}

const DEEPEST = 10 // RFC 5545 needs three; more is a file that wants to exhaust us

/** Puts lines into the parts they stand in. Lines outside any part, and ends that end nothing, are left out. */
export function components(lines: ContentLine[]): { parts: Component[]; problems: Problem[] } {
  const root: Component = { name: '', line: 0, lines: [], parts: [], ended: true }
  const problems: Problem[] = []
  const open = [root]
  for (const line of lines) {
    const here = open.at(-1) ?? root
    const named = line.value.trim().toUpperCase()
    if (line.name === 'BEGIN') {
      if (open.length > DEEPEST)
        return { parts: root.parts, problems: [{ key: 'meetings.calendar_too_deep', line: line.number }] }
      const begun = { name: named, line: line.number, lines: [], parts: [], ended: false }
      here.parts.push(begun)
      open.push(begun)
    } else if (line.name === 'END') {
      const depth = open.findLastIndex(({ name }) => name === named)
      if (depth <= 0) problems.push({ key: 'meetings.calendar_end_without_begin', line: line.number, what: named })
      else for (const ended of open.splice(depth)) ended.ended = ended.name === named
    } else here.lines.push(line)
  }
  for (const { name, line } of open.slice(1)) problems.push({ key: 'meetings.calendar_cut_off', line, what: name })
  return { parts: root.parts, problems }
}

/** The only line of this name; the first when there are more. */
export const lineOf = (part: Component, name: string) => part.lines.find((line) => line.name === name)

export const linesOf = (part: Component, name: string) => part.lines.filter((line) => line.name === name)
