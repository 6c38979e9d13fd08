import { FILE_MEGABYTES, FORM_MEGABYTES } from '../../lib/upload-limits.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { keptByAnswer } from '../../requests/promises/promise-kinds.ts'
import { isClosed } from '../../requests/request.ts'
import { button, cannedTexts, check, field, hidden, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { draftFiles, draftNotice, typedBefore } from '../held/held.views.ts'
import { named, shortName } from '../people.views.ts'
import { reachedOn } from './bringing.views.ts'
import { answering, draftOf } from './deeds.ts'
import type { RequestPage } from './request-page.ts'
import { adviceForm } from './talk.views.ts'
import { tool, whatTheySee } from './tool.views.ts'

/** The open box under the last message. What is sent here, the customer reads. */
export function replyBox(t: Translate, page: RequestPage): Html | undefined {
  const { whole } = page
  if (whole.request.merged_into_id) return
  const asked = adviceAsked(page)
  return asked
    ? html`${asked.map((one) => adviceForm(t, one))}${tool({ label: t('desk.rather_customer', named(shortName(t, whole.asker))), id: 'to-customer', body: customerBox(t, page) })}`
    : customerBox(t, page)
}

/** The advice a colleague was asked for, and to whom it goes. Whoever has the question writes to the customer. */
function adviceAsked({ whole, me, key }: RequestPage): { at: string; key: string; to: string }[] | undefined {
  const isMine = (id: number) => id === me.id || whole.people.get(id)?.acting_id === me.id
  const open = isMine(whole.request.owner_id)
    ? []
    : whole.consultations.filter((one) => !one.answered_at && isMine(one.asked_id))
  if (open.length === 0) return
  return open.map((one) => ({
    at: `/desk/requests/${whole.request.id}/consultations/${one.id}`,
    key: `${key}-${one.id}`,
    to: whole.people.get(one.asked_by)?.first_name ?? '',
  }))
}

function customerBox(t: Translate, page: RequestPage): Html {
  const { whole, settings, key, canned } = page
  const name = shortName(t, whole.asker)
  const draft = draftOf(page.held, answering)
  return html`
  ${nothingNeeded(t, page)}
  ${cannedTexts('canned', canned)}
  ${draft && draftNotice(t, draft)}
  ${onceForm(
    {
      action: `/desk/requests/${whole.request.id}/answers`,
      key,
      name: 'answer',
      draft: true,
      files: true,
      className: 'card reply',
      id: 'answer',
    },
    html`
    ${hidden('after', lastMessageId(page))}
    ${textArea(t, {
      name: 'body',
      lang: page.whole.request.language,
      label: t('desk.answer_to', named(name)),
      hideLabel: true,
      value: draft && typedBefore(t, draft).value('body'),
      required: true,
      placeholder: t('desk.answer_placeholder', named(name)),
      aid: { jargon: jargonOf(settings) },
      canned: {
        source: 'canned',
        placeholder: canned.length > 0 ? t('desk.answer_placeholder_canned', named(name)) : undefined,
      },
      key: 'a',
    })}
    ${sendingAs(t, page, name)}
    <div class="bar reply__foot">
      ${sendAndClose(t, page)}
      ${check({ name: 'then', value: 'next', label: t('desk.send_next') })}
      ${whatTheySee(howItArrives(t, page, name))}
    </div>
    <div class="bar reply__more">
      ${tool({ label: t('desk.add_files'), body: field(t, { name: 'files', label: t('desk.files'), hideLabel: true, hint: t('desk.files_hint', { each: FILE_MEGABYTES, all: FORM_MEGABYTES }), type: 'file', multiple: true }) })}
      ${draftFiles(t, draft)}
    </div>`,
  )}`
}

/**
 * The answer, a question back, or a word in between: only its writer can say, and no question mark says it for them. What
 * is promised hangs on it, and whose turn it is. So it is said by sending it, with a button each: none of them goes first,
 * and none costs a tap more.
 */
export function sendingAs(t: Translate, { whole }: Pick<RequestPage, 'whole'>, name: string): Html {
  const awaited = isClosed(whole.request) ? undefined : whole.promises.findLast(isAwaited)
  const promised = whole.promises.some(({ state }) => state === 'open') ? 'yes' : 'no'
  const as = (value: Sent, label: string) => button({ label, name: 'is', value, kind: 'second' })
  return html`
  <div class="reply__send" role="group" aria-labelledby="send-as" data-send-as>
    <p class="small" id="send-as"><strong>${t('desk.reply_is')}</strong></p>
    <div class="bar">
      ${awaited && as('answer', t('desk.reply_answers', { promise: awaited.text || 'none' }))}
      ${as('asks', t('desk.reply_asks', named(name)))}
      ${as('news', t(awaited ? 'desk.reply_between' : 'desk.reply_news'))}
    </div>
    <p class="soft small">${t('desk.reply_asks_hint', { promised, ...named(name) })}</p>
  </div>`
}

type Sent = 'answer' | 'asks' | 'news'

/** The last word: it is the answer where one is awaited, and goes on to the ending. */
function sendAndClose(t: Translate, { whole }: RequestPage): Html | undefined {
  if (isClosed(whole.request)) return
  return button({
    label: t('desk.send_close'),
    kind: 'quiet',
    name: 'is',
    value: whole.promises.some(isAwaited) ? 'answer' : 'news',
    formaction: `/desk/requests/${whole.request.id}/answers?then=close`,
  })
}

/** An answer was promised and has not been given, in time or late. */
const isAwaited = ({ kind, state, entries }: RequestPage['whole']['promises'][number]) =>
  keptByAnswer({ kind }) && (state === 'open' || (state === 'broken' && !entries.some((one) => one.kind === 'kept')))

/** A thank-you or a last word asks for no answer: then it is read, and leaves the day. */
const nothingNeeded = (t: Translate, { whole, key, held }: RequestPage): Html | undefined =>
  whole.request.wrote_at === null || held.some(({ deed, returned_at }) => deed === 'read' && !returned_at)
    ? undefined
    : onceForm(
        { action: `/desk/requests/${whole.request.id}/readings`, key, name: 'read', className: 'bar' },
        html`${button({ label: t('desk.nothing_needed'), kind: 'quiet' })}${whatTheySee(t('desk.nothing_needed_seen', named(shortName(t, whole.asker))))}`,
      )

/** The last word both sides read: an answer written after it may need another look. */
export const lastMessageId = ({ whole }: Pick<RequestPage, 'whole'>): number =>
  whole.messages.filter((message) => message.deliberation_id === null).at(-1)?.id ?? 0

function howItArrives(t: Translate, page: RequestPage, name: string): string {
  const kind = reachedOn(t, page)
  const mailed = kind === 'mail' || (kind === 'page' && !t.mails)
  return t(mailed ? 'desk.arrives_by_mail' : kind === 'page' ? 'desk.arrives_on_page' : 'desk.arrives_call', {
    kind,
    ...named(name),
  })
}
