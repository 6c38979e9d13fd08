import type { MiddlewareHandler } from 'hono'
import { speak } from './app-prepare.ts'
import { shownToColleague } from './people/display.ts'
import { languageOf } from './people/words.ts'
import type { Ctx, Env } from './platform/context.ts'
import type { MessageKey } from './ui/i18n.ts'
import type { NavItem } from './ui/shell.ts'

/** The places at the desk, in their order. The first is where the mark leads. */
const PLACES: { key: MessageKey; href: string; administrator?: true; also?: string }[] = [
  { key: 'people.nav_today', href: '/desk' },
  { key: 'people.nav_requests', href: '/desk/requests' },
  { key: 'people.nav_people', href: '/desk/people', also: '/desk/departments' },
  { key: 'people.nav_settings', href: '/desk/settings', administrator: true, also: '/desk/services' },
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
  const here = places.find(({ href, also }) => isAt(c, href) || (also && isAt(c, also)))
  return places.map((place) => ({ label: c.var.t(place.key), href: place.href, current: place === here }))
}

/** On that page or below it; below the first page lies the whole desk, so that one counts by itself only. */
const isAt = (c: Ctx, href: string) => c.req.path === href || (href !== '/desk' && c.req.path.startsWith(`${href}/`))
