import { FILE_MEGABYTES, FORM_MEGABYTES } from '../../lib/upload-limits.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { button, buttonLink, disclosure, field, hidden, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { writtenMeanwhile } from './meanwhile.views.ts'
import { lastMessageId, sendingAs } from './reply.views.ts'
import type { RequestPage } from './request-page.ts'

export interface Unsent {
  body: string
  /** What its writer said it is. */
  is: string | undefined
  /** The last message its writer had read. */
  after: number
  error: string
  /** Why its files were not taken. */
  filesError: string | undefined
}

/** What it is was said already. */
const sendEvenSo = (t: Translate, is: string): Html =>
  html`<div class="bar">${button({ label: t('desk.send_even_so'), name: 'is', value: is })}</div>`

/** An answer that was not sent: what came in meanwhile, and the answer itself, whole and ready to be changed. */
export const answerAgainPage = (
  t: Translate,
  page: RequestPage,
  { body, is, after, error, filesError }: Unsent,
): Html => {
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
        { action: `${at}/answers`, key: page.key, name: 'answer', files: true, className: 'card reply' },
        html`${hidden('after', lastMessageId(page))}
        ${textArea(t, { name: 'body', label: t('desk.answer_to', named(name)), hideLabel: true, value: body, required: true, rows: 6, aid: { jargon: jargonOf(page.settings) } })}
        ${disclosure(t('desk.add_files'), field(t, { name: 'files', label: t('desk.files'), hideLabel: true, hint: t('desk.files_hint', { each: FILE_MEGABYTES, all: FORM_MEGABYTES }), error: filesError, type: 'file', multiple: true }), { open: Boolean(filesError) })}
        ${!whole.request.merged_into_id && (is ? sendEvenSo(t, is) : sendingAs(t, page, name))}
        <div class="bar">${buttonLink({ label: t('desk.back_to_request'), href: at, kind: 'quiet' })}</div>`,
      )}
    </section>
  </div>`
}
