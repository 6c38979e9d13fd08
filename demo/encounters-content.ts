import type { InsightType, Pane } from '../src/insights/statements/insight.ts'
import type { RecordedVisit } from '../src/insights/visits/recording-visits.ts'
import type { At } from './moments.ts'

type VisitFacts = Pick<
  RecordedVisit,
  'direction' | 'place' | 'heard' | 'seen' | 'weLearned' | 'theyLearned' | 'question' | 'repeats'
>

/** Whom an organisation met, what came of it, and what it still would like to know. */
export interface DemoEncounters {
  /** Customers of one kind, by their keys. */
  groups: { name: string; about: string; customers: string[] }[]
  preferences: { customer: string; words: string; daysAgo: number }[]
  visits: ({
    key: string
    customer: string
    group?: string
    by: string
    with?: string
    at: At
    hours: number
  } & VisitFacts)[]
  planned: {
    customer: string
    by: string
    with?: string
    inDays: number
    hours: number
    place: string
    direction: RecordedVisit['direction']
  }[]
  insights: {
    statement: string
    type: InsightType
    pane: Pane
    group?: string
    disagrees?: string
    /** The keys of the visits in which it was heard, for and against. */
    heardIn: string[]
    against?: string[]
    by: string
    /** Heard so long ago that it has to be asked again. */
    old?: boolean
  }[]
  questions: { question: string; by: string; taker?: string; group?: string }[]
  /** With the keys of the visits in which it was noticed, and in which the opposite was. */
  standing: { wording: string; where: string; evidence: string; owner: string; kept?: string[]; broken?: string[] }[]
  alongs: { by: string; what: string; place: string; inDays: number; hour?: number; hours: number; places: number }[]
  sketches: { by: string; team?: string; lines: string[] }[]
  newcomer?: { person: string; buddy: string; faces: string[] }
  rhythm?: { department: string; by: string; everyDays: number }
}
