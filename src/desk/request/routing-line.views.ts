import { explainRouting } from '../../requests/owners/routing.ts'
import { button, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueOptions } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { onceForm, tool } from './tool.views.ts'

/** Why it came to this person, with a way to put it right in two taps. */
export function routingLine(t: Translate, { whole, colleagues, key }: RequestPage): Html {
  const { routing, request, people } = whole
  const why = routing ? explainRouting(t, routing, people, request.words) : ''
  if (request.closed_at) return html`${why}`
  return html`${why} ${tool({
    label: t('desk.not_right'),
    id: 'correction',
    body: onceForm(
      { action: `/desk/requests/${request.id}/corrections`, key, name: 'correction', className: 'card' },
      html`${select(t, { name: 'to_id', id: 'correction-to', label: t('desk.correct_to'), options: colleagueOptions(colleagues, [request.owner_id], routing?.specialist_id ?? undefined) })}
      <div class="bar">${button({ label: t('desk.correct') })}</div>
      <p class="soft small">${t('desk.correct_learns')}</p>`,
    ),
  })}`
}
