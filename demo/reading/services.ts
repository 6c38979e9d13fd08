import type { DemoAnswer, DemoCannedText, DemoService } from '../content.ts'
import type { Section } from '../text/sections.ts'
import { body, entries, heading, maybe, maybeUnder, one, type Read, section, some } from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { language } from './people.ts'
import { amount, number, text, words, yes } from './words.ts'

const SAID_OFTEN = 'said often'

type Step = DemoService['steps'][number]

/** services.txt. What several services say alike stands once, below “said often”, and is put where its name stands in braces. */
export const readServices =
  (cast: Cast) =>
  (file: Section): DemoService[] => {
    const often = new Map(file.parts.filter(isSaidOften).flatMap(({ fields }) => [...fields]))
    const filled: Read<string> = (line) =>
      words(...often.keys())(line).replace(/\{(.+?)\}/g, (_, name: string) => often.get(name)?.text ?? '')
    return entries(service(cast, filled))({ ...file, parts: file.parts.filter((part) => !isSaidOften(part)) })
  }

const isSaidOften = ({ title }: Section) => title === SAID_OFTEN

export const servicesIn = (file: Section): string[] =>
  file.parts.filter((part) => !isSaidOften(part)).map(({ title }) => title)

const service = (cast: Cast, filled: Read<string>) =>
  section<DemoService>({
    key: heading(text),
    name: one(text),
    nameEn: one(text),
    description: one(text),
    descriptionEn: one(text),
    about: one(text),
    department: one(cast.department),
    closed: maybe(yes),
    answerWithin: one(amount),
    steps: some('step', step(cast)),
    objection: maybeUnder(
      section<NonNullable<DemoService['objection']>>({ weeks: one(number), how: one(filled), howEn: one(filled) }),
    ),
    whatElse: maybe(filled),
    whatElseEn: maybe(filled),
    independentWaysOn: maybe(filled),
    independentWaysOnEn: maybe(filled),
    openness: one(filled),
    opennessEn: one(filled),
  })

const step = (cast: Cast) =>
  section<Step>({
    name: one(text),
    nameEn: one(text),
    because: one(text),
    becauseEn: one(text),
    byDepartment: maybe(cast.department),
    byRole: maybe(text),
    outside: maybe(text),
    outsideEn: maybe(text),
    duration: one(amount),
    customersTurn: maybe(yes),
  })

/** answers.txt; the answer itself is Markdown. */
export const readAnswers = (cast: Cast) =>
  entries(
    section<DemoAnswer>({
      slug: heading(text),
      service: maybe(cast.service),
      language: one(language),
      question: one(text),
      body: body(text),
    }),
  )

/** canned-texts.txt */
export const readCannedTexts = entries(
  section<DemoCannedText>({ shortcut: heading(text), title: one(text), body: body(words('called', 'me')) }),
)
