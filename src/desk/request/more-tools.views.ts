import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { isClosed } from '../../requests/request.ts'
import { stepState } from '../../requests/steps/step.ts'
import { button, buttonLink, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueOptions, named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { onceForm, tool, whatTheySee } from './tool.views.ts'

/** The rare things: each a page or a small form of its own. */
export function moreTools(t: Translate, page: RequestPage): Html {
  const { whole } = page
  const at = `/desk/requests/${whole.request.id}`
  if (isClosed(whole.request))
    return html`<div class="tools">${reopenTool(t, page)}${wallTool(t, page)}${slip(t, at)}</div>`
  return html`
  <div class="tools">
    ${buttonLink({ label: t('desk.close'), href: `${at}/closing`, kind: 'quiet' })}
    ${buttonLink({ label: t('desk.say_no'), href: `${at}/no`, kind: 'quiet' })}
    ${handOverTool(t, page)}
    ${deliberateTool(t, page)}
    ${addStepTool(t, page)}
    ${stepsTool(t, page)}
    ${page.others.some((other) => !other.closed_at) && buttonLink({ label: t('desk.merge'), href: `${at}/merging`, kind: 'quiet' })}
    ${termTool(t, page)}
    ${newLinkTool(t, page)}
    ${wallTool(t, page)}
    ${slip(t, at)}
  </div>`
}

const slip = (t: Translate, at: string) => buttonLink({ label: t('desk.slip'), href: `${at}/slip`, kind: 'quiet' })

const handOverTool = (t: Translate, { whole, colleagues, key }: RequestPage): Html =>
  tool({
    label: t('desk.hand_over'),
    id: 'hand-over',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/handovers`, key, name: 'handover', draft: true, className: 'card' },
      html`${select(t, { name: 'to_id', id: 'handover-to', label: t('desk.hand_over_to'), options: colleagueOptions(colleagues, [whole.request.owner_id], whole.routing?.specialist_id ?? undefined) })}
      ${textArea(t, { name: 'reason', id: 'handover-reason', label: t('desk.hand_over_why'), required: true, rows: 2 })}
      <div class="bar">${button({ label: t('desk.hand_over') })}${whatTheySee(t('desk.hand_over_seen', named(shortName(t, whole.asker))))}</div>`,
    ),
  })

const deliberateTool = (t: Translate, { whole, now, key, settings }: RequestPage): Html => {
  const today = dayOf(now, settings.time_zone)
  return tool({
    label: t('desk.deliberate'),
    id: 'deliberate',
    body: onceForm(
      {
        action: `/desk/requests/${whole.request.id}/deliberations`,
        key,
        name: 'deliberate',
        draft: true,
        className: 'card',
      },
      html`${field(t, { name: 'topic', label: t('desk.deliberate_topic'), hint: t('desk.deliberate_topic_hint', named(shortName(t, whole.asker))), required: true, maxlength: 300 })}
      ${field(t, { name: 'until', label: t('desk.deliberate_until'), type: 'date', required: true, min: today, value: addDays(today, 3), shape: 'short' })}
      ${textArea(t, { name: 'body', id: 'deliberate-body', label: t('desk.deliberate_first'), optional: true, rows: 2 })}
      ${field(t, { name: 'withheld_because', label: t('desk.deliberate_withheld'), hint: t('desk.deliberate_withheld_hint'), optional: true, maxlength: 300 })}
      <div class="bar">${button({ label: t('desk.deliberate_start') })}</div>`,
    ),
  })
}

const addStepTool = (t: Translate, { whole, colleagues, me, key }: RequestPage): Html => {
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
const stepsTool = (t: Translate, { whole, colleagues, key }: RequestPage): Html | undefined => {
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
                html`<div class="bar">${field(t, { name: 'result', id: `result-${step.id}`, label: t('desk.step_result'), maxlength: 2000 })}${button({ label: t('desk.step_done'), kind: 'second' })}</div>`,
              )
            : onceForm(
                { action: `${at}/${step.id}/start`, key, name: `begin${step.id}` },
                button({ label: t('desk.do_start', { step: step.name }), kind: 'quiet' }),
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

/** A term the law sets us, counted from the day it came in. */
const termTool = (t: Translate, { whole, key }: RequestPage): Html | undefined =>
  whole.promises.some((promise) => promise.kind === 'term')
    ? undefined
    : tool({
        label: t('desk.term'),
        id: 'term',
        body: onceForm(
          { action: `/desk/requests/${whole.request.id}/terms`, key, name: 'term', className: 'card' },
          html`${select(t, {
            name: 'rule',
            label: t('desk.term_which'),
            options: (['awb_complaint', 'awb_complaint_committee', 'wkkgz_complaint', 'avg_request'] as const).map(
              (rule) => ({ value: rule, label: t('desk.term_rule', { rule }) }),
            ),
          })}
          <div class="bar">${button({ label: t('desk.term_set') })}${whatTheySee(t('desk.promise_seen', named(shortName(t, whole.asker))))}</div>`,
        ),
      })

/** A mail was passed on, a paper got lost: what was sent so far opens nothing any more. */
const newLinkTool = (t: Translate, { whole, key }: RequestPage): Html =>
  tool({
    label: t('desk.new_link'),
    id: 'new-link',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/links`, key, name: 'link', className: 'card' },
      html`<p>${t('desk.new_link_text', named(shortName(t, whole.asker)))}</p><div class="bar">${button({ label: t('desk.new_link_do') })}</div>`,
    ),
  })

const wallTool = (t: Translate, { whole, key }: RequestPage): Html =>
  tool({
    label: t('desk.wall_hit'),
    id: 'stuck',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/walls`, key, name: 'wall', draft: true, className: 'card' },
      html`${field(t, { name: 'sentence', label: t('desk.wall_sentence'), hint: t('desk.wall_hint'), required: true, maxlength: 300 })}
      <div class="bar">${button({ label: t('desk.wall_say') })}</div>`,
    ),
  })

const reopenTool = (t: Translate, { whole, key }: RequestPage): Html | undefined =>
  whole.request.merged_into_id
    ? undefined
    : tool({
        label: t('desk.reopen'),
        id: 'reopen',
        body: onceForm(
          {
            action: `/desk/requests/${whole.request.id}/reopening`,
            key,
            name: 'reopen',
            draft: true,
            className: 'card',
          },
          html`${textArea(t, { name: 'reason', id: 'reopen-reason', label: t('desk.reopen_why'), required: true, rows: 2 })}
          <div class="bar">${button({ label: t('desk.reopen') })}</div>`,
        ),
      })
