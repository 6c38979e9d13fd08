import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import { happeningNow } from '../requests/happening-now.ts'
import type { TimelineEntry } from '../requests/timeline/timeline.ts'
import { isKitchenOpen } from '../services/service.ts'
import { stepLength } from '../services/service-words.ts'
import { DOT, type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import { rail, type Ticket } from '../ui/rail.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, since, until } from '../ui/words/when.ts'
import { isMended, isOnlyUsual, planOf } from './now.views.ts'
import { isMilestone, ticketOf } from './road-entries.ts'
import { asShown, comingSteps, cook, ending, pausedSteps, runningSteps, type Tracking } from './tracking.ts'

type Step = Tracking['whole']['steps'][number]

/** The road of the question: what was done, where it is, and what is still to come. */
export const road = (t: Translate, k: Tracking): Html => html`
  ${rail(t, [...withoutRepeats(k.entries.filter((one) => isMilestone(one, k)).map((one) => ticketOf(t, k, one))), ...nowTickets(t, k), ...nextTickets(t, k)])}
  <p class="small"><a href="${k.path}/road">${t('kitchen.everything', { count: k.entries.length })}</a></p>`

/** Between two milestones a wait of one kind is said once, however often something small came between. */
const withoutRepeats = (tickets: Ticket[]): Ticket[] =>
  tickets.filter((one, place) => one.state !== 'gap' || tickets[place - 1]?.title !== one.title)

/** Where nobody can look into the kitchen of this service now: until when, and why. */
export function shut(t: Translate, k: Tracking): Html | undefined {
  const { service } = k.whole
  if (!service || isKitchenOpen(service, dayOf(k.now, t.timeZone))) return
  const end = service.kitchen_closed_until
  return notice({
    tone: 'calm',
    title: t('kitchen.shut', { until: end ? day(t, end, k.now) : 'none' }),
    text: service.kitchen_closed_because,
  })
}

/** Everything that happened, nothing left out; densely. */
export const wholeRoad = (t: Translate, k: Tracking): Html =>
  rail(
    t,
    k.entries.map((one: TimelineEntry) => ({ ...ticketOf(t, k, one), dense: true })),
  )

function nowTickets(t: Translate, k: Tracking): Ticket[] {
  if (ending(k)) return []
  const running = runningSteps(k)
  if (running.length > 0)
    return running.map((step) => ({
      id: `step-${step.id}`,
      state: 'now',
      title: step.name,
      detail: nowDetail(t, k, step),
      why: step.because || undefined,
    }))
  const { turn, turn_since: turned, owner_since: ownedSince } = k.whole.request
  const { since: restsSince = ownedSince } = happeningNow(k.whole, k) // the moment that the panel above says
  const person = asShown(k, cook(k)).name
  const theirs = turn === 'customers'
  const title = theirs ? t('kitchen.road_your_turn') : t('kitchen.road_with', { person })
  return [
    {
      id: 'now',
      state: 'now',
      title,
      detail: since(t, theirs ? turned : restsSince, k.now),
    },
  ]
}

const nowDetail = (t: Translate, k: Tracking, step: Step): string =>
  [
    step.waits_for && t('requests.now_waits_for', { whom: step.waits_for }),
    step.started_at && since(t, step.started_at, k.now),
    usually(t, step),
  ]
    .filter(Boolean)
    .join(DOT)

function usually(t: Translate, step: Step): string {
  const time = stepLength(t, step)
  return time && t('kitchen.usually', { time })
}

function nextTickets(t: Translate, k: Tracking): Ticket[] {
  if (ending(k)) return leftOpen(t, k)
  const coming = comingSteps(k)
  const paused = pausedSteps(k).map((step) => ({ step, detail: step.customers_turn ? '' : t('kitchen.waits_for_you') }))
  const tickets = [...paused, ...coming.map((step) => ({ step, detail: nextDetail(t, k, step) }))].map(
    ({ step, detail }): Ticket => ({ id: `step-${step.id}`, state: 'next', title: stepTitle(t, k, step), detail }),
  )
  const ahead = [...againTicket(t, k), ...tickets]
  return [...coming, ...runningSteps(k)].some((step) => step.customers_turn)
    ? ahead
    : [
        ...ahead,
        { id: 'verdict', state: 'next', title: t(k.follower ? 'kitchen.next_they_judge' : 'kitchen.next_you_judge') },
      ]
}

/** What is up to who asked speaks to them; who follows along reads for whom it is. */
const stepTitle = (t: Translate, { follower }: Tracking, step: Step): string =>
  follower && step.customers_turn ? t('kitchen.for_who_asked', { step: step.name }) : step.name

/** It came back after everything was done: then the work is to look what is still needed. */
function againTicket(t: Translate, k: Tracking): Ticket[] {
  const open = [...comingSteps(k), ...runningSteps(k), ...pausedSteps(k)]
  if (k.whole.reopenings.length === 0 || open.some((step) => !step.customers_turn)) return []
  return [
    {
      id: 'again',
      state: 'next',
      title: sentences(t('kitchen.looks_what_is_needed', { person: asShown(k, cook(k)).name })),
    },
  ]
}

/** What had no word when it ended stays on the road, said as it is. */
const leftOpen = (t: Translate, k: Tracking): Ticket[] =>
  [...runningSteps(k), ...comingSteps(k).filter((step) => !step.customers_turn)].map((step) => ({
    id: `step-${step.id}`,
    state: 'note',
    title: t('kitchen.road_left_open', { step: step.name }),
  }))

function nextDetail(t: Translate, k: Tracking, step: Step): string {
  if (step.customers_turn) return ''
  if (isMended(k)) return t('kitchen.maybe_not_needed')
  const promised = k.whole.promises.find((one) => one.step_id === step.id && one.state === 'open')
  const when = promised
    ? until(t, promised.due_at, k.now)
    : step.planned_on
      ? planOf(t, k, step)
      : t(isOnlyUsual(k, step) ? 'kitchen.usually_so' : 'kitchen.not_planned')
  if (step.waits_for)
    return [
      promised || step.planned_on ? when : '',
      t('kitchen.done_outside', { whom: step.waits_for }),
      usually(t, step),
    ]
      .filter(Boolean)
      .join(DOT)
  const who = step.doer_id
    ? asShown(k, step.doer_id).name
    : step.role || (step.department_id && k.whole.departments.get(step.department_id))
  return [when, who].filter(Boolean).join(DOT)
}
