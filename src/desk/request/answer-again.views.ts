import { jargonOf } from '../../platform/jargon.ts'
import { isClosed } from '../../requests/request.ts'
import { button, buttonLink, check, hidden, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { writtenMeanwhile } from './meanwhile.views.ts'
import { lastMessageId } from './reply.views.ts'
import type { RequestPage } from './request-page.ts'

export interface Unsent {
  body: string
  asks: boolean
  /** The last message its writer had read. */
  after: number
  error: string
}

/** An answer that was not sent: what came in meanwhile, and the answer itself, whole and ready to be changed. */
export const answerAgainPage = (t: Translate, page: RequestPage, { body, asks, after, error }: Unsent): Html => {
  const { whole } = page
  const at = `/desk/requests/${whole.request.id}`
  const name = shortName(t, whole.asker)
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="${at}">${whole.request.title}</a></p>
    <h1 class="title">${error}</h1>
    ${notice({ tone: 'copper', text: t('desk.your_text_is_kept') })}
    ${writtenMeanwhile(t, page, after)}
    <section class="stack">
      <h2>${t('desk.your_text')}</h2>
      ${onceForm(
        { action: `${at}/answers`, key: page.key, name: 'answer', className: 'card reply' },
        html`${hidden('after', lastMessageId(page))}
        ${textArea(t, { name: 'body', label: t('desk.answer_to', named(name)), hideLabel: true, value: body, required: true, rows: 6, aid: { jargon: jargonOf(page.settings) } })}
        ${check({ name: 'asks', label: t('desk.answer_asks', named(name)), checked: asks })}
        <div class="bar">${!isClosed(whole.request) && button({ label: t('desk.send_even_so') })}${buttonLink({ label: t('desk.back_to_request'), href: at, kind: 'quiet' })}</div>`,
      )}
    </section>
  </div>`
}
