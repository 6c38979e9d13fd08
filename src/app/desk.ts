import type { MiddlewareHandler } from 'hono'
import { heldNotice } from '../desk/held/held.views.ts'
import { navigation, phoneBar, tools } from '../desk/navigation.ts'
import { languageOf } from '../pages/words.ts'
import { shownToColleague } from '../people/display.ts'
import type { ReadBeside } from '../people/guard.ts'
import { heldBy } from '../platform/held-rows.ts'
import type { Env } from '../platform/web/context.ts'
import { countTurns } from '../requests/finding/today.ts'
import { speak } from './prepare.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** How much waits for who is signed in; on pages at the desk only. */
    myTurn: number | undefined
  }
}

/**
 * Reads along with who is signed in how much waits for them, and what they can still undo. What is streamed shows
 * neither; what is posted may come back as a page.
 */
export const readBeside: ReadBeside = async (c, db, whose) => {
  if (c.req.path.endsWith('/live')) return
  const [turns, held] = await Promise.all([
    c.req.method === 'GET' ? countTurns(db, whose) : undefined,
    heldBy(db, whose),
  ])
  c.set('myTurn', turns)
  c.set('held', held)
}

/**
 * After a colleague was let through: pages speak their language, and show where they are and who they are. Whoever is
 * somebody else for a moment, in the demo, goes on reading in their own language.
 */
export const atTheDesk: MiddlewareHandler<Env> = async (c, next) => {
  const { me, myTurn, held = [] } = c.var
  if (!c.var.settings.demo) speak(c, languageOf(me.language))
  const { name, photoUrl } = shownToColleague(me)
  const nav = navigation(c.var.t, { me, path: c.req.path, myTurn })
  c.set('shell', {
    ...c.var.shell,
    nav,
    bar: phoneBar(c.var.t, nav, c.req.path),
    tools: tools(c.var.t, c.var.settings),
    me: { name, photoUrl, href: '/desk/me' },
    flash: c.req.query('undone') === undefined ? undefined : c.var.t('desk.undone'),
    undo: heldNotice(c.var.t, held, new Date()),
  })
  await next()
}
