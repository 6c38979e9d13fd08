import type { Typed } from '../../pages/redraw.ts'
import type { Id } from '../../platform/database/ids.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { NO_KINDS, type NoDraft, noDraft } from '../../requests/ending/saying-no.ts'
import { button, check, disclosure, hidden, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { colleagueOptions, named, shortName } from '../people.views.ts'
import { theySeeAndHear } from '../request/bringing.views.ts'
import { aboutRequest, writtenMeanwhile } from '../request/meanwhile.views.ts'
import { lastMessageId } from '../request/reply.views.ts'
import type { RequestPage } from '../request/request-page.ts'
import { openSteps } from './open-steps.views.ts'

/** A no in two boxes: why, and what is possible instead. The rest is there already, and can be changed. */
export function noPage(t: Translate, page: RequestPage, typed: Typed, lookAgainId: Id<'persons'> | undefined): Html {
  const { whole, settings, key } = page
  const draft = noDraft(whole, settings)
  const name = shortName(t, whole.asker)
  const jargon = jargonOf(settings)
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.no_title'), typed.refused)}
    ${writtenMeanwhile(t, page, Number(typed.value('after') ?? lastMessageId(page)))}
    ${onceForm(
      { action: `/desk/requests/${whole.request.id}/no`, key, name: 'no', draft: true, className: 'card' },
      html`${hidden('after', lastMessageId(page))}
      ${textArea(t, { name: 'why', lang: whole.request.language, label: t('desk.no_why'), hint: t('desk.no_why_hint'), value: typed.value('why'), error: typed.error('why'), required: true, aid: { jargon } })}
      ${textArea(t, { name: 'possible', lang: whole.request.language, label: t('desk.no_possible'), hint: t('desk.no_possible_hint'), value: typed.value('possible'), error: typed.error('possible'), required: draft.possible.length === 0, aid: { jargon } })}
      ${ofTheService(t, page, { typed, draft })}
      ${select(t, {
        name: 'kind',
        label: t('desk.no_kind'),
        hint: whole.request.closed_service ? undefined : t('desk.no_kind_hint'), // of those nothing is listed
        value: typed.value('kind'),
        optional: true,
        options: [
          { value: '', label: t('desk.no_kind_unsaid') },
          ...NO_KINDS.map((kind) => ({ value: kind, label: t('requests.no_kind', { kind }) })),
        ],
      })}
      ${check({ name: 'partly', label: t('desk.no_partly'), checked: typed.value('partly') !== undefined })}
      ${openSteps(t, page, { typed, outcome: 'no' })}
      ${waysOn(t, page, draft)}
      ${disclosure(t('desk.no_prefilled'), prefilled(t, page, { typed, draft, lookAgainId }))}
      <div class="bar">${button({ label: t('desk.no_do') })}${theySeeAndHear(t, page, t('desk.no_seen', named(name)))}</div>`,
    )}
  </div>`
}

/** What the service says is possible: what is ticked goes along, what nobody ticked does not. */
const ofTheService = (
  t: Translate,
  { whole }: RequestPage,
  { typed, draft }: Pick<Prefilled, 'typed' | 'draft'>,
): Html | undefined =>
  draft.possible.length === 0
    ? undefined
    : html`
  <fieldset class="choice">
    <legend class="choice__legend">${t('desk.no_possible_service')}</legend>
    ${draft.possible.map((line, nth) => check({ name: 'also[]', id: `also-${nth}`, value: line, label: html`<span lang="${whole.request.language}" dir="auto">${line}</span>`, checked: typed.values('also[]').includes(line) }))}
  </fieldset>`

/** What the customer can still do, as far as it follows from the service. */
const waysOn = (t: Translate, { now }: RequestPage, { objection }: NoDraft): Html | undefined =>
  objection
    ? notice({
        tone: 'calm',
        title: t('desk.no_objection', { until: day(t, objection.until, now) }),
        text: objection.how,
      })
    : undefined

interface Prefilled {
  typed: Typed
  draft: NoDraft
  lookAgainId: Id<'persons'> | undefined
}

const prefilled = (
  t: Translate,
  { whole, colleagues, me }: RequestPage,
  { typed, draft, lookAgainId }: Prefilled,
): Html => html`
  ${select(t, {
    name: 'look_again_id',
    label: t('desk.no_look_again'),
    value: typed.value('look_again_id') ?? String(lookAgainId ?? ''),
    options: [
      { value: '', label: t('desk.no_look_again_chosen') },
      ...colleagueOptions(colleagues, [me.id], lookAgainId),
    ],
  })}
  ${textArea(t, { name: 'account', lang: whole.request.language, label: t('desk.account'), value: typed.value('account') ?? draft.account, optional: true, rows: 4 })}
  ${textArea(t, { name: 'next_step', lang: whole.request.language, label: t('desk.next_step'), value: typed.value('next_step') ?? draft.nextStep, optional: true, rows: 2 })}
  ${draft.waysOn && html`<p class="soft small">${t('desk.no_ways_on')} ${draft.waysOn}</p>`}`
