import type { PublicService } from '../services/public-services.ts'
import { serviceChoice } from '../services/service-choice.ts'
import { serviceName } from '../services/service-words.ts'
import { button, form, hiddenKey } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { ending, type Tracking } from './tracking.ts'

/** What we took it for, and the way to say that it is something else, as long as nobody began. */
export const aboutLink = (t: Translate, k: Tracking): Html | undefined =>
  k.follower || ending(k) || k.whole.request.tended_at
    ? undefined
    : html`<p class="small no-print">${takenFor(t, k)} <a href="${k.path}/about">${t('kitchen.doesnt_fit_say', { known: k.whole.service ? 'yes' : 'no' })}</a></p>`

const takenFor = (t: Translate, { whole: { service } }: Tracking): string =>
  service ? t('kitchen.doesnt_fit_now', { service: serviceName(t, service) }) : t('kitchen.doesnt_fit_unknown')

/** "Is your question not about this?": what we think it is about, and what else there is. */
export const aboutPage = (t: Translate, k: Tracking, services: readonly PublicService[]): Html => {
  const { service, request } = k.whole
  return html`
  <p class="eyebrow"><a href="${k.path}">${t('kitchen.back')}</a></p>
  <div class="stack">
    <h1 class="title">${t('kitchen.doesnt_fit')}</h1>
    <p>${takenFor(t, k)}</p>
    ${form(
      { action: `${k.path}/about`, className: 'stack' },
      html`${hiddenKey(`${k.key}-about`)}
      ${serviceChoice(t, { id: 'about', services: services.filter((one) => one.service_id !== service?.service_id), value: undefined, unchosen: t('kitchen.doesnt_fit_choose'), unknown: !request.closed_service && service !== undefined })}
      <div class="bar">${button({ label: t('kitchen.doesnt_fit_do') })}</div>`,
    )}
  </div>`
}
