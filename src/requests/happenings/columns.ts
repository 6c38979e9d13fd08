import type * as tables from '../../platform/database/tables.ts'
import { type Audience, type Happening, happening } from '../../platform/events/happening.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'

/** Which rows a timeline needs to tell it; `timeline/timeline-rows.ts` finds them. */
export type Rows =
  | 'answered'
  | 'closure'
  | 'consultation'
  | 'deliberation'
  | 'doors'
  | 'expectation'
  | 'file'
  | 'filing'
  | 'follower'
  | 'handover'
  | 'joined'
  | 'merged'
  | 'message'
  | 'moved'
  | 'need'
  | 'none'
  | 'noted'
  | 'opened'
  | 'parted'
  | 'person'
  | 'promise'
  | 'reopening'
  | 'step'
  | 'thanks'
  | 'updates'
  | 'verdict'
  | 'wall'

/** What it does to whose turn it is; `timeline/timeline-turn.ts` knows how. */
export type TurnMove =
  | 'answered'
  | 'customer_asks'
  | 'ended'
  | 'given_back'
  | 'judged'
  | 'ours'
  | 'parted'
  | 'read'
  | 'reopened'
  | 'step_finished'
  | 'step_reopened'
  | 'step_skipped'
  | 'step_started'

/** Which letter tells it to who asked; `mails/mail-letters.ts` and those beside it write them. */
export type Letter =
  | 'answered'
  | 'broken'
  | 'closed'
  | 'joined'
  | 'moved'
  | 'parted'
  | 'receipt'
  | 'renegotiated'
  | 'renewed'
  | 'step'

/** A mail to who asked: a letter, or news in one sentence while the page tells the rest. */
export type Mailing = {
  /** Who gets it: everybody, or those who chose at least this much. A person's words, a date and one's own turn are for everybody. */
  readonly from: tables.Requests['updates']
  /** Also who did it themselves: they need what is in it. */
  readonly themselvesToo?: true
} & ({ readonly letter: Letter } | { readonly news: MessageKey })

/**
 * What can be said of something that happens to a request, each in one place. Its sentences are messages by its own
 * key: `.road` to the customer, `.desk` to colleagues, and without either to an administrator who reads the log.
 */
export interface Columns {
  readonly for: Audience | readonly Audience[]
  readonly holds?: readonly string[]
  readonly moves?: Happening['moves']
  readonly rows: Rows
  /** Stands as a ticket on the customer's road; the rest is told on the page with everything. */
  readonly milestone?: true
  readonly turn?: TurnMove
  /** The mail to who asked. */
  readonly mail?: Mailing
  /** Those who follow along are mailed about it as well. */
  readonly followersToo?: true
  /** Why the customer does not read it where it was recorded for staff alone. The customer reads this reason. */
  readonly withheld?: MessageKey
}

/** Something that happens to a request and that its timelines tell. */
export const onRequest = <const Name extends Happening['name'], const Facts extends Columns>(
  name: Name,
  facts: Facts,
) => withColumns(happening(name, { on: 'request', ...facts }))

/** The same for what may happen elsewhere too. What no column says of it may be asked all the same. */
export const withColumns = <Given extends Columns>(one: Given): Given & OptionalColumns => one

/** What may be said of it, or not. */
export type OptionalColumns = Pick<Columns, 'milestone' | 'turn' | 'mail' | 'followersToo' | 'withheld'>
