import type { ItemRow, Origin } from './item.ts'

/** Everything that is decided by what an item was brought from. A new origin does not compile before it says all of this. */
interface Decided {
  /** It is about a customer, whatever its title says; and that customer waits for it. */
  aCustomerWaits: boolean
  /** It looks back on what was decided: it asks whether that came, and none of the six questions. */
  looksBack: boolean
}

export const ORIGINS: Record<Origin['kind'], Decided> = {
  request: { aCustomerWaits: true, looksBack: false },
  insight: { aCustomerWaits: false, looksBack: false },
  problem: { aCustomerWaits: false, looksBack: false },
  decision: { aCustomerWaits: false, looksBack: true },
  observation: { aCustomerWaits: false, looksBack: false },
  research: { aCustomerWaits: false, looksBack: false },
}

/** Does the item look back on a decision? */
export const looksBack = ({ origin_kind: kind }: Pick<ItemRow, 'origin_kind'>) =>
  kind !== null && ORIGINS[kind].looksBack
