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

/** The customer, past the second fact where the service is closed: without it the content is not theirs to see, to settle or to judge. */
export function assertProven(actor: Actor): asserts actor is Customer {
  assertCustomer(actor)
  if (actor.seesClosed === false) throw notFound()
}
