import type { ListedAnswer } from '../answers/answer.ts'
import { inLanguage, type Translated } from '../language/translated.ts'
import { dayOf } from '../lib/time.ts'
import { isKitchenOpen, type ServiceStep, type ServiceVersion } from '../services/service.ts'
import { answerWithin, serviceName, stepLength } from '../services/service-words.ts'
import { empty } from '../ui/empty.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Content, DOT, type Html, html } from '../ui/html.ts'
import { list } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import { rail } from '../ui/rail.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'

/** Everything that can be asked for, for who rather looks than types. */
export const servicesPage = (t: Translate, services: ServiceVersion[]): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.services_title')}</h1>
    <p class="lead">${t('door.services_lead')} <a href="/">${t('door.ask_anyway')}</a></p>
    ${
      services.length === 0
        ? empty({
            title: t('door.no_services'),
            text: t('door.no_services_text'),
            action: { label: t('door.ask'), href: '/' },
          })
        : html`<div class="measure">${list(services.map((service) => ({ title: serviceName(t, service), href: `/services/${service.slug}`, detail: say(t, service.description, service.translations.description) })))}</div>`
    }
  </div>`

export interface ServicePage {
  service: ServiceVersion
  steps: ServiceStep[]
  departments: Map<number, string>
  answers: ListedAnswer[]
  now: Date
}

/** One service: what it is, the road of a question, what we promise, and what you may see of it. */
export const servicePage = (t: Translate, props: ServicePage): Html => html`
  <p class="eyebrow"><a href="/services">${t('door.all_services')}</a></p>
  <h1 class="title">${serviceName(t, props.service)}</h1>
  <div class="stack service__lead"><p class="lead">${say(t, props.service.description, props.service.translations.description)}</p>
  <p class="bar">${buttonLink({ label: t('door.ask_about_this'), href: '/' })}</p></div>
  <div class="split">
    <div class="split__main">
      <section class="section"><h2>${t('door.service_steps')}</h2>${props.steps.length > 0 ? road(t, props) : html`<p>${t('door.service_no_steps')}</p>`}</section>
      ${section(t('door.service_what_else'), say(t, props.service.what_else, props.service.translations.what_else))}
      ${props.answers.length > 0 && html`<section class="section"><h2>${t('door.service_answers')}</h2>${list(props.answers.map(({ slug, question }) => ({ title: question, href: `/answers/${slug}` })))}</section>`}
    </div>
    <div class="split__side">
      ${section(t('door.service_promise'), t('door.answer_within', { term: answerWithin(t, props.service) }))}
      ${section(t('door.service_who'), props.departments.get(props.service.department_id) ?? '')}
      <section class="section"><h2>${t('door.service_open')}</h2>${opennessOf(t, props)}</section>
      ${props.service.objection_weeks !== null && section(t('door.service_if_no'), t('door.service_objection', { weeks: props.service.objection_weeks }))}
    </div>
  </div>`

const say = (t: Translate, text: string, translated?: Translated): string => inLanguage(t.language, text, translated)

const section = (title: string, text: string): Html | undefined =>
  text.trim() ? html`<section class="section"><h2>${title}</h2><p dir="auto">${text}</p></section>` : undefined

const road = (t: Translate, { steps, departments }: ServicePage): Html =>
  rail(
    t,
    steps.map((step) => ({
      id: `step-${step.position}`,
      state: 'next',
      title: say(t, step.name, step.translations.name),
      detail: [doneBy(t, step, departments), usually(t, step)].filter(Boolean).join(DOT),
      why: say(t, step.because, step.translations.because) || undefined,
    })),
  )

function doneBy(t: Translate, step: ServiceStep, departments: Map<number, string>): string {
  if (step.customers_turn) return t('door.step_by_you')
  return (
    say(t, step.waits_for, step.translations.waits_for) ||
    step.role ||
    (step.department_id && departments.get(step.department_id)) ||
    ''
  )
}

function usually(t: Translate, step: ServiceStep): string {
  const time = stepLength(t, step)
  return time && t('door.step_takes', { time })
}

/** What customers see of the work, or until when and why not. */
export function opennessOf(t: Translate, { service, now }: Pick<ServicePage, 'service' | 'now'>): Content {
  const text = opennessText(t, { service, now })
  if (text !== undefined) return html`<p>${text}</p>`
  if (service.closed) return notice({ tone: 'calm', text: t('door.service_closed') })
  const until = service.kitchen_closed_until ? day(t, service.kitchen_closed_until, now) : ''
  return notice({
    tone: 'calm',
    title: t('door.kitchen_closed', { until: until || 'none' }),
    text: service.kitchen_closed_because,
  })
}

/** The same as words only; nothing where little is to be seen and a notice says why. */
export function opennessText(t: Translate, { service, now }: Pick<ServicePage, 'service' | 'now'>): string | undefined {
  if (service.closed || !isKitchenOpen(service, dayOf(now, t.timeZone))) return
  return say(t, service.openness, service.translations.openness) || t('door.service_all_open')
}
