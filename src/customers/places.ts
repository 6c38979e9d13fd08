import { type Html, html } from '../ui/html.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'

/** The places around customers at the desk; the rooms above draw most of them. */
const PLACES: { key: MessageKey; href: string; breaks?: true }[] = [
  { key: 'customers.place_faces', href: '/desk/faces' },
  { key: 'customers.place_journal', href: '/desk/journal' },
  { key: 'customers.place_said', href: '/desk/said' },
  { key: 'customers.place_insights', href: '/desk/insights' },
  { key: 'customers.place_windows', href: '/desk/windows' },
  { key: 'customers.place_sketch', href: '/desk/sketches' },
  { key: 'customers.place_questions', href: '/desk/questions' },
  { key: 'customers.place_all', href: '/desk/customers', breaks: true },
  { key: 'customers.place_along', href: '/desk/along' },
  { key: 'customers.place_newcomers', href: '/desk/newcomers' },
  { key: 'customers.place_standing', href: '/desk/standing' },
  { key: 'customers.place_preferences', href: '/desk/preferences' },
]

export const CUSTOMER_PLACES = PLACES.map(({ href }) => href)

/** The ways on between those places, with where we are. */
export const customerPlaces = (t: Translate, here: string): Html => html`
  <nav class="tabs places" aria-label="${t('customers.places')}">${PLACES.map(
    ({ key, href, breaks }) =>
      html`${breaks && html`<span class="places__break"></span>`}<a href="${href}"${href === here && html` aria-current="page"`}>${t(key)}</a>`,
  )}</nav>`
