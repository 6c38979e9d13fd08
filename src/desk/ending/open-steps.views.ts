import type { Typed } from '../../pages/redraw.ts'
import { likelyDone, notNeededReasons, stillOpen } from '../../requests/ending/open-steps.ts'
import { OUTCOMES, type Outcome } from '../../requests/ending/outcomes.ts'
import { check, choice, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import type { RequestPage } from '../request/request-page.ts'

interface Ended {
  typed: Typed
  outcome: Outcome
}

/** What was still to be done: done, or not needed with a reason. Nothing vanishes unsaid. */
export function openSteps(t: Translate, page: RequestPage, { typed, outcome }: Ended): Html | undefined {
  const { whole } = page
  const open = stillOpen(whole.steps)
  if (open.length === 0) return
  const done = typed.value('steps') ? typed.values('done[]').map(Number) : likelyDone(open, outcome)
  return html`
  <fieldset class="choice open-steps">
    <legend class="choice__legend">${t('desk.steps_open')}</legend>
    ${hidden('steps', 'said')}
    ${open.map((step) => check({ name: 'done[]', id: `done-${step.id}`, value: String(step.id), label: html`<bdi>${step.name}</bdi>`, checked: done.includes(step.id) }))}
    ${OUTCOMES[outcome].saysNo ? whyNotAfterNo(t, page, typed) : whyNot(t, page, typed)}
  </fieldset>`
}

/** Why the others are not needed: chosen or written, and never filled in beforehand. */
const whyNot = (t: Translate, { whole, settings }: RequestPage, typed: Typed): Html => html`
  ${choice(t, {
    name: 'not_needed_as',
    label: t('desk.steps_not_needed'),
    hint: t('desk.steps_not_needed_hint', named(shortName(t, whole.asker))),
    value: typed.value('not_needed_as'),
    options: notNeededReasons(whole.request, settings).map((reason) => ({
      value: reason,
      label: html`<span lang="${whole.request.language}">${reason}</span>`,
    })),
  })}
  ${field(t, {
    name: 'not_needed',
    label: t('desk.steps_not_needed_own'),
    lang: whole.request.language,
    optional: true,
    value: typed.value('not_needed'),
    error: typed.error('not_needed'),
    maxlength: 300,
  })}`

/** A no says by itself why nothing more is done, and what was not done is not told; whoever has a nearer reason writes it. */
const whyNotAfterNo = (t: Translate, { whole }: RequestPage, typed: Typed): Html =>
  field(t, {
    name: 'not_needed',
    label: t('desk.steps_not_needed'),
    lang: whole.request.language,
    hint: t('desk.steps_not_needed_no', named(shortName(t, whole.asker))),
    optional: true,
    value: typed.value('not_needed'),
    maxlength: 300,
  })
