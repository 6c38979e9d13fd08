import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { PROMISES } from '../../requests/promises/promise-kinds.ts'
import { isClosed } from '../../requests/request.ts'
import { button, buttonLink, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { draftNotice } from '../held/held.views.ts'
import { colleagueOptions, named, shortName } from '../people.views.ts'
import { knowing } from './colleague-tools.views.ts'
import { draftOf, handingOver } from './deeds.ts'
import { endsNext } from './elsewhere.views.ts'
import type { RequestPage } from './request-page.ts'
import { addStepTool, reopenStepTool, stepsTool } from './step-tools.views.ts'
import { tool, whatTheySee } from './tool.views.ts'

/** The rare things: each a page or a small form of its own. */
export function moreTools(t: Translate, page: RequestPage): Html {
  const { whole } = page
  const at = `/desk/requests/${whole.request.id}`
  if (isClosed(whole.request))
    return html`<div class="tools">${reopenTool(t, page)}${wallTool(t, page)}${often(t, page)}${ofAnotherTool(t, page)}${slip(t, at)}${log(t, page)}</div>`
  return html`
  <div class="tools">
    ${!endsNext(page) && buttonLink({ label: t('desk.close'), href: `${at}/closing`, kind: 'quiet' })}
    ${buttonLink({ label: t('desk.say_no'), href: `${at}/no`, kind: 'quiet' })}
    ${handOverTool(t, page)}
    ${togetherTool(t, page)}
    ${deliberateTool(t, page)}
    ${addStepTool(t, page)}
    ${stepsTool(t, page)}
    ${reopenStepTool(t, page)}
    ${page.others.some((other) => !other.closed_at) && buttonLink({ label: t('desk.merge'), href: `${at}/merging`, kind: 'quiet' })}
    ${buttonLink({ label: t('desk.file_under'), href: `${at}/filing`, kind: 'quiet' })}
    ${ofAnotherTool(t, page)}
    ${termTool(t, page)}
    ${newLinkTool(t, page)}
    ${wallTool(t, page)}
    ${often(t, page)}
    ${toMeeting(t, page)}
    ${slip(t, at)}
    ${log(t, page)}
  </div>`
}

/** What a customer asked, on the agenda of a meeting; not what was asked in confidence. */
const toMeeting = (t: Translate, { whole }: RequestPage): Html | undefined =>
  whole.request.closed_service
    ? undefined
    : buttonLink({
        label: t('meetings.bring_title'),
        href: `/desk/requests/${whole.request.id}/agenda`,
        kind: 'quiet',
      })

/** It happens more often, or the no is wrong: then it is a problem of all of us. */
const often = (t: Translate, { whole }: RequestPage): Html =>
  buttonLink({
    label: t('desk.more_often'),
    href: `/desk/improvements/new?from=request&source=${whole.request.id}`,
    kind: 'quiet',
  })

/** It was written down under the wrong name. Joined questions are parted first. */
const ofAnotherTool = (t: Translate, { whole: { request, joined } }: RequestPage): Html | undefined =>
  request.merged_into_id || joined.length > 0
    ? undefined
    : buttonLink({ label: t('desk.of_another'), href: `/desk/requests/${request.id}/customer`, kind: 'quiet' })

const slip = (t: Translate, at: string) => buttonLink({ label: t('desk.slip'), href: `${at}/slip`, kind: 'quiet' })

/** What happened to it, without a word of it: for an administrator. */
const log = (t: Translate, { whole, me }: RequestPage): Html | undefined =>
  me.administrator
    ? buttonLink({ label: t('ui.what_happened'), href: `/desk/log/request/${whole.request.id}`, kind: 'quiet' })
    : undefined

const handOverTool = (t: Translate, page: RequestPage): Html => {
  const { whole, complainedAbout, colleagues, key, held } = page
  const draft = draftOf(held, handingOver)
  return tool({
    label: t('desk.hand_over'),
    id: 'hand-over',
    open: draft !== undefined,
    body: html`${draft && draftNotice(t, draft)}${onceForm(
      { action: `/desk/requests/${whole.request.id}/handovers`, key, name: 'handover', draft: true, className: 'card' },
      html`${select(t, { name: 'to_id', id: 'handover-to', value: draft && String(draft.fields.to_id), label: t('desk.hand_over_to'), options: colleagueOptions(colleagues, [whole.request.owner_id, ...complainedAbout], whole.routing?.specialist_id ?? undefined, knowing(t, page)) })}
      ${textArea(t, { name: 'reason', id: 'handover-reason', label: t('desk.hand_over_why'), value: draft && String(draft.fields.reason), required: true, rows: 2 })}
      <div class="bar">${button({ label: t('desk.hand_over') })}${whatTheySee(t('desk.hand_over_seen', named(shortName(t, whole.asker))))}</div>`,
    )}`,
  })
}

/** Another department solves it with ours, before anything goes back and forth. */
function togetherTool(t: Translate, { whole, colleagues, key }: RequestPage): Html | undefined {
  const own = colleagues.find(({ id }) => id === whole.request.owner_id)?.department_id ?? null
  const others = new Map(
    colleagues.flatMap(({ department_id: id, department }) =>
      id === null || id === own || whole.joint.includes(id) ? [] : [[id, department]],
    ),
  )
  if (others.size === 0 || whole.request.closed_service) return
  return tool({
    label: t('desk.together'),
    id: 'together',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/together`, key, name: 'together', className: 'card' },
      html`${select(t, { name: 'department_id', label: t('desk.together_with'), options: [...others].map(([id, name]) => ({ value: String(id), label: name })) })}
      <div class="bar">${button({ label: t('desk.together') })}${whatTheySee(t('desk.together_seen', named(shortName(t, whole.asker))))}</div>`,
    ),
  })
}

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

/** A term the law sets us, counted from the day it came in. */
const termTool = (t: Translate, { whole, key }: RequestPage): Html | undefined =>
  whole.promises.some(({ kind }) => PROMISES[kind].byLaw)
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

/** What they wrote after the end is most likely why it opens again. */
const lastWords = ({ messages }: RequestPage['whole']): string | undefined =>
  messages.findLast((one) => one.author_kind === 'customer')?.body.slice(0, 2_000)

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
          html`${textArea(t, { name: 'reason', id: 'reopen-reason', label: t('desk.reopen_why'), value: whole.request.wrote_at ? lastWords(whole) : undefined, required: true, rows: 2 })}
          <div class="bar">${button({ label: t('desk.reopen') })}</div>`,
        ),
      })
