import type { Tx } from '../platform/database/database.ts'

/** A question that was of another customer than it stood with. */
export interface MovedQuestion {
  requestId: number
  /** With whom it stood: who asked and for whom. */
  from: readonly number[]
  to: number
}

/** What this room asks of the rooms above it; they fill it in at the top of the house. */
export interface LentToRequests {
  /** What the rooms above keep of a question becomes the right customer's. */
  moveQuestion: readonly ((tx: Tx, moved: MovedQuestion) => Promise<void>)[]
}

let lent: LentToRequests | undefined

export const lendToRequests = (given: LentToRequests): void => {
  lent = given
}

export async function moveQuestion(tx: Tx, moved: MovedQuestion): Promise<void> {
  if (!lent) throw new Error('no room lent how a question moves') // nothing of it may stay with the wrong customer
  for (const room of lent.moveQuestion) await room(tx, moved)
}
