import type { DemoCrowd, DemoEnding, DemoLine, DemoNo, DemoQuestion, Tongue } from '../content.ts'
import { cellsOf, row } from '../text/rows.ts'
import type { Section } from '../text/sections.ts'
import {
  entries,
  heading,
  headings,
  list,
  maybe,
  maybeUnder,
  one,
  only,
  type Read,
  type ReadSection,
  section,
  under,
} from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { channel, language, tongue } from './people.ts'
import { oneOf, sentencesOf, severalOf, text, words, yes } from './words.ts'

const IN_A_QUESTION = ['straat', 'straat2', 'nummer', 'dag', 'dagNl', 'dagHere'] as const
const NOTHING = '(nothing)'

type Verdict = DemoCrowd['verdicts'][number]
type Wall = DemoCrowd['walls'][number]

const asked = words(...IN_A_QUESTION)
const ended = words(...IN_A_QUESTION, 'person')
const outcome = oneOf('done', 'partly', 'withdrawn')

/** Sections with the names of services. */
const perService = <T>(cast: Cast, read: ReadSection<T>): ReadSection<(readonly [service: string, T])[]> =>
  entries((part) => [cast.service({ ...part, text: part.title }), read(part)])

/** questions.txt: per service, a question a line. */
export const readQuestions =
  (cast: Cast) =>
  (file: Section): DemoQuestion[] =>
    perService(cast, list(question))(file).flatMap(([service, asked]) => asked.map((one) => ({ service, ...one })))

const question = row<Omit<DemoQuestion, 'service'>>(['channel', 'language', 'words', 'reply'], {
  channel,
  language: tongue,
  words: asked,
  reply: asked,
  answered: yes,
})

/** The words of all questions, before any of them is read. */
export const wordsAsked = ({ parts }: Section): string =>
  parts.flatMap(({ body }) => body.map(({ text }) => cellsOf(text)[2])).join('\n')

/** endings.txt: per service, the ways in which a question of it ends well. */
export const readEndings =
  (cast: Cast) =>
  (file: Section): DemoCrowd['endings'] =>
    Object.fromEntries(perService(cast, headings(ending(cast)))(file))

const ends = {
  account: one(ended),
  nextStep: one(ended),
  cost: maybe(text),
  results: one(sentencesOf),
}
const ending = ({ suits }: Cast) => section<DemoEnding>({ ...ends, outcome: heading(outcome), suits: maybe(suits) })

/** How it ends in each language, where that was written. */
const endingIn = section<Omit<DemoEnding, 'suits'>>({ ...ends, outcome: one(outcome) })
const inSome = maybeUnder(endingIn)
const inTongues = { nl: inSome, en: inSome, tr: inSome, ar: inSome, pl: inSome, uk: inSome }

/** noes.txt: per service, what is refused and what can be done instead. */
export const readNoes =
  (cast: Cast) =>
  (file: Section): DemoCrowd['noes'] =>
    Object.fromEntries(perService(cast, headings(no(cast)))(file))

const no = ({ suits }: Cast) =>
  section<DemoNo>({
    suits: maybe(suits),
    why: one(text),
    possible: one(text),
    account: one(text),
    nextStep: one(text),
    need: one(text),
  })

type SpokenCrowd = Omit<DemoCrowd, 'questions' | 'endings' | 'noes' | keyof Unsaid>

/** crowd.txt: how people begin, what they hope for, and what they say afterwards. */
export const readCrowd = (cast: Cast) => {
  const fit: Fit = { suits: cast.suits, of: severalOf(cast.service) }
  return section<SpokenCrowd>({
    language: under(only(language)),
    openers: under(list(opener)),
    streets: under(list(text)),
    greetings: under(greetings),
    expectations: under(list(lineOf(fit))),
    verdicts: under(list(verdictOf(fit))),
    thanks: under(list(lineOf(fit))),
    walls: under(list(wallOf(fit))),
    clear: under(clear),
    endingsIn: under(section<SpokenCrowd['endingsIn']>(inTongues)),
    answered: under(section<SpokenCrowd['answered']>({ ...inTongues, nl: under(endingIn), en: under(endingIn) })),
  })
}

/** What comes before a question, with a space between; often nothing. */
const opener: Read<string> = (line) => (line.text === NOTHING ? '' : `${text(line)} `)

const greeting = row<{ language: Tongue; text: string }>(['language', 'text'], {
  language: tongue,
  text: (line) => `${words('called')(line)} `,
})

const greetings: ReadSection<DemoCrowd['greetings']> = (from) => {
  const byLanguage = Map.groupBy(list(greeting)(from), ({ language }) => language)
  return Object.fromEntries([...byLanguage].map(([language, said]) => [language, said.map(({ text }) => text)]))
}

const thatIsClear = row<{ language: Tongue; text: string }>(['language', 'text'], { language: tongue, text })

const clear: ReadSection<DemoCrowd['clear']> = (from) =>
  Object.fromEntries(list(thatIsClear)(from).map(({ language, text }) => [language, text]))

type Fitted = Exclude<DemoLine, string>

/** For which questions something is meant. */
interface Fit {
  suits: Read<RegExp>
  of: Read<string[]>
}

const lineOf = ({ suits, of }: Fit): Read<DemoLine> => {
  const read = row<Fitted>(['text'], { text, suits, of, language: tongue })
  return (line) => {
    const { text, ...fit } = read(line)
    return Object.keys(fit).length > 0 ? { text, ...fit } : text
  }
}

const verdictOf = ({ suits, of }: Fit): Read<Verdict> =>
  row<Verdict>(['helped', 'expectation', 'text'], {
    helped: oneOf('yes', 'partly', 'no'),
    expectation: oneOf('met', 'exceeded', 'missed'),
    text,
    suits,
    of,
    language: tongue,
    done: yes,
  })

const wallOf = ({ suits, of }: Fit): Read<Wall> =>
  row<Wall>(['by', 'text'], { by: oneOf('customer', 'person'), text, suits, of })

/** spare.txt: sentences that nobody says yet. */
type Unsaid = Pick<DemoCrowd, 'handovers' | 'consultations' | 'renegotiations' | 'breaks'>
type Consultation = Unsaid['consultations'][number]

const someday = words('dag')

export const readSpare = (cast: Cast) =>
  section<Unsaid & Pick<DemoCrowd, 'walls'>>({
    walls: under(list(wallOf({ suits: cast.suits, of: severalOf(cast.service) }))),
    handovers: under(list(someday)),
    consultations: under(list(row<Consultation>(['question', 'answer'], { question: text, answer: text }))),
    renegotiations: under(list(someday)),
    breaks: under(list(someday)),
  })
