import type { Actor, Customer, Person } from './actor.ts'
import type { Id } from './database/ids.ts'
import { notFound } from './refusal.ts'

/**
 * Who may do something: each kind of actor that verbs ask for, with every clause it has, so that no verb forgets one. Not
 * allowed looks like not there.
 */

type Program = Extract<Actor, { kind: 'system' }>

/** Only who works here may do this. */
export function assertPerson(actor: Actor): asserts actor is Person {
  if (actor.kind !== 'person') throw notFound()
}

/** Whoever does this, as one who works here; only they may. */
export function asPerson(actor: Actor): Person {
  assertPerson(actor)
  return actor
}

/** For what everybody who works here may do, and the program itself. */
export function mustWorkHere(actor: Actor): asserts actor is Person | Program {
  if (actor.kind !== 'person' && actor.kind !== 'system') throw notFound()
}

/** Only somebody who administers may do this. */
export function assertAdministrator(actor: Actor): asserts actor is Person {
  if (actor.kind !== 'person' || !actor.administrator) throw notFound()
}

/** For what only administrators do, and the program itself when it sets an organisation up. */
export function mustAdminister(actor: Actor): asserts actor is Person | Program {
  if (actor.kind !== 'system') assertAdministrator(actor)
}

/** What somebody who works here decides for themselves, and nobody for them. */
export function assertSelf(actor: Actor, personId: Id<'persons'>): asserts actor is Person {
  assertPerson(actor)
  if (actor.id !== personId) throw notFound()
}

/** What somebody who works here decides for themselves; an administrator may do it for them. */
export function assertSelfOrAdministrator(actor: Actor, personId: Id<'persons'>): asserts actor is Person {
  assertPerson(actor)
  if (actor.id !== personId && !actor.administrator) throw notFound()
}

/** Only the customer's side may say this; nobody who works here says it for them. A follower may be among them. */
export function assertCustomer(actor: Actor): asserts actor is Customer {
  if (actor.kind !== 'customer') throw notFound()
}

/** The customer's side, or who works here: a visitor has shown nothing, and the program does not do this by itself. */
export function assertSomebody(actor: Actor): asserts actor is Customer | Person {
  if (actor.kind !== 'customer' && actor.kind !== 'person') throw notFound()
}

/** For everybody but a visitor, who has shown nothing. */
export function mustBeKnown(actor: Actor): asserts actor is Customer | Person | Program {
  if (actor.kind === 'visitor') throw notFound()
}

/** The customer's side, past the second fact where the service is closed: without it the content is not theirs to see, to settle or to judge. */
export function assertProven(actor: Actor): asserts actor is Customer {
  assertCustomer(actor)
  if (actor.seesClosed === false) throw notFound()
}

/** Somebody the customer lets follow one request. */
export const isFollower = (actor: Actor): actor is Customer & { followerId: Id<'followers'> } =>
  actor.kind === 'customer' && actor.followerId !== undefined

/** The customer themself: nobody who follows along, and past the second fact where the service is closed. */
export const isThemself = (actor: Actor): actor is Customer =>
  actor.kind === 'customer' && actor.followerId === undefined && actor.seesClosed !== false

/** Only the customer themself may do this. */
export function assertThemself(actor: Actor): asserts actor is Customer {
  if (!isThemself(actor)) throw notFound()
}

/** The customer, signed in with a mailed code: the link of one request opens nothing beyond that request. */
export const isSignedIn = (actor: Actor): actor is Customer =>
  actor.kind === 'customer' && actor.requestId === undefined

/** Only the customer who is signed in may do this. */
export function assertSignedIn(actor: Actor): asserts actor is Customer {
  if (!isSignedIn(actor)) throw notFound()
}

/** Whose hand it was of those who work here; nobody's when a customer did it, or the program. */
export const personIn = (actor: Actor): number | null => (actor.kind === 'person' ? actor.id : null)
