import { unquotedPrintable } from './decoding.ts'

/** One property of an iCalendar file (RFC 5545, 3.1), unfolded: `DTSTART;TZID=Europe/Amsterdam:20261123T100000`. */
export interface ContentLine {
  /** Where it begins in the file, from 1. */
  number: number
  /** In capitals. */
  name: string
  /** Parameter names in capitals; of several values the text as it stood, without quotes. */
  params: Readonly<Record<string, string>>
  /** As it stood: escapes are still there. */
  value: string
}

/**
 * Lines of a file, unfolded, whatever its line ends. What is no property at all is left out and named in `broken`. Of
 * more than `most` lines the first are read, and the file is not `whole`.
 */
export function contentLines(
  text: string,
  most: number,
): { lines: ContentLine[]; broken: { number: number; text: string }[]; whole: boolean } {
  const lines: ContentLine[] = []
  const broken: { number: number; text: string }[] = []
  const given = text.split(/\r\n|\n|\r/, most + 1)
  for (const { number, text: line } of unfolded(given.slice(0, most))) {
    const read = contentLine(number, line)
    if (read) lines.push(read)
    else broken.push({ number, text: line })
  }
  return { lines, broken, whole: given.length <= most }
}

/** Text as a person typed it (RFC 5545, 3.3.11): `\,` is a comma and `\n` a new line. */
export const plainText = (value: string) =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

/** A line that begins with white space goes on with the one before (RFC 5545, 3.1). */
function unfolded(lines: string[]) {
  const unfolded: Unfolded[] = []
  for (const [index, line] of lines.entries()) {
    const last = unfolded.at(-1)
    if (last?.soft) {
      last.soft = line.endsWith('=')
      last.parts.push(last.soft ? line.slice(0, -1) : line)
    } else if (last && /^[ \t]/.test(line) && !/^\s*(?:BEGIN|END):[A-Z-]+\s*$/i.test(line))
      last.parts.push(line.slice(1))
    else if (line.trim() !== '') unfolded.push(begun(index + 1, line))
  }
  return unfolded.map(({ number, parts }) => ({ number, text: parts.join('') }))
}

interface Unfolded {
  number: number
  parts: string[]
  /** Quoted-printable goes on behind an equals sign at the end of a line (RFC 2045, 6.7). */
  soft: boolean
}

const QUOTED = /^[^:]*;ENCODING=QUOTED-PRINTABLE[;:]/i

function begun(number: number, line: string): Unfolded {
  const soft = line.endsWith('=') && QUOTED.test(line)
  return { number, parts: [soft ? line.slice(0, -1) : line], soft }
}

const MOST_PARAMS = 100 // RFC 5545 knows some twenty

const NAME = /^\s*([A-Za-z0-9-]+)(?=[;:])/
const PARAM = /;\s*([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y

function contentLine(number: number, text: string): ContentLine | undefined {
  const name = NAME.exec(text)
  if (!name?.[1]) return
  const params: Record<string, string> = {}
  let at = name[0].length
  for (let count = 0; text[at] === ';' && count < MOST_PARAMS; count++) {
    PARAM.lastIndex = at
    const param = PARAM.exec(text)
    if (!param?.[1]) break
    params[param[1].toUpperCase()] = uncareted((param[2] ?? '').replaceAll('"', ''))
    at = PARAM.lastIndex
  }
  // A parameter that breaks the rules, such as a zone with a colon that nobody quoted: the value is after the last colon.
  if (text[at] === ';') at = text.lastIndexOf(':')
  if (text[at] !== ':') return
  const value = text.slice(at + 1)
  const quoted = params.ENCODING?.toUpperCase() === 'QUOTED-PRINTABLE'
  return { number, name: name[1].toUpperCase(), params, value: quoted ? unquotedPrintable(value) : value }
}

/** RFC 6868: `^'` is a quote, `^n` a new line, `^^` a caret. */
const uncareted = (text: string) =>
  text.replace(/\^(['n^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
