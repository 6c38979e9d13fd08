import { sentences, unpointed, wholeSentence } from '../lib/sentences.ts'
import { excerpt } from '../lib/text.ts'
import { awaitsConsent } from '../requests/promises/promise-state.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import { button, disclosure, form, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { until } from '../ui/words/when.ts'
import { asksWhetherSolved } from './now.views.ts'
import { sendOr, typedIn } from './talk.views.ts'
import {
  asShown,
  comingSteps,
  cook,
  ending,
  hasMail,
  isYourTurn,
  runningSteps,
  type Tracking,
  wordsAreGone,
} from './tracking.ts'

/** Is it the customer's turn? One thing to do, or that there is nothing to do. */
export const yourTurn = (t: Translate, k: Tracking): Html => {
  const proposals = k.follower ? [] : k.whole.promises.filter(awaitsConsent)
  if (proposals.length > 0) return html`${proposals.map((promise) => newDate(t, k, promise))}`
  if (wordsAreGone(k) && !k.follower) return wordsGone(t, k)
  if (ending(k) && !isYourTurn(k)) return html``
  if (!isYourTurn(k) && asksWhetherSolved(k)) return html`` // the panel above asks them: that is something to do
  if (k.follower && !isYourTurn(k)) return html``
  if (!isYourTurn(k) && k.alarm && !lookedAtAgain(t, k)) return html`` // above stands whom to call: that is not nothing
  if (!isYourTurn(k))
    return notice({
      tone: 'calm',
      title: lookedAtAgain(t, k),
      text: k.alarm ? undefined : nothingNow(t, k),
    })
  const person = asShown(k, whoAsked(k) ?? cook(k)).name
  return html`${notice({ tone: 'copper', title: t('kitchen.your_turn'), text: html`${whatIsAsked(k)} ${sentences(t('kitchen.your_turn_text', { person }))}`, action: html`<a class="button" href="#write">${t('kitchen.answer')}</a>` })}
    ${!k.follower && k.whole.request.turn === 'customers' && disclosure(t('kitchen.dispute'), dispute(t, k, person), { open: typedIn(k, 'turn') !== undefined })}`
}

/** What they asked was taken back: told again, or stopped. */
const wordsGone = (t: Translate, k: Tracking): Html =>
  notice({
    tone: 'copper',
    title: t('kitchen.words_gone'),
    text: sentences(t('kitchen.words_gone_text', { person: asShown(k, cook(k)).name })),
    action: html`<a class="button" href="#write">${t('kitchen.words_gone_again')}</a>
      ${form({ action: `${k.path}/stopping` }, html`${hiddenKey(`${k.key}-stop`)}${button({ label: t('kitchen.words_gone_stop'), kind: 'quiet' })}`)}`,
  })

/** Nothing now; and where the next step is theirs, that their turn comes. */
function nothingNow(t: Translate, k: Tracking): string {
  const [next] = comingSteps(k)
  if (next?.customers_turn) return t('kitchen.your_turn_later', { step: unpointed(next.name) })
  return t('kitchen.nothing_to_do', { updates: newsBy(k) })
}

const ASKED = 220 // characters of what we asked; the whole of it stands in the conversation

/** What we wait for, in so many words: the step that is theirs, or our last question. */
function whatIsAsked(k: Tracking): Html | undefined {
  const step = runningSteps(k).find((one) => one.customers_turn)
  const asked = k.whole.messages.findLast((one) => one.author_kind === 'person' && one.deliberation_id === null)
  if (step && (!asked || (step.started_at && step.started_at > asked.recorded_at)))
    return html`<strong dir="auto">${step.name}.</strong>`
  return asked && html`<q dir="auto">${wholeSentence(excerpt(asked.body, ASKED))}</q>`
}

/** Who asked can go on; after a hand-over that is whoever has it now. */
function whoAsked({ whole }: Tracking): number | undefined {
  const asked = whole.messages.findLast((one) => one.author_kind === 'person' && one.deliberation_id === null)
  return asked?.person_id && asked.recorded_at > whole.request.owner_since ? asked.person_id : undefined
}

/** Somebody who was not helped reads first that we heard that. */
function lookedAtAgain(t: Translate, k: Tracking): string | undefined {
  const last = k.whole.reopenings.at(-1)
  const spoke =
    last && k.whole.messages.some((one) => one.author_kind === 'person' && one.recorded_at > last.reopened_at)
  if (!last || spoke) return
  return sentences(t('kitchen.looks_again', { person: asShown(k, cook(k)).name, because: last.because }))
}

/** How news reaches them: what they chose, or nothing by mail when we know no address. */
const newsBy = (k: Tracking): string => (hasMail(k) ? k.whole.request.updates : 'silent')

const newDate = (t: Translate, k: Tracking, promise: Tracking['whole']['promises'][number]): Html =>
  notice({
    tone: 'copper',
    title: t('kitchen.new_date', { promise: promiseWords(t, promise), until: until(t, promise.due_at, k.now) }),
    text: promise.entries.findLast((one) => one.kind === 'renegotiated')?.reason,
    action: html`${form({ action: `${k.path}/promises/${promise.id}/consent` }, html`${hiddenKey(`${k.key}-yes-${promise.id}`)}${button({ label: t('kitchen.agree') })}`)}
      ${form({ action: `${k.path}/promises/${promise.id}/objection` }, html`${hiddenKey(`${k.key}-no-${promise.id}`)}${button({ label: t('kitchen.decline'), kind: 'quiet' })}`)}`,
  })

const dispute = (t: Translate, k: Tracking, person: string): Html =>
  form(
    { action: `${k.path}/turn`, className: 'stack' },
    html`${hiddenKey(`${k.key}-turn`)}${textArea(t, { name: 'words', id: 'dispute', label: t('kitchen.dispute_words'), heard: true, optional: true, value: typedIn(k, 'turn')?.words, rows: 2 })}${sendOr(t, k, typedIn(k, 'turn'), button({ label: t('kitchen.dispute_send', { person }), kind: 'second' }))}`,
  )
