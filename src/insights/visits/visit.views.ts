import { colleagueFace } from '../../people/colleague.views.ts'
import { button, buttonLink, copyButton, disclosure, field, form, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time } from '../../ui/words/when.ts'
import { faceIn, nameIn } from '../place.ts'
import type { Heard, Visit, VisitNote } from './visit.ts'

const HOUR = 3_600_000

/** "dinsdag 3 maart", "3 tot 10 maart", "morgen om 10.00 uur". */
export function whenOf(
  t: Translate,
  { happens_from, happens_until, done_at }: Pick<Visit, 'happens_from' | 'happens_until' | 'done_at'>,
  now: Date,
): string {
  const hours = (happens_until.getTime() - happens_from.getTime()) / HOUR
  if (hours > 20)
    return t('insights.from_until', { from: day(t, happens_from, now), until: day(t, happens_until, now) })
  const on = day(t, happens_from, now)
  return done_at ? on : t('when.at', { day: on, time: time(t, happens_from) })
}

/** Who met whom and how, in one line of soft words. */
export const howMet = (t: Translate, visit: Visit, now: Date, { grouped = true } = {}): Html =>
  joined([
    t(visit.done_at ? `insights.met_${visit.direction}` : `insights.meeting_${visit.direction}`),
    whenOf(t, visit, now),
    visit.place && html`<bdi>${visit.place}</bdi>`,
    grouped && visit.group && html`<bdi>${visit.group}</bdi>`,
  ])

/** An encounter as the journal tells it: the customer's face, what was said, what both learned, and who of us was there. */
export const encounter = (t: Translate, visit: Visit, now: Date): Html => {
  const name = nameIn(t, visit, visit.met)
  return html`
  <article class="encounter" id="visit-${visit.id}">
    ${faceIn(t, visit, 'm')}
    <div class="encounter__body">
      <h3><a href="/desk/visits/${visit.id}"><bdi>${name}</bdi></a></h3>
      <p class="soft small">${howMet(t, visit, now)}</p>
      ${whatCameOfIt(t, visit)}
      ${hostsLine(visit)}
    </div>
  </article>`
}

/** What was said, seen and learned; `onward` with the way to a meeting. */
export const whatCameOfIt = (
  t: Translate,
  { heard, notes }: Pick<Visit, 'heard' | 'notes'>,
  { onward = false } = {},
): Html => html`
  ${heard.map((one) => html`${heardView(t, one)}${onward && one.for_tables && html`<p class="small"><a href="/desk/observations/${one.id}/agenda">${t('insights.visit_to_meeting')}</a></p>`}`)}
  ${notes.map((note) => learned(t, note))}`

const heardView = (t: Translate, { kind, words, language, redacted }: Heard): Html => {
  if (redacted) return html`<p class="soft small">${t('insights.taken_back')}</p>`
  return kind === 'verbatim'
    ? html`<blockquote class="quote encounter__said" dir="auto" lang="${language}">‘${words}’</blockquote>`
    : html`<p class="encounter__seen" dir="auto">${words}</p>`
}

const learned = (t: Translate, note: VisitNote): Html => html`
  <dl class="learned">
    ${note.seen && html`<div><dt>${t('insights.they_say')}</dt><dd dir="auto">${note.seen}</dd></div>`}
    ${note.we_learned && html`<div><dt>${t('insights.we_learned_short')}</dt><dd dir="auto">${note.we_learned}</dd></div>`}
    ${note.they_learned && html`<div><dt>${t(note.by_kind === 'customer' ? 'insights.they_say_learned' : 'insights.they_learned_short')}</dt><dd dir="auto">${note.they_learned}</dd></div>`}
  </dl>`

export const hostsLine = ({ hosts }: Pick<Visit, 'hosts'>): Html | undefined =>
  hosts.length > 0
    ? html`<p class="encounter__hosts small soft">${hosts.map((host) => colleagueFace(host, 's'))} <span>${joined(
        hosts.map((host) => html`<bdi>${host.first_name}</bdi>`),
        ', ',
      )}</span></p>`
    : undefined

export interface VisitPageProps {
  visit: Visit
  /** What became of what was heard. */
  came: Html | undefined
  now: Date
  key: string
  /** A mail address is known, so that letters can be sent. */
  mail: string | undefined
  /** Words to begin with, in the customer's language. */
  draft: { invitation: string; thanks: string; language: string }
}

/** One visit: planned, with its invitation; or told, with a thank-you to who received us. */
export const visitPage = (t: Translate, { visit, came, now, key, mail, draft }: VisitPageProps): Html => {
  const name = nameIn(t, visit, visit.met)
  return html`
  <div class="stack">
    <header class="desk__head">
      ${faceIn(t, visit, 'l')}
      <div class="stack stack--tight">
        <p class="eyebrow">${t(visit.done_at ? 'insights.visit_was' : visit.cancelled_at ? 'insights.visit_off' : 'insights.visit_comes')}</p>
        <h1 class="title">${visit.customer_id ? html`<a class="quiet-link" href="/desk/customers/${visit.customer_id}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</h1>
        <p class="soft">${howMet(t, visit, now)}</p>
        ${hostsLine(visit)}
      </div>
    </header>
    ${visit.cancelled_because && notice({ tone: 'calm', text: html`<span dir="auto">${visit.cancelled_because}</span>` })}
    <div class="stack encounter__body">${whatCameOfIt(t, visit, { onward: true })}</div>
    ${came && html`<section class="section"><h2>${t('insights.came_of_visit')}</h2>${came}</section>`}
    ${visit.questions.length > 0 && html`<section class="section"><h2>${t('insights.questions_with')}</h2><ul class="asked">${visit.questions.map((one) => html`<li dir="auto">${icon(one.answered ? 'check' : 'message-circle')} <a href="/desk/questions#question-${one.id}">${one.question}</a></li>`)}</ul></section>`}
    ${!visit.done_at && !visit.cancelled_at && html`<div class="bar">${buttonLink({ label: t('insights.tell_of_it'), href: `/desk/visits/new?visit=${visit.id}`, kind: visit.happens_from > now ? 'second' : 'primary' })}</div>`}
    ${!visit.cancelled_at && letters(t, { visit, key, mail, draft, now })}
    ${!visit.done_at && !visit.cancelled_at && disclosure(t('insights.call_off'), form({ action: `/desk/visits/${visit.id}/cancellation`, className: 'stack' }, html`${hiddenKey(`${key}-off`)}${field(t, { name: 'because', label: t('insights.call_off_why'), optional: true })}${button({ label: t('insights.call_off'), kind: 'second' })}`))}
  </div>`
}

/** A text to send or to take over; always to be rewritten first. */
const letters = (t: Translate, { visit, key, mail, draft, now }: Omit<VisitPageProps, 'came'>): Html => {
  const kind = visit.done_at ? 'thanks' : 'invitation'
  const sent = visit.done_at ? visit.thanked_at : visit.invited_at
  if (sent)
    return html`${notice({ tone: 'good', text: t(`insights.letter_sent_${kind}`) })}${disclosure(t('insights.letter_read'), html`<p class="prose" dir="auto" lang="${draft.language}">${visit[kind]}</p>`)}`
  return html`
  <section class="section card letter-draft">
    <h2>${t(`insights.letter_title_${kind}`)}</h2>
    ${form(
      { action: `/desk/visits/${visit.id}/${kind}`, className: 'stack' },
      html`
      ${hiddenKey(`${key}-letter`)}
      ${textArea(t, { name: 'words', label: t('insights.letter_words'), hideLabel: true, lang: draft.language, rows: 8, value: draft[kind] })}
      <div class="bar">${mail && t.mails ? button({ label: t('insights.letter_send'), kind: visit.done_at || visit.happens_from > now ? 'primary' : 'second' }) : html`<span class="soft small">${t(mail ? 'insights.letter_no_server' : 'insights.letter_no_address')}</span>`}${copyButton(t, draft[kind])}</div>`,
    )}
  </section>`
}
