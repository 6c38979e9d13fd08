import type { GivenId } from '../database/ids.ts'
import type { Ctx } from './context.ts'

const LONGEST = 200 // characters: longer was not typed to find something

/** What was searched for, as far as it can be. */
export const queryIn = (c: Ctx, name: string): string =>
  (c.req.query(name) ?? '').slice(0, LONGEST).replaceAll('\0', '').toWellFormed().trim()

/** A number in the query; anything else is not there. */
export function numberIn(c: Ctx, name: string): GivenId | undefined {
  const given = c.req.query(name) ?? ''
  return /^[1-9]\d{0,14}$/.test(given) ? (Number(given) as GivenId) : undefined
}
