import { stepState } from '../../requests/step.ts'
import { button, field, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueOptions, named, shortName } from '../people.views.ts'
import { beginLabel } from './begin-label.ts'
import { draftOf, finishing } from './deeds.ts'
import type { RequestPage } from './request-page.ts'
import { tool } from './tool.views.ts'

/** A step the template did not foresee. */
export const addStepTool = (t: Translate, { whole, colleagues, me, key }: RequestPage): Html => {
  const open = whole.steps.filter((step) => stepState(step) !== 'skipped')
  return tool({
    label: t('desk.add_step'),
    id: 'add-step',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/steps`, key, name: 'step', draft: true, className: 'card' },
      html`${field(t, { name: 'name', label: t('desk.step_name'), required: true, maxlength: 200 })}
      ${field(t, { name: 'because', label: t('desk.step_because', named(shortName(t, whole.asker))), hint: t('desk.step_because_hint'), required: true, maxlength: 300 })}
      ${open.length > 0 && select(t, { name: 'after_id', label: t('desk.step_after'), value: String(open.at(-1)?.id), options: open.map((step) => ({ value: String(step.id), label: step.name })) })}
      ${select(t, { name: 'doer_id', id: 'step-doer', label: t('desk.step_doer'), value: String(me.id), options: [{ value: '', label: t('desk.step_nobody_yet') }, ...colleagueOptions(colleagues, [])] })}
      <div class="bar">${field(t, { name: 'planned_on', id: 'step-planned', label: t('desk.step_planned'), type: 'date', optional: true, shape: 'short' })}${button({ label: t('desk.step_add') })}</div>`,
    ),
  })
}

/** Plan or pass over what is still to come. */
export const stepsTool = (t: Translate, { whole, colleagues, key, held }: RequestPage): Html | undefined => {
  const coming = whole.steps.filter((step) => ['next', 'now'].includes(stepState(step)))
  if (coming.length === 0) return
  const at = `/desk/requests/${whole.request.id}/steps`
  return tool({
    label: t('desk.plan_steps'),
    id: 'plan-steps',
    body: html`${coming.map(
      (step) => html`
      <section class="card stack">
        <h2><bdi>${step.name}</bdi></h2>
        ${onceForm(
          { action: `${at}/${step.id}/plan`, key, name: `plan${step.id}` },
          html`<div class="bar">${field(t, { name: 'planned_on', id: `planned-${step.id}`, label: t('desk.step_planned'), type: 'date', value: step.planned_on ?? '', shape: 'short' })}
          ${select(t, { name: 'doer_id', id: `doer-${step.id}`, label: t('desk.step_doer'), value: String(step.doer_id ?? ''), options: [{ value: '', label: t('desk.step_nobody_yet') }, ...colleagueOptions(colleagues, [])] })}${button({ label: t('desk.step_plan'), kind: 'second' })}</div>`,
        )}
        ${
          stepState(step) === 'now'
            ? onceForm(
                { action: `${at}/${step.id}/finishing`, key, name: `result${step.id}`, draft: true },
                html`<div class="bar">${field(t, { name: 'result', id: `result-${step.id}`, label: t('desk.step_result'), value: String(draftOf(held, finishing, { step: step.id })?.fields.result ?? ''), maxlength: 2000 })}${button({ label: t('desk.step_done'), kind: 'second' })}</div>`,
              )
            : onceForm(
                { action: `${at}/${step.id}/start`, key, name: `begin${step.id}` },
                button({ label: beginLabel(t, whole, step), kind: 'quiet' }),
              )
        }
        ${onceForm(
          { action: `${at}/${step.id}/skipping`, key, name: `skip${step.id}`, draft: true },
          html`<div class="bar">${field(t, { name: 'because', id: `skip-${step.id}`, label: t('desk.step_skip_why'), required: true, maxlength: 300 })}${button({ label: t('desk.step_skip'), kind: 'second' })}</div>`,
        )}
      </section>`,
    )}`,
  })
}

/** Called done too early, or left out and needed after all. */
export const reopenStepTool = (t: Translate, { whole, key }: RequestPage): Html | undefined => {
  const over = whole.steps.filter((step) => step.finished_at).toReversed()
  if (over.length === 0) return
  return tool({
    label: t('desk.reopen_step'),
    id: 'reopen-step',
    body: onceForm(
      {
        action: `/desk/requests/${whole.request.id}/reopened-steps`,
        key,
        name: 'again',
        draft: true,
        className: 'card',
      },
      html`${select(t, { name: 'step_id', id: 'reopen-which', label: t('desk.reopen_step_which'), options: over.map((step) => ({ value: String(step.id), label: step.name })) })}
      ${field(t, { name: 'because', id: 'reopen-because', label: t('desk.reopen_step_why', named(shortName(t, whole.asker))), required: true, maxlength: 300 })}
      <div class="bar">${button({ label: t('desk.reopen_step_do') })}</div>`,
    ),
  })
}
