import type { MiddlewareHandler } from 'hono'
import { speak } from './app-prepare.ts'
import { navigation, tools } from './desk/navigation.ts'
import { shownToColleague } from './people/display.ts'
import { languageOf } from './people/words.ts'
import type { Env } from './platform/context.ts'

/** After a colleague was let through: pages speak their language, and show where they are and who they are. */
export const atTheDesk: MiddlewareHandler<Env> = async (c, next) => {
  const { me } = c.var
  speak(c, languageOf(me.language))
  const { name, photoUrl } = shownToColleague(me)
  c.set('shell', {
    ...c.var.shell,
    nav: navigation(c.var.t, { me, path: c.req.path }),
    tools: tools(c.var.t),
    me: { name, photoUrl, href: '/desk/me' },
  })
  await next()
}
