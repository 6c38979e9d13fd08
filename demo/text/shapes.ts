import { mistake, readEach } from '../text/mistakes.ts'
import type { Line, Section } from '../text/sections.ts'

export type Read<T> = (line: Line) => T
export type ReadSection<T> = (section: Section) => T

/** Where in a section something is found, and how it is read. `name` is its key in words: of `nextStep` “next step”. */
interface Part<T> {
  from: 'heading' | 'field' | 'body' | 'part'
  /** The headings of parts, where they are not the name of the property. */
  headed?: string
  read(section: Section, name: string): T
}

export type Shape<T> = { [Key in keyof T]-?: Part<T[Key]> }

/** Reads a section by its shape; whatever else stands in it is a mistake. */
export const section =
  <T extends object>(shape: Shape<T>): ReadSection<T> =>
  (from) => {
    const parts = Object.entries<Part<unknown>>(shape).map(([key, part]) => ({
      ...part,
      key,
      name: part.headed ?? inWords(key),
    }))
    const reads = parts.map(
      ({ key, name, read }) =>
        () =>
          [key, read(from, name)] as const,
    )
    const found = readEach([() => onlyThese(from, parts), ...reads], (read) => read())
    const there = found.flatMap((one) => (one?.[1] === undefined ? [] : [one]))
    return Object.fromEntries(there) as T // a shape has every key of T
  }

/** What stands in the heading itself. */
export const heading = <T>(read: Read<T>): Part<T> => ({
  from: 'heading',
  read: (at) => read({ ...at, text: at.title }),
})

/** A line `name: value` that may be left out. */
export const maybe = <T>(read: Read<T>): Part<T | undefined> => ({
  from: 'field',
  read({ fields }, name) {
    const line = fields.get(name)
    return line && read(line)
  },
})

/** A line `name: value`. */
export const one = <T>(read: Read<T>): Part<T> => ({
  from: 'field',
  read(at, name) {
    const line = at.fields.get(name)
    if (!line) throw mistake(at, `«${name}» is missing; expected a line «${name}: …» directly below «${at.title}»`)
    return read(line)
  },
})

/** The text below, as it stands. */
export const body = <T>(read: Read<T>): Part<T> => ({
  from: 'body',
  read(at) {
    const [first] = at.body.filter(({ text }) => text !== '')
    if (!first) throw mistake(at, `a text is missing; expected it below «${at.title}», after an empty line`)
    const words = at.body.map(({ text }) => text)
    return read({ ...first, text: words.join('\n').trim() })
  },
})

/** A list below, one a line. */
export const rows = <T>(read: Read<T>): Part<T[]> => ({
  from: 'body',
  read: ({ body }) =>
    readEach(
      body.filter(({ text }) => text !== ''),
      read,
    ),
})

/** All smaller headings that say `headed`, if there are any. */
export const each = <T>(headed: string, read: ReadSection<T>): Part<T[] | undefined> => ({
  from: 'part',
  headed,
  read({ parts }) {
    const found = parts.filter(({ title }) => title === headed)
    return found.length > 0 ? readEach(found, read) : undefined
  },
})

/** All smaller headings that say `headed`, at least one. */
export const some = <T>(headed: string, read: ReadSection<T>): Part<T[]> => ({
  from: 'part',
  headed,
  read(at, name) {
    const found = each(headed, read).read(at, name)
    if (!found)
      throw mistake(at, `«${at.title}» has none; expected «${'#'.repeat(at.level + 1)} ${headed}» at least once`)
    return found
  },
})

/** The smaller heading with the name of the property, if there is one. */
export const maybeUnder = <T>(read: ReadSection<T>): Part<T | undefined> => ({
  from: 'part',
  read(at, name) {
    const [found, again] = at.parts.filter(({ title }) => title === name)
    if (again) throw mistake(again, `the heading «${name}» stands here twice; expected it once`)
    return found && read(found)
  },
})

/** The smaller heading with the name of the property. */
export const under = <T>(read: ReadSection<T>): Part<T> => ({
  from: 'part',
  read(at, name) {
    const found = maybeUnder((part) => ({ value: read(part) })).read(at, name)
    if (!found) throw mistake(at, `a heading is missing; expected «${'#'.repeat(at.level + 1)} ${name}»`)
    return found.value
  },
})

/** A section that is nothing but smaller headings. */
export const headings =
  <T>(read: ReadSection<T>): ReadSection<T[]> =>
  (from) => {
    onlyThese({ ...from, parts: [] }, [])
    return readEach(from.parts, read)
  }

/** A section that is nothing but smaller headings, each with a name of its own. */
export const entries =
  <T>(read: ReadSection<T>): ReadSection<T[]> =>
  (from) => {
    const seen = new Map<string, number>()
    return headings((part) => {
      const before = seen.get(part.title)
      if (before) throw mistake(part, `«${part.title}» is a heading in line ${before} already; expected another name`)
      seen.set(part.title, part.number)
      return read(part)
    })(from)
  }

/** A section that is nothing but a list, one a line. */
export const list =
  <T>(read: Read<T>): ReadSection<T[]> =>
  (from) =>
    section<{ rows: T[] }>({ rows: rows(read) })(from).rows

/** A section that is nothing but a text. */
export const only =
  <T>(read: Read<T>): ReadSection<T> =>
  (from) =>
    section<{ text: T }>({ text: body(read) })(from).text

/** `nextStep` as a writer has it: “next step”. */
export const inWords = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function onlyThese({ title, fields, body, parts }: Section, known: { from: string; name: string }[]): undefined {
  const names = (kind: string) => known.filter(({ from }) => from === kind).map(({ name }) => name)
  const strayed = [
    ...[...fields].map(([name, line]) => ({ line, name, of: 'field' })),
    ...parts.map((part) => ({ line: part, name: part.title, of: 'part' })),
  ].filter(({ name, of }) => !names(of).includes(name))
  const text = names('body').length > 0 ? undefined : body.find(({ text }) => text !== '')
  if (text) throw mistake(text, `«${text.text}» has no place here; expected no text below «${title}»`)
  readEach(strayed, ({ line, name, of }) => {
    throw mistake(line, `«${name}» is unknown below «${title}»; expected ${names(of).join(', ') || 'nothing here'}`)
  })
}
