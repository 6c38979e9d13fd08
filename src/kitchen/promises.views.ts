import { workingDaysBetween } from '../lib/calendar.ts'
import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import type { PromiseEntry } from '../requests/promises/promise.ts'
import { type PromiseState, promiseStateOf } from '../requests/promises/promise-state.ts'
import { howCounted, promiseWords, shownPromises } from '../requests/promises/promise-words.ts'
import { disclosure } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { type PromiseLine, type PromiseLook, promiseList } from '../ui/promise-list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, until, workingDaysLeft } from '../ui/words/when.ts'
import { planOf } from './now.views.ts'
import type { Tracking } from './tracking.ts'

type Promised = Tracking['whole']['promises'][number]

const STATES: Record<PromiseState, PromiseLook> = {
  open: 'open',
  waiting: 'open',
  moved: 'moved',
  released: 'lapsed',
  risk: 'risk',
  kept: 'kept',
  broken: 'broken',
  done_late: 'broken',
}

/** What we promised, and whether it is on time; told from each promise's ledger. */
export const promisesOf = (t: Translate, k: Tracking): Html =>
  promiseList(
    t,
    shownPromises(k.whole.promises, k.calendar.timeZone).map((promise) => lineOf(t, k, promise)),
  )

function lineOf(t: Translate, k: Tracking, promise: Promised): PromiseLine {
  const state = promiseStateOf(promise, k.whole, { calendar: k.calendar, now: k.now })
  return {
    id: `promise-${promise.id}`,
    state: STATES[state],
    text: html`${promiseWords(t, promise)} ${until(t, promise.due_at, k.now)}`,
    note: html`${noteOf(t, k, promise, state)}`,
    action: counting(t, k, promise),
  }
}

function noteOf(t: Translate, k: Tracking, promise: Promised, state: PromiseState): string {
  const { entries } = promise
  const kept = entries.findLast((one) => one.kind === 'kept')
  const reason = entries.findLast((one) => one.reason !== '' && one.kind !== 'agreed')?.reason ?? ''
  if (state === 'kept') return t('kitchen.kept_on', { day: day(t, kept?.at ?? promise.due_at, k.now) })
  if (state === 'done_late') return `${t('kitchen.done_late', { day: day(t, kept?.at ?? k.now, k.now) })} ${reason}`
  if (state === 'broken') return `${reason || t('kitchen.broken_silent')} ${howLate(t, k, promise)}`
  if (state === 'released') return reason || t('kitchen.released')
  if (state === 'waiting') return t('kitchen.waiting_since', { day: day(t, k.whole.request.turn_since, k.now) })
  if (state === 'moved') return `${movedFrom(t, k, entries)} ${reason}`
  return [left(t, k, promise), plannedFor(t, k, promise)].filter(Boolean).join(' ')
}

const workingDays = (k: Tracking, promise: Promised) => {
  const { timeZone } = k.calendar
  return workingDaysBetween(k.calendar, dayOf(k.now, timeZone), dayOf(promise.due_at, timeZone))
}

const left = (t: Translate, k: Tracking, promise: Promised) =>
  `${sentences(workingDaysLeft(t, Math.max(0, workingDays(k, promise))))}.`

/** What was said before its day is not counted in days late; nor is what ended since. */
function howLate(t: Translate, k: Tracking, promise: Promised): string {
  const broken = promise.entries.findLast((one) => one.kind === 'broken')
  if (broken && broken.at < promise.due_at) return t('kitchen.told_before', { day: day(t, broken.at, k.now) })
  return k.whole.request.closed_at ? '' : late(t, k, promise)
}

/** In days that have passed; on its own day it is late by hours, and that it is late stands there already. */
function late(t: Translate, k: Tracking, promise: Promised): string {
  const days = workingDays(k, promise)
  return days < 0 ? `${sentences(workingDaysLeft(t, days))}.` : ''
}

function plannedFor(t: Translate, k: Tracking, promise: Promised): string {
  const step = k.whole.steps.find((one) => one.id === promise.step_id)
  return step && !step.started_at ? planOf(t, k, step) : ''
}

function movedFrom(t: Translate, k: Tracking, entries: readonly PromiseEntry[]): string {
  const dates = entries.filter((one) => one.due_at !== null)
  const before = dates.at(-2)?.due_at
  const was = before ? t('kitchen.was', { day: day(t, before, k.now) }) : ''
  return entries.at(-1)?.kind === 'agreed' ? `${was} ${t('kitchen.you_agreed')}` : was
}

/** "How we count", with every line of the ledger under it. */
const counting = (t: Translate, k: Tracking, promise: Promised): Html => {
  const counted = howCounted(t, promise, k.now)
  return disclosure(
    t('kitchen.how_we_count'),
    html`<div class="small soft">${counted && html`<p>${counted}</p>`}<ul class="ledger">${brokenOnce(promise.entries).map((entry) => html`<li>${ledgerLine(t, k, entry)}</li>`)}</ul></div>`,
  )
}

type LedgerLine = Omit<PromiseEntry, 'kind'> & { kind: PromiseEntry['kind'] | 'explained' }

/** What broke in silence breaks once: the line that tells why afterwards only explains it. */
function brokenOnce(entries: readonly PromiseEntry[]): LedgerLine[] {
  const broke = entries.find(({ kind }) => kind === 'broken')
  return entries.map((entry) => (entry.kind === 'broken' && entry !== broke ? { ...entry, kind: 'explained' } : entry))
}

function ledgerLine(t: Translate, k: Tracking, { kind, at, due_at: due, reason }: LedgerLine): string {
  const line = t('kitchen.ledger', { kind, day: day(t, at, k.now), due: due ? day(t, due, k.now) : 'none' })
  return reason ? `${line} ${reason}` : line
}
