import type { RequestRow } from '../requests/request.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'

interface JoinedPage {
  request: RequestRow
  /** Where it goes on; nothing when whoever holds this link may not read that. */
  href: string | undefined
  phone: string
  now: Date
}

/** An old link tells what became of its question, with its own words: nobody need wonder whose page they are on. */
export const joinedPage = (t: Translate, { request, href, phone, now }: JoinedPage): Html => html`
  <div class="stack">
    <p class="eyebrow">${t('kitchen.your_question', { day: day(t, request.happened_on, now) })} <span class="code">${request.code}</span></p>
    <h1 class="title">${t('kitchen.joined_title')}</h1>
    ${request.words && html`<blockquote class="quote typed" dir="auto">${request.words}</blockquote>`}
    <p class="measure">${t('kitchen.joined_text')}</p>
    ${href ? html`<p class="bar">${buttonLink({ label: t('kitchen.joined_open'), href })}</p><p class="measure">${t('kitchen.joined_wrong')} <a href="${href}#write">${t('kitchen.joined_write')}</a></p>` : html`<p class="measure">${t('kitchen.joined_elsewhere', { phone: phone || 'none', code: request.code })}</p>`}
  </div>`
