import type { Typed } from '../../pages/redraw.ts'
import type { Outcome } from '../../requests/ending/ending.ts'
import { likelyDone, notNeededDraft, stillOpen } from '../../requests/ending/open-steps.ts'
import { check, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import type { RequestPage } from '../request/request-page.ts'

/** What was still to be done: done, or not needed with a reason. Filled in as is most likely; nothing vanishes unsaid. */
export function openSteps(
  t: Translate,
  { whole, settings }: RequestPage,
  { typed, outcome }: { typed: Typed; outcome: Outcome },
): Html | undefined {
  const open = stillOpen(whole.steps)
  if (open.length === 0) return
  const done = typed.value('steps') ? typed.values('done[]').map(Number) : likelyDone(open, outcome)
  return html`
  <fieldset class="choice open-steps">
    <legend class="choice__legend">${t('desk.steps_open')}</legend>
    ${hidden('steps', 'said')}
    ${open.map((step) => check({ name: 'done[]', id: `done-${step.id}`, value: String(step.id), label: html`<bdi>${step.name}</bdi>`, checked: done.includes(step.id) }))}
    ${field(t, {
      name: 'not_needed',
      label: t('desk.steps_not_needed'),
      hint: t('desk.steps_not_needed_hint', named(shortName(t, whole.asker))),
      value: typed.value('not_needed') ?? notNeededDraft(whole.request, settings, outcome),
      maxlength: 300,
    })}
  </fieldset>`
}
