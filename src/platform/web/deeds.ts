/** The nouns of the house: what can be made, read, mended and taken back. Each room adds its own in its `nouns.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: platform knows no noun of the product
export interface Nouns {}

export type Noun = keyof Nouns & string

/**
 * What a route does to a noun. `advanced` is its own course: a step is begun, a promise kept, a meeting opened. `undone`
 * takes back what was done to it.
 */
export const PAST = ['made', 'found', 'corrected', 'withdrawn', 'moved', 'joined', 'undone', 'advanced'] as const

export type Past = (typeof PAST)[number]

/** A deed by name, as in `docs/deeds.md`: *promise made*. Some forms only look something up or draw a page: *nothing*. */
export type DeedName = `${Noun} ${Past}` | 'nothing'

/** What a form does: one thing, or what comes along with it as well. */
export type Does = DeedName | readonly DeedName[]

/** What a page lets read, or finds by words in its address. */
export type ShownNoun = Noun | `${Noun} found`

export type Shows = ShownNoun | 'nothing' | readonly ShownNoun[]

/** What a room knows of a noun: where it stands, and what can happen to it. */
export interface NounFacts {
  /** Its tables: what of it is exported and erased follows from these. */
  tables: readonly string[]
  /** What can happen to it, by name in the log: `promise.` for all of its own, or one by one. */
  events?: readonly string[]
}
