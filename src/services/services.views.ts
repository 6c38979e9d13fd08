import { empty } from '../ui/empty.ts'
import { button, buttonLink, form, hiddenKey } from '../ui/forms.ts'
import { type Html, html, joined } from '../ui/html.ts'
import { icon } from '../ui/icon.ts'
import { list, rowSign } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'
import { listed } from '../ui/words/locale.ts'
import type { Check } from './readiness.ts'
import { isKitchenOpen, type ServiceVersion } from './service.ts'
import { answerWithin, serviceName } from './service-words.ts'

export interface CatalogueProps {
  services: ServiceVersion[]
  departments: ReadonlyMap<number, string>
  archived: boolean
  mayChange: boolean
  today: string
}

/** Everything customers can ask for, with the promise of each. */
export const cataloguePage = (t: Translate, props: CatalogueProps): Html => html`
  <div class="stack">
    <h1 class="title">${t(props.archived ? 'services.archived_title' : 'services.title')}</h1>
    <p class="soft">${t(props.archived ? 'services.archived_lead' : 'services.lead')}</p>
    ${props.mayChange && !props.archived && html`<div class="bar">${buttonLink({ label: t('services.add'), href: '/desk/services/new' })}</div>`}
    ${props.services.length > 0 ? list(props.services.map((service) => serviceRow(t, service, props))) : noServices(t, props)}
    <p class="small">${props.archived ? html`<a href="/desk/services">${t('services.to_offered')}</a>` : html`<a href="/desk/services?archived=yes">${t('services.to_archived')}</a>`}</p>
  </div>`

const serviceRow = (t: Translate, service: ServiceVersion, { departments, today }: CatalogueProps) => ({
  title: serviceName(t, service),
  href: `/desk/services/${service.service_id}`,
  detail: joined([
    departments.get(service.department_id),
    t('services.answer_within', { length: answerWithin(t, service) }),
    service.closed && t('services.closed_short'),
    !isKitchenOpen(service, today) && t('services.kitchen_closed_short'),
  ]),
  lead: rowSign(icon(service.closed ? 'lock' : 'eye')),
})

const noServices = (t: Translate, { archived, mayChange }: CatalogueProps): Html =>
  empty({
    title: t(archived ? 'services.none_archived' : 'services.none_title'),
    text: t(archived ? 'services.none_archived_text' : 'services.none_text'),
    action: mayChange && !archived ? { label: t('services.add'), href: '/desk/services/new' } : undefined,
  })

export interface ServicePageProps {
  service: ServiceVersion
  department: string
  mayChange: boolean
  preview: Html
  /** Which language the preview is in, and the others it can be in. */
  previews: { label: string; href: string; current: boolean }[]
  key: string
}

/** One service: what customers read of it, and what an administrator can do with it. */
export const servicePage = (
  t: Translate,
  { service, department, mayChange, preview, previews, key }: ServicePageProps,
): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/services">${t('services.title')}</a></p>
    <h1 class="title" dir="auto">${serviceName(t, service)}</h1>
    <p class="eyebrow">${joined([department, t('services.version', { version: service.version }), service.closed && t('services.closed_short')])}</p>
    ${service.archived_at && notice({ tone: 'copper', title: t('services.is_archived'), text: t('services.is_archived_text') })}
    ${mayChange && actions(t, service, key)}
    <section class="card">
      <div class="bar preview__head"><h2 class="eyebrow">${t('services.preview')}</h2>${previews.length > 1 && html`<nav class="tabs" aria-label="${t('services.preview_language')}">${previews.map(({ label, href, current }) => html`<a href="${href}"${current && html` aria-current="true"`}>${label}</a>`)}</nav>`}</div>
      ${preview}
    </section>
  </div>`

const actions = (t: Translate, service: ServiceVersion, key: string): Html => html`
  <div class="bar">
    ${buttonLink({ label: t('services.change'), href: `/desk/services/${service.service_id}/change`, key: 'e' })}
    ${form(
      { action: `/desk/services/${service.service_id}/${service.archived_at ? 'offering' : 'archiving'}` },
      html`${hiddenKey(key)}${button({ label: t(service.archived_at ? 'services.offer' : 'services.archive'), kind: 'quiet' })}`,
    )}
    ${buttonLink({ label: t('ui.what_happened'), href: `/desk/log/service/${service.service_id}`, kind: 'quiet' })}
  </div>`

/** The checklist beside a service: what is in order, and what would help before customers look in. */
export const readinessPanel = (t: Translate, checks: readonly Check[]): Html => html`
  <section>
    <h2>${t(checks.every(({ ready }) => ready) ? 'services.all_ready' : 'services.readiness')}</h2>
    <p class="soft small">${t('services.readiness_lead')}</p>
    <ul class="checks">${openFirst(checks).map((check) => checkLine(t, check))}</ul>
  </section>`

/** What would help comes first; the rest keeps its order. */
const openFirst = (checks: readonly Check[]) => checks.toSorted((one, other) => Number(one.ready) - Number(other.ready))

const checkLine = (t: Translate, { name, ready, names }: Check): Html => html`
  <li class="checks__line checks__line--${ready ? 'ready' : 'open'}">
    ${icon(ready ? 'check' : 'arrow-right')}
    <p><span class="visually-hidden">${t(ready ? 'services.check_ready' : 'services.check_open')}</span> ${t(checkKey(name, ready), { names: listed(t, names ?? []) })}</p>
  </li>`

const checkKey = (name: Check['name'], ready: boolean): MessageKey =>
  ready ? `services.ready_${name}` : `services.open_${name}`
