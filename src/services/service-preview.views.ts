import { inLanguage, type Translated } from '../language/translated.ts'
import { type Content, DOT, type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import { rail, type Ticket } from '../ui/rail.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { isKitchenOpen, type ServiceStep, type ServiceVersion } from './service.ts'
import { answerWithin, stepLength } from './service-words.ts'

export interface PreviewProps {
  service: ServiceVersion
  steps: readonly ServiceStep[]
  departments: ReadonlyMap<number, string>
  today: string
}

/** What a customer reads about a service: what it is, the promise, the road, what they see, and what if it is a no. */
export function servicePreview(t: Translate, { service, steps, departments, today }: PreviewProps): Html {
  const say = (text: string, translated?: Translated) => inLanguage(t.language, text, translated)
  return html`
    <div class="stack preview" lang="${t.language}">
      <h2 class="title" dir="auto">${say(service.name, service.translations.name)}</h2>
      ${prose(say(service.description, service.translations.description))}
      <p class="lead">${t('services.promise', { length: answerWithin(t, service) })}</p>
      ${service.closed && notice({ tone: 'calm', title: t('services.closed_for_customers_title'), text: t('services.closed_for_customers') })}
      ${!isKitchenOpen(service, today) && kitchenClosed(t, service)}
      ${
        steps.length > 0 &&
        html`<section><h3>${t('services.road')}</h3>${rail(
          t,
          steps.map((step) => ticketOf(t, step, departments)),
        )}</section>`
      }
      ${part(t('services.openness_heading'), say(service.openness, service.translations.openness))}
      ${part(t('services.what_else_heading'), say(service.what_else, service.translations.what_else))}
      ${service.objection_weeks !== null && part(t('services.objection_heading', { weeks: service.objection_weeks }), say(service.objection_how, service.translations.objection_how) || t('services.objection_empty'))}
      ${part(t('services.ways_on_heading'), say(service.ways_on, service.translations.ways_on))}
    </div>`
}

/** Why nobody can look into the kitchen of this service now, and until when. */
const kitchenClosed = (
  t: Translate,
  service: Pick<ServiceVersion, 'kitchen_closed_because' | 'kitchen_closed_until'>,
): Html =>
  notice({
    tone: 'copper',
    title: service.kitchen_closed_until
      ? t('services.kitchen_closed_until', { day: day(t, service.kitchen_closed_until) })
      : t('services.kitchen_closed'),
    text: service.kitchen_closed_because,
  })

function ticketOf(t: Translate, step: ServiceStep, departments: ReadonlyMap<number, string>): Ticket {
  const who = step.customers_turn
    ? t('services.your_turn')
    : inLanguage(t.language, step.waits_for, step.translations.waits_for) ||
      step.role ||
      departments.get(step.department_id ?? 0) ||
      ''
  const length = stepLength(t, step)
  return {
    id: `step-${step.position}`,
    state: 'next',
    title: inLanguage(t.language, step.name, step.translations.name),
    detail: [who, length && t('services.usually', { length })].filter(Boolean).join(DOT) || undefined,
    why: inLanguage(t.language, step.because, step.translations.because) || undefined,
  }
}

const part = (heading: Content, text: string): Html | undefined =>
  text.trim() ? html`<section><h3>${heading}</h3>${prose(text)}</section>` : undefined

const prose = (text: string): Html => html`<p class="prose" dir="auto">${text}</p>`
