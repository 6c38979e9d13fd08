import type { Counted } from '../../lib/terms.ts'
import { dayOf } from '../../lib/time.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { isCounted, type PromiseRow } from './promise.ts'
import { PROMISES } from './promise-kinds.ts'

type Worded = Pick<PromiseRow, 'kind' | 'text' | 'counted'>

/** What was promised, in words: somebody's own, or ours for an answer and a legal term. */
export function promiseWords(t: Translate, { kind, text, counted }: Worded): string {
  if (text) return text
  return t((isCounted(counted) && RULES[counted.rule]) || PROMISES[kind].unworded)
}

const RULES: Partial<Record<Counted['rule'], MessageKey>> = {
  awb_complaint: 'requests.promise_complaint',
  awb_complaint_committee: 'requests.promise_complaint',
  wkkgz_complaint: 'requests.promise_complaint',
  avg_request: 'requests.promise_data',
}

/** "How we counted", under a date. Nothing when somebody simply chose the day. */
export function howCounted(
  t: Translate,
  { counted }: Pick<PromiseRow, 'counted'>,
  now = new Date(),
): string | undefined {
  if (!isCounted(counted)) return
  const { rule, from, amount, unit, moved } = counted
  const started = from.includes('T') ? dayOf(new Date(from), t.timeZone) : from
  const term = t('requests.counted_term', { amount, unit, from: day(t, started, now) })
  const law = rule === 'free' ? '' : ` ${t('requests.counted_law', { rule })}`
  const shift = moved ? ` ${t('requests.counted_moved', { from: day(t, moved.from, now), reason: moved.reason })}` : ''
  return `${term}${law}${shift}`
}

/** The promises to show: what was promised again for the same day in the same words is one line, the one that still counts. */
export function shownPromises<Row extends Pick<PromiseRow, 'kind' | 'text' | 'due_at' | 'state'>>(
  promises: readonly Row[],
  timeZone: string,
): Row[] {
  const same = (one: Row, other: Row) =>
    one.kind === other.kind && one.text === other.text && dayOf(one.due_at, timeZone) === dayOf(other.due_at, timeZone)
  return promises.filter(
    (one, place) => one.state === 'broken' || !promises.slice(place + 1).some((later) => same(one, later)),
  )
}
