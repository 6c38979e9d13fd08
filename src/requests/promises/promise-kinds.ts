import { join, type Sql, sql } from '../../platform/database/sql.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import type { PromiseRow } from './promise.ts'

export type PromiseKind = PromiseRow['kind']

/** Everything that is decided by what kind of promise it is. A new kind does not compile before it says all of this. */
interface Decided {
  /**
   * What keeps it. `answer`: the answer that is given. `ending`: the question ends with an account. `hand`: somebody says
   * that it is done; at the ending it is let go of with a word the customer reads, and before it may be no longer needed.
   */
  keptBy: 'answer' | 'ending' | 'hand'
  /** What it says where nobody put it in words and no law has a name for it. */
  unworded: MessageKey
  /** When it may come too late: in its last opening hours, or when the steps up to its own take longer than is left. */
  atRisk: 'last_hours' | 'steps'
  /** In which days what was left is counted on, after a wait for the customer. */
  countedOnIn: 'working_days' | 'calendar_days'
  /** A term of the law: a question has one, and the law may give more time. */
  byLaw: boolean
  /** Of two questions that are joined one such promise is enough. */
  oneForBoth: boolean
}

/** `answer` is the first promise, `term` a legal one, `free` what an employee promised in words. */
export const PROMISES = {
  answer: {
    keptBy: 'answer',
    unworded: 'requests.promise_answer',
    atRisk: 'last_hours',
    countedOnIn: 'working_days',
    byLaw: false,
    oneForBoth: true,
  },
  term: {
    keptBy: 'ending',
    unworded: 'requests.promise_decision',
    atRisk: 'steps',
    countedOnIn: 'calendar_days',
    byLaw: true,
    oneForBoth: false,
  },
  free: {
    keptBy: 'hand',
    unworded: 'requests.promise_decision',
    atRisk: 'steps',
    countedOnIn: 'working_days',
    byLaw: false,
    oneForBoth: false,
  },
} as const satisfies Record<PromiseKind, Decided>

type Kinded = Pick<PromiseRow, 'kind'>

export const keptByAnswer = ({ kind }: Kinded) => PROMISES[kind].keptBy === 'answer'

export const keptByHand = ({ kind }: Kinded) => PROMISES[kind].keptBy === 'hand'

const KEPT_BY_ANSWER = Object.entries(PROMISES).flatMap(([kind, { keptBy }]) => (keptBy === 'answer' ? [kind] : []))

/** The promises (as `p`) that the answer keeps. */
export const keptByAnswerIn: Sql = sql`p.kind in (${join(KEPT_BY_ANSWER)})`
