import { CUSTOMER_PLACES } from '../customers/places.ts'
import type { PersonRow } from '../people/person.ts'
import type { NavItem, PageProps } from '../ui/page/shell.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'

/** Pages that lie below customers. */
const AROUND_CUSTOMERS = [...CUSTOMER_PLACES, '/desk/sketch', '/desk/visits']

/** The places at the desk, in their order. The first is where the mark leads. */
const PLACES: { key: MessageKey; href: string; administrator?: true; also?: readonly string[] }[] = [
  { key: 'desk.nav_today', href: '/desk' },
  { key: 'desk.nav_requests', href: '/desk/requests' },
  { key: 'desk.nav_customers', href: '/desk/faces', also: AROUND_CUSTOMERS },
  { key: 'desk.nav_meetings', href: '/desk/meetings', also: ['/desk/series', '/desk/decisions', '/desk/day-start'] },
  { key: 'desk.nav_improvements', href: '/desk/improvements', also: ['/desk/pledges'] },
  { key: 'desk.nav_answers', href: '/desk/answers', also: ['/desk/texts'] },
  { key: 'desk.nav_services', href: '/desk/services' },
  { key: 'desk.nav_people', href: '/desk/people', also: ['/desk/departments'] },
  { key: 'desk.nav_settings', href: '/desk/settings', administrator: true },
]

export interface Whereabouts {
  me: Pick<PersonRow, 'administrator'>
  path: string
  /** How many questions wait for a word of mine now. */
  myTurn?: number | undefined
}

/** The navigation of every page at the desk, with the place we are at. */
export function navigation(t: Translate, { me, path, myTurn }: Whereabouts): NavItem[] {
  const places = PLACES.filter(({ administrator }) => !administrator || me.administrator)
  const here = places.find(({ href, also }) => [href, ...(also ?? [])].some((place) => isAt(path, place)))
  return places.map((place) => ({
    label: t(place.key),
    href: place.href,
    current: place === here,
    ...(place.href === '/desk' && { count: myTurn }),
  }))
}

/** On that page or below it; below the first page lies the whole desk, so that one counts by itself only. */
const isAt = (path: string, href: string) => path === href || (href !== '/desk' && path.startsWith(`${href}/`))

/** On a phone: the day, the questions, and for whom we work, which is read in passing. The rest is one tap further. */
export const phoneBar = (t: Translate, nav: readonly NavItem[], path: string): NavItem[] => [
  ...nav.slice(0, 2),
  { label: t('desk.nav_work'), href: '/desk/work', current: isAt(path, '/desk/work') },
]

/** Below the navigation: what is one key away on every page. */
export const tools = (t: Translate, { demo }: { demo: boolean }): NonNullable<PageProps['tools']> => [
  { label: t('desk.search_all'), href: '/desk/search', key: '/' },
  { label: t('desk.new_request'), href: '/desk/intake', key: 'n' },
  { label: t('desk.wall'), href: '/desk/work' },
  { label: t('desk.wall_hit'), href: '/desk/stuck' },
  ...(demo ? [{ label: t('desk.tour'), href: '/rondleiding' }] : []),
]
