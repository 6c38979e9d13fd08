import type { MiddlewareHandler } from 'hono'
import { speak } from './app-prepare.ts'
import { shownToColleague } from './people/display.ts'
import { languageOf } from './people/words.ts'
import type { Ctx, Env } from './platform/context.ts'
import type { MessageKey } from './ui/i18n.ts'
import type { NavItem } from './ui/shell.ts'

/** The places at the desk, in their order. The first is where the mark leads. */
const PLACES: { key: MessageKey; href: string; administrator?: true }[] = [
  { key: 'people.nav_today', href: '/desk' },
  { key: 'people.nav_requests', href: '/desk/requests' },
  { key: 'people.nav_people', href: '/desk/people' },
  { key: 'people.nav_settings', href: '/desk/settings', administrator: true },
]

/** After a colleague was let through: pages speak their language, and show where they are and who they are. */
export const atTheDesk: MiddlewareHandler<Env> = async (c, next) => {
  speak(c, languageOf(c.var.me.language))
  const { name, photoUrl } = shownToColleague(c.var.me)
  c.set('shell', { ...c.var.shell, nav: navigation(c), me: { name, photoUrl, href: '/desk/me' } })
  await next()
}

function navigation(c: Ctx): NavItem[] {
  const places = PLACES.filter(({ administrator }) => !administrator || c.var.me.administrator)
  const here = places.findLast(({ href }) => c.req.path === href || c.req.path.startsWith(`${href}/`))
  return places.map((place) => ({ label: c.var.t(place.key), href: place.href, current: place === here }))
}
