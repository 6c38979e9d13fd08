import { button, choice, disclosure, form, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { ENDINGS } from '../problems/endings.ts'
import { EASES } from '../problems/raiser.ts'
import { problemTitle } from '../problems/title.views.ts'
import type { Answer } from './answering.ts'
import type { Joinable, Raised, Told } from './told.ts'

export interface ToldPage {
  told: Told
  /** Where the answer goes. */
  action: string
  key: string
  /** The answer a link in the mail chose; it counts when the form is sent. */
  chosen: Answer | undefined
  /** Just said. */
  said: boolean
  now: Date
  phone: string
  /** Who told them, and of which organisation. */
  sender: string
}

/** What came of something somebody brought up, and the question whether it worked. */
export const toldPage = (t: Translate, page: ToldPage): Html => html`
  <div class="stack told">
    <p class="eyebrow">${t('improvements.told_eyebrow', { day: day(t, page.told.sent_at, page.now) })}</p>
    <h1 class="title">${t('improvements.told_title', { ending: page.told.ending ?? 'news' })}</h1>
    ${toldMessage(t, page)}
    <p class="soft"><a href="/you-said">${t('improvements.you_said_title')}</a></p>
  </div>`

const ANSWERS = ['solved', 'partly', 'not'] as const

/** The letter, and below it the question; or what they said to it, to change. */
export const toldMessage = (t: Translate, page: Omit<ToldPage, 'phone'>): Html => {
  const { told, said, sender } = page
  return html`
  <div class="letter-to-you" lang="${told.language}"><div class="typed" dir="auto">${told.words}</div><p class="soft">${sender}</p></div>
  ${
    told.ending === null || !ENDINGS[told.ending].asksWhether
      ? undefined
      : told.answer && !page.chosen
        ? html`<section class="stack" id="told-answer">${notice({ tone: 'good', title: said ? t('improvements.thanks_for_word') : '', text: t(told.answer === 'not' && told.answer_words ? 'improvements.opened_again' : 'improvements.you_answered', { answer: told.answer }) })}
          ${told.answer_words && html`<p class="quote" dir="auto">‘${told.answer_words}’</p>`}
          ${disclosure(t('improvements.answer_change'), answerForm(t, page))}</section>`
        : html`<section class="card stack" id="told-answer"><h2>${t('improvements.did_it_work')}</h2>${answerForm(t, page)}</section>`
  }`
}

const answerForm = (t: Translate, { told, action, key, chosen }: Omit<ToldPage, 'phone'>): Html =>
  form(
    { action, draft: true, className: 'stack' },
    html`${hiddenKey(key)}
    ${choice(t, { name: 'answer', id: `answer-${told.id}`, label: t('improvements.did_it_work'), hideLabel: true, required: true, value: chosen ?? told.answer ?? undefined, options: ANSWERS.map((answer) => ({ value: answer, label: t('improvements.answer', { answer }), hint: answer === 'not' ? t('improvements.answer_not_hint') : undefined })) })}
    ${choice(t, { name: 'ease', id: `ease-${told.id}`, label: t('improvements.ease_asked'), optional: true, value: told.ease ?? undefined, options: EASES.map((ease) => ({ value: ease, label: t('improvements.ease', { ease }) })) })}
    ${textArea(t, { name: 'words', id: `words-${told.id}`, label: t('improvements.answer_words'), heard: true, value: told.answer_words, optional: true, rows: 2 })}
    <div class="bar">${button({ label: t('improvements.answer_send') })}</div>`,
  )

export interface OnTheirPage {
  told: Told[]
  raised: Raised[]
  joinable: Joinable[]
  /** They are about the same as the question they stand beside. */
  near: boolean
  /** Where answers and joining go: the path of the tracking page, or of `/mine`. */
  path: string
  key: string
  now: Date
  sender(told: Told): string
}

/** On a customer's own page: what came of what they said, what is on the way, and what others run into too. */
export const whatCameOfIt = (t: Translate, page: OnTheirPage): Html | undefined => {
  const { told, raised, joinable } = page
  if (told.length + raised.length + joinable.length === 0) return
  return html`<section class="section stack" id="told">
    ${(told.length > 0 || raised.length > 0) && html`<h2>${t('improvements.what_came_of_it')}</h2>`}
    ${told.map((one) => html`<article class="stack told" id="told-${one.id}">${toldMessage(t, { told: one, action: `${page.path}/told/${one.id}`, key: `${page.key}-told${one.id}`, chosen: undefined, said: false, now: page.now, sender: page.sender(one) })}</article>`)}
    ${raised.map((one) => onTheWay(t, one, page.now))}
    ${joinable.length > 0 && html`<h2>${t('improvements.others_too', { near: page.near ? 'yes' : 'no' })}</h2>`}
    ${joinable.map((one) => joining(t, one, page))}
  </section>`
}

const onTheWay = (t: Translate, raised: Raised, now: Date): Html => html`
  <article class="on-the-way stack stack--tight">
    <p${raised.in_own_words && html` class="quote"`} dir="auto">${problemTitle(raised)}</p>
    <p class="soft">${joined([t('improvements.raised_state', { state: raised.state }), t('improvements.raised_since', { day: day(t, raised.joined_at, now) })])}</p>
    ${raised.news && raised.news_at && html`<p dir="auto"><span class="soft small">${day(t, raised.news_at, now)}</span> ${raised.news}</p>`}
    <p class="soft small">${t('improvements.you_will_hear')}</p>
  </article>`

/** *Ik ook*: one tap joins; a sentence about one's own situation is welcome. */
const joining = (t: Translate, { problem_id, title, in_own_words }: Joinable, { path, key }: OnTheirPage): Html => html`
  <article class="card stack stack--tight">
    <p${in_own_words && html` class="quote"`} dir="auto">${problemTitle({ title, in_own_words })}</p>
    ${form(
      { action: `${path}/me-too/${problem_id}`, className: 'stack stack--tight' },
      html`${hiddenKey(`${key}-too${problem_id}`)}${disclosure(t('improvements.me_too_words'), textArea(t, { name: 'words', id: `too-${problem_id}`, label: t('improvements.me_too_how'), heard: true, optional: true, rows: 2 }))}<div class="bar">${button({ label: t('improvements.me_too'), kind: 'second' })}<span class="soft small">${t('improvements.me_too_hint')}</span></div>`,
    )}
  </article>`
