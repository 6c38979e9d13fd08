import type { PublicService } from '../services/public-services.ts'
import { serviceChoice } from '../services/service-choice.ts'
import { serviceName } from '../services/service-words.ts'
import { button, form, hiddenKey } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { ending, type Tracking } from './tracking.ts'

/** What we took it for, or what they said it is, and the way to say that it is something else, as long as nobody began. */
export const aboutLink = (t: Translate, k: Tracking): Html | undefined =>
  k.follower || ending(k) || hasBegun(k)
    ? undefined
    : html`<p class="small taken-for no-print">${takenFor(t, k)} <a href="${k.path}/about">${saidThemselves(k) ? t('kitchen.doesnt_fit_again') : t('kitchen.doesnt_fit_say', { known: k.whole.service ? 'yes' : 'no' })}</a></p>`

/** Somebody here wrote, or works on a step of it: also when the customer wrote since. */
const hasBegun = ({ whole: { request, messages, steps } }: Tracking): boolean =>
  request.tended_at !== null ||
  messages.some((one) => one.author_kind === 'person') ||
  steps.some((one) => !one.customers_turn && (one.started_at !== null || one.finished_at !== null))

/** The last word on what it is about was the customer's own. */
const saidThemselves = ({ whole: { service, filings } }: Tracking): boolean =>
  service !== undefined && filings.at(-1)?.filed_by === null

const takenFor = (t: Translate, k: Tracking): string => {
  const { service } = k.whole
  if (!service) return t('kitchen.doesnt_fit_unknown')
  return t(saidThemselves(k) ? 'kitchen.doesnt_fit_yours' : 'kitchen.doesnt_fit_now', {
    service: serviceName(t, service),
  })
}

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
