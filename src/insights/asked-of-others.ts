import type { Actor } from '../platform/actor.ts'
import { askedOfOthers } from '../platform/asking-others.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'

/** What this room asks of the rooms above it; they fill it in at the top of the house. */
export interface AskedByInsights {
  /** Everything a customer said that rooms above keep. */
  alsoSaid(tx: Tx, customerId: Id<'customers'>): Promise<string[]>
  /** A customer took words back: takes them away where rooms above keep them. */
  forgetWords(tx: Tx, actor: Actor, taken: TakenBack): Promise<void>
}

/** What a customer took back: the words of one thing they said, or of everything. */
export interface TakenBack {
  customerId: Id<'customers'>
  said: readonly string[]
  everything: boolean
  /** Questions that keep their words: the law wants them kept. */
  spared?: readonly number[]
}

const asked = askedOfOthers<AskedByInsights>('insights')

export const lendToInsights = asked.lend

export const alsoSaid = (tx: Tx, customerId: Id<'customers'>): Promise<string[]> =>
  asked.the('alsoSaid')(tx, customerId)

export const forgetWords = (tx: Tx, actor: Actor, taken: TakenBack): Promise<void> =>
  asked.the('forgetWords')(tx, actor, taken)
