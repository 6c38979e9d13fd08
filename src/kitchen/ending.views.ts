import { sentences } from '../lib/sentences.ts'
import { OUTCOMES } from '../requests/ending/outcomes.ts'
import type { Closure } from '../requests/request-rows.ts'
import { button, buttonLink, choice, disclosure, form, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { sendOr, typedIn } from './talk.views.ts'
import { asShown, cook, ending, faceOf, type Tracking } from './tracking.ts'

const HELPED = ['yes', 'partly', 'no'] as const
const EXPECTATION = ['met', 'exceeded', 'missed'] as const

/** "Were you helped?" before anything else; what more we ask unfolds after the answer (by style, not by script). */
export const verdict = (t: Translate, k: Tracking): Html => {
  const given = k.whole.verdict
  if (k.follower) return html``
  if (!given || k.helped)
    return html`<section class="section card verdict" id="verdict"><h2 class="verdict__title">${t('kitchen.helped')}</h2>${verdictForm(t, k)}</section>`

  return html`<section class="section stack" id="verdict">
    ${notice({ tone: 'good', title: t('happenings.request_judged.road', { helped: given.helped }), text: given.helped === 'no' ? t('kitchen.verdict_no_heard') : t('kitchen.verdict_heard') })}
    ${disclosure(t('kitchen.verdict_change'), verdictForm(t, k), { open: typedIn(k, 'verdict') !== undefined })}
    ${k.whole.thanks.length === 0 ? thanksForm(t, k) : k.whole.thanks.map((one) => html`<p class="quote" dir="auto">‘${one.words}’</p><p class="soft small">${t('kitchen.thanks_brought')}</p>`)}
  </section>`
}

const verdictForm = (t: Translate, k: Tracking): Html => {
  const { verdict: given, expectation } = k.whole
  const typed = typedIn(k, 'verdict')
  return form(
    { action: `${k.path}/verdict`, draft: true, className: 'stack verdict__form' },
    html`${hiddenKey(`${k.key}-verdict`)}
    ${choice(t, {
      name: 'helped',
      label: t('kitchen.helped'),
      hideLabel: true,
      required: true,
      value: typed?.typed.helped ?? k.helped ?? given?.helped,
      options: HELPED.map((value) => ({
        value,
        label: t('kitchen.helped_answer', { value }),
        hint: value === 'no' ? t('kitchen.helped_no_hint') : undefined,
      })),
    })}
    <div class="verdict__more stack">
      ${expectation && cameOut(t, expectation.words, typed?.typed.expectation ?? given?.expectation ?? undefined)}
      ${textArea(t, { name: 'words', id: 'verdict-words', label: t('kitchen.verdict_words'), heard: true, value: typed?.words ?? given?.words, optional: true, rows: 2 })}
      ${k.whole.thanks.length === 0 && html`<div class="verdict__thanks">${textArea(t, { name: 'thanks', id: 'verdict-thanks', label: t('kitchen.thanks'), heard: true, hint: t('kitchen.thanks_hint'), value: typed?.typed.thanks, optional: true, rows: 2 })}</div>`}
    </div>
    ${sendOr(t, k, typed, button({ label: t('kitchen.send') }))}`,
  )
}

/** Whether what they expected came out; asked only of who said beforehand what a good result is. */
const cameOut = (t: Translate, expected: string, value: string | undefined): Html => html`
  <div><p class="soft small">${t('kitchen.you_expected')}</p><p class="quote" dir="auto">‘${expected}’</p></div>
  ${choice(t, {
    name: 'expectation',
    label: t('kitchen.came_out'),
    value,
    options: EXPECTATION.map((value) => ({ value, label: t('kitchen.expectation_answer', { value }) })),
  })}`

const thanksForm = (t: Translate, k: Tracking): Html =>
  form(
    { action: `${k.path}/thanks`, className: 'card stack' },
    html`${hiddenKey(`${k.key}-thanks`)}${textArea(t, { name: 'words', id: 'thanks', label: t('kitchen.thanks'), heard: true, hint: t('kitchen.thanks_hint'), value: typedIn(k, 'thanks')?.words, rows: 2, required: true })}${sendOr(t, k, typedIn(k, 'thanks'), button({ label: t('kitchen.send_thanks'), kind: 'second' }))}`,
  )

/** What we did; or why no answer came, where nobody gave one. */
export const accountTitle = ({ no_answer }: Closure): MessageKey =>
  no_answer ? 'kitchen.account_no_answer' : 'kitchen.account'

/** What we did, what happens next, and who to ask. */
export const account = (t: Translate, k: Tracking): Html | undefined => {
  const closure = ending(k)
  if (!closure) return
  const person = asShown(k, closure.closed_by)
  return html`<section class="section stack" id="account">
    <h2>${t(accountTitle(closure))}</h2>
    <div class="stack account" dir="auto">${paragraphs(closure.account)}</div>
    <h3>${t('kitchen.account_next')}</h3>
    <div dir="auto">${paragraphs(closure.next_step)}</div>
    ${closure.sent_on && html`<p>${t('kitchen.sent_on')}</p>`}
    ${closure.cost && html`<h3>${t('kitchen.account_cost')}</h3><p dir="auto">${closure.cost}</p>`}
    <p class="beside soft">${faceOf(person, 's')} <span>${sentences(t('kitchen.account_by', { person: person.name, day: day(t, closure.closed_at, k.now) }))}</span></p>
    <p class="bar no-print">${buttonLink({ label: t('kitchen.account_print'), href: `${k.path}/account`, kind: 'quiet' })}</p>
  </section>`
}

export const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => html`<p>${line}</p>`)}`

/** It comes back: open it again. After a disagreement writing stays, and the ways on are others'. */
export const reopening = (t: Translate, k: Tracking): Html | undefined => {
  const closure = ending(k)
  if (!closure || k.follower || OUTCOMES[closure.outcome].afterSecondLook) return
  const typed = typedIn(k, 'reopening')
  return disclosure(
    t('kitchen.reopen'),
    form(
      { action: `${k.path}/reopening`, draft: true, className: 'stack' },
      html`${hiddenKey(`${k.key}-reopen`)}${textArea(t, { name: 'reason', label: t('kitchen.reopen_why'), heard: true, hint: sentences(t('kitchen.reopen_hint', { person: asShown(k, cook(k)).name })), value: typed?.words, required: true, rows: 2 })}${sendOr(t, k, typed, button({ label: t('kitchen.reopen_send'), kind: 'second' }))}`,
    ),
    { open: typed !== undefined },
  )
}
