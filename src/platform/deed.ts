import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Tx } from './database/database.ts'
import type { GivenId } from './database/ids.ts'
import type { FileStore } from './files/files.ts'

/** The numbers in the address of a form, by their names there. */
export type Ids = Readonly<Record<string, GivenId>>

/** What a deed works with: the numbers in the address, the checked form, and where files lie. */
export interface Given<Input> {
  ids: Ids
  input: Input
  store: FileStore
}

/**
 * A verb that leaves some seconds after it was done, so that it can be undone. What waits is the form itself: the verb
 * runs when it leaves, with the rights and the rules of that moment. `:id` in its address is what it is about.
 */
export interface Deed<Schema extends z.ZodType = z.ZodType> {
  /** As it is stored, so it outlives a deploy. */
  name: string
  /** What its `:id` is: a kind of subject, as in events. */
  about: string
  schema: Schema
  verb(tx: Tx, actor: Actor, given: Given<z.output<Schema>>): Promise<unknown>
  /** The page with its form: what comes back, comes back there. */
  form(ids: Ids): string
}

/** A deed with the type of its form; only for inference. */
export const deed = <Schema extends z.ZodType>(one: Deed<Schema>): Deed<Schema> => one

/** How long what was done can be undone before anybody sees it: time to read one's own last line once more, and no wait. */
export const HELD_SECONDS = 8

let seconds = HELD_SECONDS

/** Another time to think, for rehearsals and tests; with none at all, what is done leaves before it is answered. */
export function holdFor(others: number): void {
  seconds = others
}

export const heldFor = (): number => seconds
