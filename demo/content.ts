import type {
  AnswerContent,
  CannedText,
  CustomerWord,
  DepartmentContent,
  Language,
  ServiceContent,
  StepContent,
} from '../src/templates/template.ts'
import type { DemoEncounters } from './encounters-content.ts'
import type { DemoImprovements } from './improvements-content.ts'
import type { DemoSeries } from './meetings-content.ts'
import type { At, DemoAnchor, Weekday } from './moments.ts'

export type DemoDepartment = DepartmentContent
export type DemoService = ServiceContent
export type DemoAnswer = AnswerContent
export type DemoCannedText = CannedText

/** Languages people write in; the screens know only nl and en. */
export type Tongue = Language | 'tr' | 'ar' | 'pl' | 'uk'

export type Channel = 'web' | 'mail' | 'phone' | 'counter' | 'letter'

export type DemoOrganisation = {
  name: string
  host: string
  address: 'u' | 'je'
  languages: Language[]
  customerWord: { nl: CustomerWord; en: CustomerWord }
  phone: string
  street: string
  post: string
  openingHours: string
  openingHoursEn: string
  mail: string
  purpose: string
  purposeEn: string
  /** Days it is closed besides weekends and public holidays. */
  closingDays: { on: At; because: string }[]
}

export type Hours = Partial<Record<Weekday, readonly [from: string, until: string]>>

/** `face` is a file in demo/faces. */
export type DemoPerson = {
  key: string
  name: string
  firstName: string
  role: string
  departments: string[]
  leads?: true
  expertise: string
  hours: Hours
  display: 'photo' | 'first_name' | 'role' | 'team'
  face: string
  mail?: string
  language?: Language
  away?: { fromDays: number; untilDays: number; standIn: string }
  administrator?: true
}

/** `called` follows “Dag ”; `words` is what they want us to know, in their own words. */
export type DemoCustomer = {
  key: string
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  language: Tongue
  mail?: string
  phone?: string
  post?: string
  ownWords: string
  face?: string
  actsFor?: { customer: string; relation: string }
}

/**
 * One story, act by act. `owner` is who the question reaches first and `routedBecause` the one line on the desk.
 * `customer` is whom it is about, `asker` who writes (the same unless somebody acts for somebody else).
 * `{…}` in a text is a day: see moments.ts. With an `anchor`, acts count from that day with `anchorDays`.
 */
export type DemoStory = {
  key: string
  title: string
  titleEn: string
  /** One line for the demo's first page. */
  teaser: string
  teaserEn: string
  customer: string
  asker: string
  service: string
  channel: Channel
  language: Tongue
  owner: string
  routedBecause: string
  /** The colleague who wrote it down, when it came by phone, counter or letter. */
  openedBy?: string
  /** When the letter or visit itself was, if it was written down later. */
  received?: At
  /** A fixed code, so that the tour and the pictures keep saying the same one. */
  code: string
  anchor?: DemoAnchor
  acts: DemoAct[]
}

/** `by` is a person's or a customer's key. Acts are in order; an act that would fall after now happens just before now. */
export type DemoAct = { at: At; by: string } & DemoDeed

/** `promise` names a promise within the story; 'answer' is the first one, that the service makes by itself. */
export type DemoDeed =
  | { do: 'ask'; text: string }
  | { do: 'expect'; text: string; wantedBy?: At }
  | { do: 'take' }
  | { do: 'say'; text: string; channel?: Channel }
  | { do: 'step_add'; step: StepContent; after: string; plannedOn?: At }
  | { do: 'step_plan'; step: string; plannedOn: At; doer?: string }
  | { do: 'step_skip'; step: string; because: string }
  | { do: 'step_start'; step: string; text?: string }
  | { do: 'step_done'; step: string; result: string }
  | { do: 'promise'; promise: string; text: string; due: At; step?: string }
  | { do: 'renegotiate'; promise: string; due: At; reason: string }
  | { do: 'agree'; promise: string }
  | { do: 'keep'; promise: string }
  | { do: 'break'; promise: string; reason: string; due?: At }
  | { do: 'consult'; whom: string; text: string }
  | { do: 'consult_answer'; text: string }
  | { do: 'deliberate'; topic: string; until: At; withheldBecause: string }
  | { do: 'deliberate_say'; text: string }
  | { do: 'deliberate_end' }
  | { do: 'hand_over'; to: string; reason: string }
  | { do: 'read' }
  | { do: 'read_words' }
  | { do: 'no'; why: string; possible: string; lookAgain: string; account: string; nextStep: string; cost?: string }
  | {
      do: 'close'
      outcome: 'done' | 'partly' | 'withdrawn' | 'disagree'
      account: string
      nextStep: string
      cost?: string
    }
  | { do: 'need'; text: string }
  | { do: 'verdict'; helped: 'yes' | 'partly' | 'no'; expectation?: 'met' | 'exceeded' | 'missed'; text?: string }
  | { do: 'thank'; text: string }
  | { do: 'wall'; text: string }
  | { do: 'reopen'; because: 'not_helped' | 'look_again' | 'comes_back'; text: string; to: string }
  | { do: 'file'; name: string; type: 'text/plain'; content: string; audience?: 'customer' | 'staff' }

/**
 * One of many short questions, to fill a town. {straat}, {straat2}, {nummer}, {dag} in the words and the reply
 * are filled alike; a reply follows a greeting ('Dag mevrouw De Wit, ').
 */
export type DemoQuestion = {
  service: string
  channel: Channel
  language: Tongue
  words: string
  reply: string
  /** The reply is all there is to do: no step of the service comes after it. */
  answered?: true
}

/** Fits only a question with these words; without, any question of its service. */
interface Suiting {
  suits?: RegExp
}

/** How requests of a service tend to end. {person} did it, {straat} where, {dag} when. */
export type DemoEnding = Suiting & {
  outcome: 'done' | 'partly' | 'withdrawn'
  account: string
  nextStep: string
  cost?: string
  /** Of the service’s steps, in their order. */
  results: string[]
}

export type DemoNo = Suiting & {
  why: string
  possible: string
  account: string
  nextStep: string
  /** What the customer says they needed. */
  need: string
}

/** Something a customer says: to any question, or to those `of` some services; in the crowd's language, or another. */
export type DemoLine = string | (Suiting & { text: string; of?: readonly string[]; language?: Tongue })

/** What a crowd of questions is made with, so that no two look alike. Lists are of each other's independent. */
export type DemoCrowd = {
  /** Of every line that names none. */
  language: Language
  questions: DemoQuestion[]
  endings: Record<string, DemoEnding[]>
  /** How a question in another language ends, whatever it was about. */
  endingsIn: Partial<Record<Tongue, DemoEnding>>
  /** Of a question whose reply was all there was to do. */
  answered: Record<Language, DemoEnding> & Partial<Record<Tongue, DemoEnding>>
  noes: Record<string, DemoNo[]>
  openers: string[]
  streets: string[]
  greetings: Partial<Record<Tongue, string[]>>
  expectations: DemoLine[]
  verdicts: (Suiting & {
    helped: 'yes' | 'partly' | 'no'
    expectation: 'met' | 'exceeded' | 'missed'
    text: string
    of?: readonly string[]
    language?: Tongue
    /** Of something that was made, brought or arranged. */
    done?: true
  })[]
  /** What somebody answers who needs nothing more, in the language they asked in. */
  clear: Partial<Record<Tongue, string>>
  thanks: DemoLine[]
  walls: (Suiting & { by: 'customer' | 'person'; text: string; of?: readonly string[] })[]
  handovers: string[]
  consultations: { question: string; answer: string }[]
  renegotiations: string[]
  breaks: string[]
}

export type DemoTown = {
  organisation: DemoOrganisation
  departments: DemoDepartment[]
  people: DemoPerson[]
  services: DemoService[]
  customers: DemoCustomer[]
  answers: DemoAnswer[]
  cannedTexts: DemoCannedText[]
  stories: DemoStory[]
  improvements: DemoImprovements
  crowd: DemoCrowd
  /** Whom they met, and what they know of customers. */
  encounters: DemoEncounters
  meetings: DemoSeries[]
}
