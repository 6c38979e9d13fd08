import type { PledgeKind } from '../src/improvements/pledges/pledge.ts'
import type { Moment, ProblemKind } from '../src/improvements/problems/problem.ts'
import type { Answer } from '../src/improvements/telling/answering.ts'
import type { At, DemoAnchor } from './moments.ts'

/** Somebody who brought it up: by the code of their question, or told to a colleague by word of mouth. */
export interface DemoRaiser {
  customer: string
  words: string
  code?: string
  at: At
}

/** How a problem ended and what those who raised it said. `told` counts only when everybody could be told. */
export interface DemoEnding {
  at: At
  by: string
  ending: 'done' | 'declined'
  words: string
  possible?: string
  /** For those who read English. */
  wordsEn?: string
  possibleEn?: string
  lookAgain?: At
  decidedBy?: string
  /** Left out: the letters lie ready, and nobody sent them yet. */
  toldAt?: At
  answers?: { customer: string; answer: Answer; words: string; at: At }[]
  published?: { at: At; said: string; did: string }
}

/** A customer problem of the demo. `code` is the question or the wall it came from. */
export interface DemoProblem {
  title: string
  kind?: ProblemKind
  moment: Moment
  by: string
  at: At
  anchor?: DemoAnchor
  code?: string
  idea?: string
  raisers: DemoRaiser[]
  owners?: { department: string; by: string; at: At; asks: string }[]
  contributors?: string[]
  started?: { at: At; by: string }
  plans?: {
    kind: 'process' | 'product' | 'service'
    structural: boolean
    plan: string
    costs?: string
    by: string
    at: At
    due?: At
    done?: { words: string; at: At }
    checked?: { say: string; learned: string; next: string; at: At }
  }[]
  news?: { words: string; by: string; at: At; forRaisers: boolean }[]
  invites?: At
  ended?: DemoEnding
}

export interface DemoPledge {
  by: string
  kind: PledgeKind
  words: string
  forWhom: string
  willNotice: string
  at: At
  due: At
  shared: boolean
  answer?: { answer: 'done' | 'partly' | 'dropped'; words: string; at: At }
}

/** What an organisation of the demo solves together, and what its people mean to do. */
export interface DemoImprovements {
  problems: DemoProblem[]
  /** Opened by an administrator, whose own pledge goes first. */
  campaign?: {
    name: string
    question: string
    by: string
    at: At
    closes: At
    own: Omit<DemoPledge, 'by' | 'at' | 'shared' | 'answer'>
  }
  pledges: DemoPledge[]
}
