import { makeCustomer, readReach } from '../src/customers/recognising.ts'
import { Refusal } from '../src/platform/refusal.ts'
import type { World } from './world.ts'

let number = 0

export const refuses = (status: number, key?: string) => (error: unknown) =>
  error instanceof Refusal && error.status === status && (!key || error.key === key)

/** Customers nobody else has anything to do with. */
export function customersScene(w: World) {
  /** A new customer, with a mail address nobody else has. */
  const newCustomer = async (name = 'Nieuw Iemand', reach?: string) => {
    number += 1
    return await w.act((tx) =>
      makeCustomer(tx, { kind: 'system' }, { name, reach: readReach(reach ?? `nieuw${number}@example.org`) }),
    )
  }
  return { newCustomer }
}
