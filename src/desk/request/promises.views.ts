import { addWorkingDays } from '../../lib/calendar.ts'
import { dayOf } from '../../lib/time.ts'
import { keptByAnswer, keptByHand } from '../../requests/promises/promise-kinds.ts'
import { type PromiseState, promiseStateOf } from '../../requests/promises/promise-state.ts'
import { promiseWords, shownPromises } from '../../requests/promises/promise-words.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import { lastInstantOf } from '../../requests/working-time.ts'
import { button } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import { type PromiseLook, promiseList } from '../../ui/promise-list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'

type Ledgered = WholeRequest['promises'][number]

/** Promises that ask for a word now: near their day, at risk, or broken without the customer knowing why. */
export const promiseNotices = (t: Translate, page: RequestPage): Html[] =>
  page.whole.promises.flatMap((promise) => {
    const asks = whatItAsks(page, promise)
    return asks ? [asks === 'explain' ? brokenNotice(t, page, promise) : nearNotice(t, page, promise)] : []
  })

/** Does this promise ask for a word from us today? */
export function whatItAsks(page: RequestPage, promise: Ledgered): 'say' | 'explain' | undefined {
  const { whole, calendar, now } = page
  if (whole.request.closed_at) return
  const state = promiseStateOf(promise, whole, { calendar, now })
  if (state === 'broken') return isExplained(promise) ? undefined : 'explain'
  if (state === 'risk') return 'say'
  const today = dayOf(now, calendar.timeZone)
  const near = lastInstantOf(addWorkingDays(calendar, today, 1), calendar.timeZone)
  const saidToday = promise.entries.some(
    (entry) => entry.kind === 'on_track' && dayOf(entry.at, calendar.timeZone) === today,
  )
  return (state === 'open' || state === 'moved') && promise.due_at <= near && !saidToday ? 'say' : undefined
}

const isExplained = ({ entries }: Ledgered) => entries.some((entry) => entry.kind === 'broken' && entry.reason !== '')

function nearNotice(t: Translate, { whole, now, key }: RequestPage, promise: Ledgered): Html {
  const at = `/desk/requests/${whole.request.id}/promises/${promise.id}`
  return notice({
    tone: 'copper',
    id: `near-${promise.id}`,
    title: t('desk.promise_near', { text: promiseWords(t, promise), until: until(t, promise.due_at, now) }),
    text: keptByAnswer(promise) ? t('desk.promise_near_answer') : stepState(t, whole, promise),
    action: html`${
      !keptByAnswer(promise) &&
      onceForm(
        { action: `${at}/track`, key, name: `track${promise.id}` },
        button({ label: t('desk.makes_it'), kind: 'quiet' }),
      )
    }<a href="${at}/late">${t('desk.not_made')}</a>`,
  })
}

function stepState(t: Translate, { steps, asker }: WholeRequest, promise: Ledgered): string {
  const step = steps.find((one) => one.id === promise.step_id)
  const name = shortName(t, asker)
  if (step && !step.started_at && !step.planned_on)
    return t('desk.promise_not_planned', { step: step.name, ...named(name) })
  return t('desk.promise_reads_too', named(name))
}

const brokenNotice = (t: Translate, { whole, key }: RequestPage, promise: Ledgered): Html => {
  const at = `/desk/requests/${whole.request.id}/promises/${promise.id}`
  return notice({
    tone: 'red',
    id: `near-${promise.id}`,
    title: t('desk.promise_broken', { text: promiseWords(t, promise) }),
    text: t('desk.promise_broken_why', named(shortName(t, whole.asker))),
    action: html`<a href="${at}/late">${t('desk.tell_it')}</a>${onceForm(
      { action: `${at}/keeping`, key, name: `kept${promise.id}` },
      button({ label: t('desk.done_after_all'), kind: 'quiet' }),
    )}`,
  })
}

/** What we promised and how it stands, beside the conversation. */
export function promisesSection(t: Translate, page: RequestPage): Html | undefined {
  const { whole, calendar, now } = page
  if (whole.promises.length === 0) return
  return html`
  <section id="promises">
    <h2>${t('desk.promises')}</h2>
    ${promiseList(
      t,
      shownPromises(whole.promises, calendar.timeZone).map((promise) => {
        const state = promiseStateOf(promise, whole, { calendar, now })
        return {
          id: `promise-${promise.id}`,
          state: LOOKS[state],
          text: html`<bdi>${promiseWords(t, promise)}</bdi> <span class="soft">${until(t, promise.due_at, now)}</span>`,
          note: NOTED.has(state) ? t('desk.standing', { standing: state }) : undefined,
          action: promise.state !== 'open' || whole.request.closed_at ? undefined : openActions(t, page, promise),
        }
      }),
    )}
  </section>`
}

/** What was promised is done, or will not be made: that can be said at any time. */
const openActions = (t: Translate, { whole, key }: RequestPage, promise: Ledgered): Html => {
  const at = `/desk/requests/${whole.request.id}/promises/${promise.id}`
  return html`${
    keptByHand(promise) &&
    onceForm(
      { action: `${at}/keeping`, key, name: `keep${promise.id}` },
      button({ label: t('desk.promise_done'), kind: 'quiet' }),
    )
  }<a class="small" href="${at}/late">${t('desk.not_made')}</a>`
}

const LOOKS: Record<PromiseState, PromiseLook> = {
  open: 'open',
  waiting: 'open',
  moved: 'moved',
  risk: 'risk',
  kept: 'kept',
  released: 'lapsed',
  broken: 'broken',
  done_late: 'broken',
}

const NOTED = new Set<PromiseState>(['waiting', 'done_late', 'released', 'moved'])
