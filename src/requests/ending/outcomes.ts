import type { Closure } from '../request-rows.ts'

export type Outcome = Closure['outcome']

/** Everything that is decided by how a question ended. A new ending does not compile before it says all of this. */
interface Decided {
  /** It is a no, wholly or in part: with why, what is possible, and every way on. */
  saysNo: boolean
  /** Which of the steps that were still open were most likely done: those begun, the one that decides, both, or none. */
  likelyDone: { begun: boolean; deciding: boolean }
  /** It says by itself why nothing more is done; else each step that is skipped wants a reason. */
  saysWhyNotMore: boolean
  /** The customer asks no answer any more: promises are let go of, and none is missing. */
  asksNoAnswer: boolean
  /** When it is opened again and not because it came back, the decision is taken anew. */
  decidedAnew: boolean
  /** Only after a second colleague looked; from then on it stays as it is, and the ways on are others'. */
  afterSecondLook: boolean
}

export const OUTCOMES = {
  done: {
    saysNo: false,
    likelyDone: { begun: true, deciding: false },
    saysWhyNotMore: false,
    asksNoAnswer: false,
    decidedAnew: false,
    afterSecondLook: false,
  },
  partly: {
    saysNo: true,
    likelyDone: { begun: true, deciding: true },
    saysWhyNotMore: true,
    asksNoAnswer: false,
    decidedAnew: true,
    afterSecondLook: false,
  },
  no: {
    saysNo: true,
    likelyDone: { begun: false, deciding: true },
    saysWhyNotMore: true,
    asksNoAnswer: false,
    decidedAnew: true,
    afterSecondLook: false,
  },
  withdrawn: {
    saysNo: false,
    likelyDone: { begun: false, deciding: false },
    saysWhyNotMore: true,
    asksNoAnswer: true,
    decidedAnew: false,
    afterSecondLook: false,
  },
  disagree: {
    saysNo: false,
    likelyDone: { begun: true, deciding: false },
    saysWhyNotMore: false,
    asksNoAnswer: false,
    decidedAnew: true,
    afterSecondLook: true,
  },
} as const satisfies Record<Outcome, Decided>

/** The endings with a verb of their own are a no; these are chosen on the page that ends a question. */
export type Chosen = { [Each in Outcome]: (typeof OUTCOMES)[Each]['saysNo'] extends true ? never : Each }[Outcome]

export const CHOSEN = (Object.keys(OUTCOMES) as Outcome[]).filter(
  (outcome): outcome is Chosen => !OUTCOMES[outcome].saysNo,
)
