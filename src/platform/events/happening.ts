import type { Id } from '../database/ids.ts'
import type { Tables } from '../database/tables.ts'

/** Who may read it: the customer and staff, staff only, or administrators only. */
export type Audience = 'customer' | 'staff' | 'admin'

/** What an event holds of what it names: an id, a kind, a number or a day; never words or names. */
export type Held = number | boolean | string | null

/**
 * Something that can happen, defined once, as a value, in the room of its noun: `record` takes it, listeners and
 * timelines name it. What was recorded keeps the name and the audience of its own moment, whatever stands here later.
 */
export interface Happening {
  /** As the log keeps it, `noun.past`. It never changes: old events are read by it. */
  readonly name: `${string}.${string}`
  /** The same in the key of a message: `happenings.request_taken`. */
  readonly key: string
  /** The kind of what it happens to; several where that differs each time. */
  readonly on: string | readonly string[]
  /** Who may read it; several where that is decided each time. */
  readonly for: Audience | readonly Audience[]
  /** The names of what it holds; with a question mark what it may leave out. */
  readonly holds: readonly string[]
  /** Which of what it holds are the people work goes from and to: whose teams of that moment are kept with it. */
  readonly moves?: { readonly from?: string; readonly to: string }
}

type Keyed<Name extends string> = Name extends `${infer Noun}.${infer Past}` ? `${Noun}_${Past}` : never

type Defined = Pick<Happening, 'on' | 'for'> & Partial<Pick<Happening, 'holds' | 'moves'>>
type Filled<Facts extends Defined> = Facts & {
  readonly holds: Facts extends { holds: infer Holds extends readonly string[] } ? Holds : readonly []
}

/** Defines one. A room may add columns of its own: what a timeline needs to tell it, what it mails. */
export const happening = <const Name extends Happening['name'], const Facts extends Defined>(
  name: Name,
  facts: Facts,
) =>
  ({ holds: [], ...facts, name, key: name.replace('.', '_') }) as unknown as Filled<Facts> & {
    readonly name: Name
    readonly key: Keyed<Name>
  }

/** Defines those that happen to one kind of thing and that the same people may read: each by its name and what it holds. */
export const happeningsOn =
  <const On extends Happening['on'], const For extends Happening['for']>(on: On, audience: For) =>
  <const Name extends Happening['name'], const Holds extends readonly string[]>(name: Name, ...holds: Holds) =>
    happening(name, { on, for: audience, holds })

/**
 * What was recorded once and is no more. It stays in the list of its room, since logs hold it and must stay readable;
 * `record` does not take it.
 */
export const retired = <const Name extends Happening['name'], const Facts extends Defined>(
  name: Name,
  facts: Facts,
) => ({
  ...happening(name, facts),
  retired: true as const,
})

/** Which one: its id, or itself; with its kind, where that differs each time. */
export type SubjectOf<H extends Happening> = H['on'] extends readonly (infer Kind)[]
  ? { kind: Kind; id: number }
  : IdOf<H['on']> | { id: IdOf<H['on']>; kind?: H['on'] }

/** A request's id where something happens to a request: a kind in the plural is the name of its table, mostly. */
type IdOf<Kind> = Kind extends string ? (`${Kind}s` extends keyof Tables ? Id<`${Kind}s`> : number) : never

type Needed<Name extends string> = Name extends `${string}?` ? never : Name
type Spared<Name extends string> = Name extends `${infer Plain}?` ? Plain : never

/** What must be recorded with it, by name. */
export type DataOf<H extends Happening> = [H['holds'][number]] extends [never]
  ? Record<string, never>
  : { [Name in Needed<H['holds'][number]>]: Held } & { [Name in Spared<H['holds'][number]>]?: Held | undefined }

/** When it happened, if that is not now: a letter carries the day it arrived. And who may read it, where that differs. */
export type MoreOf<H extends Happening> = { at?: Date | undefined } & (H['for'] extends readonly Audience[]
  ? { for: H['for'][number] }
  : object)

/** What `record` takes behind the subject: what needs not be said may be left out. */
export type RestOf<H extends Happening> = H['for'] extends readonly Audience[]
  ? [data: DataOf<H>, more: MoreOf<H>]
  : Needed<H['holds'][number]> extends never
    ? [data?: DataOf<H>, more?: MoreOf<H>]
    : [data: DataOf<H>, more?: MoreOf<H>]

/** By the name under which the log keeps them. */
export const byName = <H extends Happening>(all: readonly H[]): ReadonlyMap<string, H> =>
  new Map(all.map((one) => [one.name, one]))
