import type { MiddlewareHandler } from 'hono'
import { navigation, tools } from '../desk/navigation.ts'
import { languageOf } from '../pages/words.ts'
import { shownToColleague } from '../people/display.ts'
import type { ReadBeside } from '../people/guard.ts'
import type { Env } from '../platform/web/context.ts'
import { countTurns } from '../requests/finding/today.ts'
import { speak } from './prepare.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** How much waits for who is signed in; on pages at the desk only. */
    myTurn: number | undefined
  }
}

/** Reads along with who is signed in how much waits for them. What is posted or streamed shows no navigation. */
export const countMyTurn: ReadBeside = async (c, db, whose) => {
  if (c.req.method !== 'GET' || c.req.path.endsWith('/live')) return
  c.set('myTurn', await countTurns(db, whose))
}

/**
 * After a colleague was let through: pages speak their language, and show where they are and who they are. Whoever is
 * somebody else for a moment, in the demo, goes on reading in their own language.
 */
export const atTheDesk: MiddlewareHandler<Env> = async (c, next) => {
  const { me, myTurn } = c.var
  if (!c.var.settings.demo) speak(c, languageOf(me.language))
  const { name, photoUrl } = shownToColleague(me)
  c.set('shell', {
    ...c.var.shell,
    nav: navigation(c.var.t, { me, path: c.req.path, myTurn }),
    tools: tools(c.var.t, c.var.settings),
    me: { name, photoUrl, href: '/desk/me' },
  })
  await next()
}
