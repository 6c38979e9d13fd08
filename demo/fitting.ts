import type { DemoCrowd, DemoCustomer, DemoLine, DemoQuestion, DemoTown } from './content.ts'

const OF_A_GROUP = /\b(school|klas|groep \d|vereniging|club|our class|our members|volunteers)\b/i

/** What suits this question: of its service, in its language. */
export function fitting(crowd: DemoCrowd, lines: readonly DemoLine[], question: DemoQuestion): string[] {
  return lines
    .map((line) => (typeof line === 'string' ? { text: line } : line))
    .filter(
      ({ of, language = crowd.language }) => language === question.language && (of?.includes(question.service) ?? true),
    )
    .map(({ text }) => text)
}

/** What may be said afterwards of this question: of the bump in the road only where there was a hole. */
export const verdictsOn = (crowd: DemoCrowd, { service }: Pick<DemoQuestion, 'service'>): DemoCrowd['verdicts'] =>
  crowd.verdicts.filter(({ of }) => of?.includes(service) ?? true)

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
