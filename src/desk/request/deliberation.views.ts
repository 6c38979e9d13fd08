import type { Deliberation } from '../../requests/request-rows.ts'
import { button, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { tool } from './tool.views.ts'

/** What is being talked over now, with a box of its own: nobody writes inside by accident. */
export const deliberations = (t: Translate, page: RequestPage): Html[] =>
  page.whole.deliberations.filter((one) => !one.ended_at).map((one) => deliberation(t, page, one))

const deliberation = (t: Translate, { whole, now, key }: RequestPage, one: Deliberation): Html => {
  const at = `/desk/requests/${whole.request.id}/deliberations/${one.id}`
  const name = shortName(t, whole.asker)
  return html`
  <section class="inside" id="deliberation-${one.id}">
    <h2>${t('desk.deliberating', { topic: one.topic, until: day(t, one.until_day, now) })}</h2>
    <p class="soft small">${one.withheld_because ? t('desk.deliberating_withheld', { ...named(name), because: one.withheld_because }) : t('desk.deliberating_open', named(name))}</p>
    <div class="bar">
      ${tool({
        label: t('desk.note'),
        body: onceForm(
          { action: `${at}/notes`, key, name: `note${one.id}`, draft: true },
          html`${textArea(t, { name: 'body', id: `note-${one.id}`, label: t('desk.note_label'), hideLabel: true, required: true, rows: 2 })}
          <div class="bar">${button({ label: t(one.withheld_because ? 'desk.note_inside' : 'desk.note_open'), kind: 'second' })}</div>`,
        ),
      })}
      ${onceForm({ action: `${at}/end`, key, name: `end${one.id}` }, button({ label: t('desk.deliberation_end'), kind: 'quiet' }))}
    </div>
  </section>`
}
