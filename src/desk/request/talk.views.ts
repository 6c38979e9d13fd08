import { customerFace } from '../../customers/customer.views.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { Message } from '../../requests/conversing.ts'
import { type ToldLate, toldLate } from '../../requests/promises/promise-telling.ts'
import type { Consultation, Joined } from '../../requests/request-rows.ts'
import { strangersIn } from '../../requests/strangers.ts'
import { conversation, type Message as Line } from '../../ui/conversation.ts'
import { isPicture } from '../../ui/file-line.ts'
import { button, hidden, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fileSize } from '../../ui/words/locale.ts'
import { moment } from '../../ui/words/when.ts'
import { fullName, nameAfter, nameFor } from '../people.views.ts'
import { answering } from './deeds.ts'
import type { RequestPage } from './request-page.ts'

type Timed = Line & { at: Date }

/** What was said, by the customer and by us; what colleagues ask each other stands between it, marked as inside. */
export function talk(t: Translate, page: RequestPage): Html | undefined {
  const { messages, consultations } = page.whole
  const lines = [
    ...page.whole.joined.map((one) => joinedLine(t, page, one)),
    ...messages.map((message) => messageLine(t, page, message)),
    ...toldLate(t, page.whole.promises, page.now).map((one) => lateLine(t, page, one)),
    ...consultations.flatMap((one) => consultationLines(t, page, one)),
    ...page.held
      .filter((one) => !one.returned_at && one.deed === answering.name)
      .map((one) => waitingLine(t, page, one)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return lines.length > 0 ? conversation(t, lines) : undefined
}

function messageLine(t: Translate, page: RequestPage, message: Message): Timed {
  const { whole, now } = page
  const { id, body, happened_at: at, channel, deliberation_id } = message
  const deliberation = whole.deliberations.find((one) => one.id === deliberation_id)
  return {
    id: `message-${id}`,
    at,
    text: body,
    when: moment(t, at, now),
    how: deliberation
      ? t(deliberation.withheld_because ? 'desk.in_deliberation' : 'desk.in_open_deliberation', {
          topic: deliberation.topic,
        })
      : channel === 'web'
        ? undefined
        : t('desk.by_channel', { channel }),
    files: whole.files
      .filter((file) => file.message_id === id && !file.withdrawn_because)
      .map((file) => ({
        name: file.name,
        href: `/desk/requests/${whole.request.id}/files/${file.file_id}`,
        size: fileSize(t, file.size),
        picture: isPicture(file.content_type),
      })),
    action:
      message.author_kind === 'customer' && !message.follower_id && message.request_id === whole.request.id
        ? keepForm(t, page, id)
        : undefined,
    ...(message.author_kind === 'customer'
      ? whoAsked(t, page, message)
      : whoOfUs(t, page, message.person_id, deliberation?.withheld_because ? 'inside' : 'staff')),
  }
}

/** The question that was joined with this one, in the customer's words, and the way to where it came from. */
const joinedLine = (t: Translate, page: RequestPage, { id, code, words, happened_on: at }: Joined): Timed => ({
  id: `joined-${id}`,
  at,
  text: words,
  when: moment(t, at, page.now),
  how: t('desk.joined_question', { code }),
  action: html`<a class="small" href="/desk/requests/${id}">${t('desk.joined_open')}</a>`,
  files: page.whole.files
    .filter((file) => file.request_id === id && !file.message_id && !file.withdrawn_because)
    .map((file) => ({
      name: file.name,
      href: `/desk/requests/${page.whole.request.id}/files/${file.file_id}`,
      size: fileSize(t, file.size),
      picture: isPicture(file.content_type),
    })),
  speaker: 'customer',
  name: html`<bdi>${fullName(t, page.whole.asker)}</bdi>`,
  face: customerFace(page.whole.asker),
})

/** What we told about a promise that will not be kept: a word of ours like any other. */
const lateLine = (t: Translate, page: RequestPage, { id, at, by_id, text }: ToldLate): Timed => ({
  id: `late-${id}`,
  at,
  text,
  when: moment(t, at, page.now),
  ...whoOfUs(t, page, by_id, 'staff'),
})

/** What the reader just wrote and can still undo. Nobody else sees it yet. */
const waitingLine = (t: Translate, { me }: RequestPage, { id, fields, files, held_at: at }: HeldRow): Timed => ({
  id: `waits-${id}`,
  at,
  text: String(fields.body ?? ''),
  when: t('desk.held_soon'),
  how: files.map(({ name }) => name).join(', ') || undefined,
  speaker: 'staff',
  name: nameFor(t, me, me),
  face: colleagueFace(me),
  waits: true,
})

/** One tap: what somebody said goes on, to where colleagues learn from it. Not out of a closed service. */
function keepForm(t: Translate, { whole, key, kept }: RequestPage, messageId: number): Html | undefined {
  if (whole.request.closed_service) return undefined
  if (kept.has(messageId)) return html`<span class="soft small">${t('desk.words_kept')}</span>`
  return onceForm(
    { action: '/desk/said', key, name: `keep-${messageId}`, className: 'message__keep' },
    html`${hidden('requestId', whole.request.id)}${hidden('messageId', messageId)}${button({ label: t('desk.keep_words'), kind: 'quiet' })}`,
  )
}

function whoAsked(t: Translate, { whole }: RequestPage, message: Message): Pick<Line, 'speaker' | 'name' | 'face'> {
  const follower = whole.followers.find((one) => one.id === message.follower_id)
  const author = message.customer_id === whole.customer.id ? whole.customer : whole.asker
  if (strangersIn(whole).has(message.customer_id ?? 0))
    return {
      speaker: 'customer',
      name: t('desk.of_another_author'),
      face: customerFace({ id: NO_ID, name: '', called: '', face_id: null }),
    }
  return {
    speaker: 'customer',
    name: html`<bdi>${follower?.name ?? fullName(t, author)}</bdi>`,
    face: customerFace(follower ? { id: NO_ID, name: follower.name, called: '', face_id: null } : author),
  }
}

function whoOfUs(
  t: Translate,
  { whole, me }: RequestPage,
  id: number | null,
  speaker: Line['speaker'],
): Pick<Line, 'speaker' | 'name' | 'face'> {
  const person = whole.people.get(id ?? 0)
  return { speaker, name: nameFor(t, person, me), face: colleagueFace(person) }
}

function consultationLines(t: Translate, page: RequestPage, one: Consultation): Timed[] {
  const { whole, me, now, key } = page
  const asked = whole.people.get(one.asked_id)
  const mine = one.asked_id === me.id || asked?.acting_id === me.id
  const question: Timed = {
    id: `consultation-${one.id}`,
    at: one.asked_at,
    text: one.question,
    when: moment(t, one.asked_at, now),
    how: t('desk.asks_colleague', { name: nameAfter(t, asked, me) }),
    action:
      mine && !one.answered_at && whole.request.owner_id === me.id
        ? adviceForm(t, { at: `/desk/requests/${whole.request.id}/consultations/${one.id}`, key, to: '' })
        : undefined,
    ...whoOfUs(t, page, one.asked_by, 'inside'),
  }
  if (!one.answered_at || one.answer === null) return [question]
  return [
    question,
    {
      id: `advice-${one.id}`,
      at: one.answered_at,
      text: one.answer,
      when: moment(t, one.answered_at, now),
      ...whoOfUs(t, page, one.asked_id, 'inside'),
    },
  ]
}

/** To the colleague who asked; it says so, because the other box on this page goes to the customer. */
export const adviceForm = (t: Translate, { at, key, to }: { at: string; key: string; to: string }): Html =>
  onceForm(
    { action: `${at}/answer`, key, name: 'advice', draft: true, className: 'card grows' },
    html`${textArea(t, { name: 'answer', label: to ? t('desk.advice_to', { name: to }) : t('desk.advice'), required: true, rows: 3 })}
    <div class="bar">${button({ label: to ? t('desk.advice_give_to', { name: to }) : t('desk.advice_give') })}${to && html`<span class="soft small">${t('desk.advice_stays')}</span>`}</div>`,
  )
