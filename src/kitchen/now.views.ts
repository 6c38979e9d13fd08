import { type BusinessCalendar, isOpenAt, openingAt } from '../lib/calendar.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import type { Step } from '../requests/steps/step.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import { type NowPanelProps, nowPanel } from '../ui/now-panel.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, readsBy, since, until } from '../ui/words/when.ts'
import { readingTime } from './reading.ts'
import {
  comingSteps,
  cook,
  deliberationNow,
  ending,
  faceOf,
  inSentence,
  reachable,
  runningSteps,
  sentences,
  shown,
  type Tracking,
  unpointed,
} from './tracking.ts'

/** The dark panel: who, what now, since when, why, and what comes next by when. */
export const happening = (t: Translate, k: Tracking): Html => {
  const owner = shown(k, cook(k))
  return nowPanel(t, {
    ...doing(t, k),
    who: sentences([owner.name, owner.line].filter(Boolean).join(', ')),
    face: faceOf(owner, 'l'),
    next: ending(k) ? undefined : nextUp(t, k),
  })
}

type Doing = Pick<NowPanelProps, 'busy' | 'since' | 'title' | 'sentence'>

/** What is happening, from the most certain thing to say to the least. */
function doing(t: Translate, k: Tracking): Doing {
  const closure = ending(k)
  if (closure)
    return {
      busy: false,
      since: day(t, closure.closed_at, k.now),
      title: t('kitchen.ended', { outcome: closure.outcome }),
    }
  const step = runningSteps(k)[0]
  const standIn = awayLine(t, k)
  const said = step ? working(t, k, step) : (talkingOver(t, k) ?? atRest(t, k))
  return standIn ? { ...said, sentence: html`${standIn} ${said.sentence}` } : said
}

function working(t: Translate, k: Tracking, step: Step): Doing {
  const who = shown(k, step.doer_id ?? cook(k))
  const from = step.started_at && since(t, step.started_at, k.now)
  const why = step.because && t('kitchen.because', { because: unpointed(step.because) })
  if (step.customers_turn)
    return {
      busy: false,
      since: from || undefined,
      title: t('kitchen.your_step', { step: inSentence(step.name) }),
      sentence: why,
    }
  if (step.waits_for)
    return {
      busy: false,
      since: from || undefined,
      title: t('kitchen.waits_for', { whom: step.waits_for }),
      sentence: why,
    }
  const name = inSentence(unpointed(step.name))
  const calendar = step.doer_id === null ? k.calendar : reachable(k, step.doer_id)
  if (isOpenAt(calendar, k.now)) {
    return {
      busy: true,
      since: from || undefined,
      title: sentences(t('kitchen.doing', { person: who.name, step: name })),
      sentence: why,
    }
  }
  return {
    busy: false,
    since: from || undefined,
    title: sentences(t('kitchen.begun', { person: who.name, step: name })),
    sentence: html`${why} ${goesOn(t, k, calendar)}`,
  }
}

/** Nobody is at work now: when it goes on. */
function goesOn(t: Translate, k: Tracking, calendar: BusinessCalendar): string {
  const opening = openingAt(calendar, k.now)
  return opening ? t('kitchen.goes_on', { when: readsBy(t, { from: opening.opens }, k.now) }) : ''
}

function talkingOver(t: Translate, k: Tracking): Doing | undefined {
  const talk = deliberationNow(k)
  return (
    talk && {
      busy: false,
      since: since(t, talk.started_at, k.now),
      title: t('kitchen.talking_over', { topic: unpointed(talk.topic) }),
      sentence: t('kitchen.talking_until', { until: until(t, talk.until_day, k.now) }),
    }
  )
}

function atRest(t: Translate, k: Tracking): Doing {
  const { request, messages } = k.whole
  const person = shown(k, cook(k)).name
  if (request.turn === 'customers')
    return {
      busy: false,
      since: since(t, request.turn_since, k.now),
      title: sentences(t('kitchen.waits_for_you', { person })),
    }
  const answered = messages.some((one) => one.author_kind === 'person' && one.deliberation_id === null)
  const from = since(t, request.owner_since, k.now)
  if (answered) return { busy: false, since: from, title: sentences(t('kitchen.works_on_it', { person })) }
  return {
    busy: false,
    since: from,
    title: sentences(t('kitchen.has_it', { person })),
    sentence: reading(t, k, person),
  }
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
  const names = { owner: shown(k, owner).name, person: shown(k, acting).name }
  return sentences(t('kitchen.stands_in', { ...names, until: day(t, owner.away_until, k.now) }))
}

/** What comes next and by when; what is not known yet is said. */
function nextUp(t: Translate, k: Tracking): Content | undefined {
  const [step] = comingSteps(k).filter((one) => !one.customers_turn)
  if (step) return html`<strong>${stepBy(t, k, step)}.</strong> ${planOf(t, k, step)}`
  const answer = k.whole.promises.find((one) => one.state === 'open')
  if (answer) return html`<strong>${inSentence(promiseWords(t, answer))}, ${until(t, answer.due_at, k.now)}.</strong>`
  if (comingSteps(k).length > 0) return html`<strong>${t('kitchen.next_you_judge')}.</strong>`
  return runningSteps(k).length > 0
    ? t('kitchen.next_finish')
    : t('kitchen.next_unknown', { person: shown(k, cook(k)).name })
}

function stepBy(t: Translate, k: Tracking, step: Step): string {
  const promised = k.whole.promises.find((one) => one.step_id === step.id && one.state === 'open')
  const by = promised && until(t, promised.due_at, k.now)
  return [inSentence(unpointed(step.name)), by].filter(Boolean).join(', ')
}

/** When a step is planned, or that it is not, and by when we know more. */
export function planOf(t: Translate, k: Tracking, step: Step): string {
  if (step.planned_on) return t('kitchen.planned_on', { day: day(t, step.planned_on, k.now) })
  const talk = deliberationNow(k)
  if (talk)
    return t('kitchen.not_planned_talk', { topic: unpointed(talk.topic), until: until(t, talk.until_day, k.now) })
  const { next_due: due } = k.whole.request
  const person = shown(k, cook(k)).name
  return due && due > k.now
    ? t('kitchen.not_planned_hear', { person, until: until(t, due, k.now) })
    : t('kitchen.not_planned')
}
