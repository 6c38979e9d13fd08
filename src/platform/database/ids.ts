declare const of: unique symbol

/**
 * The number of a row, and of which table: a customer's is no request's. It reads as the number it is; what a number
 * from outside is the id of, is said where it comes in.
 */
export type Id<Table extends string> = number & { readonly [of]: Table }

/**
 * A number from an address or a form, or beside a kind that says of what it is: it is the id of whatever asks for it, and
 * the query says whether it is there.
 */
export type GivenId = Id<never>

/** The id of nothing: no row has it. */
export const NO_ID = 0 as GivenId
