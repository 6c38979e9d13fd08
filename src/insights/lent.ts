import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Html } from '../ui/html.ts'

/** What this room asks of the rooms above it; they fill it in at the top of the house. */
export interface LentToInsights {
  /** In which decisions, agenda items and improvements an insight was used, drawn for a colleague. */
  usedIn?(c: Ctx, insightId: number): Promise<Html | undefined>
  /** What was said at tables about a promise of ours, drawn for a colleague. */
  saidOfStanding?(c: Ctx, standingId: number): Promise<Html | undefined>
  /** What became of what was heard on a visit, drawn for a colleague. */
  cameOfVisit?(c: Ctx, visitId: number): Promise<Html | undefined>
  /** What came of a customer's words, drawn for that customer: improvements and decisions. */
  cameOfWords?(c: Ctx, customerId: number): Promise<Html | undefined>
  /** Asking to be erased, drawn for the customer who may. */
  erasureOf?(c: Ctx, customerId: number): Promise<Html | undefined>
  /** Everything a customer said that rooms above keep. */
  alsoSaid?(tx: Tx, customerId: number): Promise<string[]>
  /** A customer took words back: takes them away where rooms above keep them. */
  forgetWords?(tx: Tx, actor: Actor, taken: TakenBack): Promise<void>
}

/** What a customer took back: the words of one thing they said, or of everything. */
export interface TakenBack {
  customerId: number
  said: readonly string[]
  everything: boolean
  /** Questions that keep their words: the law wants them kept. */
  spared?: readonly number[]
}

let lent: LentToInsights = {}

export const lendToInsights = (given: LentToInsights): void => {
  lent = { ...lent, ...given }
}

export const usedIn = async (c: Ctx, insightId: number) => await lent.usedIn?.(c, insightId)

export const saidOfStanding = async (c: Ctx, standingId: number) => await lent.saidOfStanding?.(c, standingId)

export const cameOfVisit = async (c: Ctx, visitId: number) => await lent.cameOfVisit?.(c, visitId)

export const cameOfWords = async (c: Ctx, customerId: number) => await lent.cameOfWords?.(c, customerId)

export const erasureOf = async (c: Ctx, customerId: number) => await lent.erasureOf?.(c, customerId)

export const alsoSaid = async (tx: Tx, customerId: number) => (await lent.alsoSaid?.(tx, customerId)) ?? []

export const forgetWords = async (tx: Tx, actor: Actor, taken: TakenBack) => await lent.forgetWords?.(tx, actor, taken)
