import { promiseStateOf } from '../../requests/promises/promise-state.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import { isClosed, isTheirTurn } from '../../requests/request.ts'
import { type Step, stepState } from '../../requests/step.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { rail, type Ticket } from '../../ui/rail.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, since, until } from '../../ui/words/when.ts'
import { nameAfter, nameFor } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { correctionTool, routingLine } from './routing-line.views.ts'

/** The road of a request, dense: how it came here, what was done, what happens now and what comes. */
export function requestRail(t: Translate, page: RequestPage): Html {
  const { whole, me } = page
  const mine = whole.request.owner_id === me.id
  const arrival: Ticket = {
    id: 'came',
    state: 'done',
    title: mine
      ? t('desk.came_to_you')
      : t('desk.came_to', { name: nameFor(t, whole.people.get(whole.request.owner_id), me) }),
    detail: routingLine(t, page),
    hanging: correctionTool(t, page),
    dense: true,
  }
  return rail(t, [arrival, ...moves(t, page), ...inOrder(stillTrue(whole)).map((step) => stepTicket(t, page, step))])
}

/** Once it ended, what only the customer could still do is not to come. */
const stillTrue = ({ request, steps }: RequestPage['whole']) =>
  isClosed(request) ? steps.filter((step) => step.finished_at ?? !step.customers_turn) : steps

/** What is over first, as it happened; then what is worked on, and what comes. */
function inOrder(steps: readonly Step[]): Step[] {
  const over = steps.filter((step) => step.finished_at).sort((a, b) => Number(a.finished_at) - Number(b.finished_at))
  const open = steps.filter((step) => !step.finished_at)
  return [...over, ...open.filter((step) => step.started_at), ...open.filter((step) => !step.started_at)]
}

/** Who had it before, with the reason the customer reads. */
const moves = (t: Translate, { whole, me, now }: RequestPage): Ticket[] =>
  whole.handovers.map((one) => ({
    id: `handover-${one.id}`,
    state: 'note',
    title: html`${t('desk.moved', {
      from: nameAfter(t, whole.people.get(one.from_id), me),
      to: nameAfter(t, whole.people.get(one.to_id), me),
      day: day(t, one.handed_over_at, now),
    })} <q>${one.reason}</q>`,
    dense: true,
  }))

function stepTicket(t: Translate, page: RequestPage, step: Step): Ticket {
  const { request } = page.whole
  const begun = stepState(step)
  const shared = { id: `step-${step.id}`, title: html`<bdi>${step.name}</bdi>`, dense: true }
  if (isClosed(request) && !step.finished_at)
    return { ...shared, state: 'note', title: t('desk.step_left_open', { step: step.name }) }
  if (begun === 'skipped')
    return {
      ...shared,
      state: 'note',
      title: step.skipped_because
        ? t('desk.step_skipped', { step: step.name, because: step.skipped_because })
        : t('desk.step_left_undone', { step: step.name }),
    }
  const waits = begun === 'now' && step.customers_turn !== isTheirTurn(request)
  const state = waits ? 'next' : begun
  return {
    ...shared,
    state,
    detail: stepDetail(t, page, step),
    why: state === 'done' ? undefined : step.because || undefined,
    hanging: hanging(t, page, step),
  }
}

function stepDetail(t: Translate, { whole, me, now }: RequestPage, step: Step): Html {
  const doer = step.finished_by ?? step.doer_id
  const waits = stepState(step) === 'now' && !step.customers_turn && isTheirTurn(whole.request)
  return joined([
    waits && t('desk.step_waits_for'),
    step.finished_at && day(t, step.finished_at, now),
    !step.finished_at && step.started_at && since(t, waits ? whole.request.turn_since : step.started_at, now),
    !step.started_at && !step.finished_at && (step.planned_on ? day(t, step.planned_on, now) : t('desk.not_planned')),
    doer
      ? nameFor(t, whole.people.get(doer), me)
      : step.department_id
        ? whole.departments.get(step.department_id)
        : undefined,
    step.waits_for && t('desk.waits_for', { whom: step.waits_for }),
    step.result && html`<q>${step.result}</q>`,
  ])
}

/** The promises that hang on a step. */
function hanging(t: Translate, { whole, calendar, now }: RequestPage, step: Step): Html | undefined {
  const promises = whole.promises.filter((promise) => promise.step_id === step.id && promise.state === 'open')
  if (promises.length === 0) return
  return html`<p class="small${promises.some((one) => promiseStateOf(one, whole, { calendar, now }) === 'risk') && ' at-risk'}">${joined(
    promises.map((one) => t('desk.promised', { text: promiseWords(t, one), until: until(t, one.due_at, now) })),
  )}</p>`
}
