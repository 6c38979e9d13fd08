import type { Actor, Customer, Person } from '../platform/actor.ts'
import { notFound } from '../platform/refusal.ts'

/** Only who works here may do this; for others it is not there. */
export function assertPerson(actor: Actor): asserts actor is Person {
  if (actor.kind !== 'person') throw notFound()
}

/** Only the customer may say this; nobody says it for them. */
export function assertCustomer(actor: Actor): asserts actor is Customer {
  if (actor.kind !== 'customer') throw notFound()
}
