import { dayOf } from '../../lib/time.ts'
import type { Typed } from '../../pages/redraw.ts'
import { button, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { aboutRequest } from './meanwhile.views.ts'
import type { RequestPage } from './request-page.ts'

interface Again {
  typed: Typed
  /** It is a day on which we are closed: it may be meant. */
  closed: boolean
}

/** A promise that was not made: what was typed, why not, and where it may be meant all the same. */
export function promiseAgainPage(t: Translate, page: RequestPage, { typed, closed }: Again): Html {
  const { whole, key, now, settings } = page
  const carried = ['step_id', 'to_hear'].flatMap((name) => {
    const value = typed.value(name)
    return value ? [hidden(name, value)] : []
  })
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.promise'), typed.error('due_on') ? undefined : typed.refused)}
    ${onceForm(
      { action: `/desk/requests/${whole.request.id}/promises`, key, name: 'promise-again', className: 'card' },
      html`${carried}
      ${field(t, { name: 'text', label: t('desk.promise_what'), required: true, value: typed.value('text'), error: typed.error('text'), maxlength: 300 })}
      ${field(t, { name: 'due_on', label: t('desk.promise_when'), type: 'date', required: true, min: dayOf(now, settings.time_zone), value: typed.value('due_on'), error: typed.error('due_on'), shape: 'short' })}
      <div class="bar">${button({ label: t('desk.promise_make') })}${closed && button({ label: t('desk.promise_anyway'), kind: 'second', name: 'anyway', value: 'yes' })}</div>`,
    )}
  </div>`
}
