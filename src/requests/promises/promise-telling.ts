import { dayOf } from '../../lib/time.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until, untilDay } from '../../ui/words/when.ts'
import type { PromiseEntry, PromiseRow } from './promise.ts'
import { promiseWords } from './promise-words.ts'

type Promised = Pick<PromiseRow, 'kind' | 'text' | 'counted' | 'due_at'>

/** What a customer is told when a date moves; in a mail, and before it is sent in what its writer sees of it. */
export const movedWords = (
  t: Translate,
  { promise, old, to, now }: { promise: Promised; old: Date; to: string; now: Date },
): string =>
  t('requests.mail_moved_text', {
    promise: promiseWords(t, promise),
    old: until(t, dayOf(old, t.timeZone), now),
    new: to,
  })

/** The same of a promise that was not kept, or will not be. */
export const brokenWords = (t: Translate, promise: Promised, now: Date, at = now): string =>
  t(promise.due_at > at ? 'requests.mail_broken_ahead' : 'requests.mail_broken_text', {
    promise: promiseWords(t, promise),
    old: until(t, dayOf(promise.due_at, t.timeZone), now),
  })

/** What somebody here told about a promise that will not be kept, as it stands in the conversation on both sides. */
export interface ToldLate {
  /** Of the line in the ledger. */
  id: number
  at: Date
  by_id: number | null
  text: string
}

type Kept = PromiseRow & { entries: readonly PromiseEntry[] }

/** Each new date, extension and broken promise that a person gave a reason for: the words that were told, whatever way they went. */
export const toldLate = (t: Translate, promises: readonly Kept[], now: Date): ToldLate[] =>
  promises.flatMap((promise) =>
    promise.entries
      .filter(({ kind, reason, by_kind }) => LATE.has(kind) && reason !== '' && by_kind === 'person')
      .map((entry) => ({
        id: entry.id,
        at: entry.at,
        by_id: entry.by_id,
        text: lateText(t, { promise, entry, promises, now }),
      })),
  )

const LATE = new Set<PromiseEntry['kind']>(['renegotiated', 'extended', 'broken'])
const TOGETHER_MS = 60_000 // the promise made anew is made with the word that the other broke

function lateText(
  t: Translate,
  { promise, entry, promises, now }: { promise: Kept; entry: PromiseEntry; promises: readonly Kept[]; now: Date },
): string {
  if (entry.kind !== 'broken') {
    const old = promise.entries.findLast((one) => one.id < entry.id && one.due_at !== null)?.due_at ?? promise.due_at
    return [movedWords(t, { promise, old, to: untilDay(t, entry.due_at ?? promise.due_at), now }), entry.reason].join(
      ' ',
    )
  }
  const anew = promises.find(
    (one) =>
      one.id > promise.id &&
      one.kind === promise.kind &&
      one.text === promise.text &&
      Math.abs(one.made_at.getTime() - entry.at.getTime()) < TOGETHER_MS,
  )
  const next = anew ? t('requests.mail_broken_anew', { new: untilDay(t, anew.due_at) }) : ''
  return [brokenWords(t, promise, now, entry.at), entry.reason, next].filter(Boolean).join(' ')
}
