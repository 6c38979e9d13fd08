import { getCookie } from 'hono/cookie'
import type { Ctx } from './context.ts'

const COOKIE = 'asked'
const SECONDS = 600 // as long as somebody reads what came after sending

/** This browser sent the question that it is led to now. Known to that page alone, and no longer than a moment. */
export function rememberAsking(c: Ctx, { headers }: Response): void {
  const path = /^\/track\/[^/?#]+/.exec(headers.get('location') ?? '')?.[0]
  const secure = c.var.organisation.address.startsWith('https:') ? '; Secure' : ''
  if (path)
    headers.append('set-cookie', `${COOKIE}=1; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`)
}

/** Did this browser send it just now? Not whoever opens the link elsewhere. */
export const justAsked = (c: Ctx): boolean => getCookie(c, COOKIE) !== undefined
