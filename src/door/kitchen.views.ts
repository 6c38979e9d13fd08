import type { ServiceVersion } from '../services/service.ts'
import { serviceName } from '../services/service-words.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Content, type Html, html, joined } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { opennessOf, opennessText } from './services.views.ts'

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
    ${groupsOf(t, { services, now }).map((group) => groupOf(t, group))}
    <p class="bar">${buttonLink({ label: t('door.ask'), href: '/' })}<a href="/you-said">${t('improvements.you_said_title')}</a></p>
  </div>`

interface Group {
  /** What customers see of each of them. */
  openness: Content | undefined
  services: { service: ServiceVersion; besides: string }[]
}

/** What customers see of several services is said once, and below it what goes for one of them only. */
const groupOf = (t: Translate, { openness, services }: Group): Html => html`
  <section class="openness">
    <h3>${joined(
      services.map(({ service }) => linkTo(t, service)),
      ', ',
    )}</h3>
    ${openness}
    ${services.some(({ besides }) => besides) && html`<ul class="dots stack stack--tight">${services.filter(({ besides }) => besides).map(({ service, besides }) => html`<li>${services.length > 1 && html`${serviceName(t, service)}: `}<bdi>${besides}</bdi></li>`)}</ul>`}
  </section>`

const linkTo = (t: Translate, service: ServiceVersion): Html =>
  html`<a href="/services/${service.slug}">${serviceName(t, service)}</a>`

/** Services that begin the same belong together: by their first sentence, or by all of it where the kitchen is closed. */
function groupsOf(t: Translate, { services, now }: Pick<PublicKitchen, 'services' | 'now'>): Group[] {
  const opennesses = services.map((service) => {
    const text = opennessText(t, { service, now })
    const whole = opennessOf(t, { service, now })
    return { service, whole, said: text?.split(SENTENCES) ?? [], first: text?.split(SENTENCES)[0] ?? String(whole) }
  })
  return [...Map.groupBy(opennesses, ({ first }) => first).values()].map((group): Group => {
    const common = commonStart(group.map(({ said }) => said))
    return {
      openness: common.length > 0 ? html`<p dir="auto">${common.join(' ')}</p>` : group[0]?.whole,
      services: group.map(({ service, said }) => ({ service, besides: said.slice(common.length).join(' ') })),
    }
  })
}

const SENTENCES = /(?<=[.!?])\s+(?=\p{Lu})/u

/** The sentences all begin with. */
function commonStart([first = [], ...others]: readonly string[][]): string[] {
  const differs = first.findIndex((sentence, place) => others.some((other) => other[place] !== sentence))
  return differs === -1 ? first : first.slice(0, differs)
}
