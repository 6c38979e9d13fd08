import { askedOfOthers } from '../platform/asking-others.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'

/** A question that was of another customer than it stood with. */
export interface MovedQuestion {
  requestId: Id<'requests'>
  /** With whom it stood: who asked and for whom. */
  from: readonly number[]
  to: number
}

/** What this room asks of the rooms above it; they fill it in at the top of the house. */
export interface AskedByRequests {
  /** What the rooms above keep of a question becomes the right customer's: nothing of it may stay with the wrong one. */
  moveQuestion: readonly ((tx: Tx, moved: MovedQuestion) => Promise<void>)[]
}

const asked = askedOfOthers<AskedByRequests>('requests')

export const lendToRequests = asked.lend

export async function moveQuestion(tx: Tx, moved: MovedQuestion): Promise<void> {
  for (const room of asked.the('moveQuestion')) await room(tx, moved)
}
