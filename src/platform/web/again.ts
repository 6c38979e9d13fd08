import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../refusal.ts'
import type { Ctx, Env } from './context.ts'
import { typedOf } from './forms.ts'

/** Draws a refused form again, with what was typed in it. */
export type DrawAgain = (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) => Promise<Response>

/**
 * For a form that has a page of its own: when it is refused, too large, or somebody was first, that page comes back with
 * everything typed and the errors beside the fields. Other forms get the general page for mending.
 */
export const again =
  (draw: DrawAgain): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const refusal = c.error
    if (!(refusal instanceof Refusal) || ![409, 413, 422].includes(refusal.status)) return
    const answered = c.res
    c.res = undefined
    c.finalized = false // or a header of the kinder answer would be set on one that is not there
    try {
      c.res = await draw(c, await typedOf(c), refusal)
    } catch (error) {
      c.res = answered // an answer without one cannot get the headers of the kinder one
      throw error
    }
  }
