import { explainRouting } from '../../requests/owners/routing.ts'
import { button, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueOptions } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { tool } from './tool.views.ts'

/** Why it came to this person, in one line. Whoever has it by another way, was not chosen for these reasons. */
export const routingLine = (t: Translate, { whole: { routing, request, people } }: RequestPage): string =>
  routing?.person_id === request.owner_id ? explainRouting(t, routing, people, request.words) : ''

/** Puts it right in two taps; questions with such words go there from now on. */
export const correctionTool = (
  t: Translate,
  { whole, complainedAbout, colleagues, key }: RequestPage,
): Html | undefined =>
  whole.request.closed_at
    ? undefined
    : tool({
        label: t('desk.not_right'),
        id: 'correction',
        body: onceForm(
          { action: `/desk/requests/${whole.request.id}/corrections`, key, name: 'correction', className: 'card' },
          html`${select(t, { name: 'to_id', id: 'correction-to', label: t('desk.correct_to'), options: colleagueOptions(colleagues, [whole.request.owner_id, ...complainedAbout], whole.routing?.specialist_id ?? undefined) })}
          <div class="bar">${button({ label: t('desk.correct') })}</div>
          <p class="soft small">${t('desk.correct_learns')}</p>`,
        ),
      })
