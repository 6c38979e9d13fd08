import { type BusinessCalendar, openingAt } from '../lib/calendar.ts'
import { inSentence, sentences, unpointed } from '../lib/sentences.ts'
import { type HappeningNow, happeningNow, isBusy, isWork } from '../requests/happening-now.ts'
import { nowTitle } from '../requests/now-words.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import type { Step } from '../requests/step.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import { type NowPanelProps, nowPanel } from '../ui/now-panel.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, readsBy, since, until } from '../ui/words/when.ts'
import { readingTime } from './reading.ts'
import {
  asShown,
  comingSteps,
  cook,
  deliberationNow,
  ending,
  faceOf,
  runningSteps,
  type Tracking,
  wordsAreGone,
} from './tracking.ts'

/** The dark panel: who, what now, since when, why, and what comes next by when. */
export const happening = (t: Translate, k: Tracking): Html => {
  const owner = asShown(k, cook(k))
  return nowPanel(t, {
    ...doing(t, k),
    who: sentences([owner.name, owner.line].filter(Boolean).join(', ')),
    face: faceOf(owner, 'l'),
    next: ending(k) ? undefined : nextUp(t, k),
  })
}

type Doing = Pick<NowPanelProps, 'busy' | 'since' | 'title' | 'sentence'>

/** What is happening, with why or until when. */
function doing(t: Translate, k: Tracking): Doing {
  const now = happeningNow(k.whole, k)
  const standIn = now.what !== 'ended' && awayLine(t, k)
  const sentence = sentenceOf(t, k, now)
  return {
    busy: isBusy(now),
    since: now.since && (now.what === 'ended' ? day(t, now.since, k.now) : since(t, now.since, k.now)),
    title: nowTitle(t, k.whole, now),
    sentence: standIn ? html`${standIn} ${sentence}` : sentence,
  }
}

function sentenceOf(t: Translate, k: Tracking, now: HappeningNow): Content | undefined {
  if (now.what === 'talking_over') return t('kitchen.talking_until', { until: until(t, now.talk.until_day, k.now) })
  if (asksWhetherSolved(k)) return html`<a href="#told-answer">${t('kitchen.mended_is_it_so')}</a>`
  if (wordsAreGone(k)) return t('kitchen.words_gone_now')
  if (now.what === 'has_it') return reading(t, k, asShown(k, cook(k)).name)
  if (!('step' in now)) return
  const why = now.step.because && t('kitchen.because', { because: unpointed(now.step.because) })
  return now.what === 'begun' ? html`${why} ${goesOn(t, k, now.calendar)}` : why
}

/** They were told that it was mended, and have not said yet whether that is so. */
export function asksWhetherSolved(k: Tracking): boolean {
  const now = happeningNow(k.whole, k)
  return now.what === 'cause_mended' && !now.answer && k.cameOfIt.told.length > 0 && !k.follower
}

/** Nobody is at work now: when it goes on. */
function goesOn(t: Translate, k: Tracking, calendar: BusinessCalendar): string {
  const opening = openingAt(calendar, k.now)
  return opening ? t('kitchen.goes_on', { when: readsBy(t, { from: opening.opens }, k.now) }) : ''
}

function reading(t: Translate, k: Tracking, person: string): string {
  const when = readingTime(k)
  return when ? sentences(t('kitchen.reads_question', { person, when: readsBy(t, when, k.now) })) : ''
}

/** "Marieke is er niet tot maandag. Joost neemt het over." */
function awayLine(t: Translate, k: Tracking): string | undefined {
  const owner = k.whole.people.get(k.whole.request.owner_id)
  const acting = cook(k)
  if (!owner?.away_until || !acting || acting.id === owner.id) return
  const names = { owner: asShown(k, owner).name, person: asShown(k, acting).name }
  return sentences(t('kitchen.stands_in', { ...names, until: day(t, owner.away_until, k.now) }))
}

/** What comes next and by when; what is not known yet is said. */
function nextUp(t: Translate, k: Tracking): Content | undefined {
  if (isMended(k)) return t('kitchen.next_may_end', { person: asShown(k, cook(k)).name })
  const coming = comingSteps(k)
  const [step] = coming
  // What is the customer's to do comes next as well; only their last word, on how it went, waits behind what we promised.
  // Before anybody did something with it, nothing is planned for either: then what comes next is what we promised.
  const answer = k.whole.promises.find((one) => one.state === 'open')
  if (step && coming.some((one) => !one.customers_turn) && !(answer && isOnlyUsual(k, step)))
    return html`<strong>${stepBy(t, k, step)}.</strong> ${planOf(t, k, step)}`
  if (answer) return html`<strong>${inSentence(promiseWords(t, answer))}, ${until(t, answer.due_at, k.now)}.</strong>`
  if (coming.length > 0)
    return html`<strong>${t(k.follower ? 'kitchen.next_they_judge' : 'kitchen.next_you_judge')}.</strong>`
  return runningSteps(k).length > 0
    ? t('kitchen.next_finish')
    : t('kitchen.next_unknown', { person: asShown(k, cook(k)).name })
}

/** What is left of the plan is perhaps not needed any more: whoever has the question says so. */
export const isMended = (k: Tracking): boolean => happeningNow(k.whole, k).what === 'cause_mended'

/**
 * A step of the template on a question that nobody here did anything with yet: how it usually goes, and perhaps of a
 * service that it is not about.
 */
export const isOnlyUsual = ({ whole: { events, promises } }: Tracking, step: Step): boolean =>
  !step.free && !step.planned_on && !promises.some((one) => one.step_id === step.id) && !events.some(isWork)

function stepBy(t: Translate, k: Tracking, step: Step): string {
  const promised = k.whole.promises.find((one) => one.step_id === step.id && one.state === 'open')
  const by = promised && until(t, promised.due_at, k.now)
  return [inSentence(unpointed(step.name)), by].filter(Boolean).join(', ')
}

/** When a step is planned, or that it is not, and by when we know more. */
export function planOf(t: Translate, k: Tracking, step: Step): string {
  if (isOnlyUsual(k, step)) return t('kitchen.usually_so')
  if (step.planned_on) return t('kitchen.planned_on', { day: day(t, step.planned_on, k.now) })
  const talk = deliberationNow(k)
  if (talk)
    return t('kitchen.not_planned_talk', { topic: unpointed(talk.topic), until: until(t, talk.until_day, k.now) })
  const { next_due: due } = k.whole.request
  const person = asShown(k, cook(k)).name
  return due && due > k.now
    ? t('kitchen.not_planned_hear', { person, until: until(t, due, k.now) })
    : t('kitchen.not_planned')
}
