import { inLanguage } from '../../language/translated.ts'
import type { Typed } from '../../pages/redraw.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { button, check, field, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { aboutRequest } from './meanwhile.views.ts'
import type { RequestPage } from './request-page.ts'
import { whatTheySee } from './tool.views.ts'

/** Which service it is about after all, and why. */
export function filingPage(t: Translate, page: RequestPage, services: readonly ServiceVersion[], typed: Typed): Html {
  const { whole, key } = page
  const { request, service: current } = whole
  const name = named(shortName(t, whole.asker))
  const others = services.filter(({ service_id }) => service_id !== current?.service_id)
  const form = () =>
    onceForm(
      { action: `/desk/requests/${request.id}/filing`, key, name: 'filing', className: 'card stack' },
      html`${select(t, { name: 'service_id', label: t('desk.filing_service'), value: typed.value('service_id') ?? '', error: typed.error('service_id'), options: [{ value: '', label: '' }, ...others.map((one) => optionOf(t, one))], required: true })}
      ${field(t, { name: 'because', label: t('desk.filing_why'), hint: t('desk.filing_why_hint', name), value: typed.value('because'), error: typed.error('because'), optional: !current, maxlength: 300 })}
      ${
        request.closed_service
          ? check({
              name: 'openly',
              label: t('desk.filing_openly'),
              hint: t('desk.filing_openly_hint'),
              error: typed.error('openly'),
              checked: typed.value('openly') !== undefined,
            })
          : others.some(({ closed }) => closed) && html`<p class="soft small">${t('desk.filing_closes', name)}</p>`
      }
      <div class="bar">${button({ label: t('desk.filing_do') })}${whatTheySee(t('desk.filing_seen', name))}</div>`,
    )
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.file_under'), typed.refused)}
    <p class="soft measure">${t('desk.filing_lead')}</p>
    ${others.length === 0 ? html`<p>${t('desk.filing_nothing')}</p>` : form()}
  </div>`
}

function optionOf(t: Translate, { service_id, name, translations, closed }: ServiceVersion) {
  const service = inLanguage(t.language, name, translations.name)
  return { value: String(service_id), label: closed ? t('desk.filing_service_closed', { service }) : service }
}
