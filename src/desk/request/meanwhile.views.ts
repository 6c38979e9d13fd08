import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { capital, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { talk } from './talk.views.ts'

/** What came in after the last message the writer had read. */
export function writtenMeanwhile(t: Translate, page: RequestPage, after: number): Html | undefined {
  const { whole } = page
  const messages = whole.messages.filter((message) => message.id > after && message.deliberation_id === null)
  if (messages.length === 0) return
  return html`
  <section class="stack">
    <h2>${t('desk.written_meanwhile')}</h2>
    ${talk(t, { ...page, whole: { ...whole, messages, consultations: [] } })}
  </section>`
}

/** The head of a page about one action: back to the question, and what it is about in the customer's own words. */
export const aboutRequest = (t: Translate, { whole }: RequestPage, title: string, error?: string): Html => html`
  <header class="stack stack--tight">
    <p class="eyebrow"><a href="/desk/requests/${whole.request.id}">${t('desk.back_to_request')}</a></p>
    <h1 class="title">${title}</h1>
    <p class="soft">${capital(shortName(t, whole.asker))}: <q dir="auto">${whole.expectation?.words ?? whole.request.title}</q></p>
    ${error && notice({ tone: 'red', text: error })}
  </header>`
