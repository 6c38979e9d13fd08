import { buttonLink } from '../forms.ts'
import { type Content, type Html, html } from '../html.ts'
import type { Translate } from '../words/i18n.ts'

export type ErrorPageProps = {
  status: number
  /** What happened, when we know it better than the status does. */
  text?: Content | undefined
  /** To read out over the phone. */
  reference?: string | undefined
  phone?: string | undefined
  back?: { label: string; href: string } | undefined
}

/** What happened, what was kept, and what to do now. The body of a `plain` page. */
export const errorPage = (t: Translate, { status, text, reference, phone, back }: ErrorPageProps): Html => html`
  <div class="stack">
    <h1 class="title">${titleOf(t, status)}</h1>
    <p class="lead">${text ?? explanationOf(t, status)}</p>
    ${phone ? html`<p>${t('ui.error_call', { phone })}</p>` : (status >= 500 || status === 429) && html`<p>${t('ui.error_again')}</p>`}
    ${reference && html`<p class="eyebrow">${t('ui.error_reference')} <span class="code">${reference}</span></p>`}
    <div class="bar">${buttonLink(back ?? { label: t('ui.error_home'), href: '/' })}
      ${status === 404 && !back && html`<a href="${t.mails ? '/mine' : '/code'}">${t('ui.error_mine')}</a>`}</div>
  </div>`

function titleOf(t: Translate, status: number): string {
  if (status === 404) return t('ui.error_404_title')
  if (status === 401 || status === 403) return t('ui.error_403_title')
  if (status === 429) return t('ui.error_429_title')
  if (status < 500) return t('ui.error_422_title')
  return t(status === 503 ? 'ui.error_503_title' : 'ui.error_500_title')
}

function explanationOf(t: Translate, status: number): string {
  if (status === 404) return t('ui.error_404_text')
  if (status === 401 || status === 403) return t('ui.error_403_text')
  if (status === 429) return t('ui.error_429_text')
  if (status < 500) return t('ui.error_422_text')
  return t('ui.error_500_text')
}
