import type { ServiceVersion } from '../services/service.ts'
import { serviceName } from '../services/service-words.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Html, html, joined } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { opennessOf } from './services.views.ts'

export interface PublicKitchen {
  inHand: number
  services: ServiceVersion[]
  now: Date
}

/** Our kitchen for who passes by: how much is in hand, and what customers see of each kind of work. Never a figure about a person. */
export const publicKitchen = (t: Translate, { inHand, services, now }: PublicKitchen): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.kitchen_title')}</h1>
    <p class="lead">${t('door.kitchen_lead')}</p>
    <section class="now now--plain">
      <p class="now__title">${t('door.in_hand', { count: inHand })}</p>
      <p class="now__sentence">${t('door.kitchen_in_hand_text')}</p>
    </section>
    <h2>${t('door.kitchen_per_service')}</h2>
    ${together(services, (service) => String(opennessOf(t, { service, now }))).map((group) => groupOf(t, group, now))}
    <p class="bar">${buttonLink({ label: t('door.ask'), href: '/' })}<a href="/you-said">${t('improvements.you_said_title')}</a></p>
  </div>`

/** Services of which customers see the same are told together. */
const groupOf = (t: Translate, group: ServiceVersion[], now: Date): Html => html`
  <section class="openness">
    <h3>${joined(
      group.map((service) => html`<a href="/services/${service.slug}">${serviceName(t, service)}</a>`),
      ', ',
    )}</h3>
    ${group[0] && opennessOf(t, { service: group[0], now })}
  </section>`

function together<Row>(rows: readonly Row[], by: (row: Row) => string): Row[][] {
  return [...Map.groupBy(rows, by).values()]
}
