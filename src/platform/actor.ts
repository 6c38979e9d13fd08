import type { Id } from './database/ids.ts'

/**
 * Who does something. Every verb takes one: there is no ambient user.
 * A `visitor` has shown nothing yet; `system` is a job of the program itself.
 */
export type Actor =
  | { kind: 'person'; id: Id<'persons'>; administrator: boolean }
  | Customer
  | { kind: 'visitor' }
  | { kind: 'system' }

/**
 * A customer, or with `followerId` somebody the customer lets follow one request: those read, and write messages only
 * when `mayWrite` says so.
 */
export interface Customer {
  kind: 'customer'
  id: Id<'customers'>
  requestId?: Id<'requests'>
  seesClosed?: boolean
  /** A mailed code showed that they read mail at an address we know; a link alone, or a typed address, shows nothing. */
  proven?: boolean
  followerId?: Id<'followers'>
  mayWrite?: boolean
}

export type Person = Extract<Actor, { kind: 'person' }>

export const visitor: Actor = { kind: 'visitor' }

/** The program itself, in jobs. */
export const system: Actor = { kind: 'system' }

/** The id an event keeps of its actor. */
export const actorId = (actor: Actor) => ('id' in actor ? actor.id : null)
