import { dayOf } from '../../lib/time.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until } from '../../ui/words/when.ts'
import type { PromiseRow } from './promise.ts'
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
export const brokenWords = (t: Translate, promise: Promised, now: Date): string =>
  t(promise.due_at > now ? 'requests.mail_broken_ahead' : 'requests.mail_broken_text', {
    promise: promiseWords(t, promise),
    old: until(t, dayOf(promise.due_at, t.timeZone), now),
  })
