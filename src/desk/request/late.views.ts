import { wholeSentence } from '../../lib/sentences.ts'
import { dayOf } from '../../lib/time.ts'
import type { Typed } from '../../pages/redraw.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { keptByHand, PROMISES } from '../../requests/promises/promise-kinds.ts'
import type { SuggestedDate } from '../../requests/promises/promise-suggesting.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import { button, field, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import { theySeeAndHear } from './bringing.views.ts'
import { latePreview } from './late-preview.views.ts'
import { aboutRequest } from './meanwhile.views.ts'
import type { RequestPage } from './request-page.ts'
import { tool } from './tool.views.ts'

interface Late {
  promise: WholeRequest['promises'][number]
  suggested: SuggestedDate
  typed: Typed
}

/** "I don't make it": an honest new date and the reason, which is all a customer needs to hear in time. */
export function latePage(t: Translate, page: RequestPage, { promise, suggested, typed }: Late): Html {
  const { whole, settings, key, now } = page
  const name = shortName(t, whole.asker)
  const inTime = promise.state === 'open' && promise.due_at > now
  const at = `/desk/requests/${whole.request.id}/promises/${promise.id}`
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.late_title'), typed.refused)}
    <p>${t(inTime ? 'desk.late_in_time' : 'desk.late_too_late', { ...named(name), promise: promiseWords(t, promise), until: until(t, promise.due_at, now) })}</p>
    ${onceForm(
      { action: `${at}/${inTime ? 'dates' : 'breaking'}`, key, name: 'late', draft: true, className: 'card' },
      html`<div data-controller="preview">${field(t, {
        name: 'due_on',
        label: t('desk.late_when'),
        hint: t('desk.late_suggested', { from: suggested.from, n: suggested.n ?? 0 }),
        type: 'date',
        required: true,
        min: dayOf(inTime ? promise.due_at : now, settings.time_zone),
        value: typed.value('due_on') ?? suggested.on,
        error: typed.error('due_on'),
        shape: 'short',
      })}
      ${textArea(t, { name: 'reason', label: t('desk.late_why'), hint: t('desk.late_why_hint', named(name)), value: typed.value('reason'), error: typed.error('reason'), required: true, rows: 2, aid: { jargon: jargonOf(settings) } })}
      ${latePreview(t, page, { promise, on: typed.value('due_on') ?? suggested.on, reason: wholeSentence(typed.value('reason') ?? ''), inTime, now })}
      </div>
      <div class="bar">${button({ label: t('desk.late_tell', named(name)) })}${theySeeAndHear(t, page, t(inTime ? 'desk.late_seen' : 'desk.late_seen_broken', named(name)))}</div>`,
    )}
    ${inTime && otherWays(t, page, { at, promise, typed })}
  </div>`
}

interface Other {
  at: string
  promise: Late['promise']
  typed: Typed
}

/** What is not late at all: it is no longer needed, or the law gives more time. Each with a reason the customer reads. */
function otherWays(t: Translate, page: RequestPage, { at, promise, typed }: Other): Html {
  const extendable = PROMISES[promise.kind].byLaw && !promise.entries.some((entry) => entry.kind === 'extended')
  const because = (name: 'release' | 'extension') =>
    onceForm(
      { action: `${at}/${name}`, key: page.key, name, draft: true, className: 'card' },
      html`${textArea(t, { name: 'reason', id: `reason-${name}`, label: t('desk.late_why'), value: typed.value('reason'), required: true, rows: 2 })}
      <div class="bar">${button({ label: t(name === 'release' ? 'desk.release_do' : 'desk.extend_do'), kind: 'second' })}</div>`,
    )
  return html`
  ${keptByHand(promise) && tool({ label: t('desk.release'), body: because('release') })}
  ${extendable && tool({ label: t('desk.extend'), body: because('extension') })}`
}
