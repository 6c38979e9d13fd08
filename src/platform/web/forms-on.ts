import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Tx } from '../database/database.ts'
import type { GivenId } from '../database/ids.ts'
import type { DrawAgain } from './again.ts'
import type { Ctx } from './context.ts'
import type { Does } from './deeds.ts'

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The numbers in an address, as verbs call them: `:id` is `id`, `:step` is `stepId`. */
export type IdsOf<Path extends string> = {
  [Name in Names<Path> as Name extends 'id' ? 'id' : `${Name}Id`]: GivenId
}

/** A verb as verbs are; where it needs more of the form's surroundings (the language, where files lie) those come last. */
export type Verb<Given, Result> = (tx: Tx, actor: Actor, given: Given, c: Ctx) => Promise<Result>

/** What differs from the usual: back to the page, and the general page for mending when it is refused. */
export interface Differently<Result> {
  /** Where to: what follows the address of the page (`#talk`), another address, or one by what came of it. */
  to?: string | ((result: Result, c: Ctx) => string)
  /** Draws the page again when the form is refused. */
  again?: DrawAgain
}

/** Registers a form of one page: below which address, what it does, its schema where it has fields, and the verb. */
export interface Forms<Page extends string> {
  <const Path extends string, Schema extends z.ZodType, Result>(
    path: Path,
    does: Does,
    schema: Schema,
    verb: Verb<z.output<Schema> & IdsOf<`${Page}/${Path}`>, Result>,
    differently?: Differently<Result>,
  ): void
  <const Path extends string, Result>(
    path: Path,
    does: Does,
    verb: Verb<IdsOf<`${Page}/${Path}`>, Result>,
    differently?: Differently<Result>,
  ): void
}
