import { sentences } from '../src/lib/sentences.ts'
import type { DemoCrowd, DemoCustomer, DemoEnding, DemoLine, DemoNo, DemoQuestion, DemoTown } from './content.ts'

const OF_A_GROUP = /\b(school|klas|groep \d|vereniging|club|our class|our members|volunteers)\b/i

/** What suits this question: of its service, in its language, and about its words where it names some. */
export function fitting(crowd: DemoCrowd, lines: readonly DemoLine[], question: DemoQuestion): string[] {
  return lines
    .map((line) => (typeof line === 'string' ? { text: line } : line))
    .filter((line) => isOf(line, question) && (line.language ?? crowd.language) === question.language)
    .map(({ text }) => text)
}

/** What may be said afterwards of this question: of the bump in the road only where there was a hole. */
export const verdictsOn = (crowd: DemoCrowd, question: DemoQuestion): DemoCrowd['verdicts'] =>
  crowd.verdicts.filter(
    (one) =>
      isOf(one, question) &&
      (one.language === undefined || one.language === question.language) &&
      !tooMuch(one, question),
  )

/** How this question may end: as was written for its words, or else as any question of its service does. */
export function endingsOf(crowd: DemoCrowd, question: DemoQuestion): readonly DemoEnding[] {
  if (question.answered) return [answeredEnding(crowd, question)]
  const theirs = isOurs(crowd, question) ? undefined : crowd.endingsIn[question.language]
  if (theirs) return [theirs]
  const endings = crowd.endings[question.service] ?? []
  const written = endings.filter(({ suits }) => suits?.test(question.words))
  return written.length > 0 ? written : endings.filter(({ suits }) => !suits)
}

/** In the language it was asked in, as far as the town has one. */
export const answeredEnding = ({ answered, language }: DemoCrowd, question: DemoQuestion): DemoEnding =>
  answered[question.language] ?? answered[language]

/** The no that this question may get; most get none. */
export const noesTo = (crowd: DemoCrowd, question: DemoQuestion): readonly DemoNo[] =>
  isOurs(crowd, question) ? (crowd.noes[question.service] ?? []).filter((no) => isOf(no, question)) : []

/** What the customer may run into. */
export const wallsOf = (crowd: DemoCrowd, question: DemoQuestion): DemoCrowd['walls'] =>
  isOurs(crowd, question) ? crowd.walls.filter((wall) => wall.by === 'customer' && isOf(wall, question)) : []

/** Fills in where and when; a day that begins a sentence gets its capital. */
export const fill = (text: string, place: Record<string, string>) =>
  text.replace(/([.?!] )?\{(\w+)\}/g, (whole, before: string | undefined, name: string) =>
    place[name] === undefined ? whole : before === undefined ? place[name] : before + sentences(place[name]),
  )

/** Who may have asked this: they write its language, and are one person or many, like its words. Who has a story of their own is left alone. */
export function askersOf(
  { customers, stories }: Pick<DemoTown, 'customers' | 'stories'>,
  question: DemoQuestion,
): DemoCustomer[] {
  const free = customers.filter(({ key }) => !stories.some(({ customer }) => customer === key))
  const group = OF_A_GROUP.test(question.words)
  const suits = free.filter(
    ({ language, kind }) => language === question.language && (kind === 'organisation') === group,
  )
  const speaks = free.filter(({ language }) => language === question.language)
  return [suits, speaks, free].find((some) => some.length > 0) ?? customers
}

/** Asked in the language that most of what is said here is written in. */
const isOurs = ({ language }: DemoCrowd, question: DemoQuestion) => question.language === language

const isOf = ({ of, suits }: { of?: readonly string[]; suits?: RegExp }, { service, words }: DemoQuestion) =>
  (of?.includes(service) ?? true) && (suits?.test(words) ?? true)

/** Where nothing was made or brought, nobody says that it was done. */
const tooMuch = ({ done }: { done?: true }, { answered }: DemoQuestion) => Boolean(done && answered)
