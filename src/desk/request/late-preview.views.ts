import { wordsIn } from '../../pages/words.ts'
import type { Settings } from '../../platform/settings.ts'
import { brokenWords, movedWords } from '../../requests/promises/promise-telling.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until } from '../../ui/words/when.ts'
import { shortName } from '../people.views.ts'
import { reachedOn } from './bringing.views.ts'

interface Preview {
  promise: WholeRequest['promises'][number]
  /** The day that stands in the form. */
  on: string
  reason: string
  inTime: boolean
  now: Date
}

/** A day of which only the words around it matter: "uiterlijk …". */
const SLOT = '␟'

/** What the customer will read, sentence for sentence as it is sent; it follows what is typed above it. */
export function latePreview(
  t: Translate,
  { whole, settings }: { whole: WholeRequest; settings: Settings },
  { promise, on, reason, inTime, now }: Preview,
): Html {
  const theirs = wordsIn(whole.request.language, settings)
  const told = inTime
    ? movedWords(theirs, { promise, old: promise.due_at, to: SLOT, now })
    : brokenWords(theirs, promise, now)
  const after = theirs(inTime ? 'requests.mail_moved_ask' : 'requests.mail_broken_anew', { new: SLOT })
  const day = html`<span data-preview-target="day" data-words="${theirs('when.until', { moment: SLOT })}">${until(theirs, on, now)}</span>`
  return html`
  <div class="inside late-preview small stack stack--tight" lang="${theirs.language}">
    <p class="soft" lang="${t.language}">${t('desk.late_preview', { kind: reachedOn(t, { whole }), name: shortName(t, whole.asker) })}</p>
    ${[told, undefined, after].map((words) =>
      words === undefined
        ? html`<p data-preview-target="words" dir="auto">${reason || t('desk.late_preview_reason')}</p>`
        : html`<p>${withDay(words, day)}</p>`,
    )}
  </div>`
}

/** The words with the day in its place. */
const withDay = (words: string, day: Html): Html => {
  const [before = '', behind] = words.split(SLOT)
  return behind === undefined ? html`${before}` : html`${before}${day}${behind}`
}
