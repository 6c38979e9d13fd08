import { sentences } from '../lib/sentences.ts'
import { FILE_MEGABYTES, FORM_MEGABYTES } from '../lib/upload-limits.ts'
import type { Id } from '../platform/database/ids.ts'
import type { Message as MessageRow } from '../requests/conversing.ts'
import { type ToldLate, toldLate } from '../requests/promises/promise-telling.ts'
import type { Joined, RequestFile } from '../requests/request-rows.ts'
import { alarmNote } from '../ui/alarm-note.ts'
import { conversation, type Message } from '../ui/conversation.ts'
import { face } from '../ui/face.ts'
import { isPicture } from '../ui/file-line.ts'
import { button, disclosure, field, form, hiddenKey, textArea } from '../ui/forms.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { fileSize } from '../ui/words/locale.ts'
import { moment } from '../ui/words/when.ts'
import { readingLine } from './reading.ts'
import { asShown, type Box, cook, faceOf, type Tracking } from './tracking.ts'

const LONG = 1_200 // characters; more is folded, so that the answer below stays in sight

/** What was said, oldest first: the question itself when the title could not hold it, and every message the customer may read. */
export const talk = (t: Translate, k: Tracking, questionInTitle: boolean): Html =>
  conversation(t, [...(questionInTitle ? [] : [question(t, k)]), ...messages(t, k)])

/** Every message, and what we told about promises that will not be kept, in the order in which it was said. */
const messages = (t: Translate, k: Tracking): Message[] =>
  [
    ...k.whole.joined
      .filter(({ words }) => words !== '')
      .map((one) => ({ at: one.happened_on, line: joined(t, k, one) })),
    ...k.whole.messages.filter(isForCustomer(k)).map((one) => ({ at: one.happened_at, line: message(t, k, one) })),
    ...toldLate(t, k.whole.promises, k.now).map((one) => ({ at: one.at, line: late(t, k, one) })),
  ]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ line }) => line)

function late(t: Translate, k: Tracking, { id, at, by_id, text }: ToldLate): Message {
  const author = asShown(k, by_id)
  return {
    id: `late-${id}`,
    speaker: 'staff',
    name: sentences(author.name),
    face: faceOf(author, 'm'),
    when: moment(t, at, k.now),
    text,
  }
}

/** What colleagues say among themselves stays inside when they said why. */
const isForCustomer =
  ({ whole }: Tracking) =>
  ({ deliberation_id: id }: MessageRow): boolean =>
    id === null || whole.deliberations.some((one) => one.id === id && one.withheld_because === '')

const question = (t: Translate, k: Tracking): Message => ({
  id: 'question',
  speaker: 'customer',
  name: yourName(t, k),
  face: yourFace(t, k),
  when: moment(t, k.whole.request.happened_on, k.now),
  how: t('kitchen.channel', { channel: k.whole.request.channel }),
  text: folded(t, k.whole.request.words),
})

/** Another question of theirs that goes on here. */
const joined = (t: Translate, k: Tracking, one: Joined): Message => ({
  id: `joined-${one.id}`,
  speaker: 'customer',
  name: yourName(t, k),
  face: yourFace(t, k),
  when: moment(t, one.happened_on, k.now),
  how: t('kitchen.joined_question', { code: one.code }),
  text: folded(t, one.words),
  files: filesOf(t, k, one.id),
})

function message(t: Translate, k: Tracking, one: MessageRow): Message {
  const files = filesWith(t, k, one.id)
  const common = {
    id: `message-${one.id}`,
    when: moment(t, one.happened_at, k.now),
    how: how(t, one),
    text: folded(t, one.body),
    files,
  }
  if (one.author_kind === 'person') {
    const author = asShown(k, one.person_id)
    return { ...common, speaker: 'staff', name: sentences(author.name), face: faceOf(author, 'm') }
  }
  const follower = k.whole.followers.find(({ id }) => id === one.follower_id)
  return follower
    ? { ...common, speaker: 'customer', name: follower.name, face: face({ name: follower.name, size: 'm' }) }
    : { ...common, speaker: 'customer', name: yourName(t, k), face: yourFace(t, k) }
}

/** Only when it came another way than over this page. */
const how = (t: Translate, { channel }: MessageRow) =>
  channel === 'web' ? undefined : t('kitchen.channel', { channel })

/** Who only follows along reads the name; the customer reads "U". */
const yourName = (t: Translate, { follower }: Tracking) =>
  follower ? follower.invited_as || t('kitchen.who_asked') : t('kitchen.you')

const yourFace = (t: Translate, k: Tracking) => {
  const { whole, path, proven, follower } = k
  return face({
    name: follower ? yourName(t, k) : (proven && whole.asker.name) || t('kitchen.you'),
    photoUrl: proven && whole.asker.face_id !== null ? `${path}/face` : undefined,
    size: 'm',
  })
}

const folded = (t: Translate, text: string): Content =>
  text.length <= LONG
    ? text
    : html`<p class="message__text--typed">${text.slice(0, LONG / 2)}…</p>${disclosure(t('kitchen.read_all'), html`<p class="message__text--typed" dir="auto">${text}</p>`)}`

/** The files that came with a message. */
const filesWith = (t: Translate, { whole, path }: Tracking, messageId: number) =>
  whole.files
    .filter((one) => one.audience === 'customer' && one.message_id === messageId && one.withdrawn_because === null)
    .map((one) => fileLink(t, one, path))

/** The files that came with a joined question itself. */
const filesOf = (t: Translate, { whole, path }: Tracking, requestId: Id<'requests'>) =>
  whole.files
    .filter(
      (one) =>
        one.audience === 'customer' &&
        one.request_id === requestId &&
        !one.message_id &&
        one.withdrawn_because === null,
    )
    .map((one) => fileLink(t, one, path))

/** A file to open, as links and messages show it. */
export const fileLink = (t: Translate, one: RequestFile, path: string) => ({
  name: one.name,
  href: `${path}/files/${one.file_id}`,
  size: fileSize(t, one.size),
  picture: isPicture(one.content_type),
})

/** One box to write to the person working on it, with when that is read. */
export const write = (t: Translate, k: Tracking): Html | undefined => {
  if (k.follower && !k.follower.may_write) return
  const person = asShown(k, cook(k))
  const reads = readingLine(t, k)
  return form(
    { action: `${k.path}/messages`, draft: true, files: true, className: 'card write', id: 'write' },
    html`${hiddenKey(`${k.key}-say`)}
    ${textArea(t, { name: 'body', value: k.writing?.body, error: k.writing?.error, label: html`<span class="beside">${faceOf(person, 's')} ${t('kitchen.write_to', { person: person.name })}</span>`, placeholder: t('kitchen.your_message'), heard: { note: alarmNote(t, { alarm: k.writing?.alarm, phone: k.emergencyPhone }) } })}
    ${disclosure(t('kitchen.add_files'), field(t, { name: 'files', error: k.writing?.filesError, type: 'file', multiple: true, label: t('kitchen.files_to_add'), hint: t('kitchen.files_hint', { each: FILE_MEGABYTES, all: FORM_MEGABYTES }) }), { open: Boolean(k.writing?.filesError) })}
    ${k.writing?.aboutThem ? elsewhere(t, person.name) : html`<div class="bar">${button({ label: t('kitchen.send') })}${reads && html`<span class="soft small">${reads}</span>`}</div>`}`,
  )
}

/** What they wrote is about who reads here: it can go to somebody else, before anybody read it. */
export const elsewhere = (t: Translate, person: string): Html =>
  html`<div role="alert" tabindex="-1" autofocus>${notice({
    tone: 'copper',
    title: sentences(t('kitchen.about_them', { person })),
    text: sentences(t('kitchen.about_them_text', { person })),
    action: html`${button({ label: t('kitchen.about_them_apart'), name: 'goes', value: 'apart' })} ${button({ label: sentences(t('kitchen.about_them_here', { person })), kind: 'quiet', name: 'goes', value: 'here' })}`,
  })}</div>`

/** What was typed in a box and came back, because it is about who reads it. */
export const typedIn = ({ beside }: Tracking, box: Box): Tracking['beside'] =>
  beside?.box === box ? beside : undefined

/** The button of a box; or, when what was typed is about who reads it, the choice who gets it. */
export const sendOr = (t: Translate, k: Tracking, typed: Tracking['beside'], bar: Content): Html =>
  typed ? elsewhere(t, asShown(k, cook(k)).name) : html`<div class="bar">${bar}</div>`
