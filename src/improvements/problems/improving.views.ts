import { button, disclosure, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import { rail, type Ticket } from '../../ui/rail.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import type { ImprovementSeen } from './improving.ts'
import { isOpen } from './problem.ts'
import type { ProblemPage } from './problem-page.ts'

const KINDS = ['process', 'product', 'service'] as const

/** What we do about it: each improvement on a rail of its own, from plan to act. */
export const improvementsSection = (t: Translate, page: ProblemPage): Html => html`
  <section class="section" aria-labelledby="improvements">
    <h2 id="improvements">${t('improvements.what_we_do')}</h2>
    ${page.improvements.length === 0 && html`<p class="soft">${t(isOpen(page.problem) ? 'improvements.no_plan' : 'improvements.no_plan_ended')}</p>`}
    ${page.improvements.map((one) => improvement(t, one, page))}
    ${isOpen(page.problem) && planForm(t, page)}
  </section>`

const improvement = (t: Translate, one: ImprovementSeen, page: ProblemPage): Html => html`
  <article class="improvement" id="improvement-${one.id}">
    <p class="soft small">${joined([
      t('improvements.improves', { kind: one.kind }),
      t(one.structural ? 'improvements.structural' : 'improvements.incident'),
      one.costs_whom && html`${t('improvements.costs_whom')} <bdi>${one.costs_whom}</bdi>`,
    ])}</p>
    ${one.came_back && html`<p class="at-risk small">${t('improvements.treat_as_structural')}</p>`}
    ${rail(t, tickets(t, one, page))}
  </article>`

function tickets(t: Translate, one: ImprovementSeen, page: ProblemPage): Ticket[] {
  const { now } = page
  const left = !one.done_at && !isOpen(page.problem) // it ended while nobody wrote here that this was done
  return [
    {
      id: `plan-${one.id}`,
      state: 'done',
      dense: true,
      title: html`<bdi>${one.plan}</bdi>`,
      detail: joined([
        day(t, one.made_at, now),
        one.due_on && until(t, one.due_on, now),
        left && t('improvements.not_written_done'),
      ]),
    },
    ...(left ? [] : [doing(t, one, page), ...checked(t, one, page)]),
  ]
}

const doing = (t: Translate, one: ImprovementSeen, page: ProblemPage): Ticket =>
  one.done_at
    ? {
        id: `do-${one.id}`,
        state: 'done',
        dense: true,
        title: html`<bdi>${one.done}</bdi>`,
        detail: day(t, one.done_at, page.now),
      }
    : {
        id: `do-${one.id}`,
        state: 'now',
        dense: true,
        title: t('improvements.do'),
        hanging: doForm(t, one, page),
      }

function checked(t: Translate, one: ImprovementSeen, page: ProblemPage): Ticket[] {
  if (!one.done_at) return [{ id: `check-${one.id}`, state: 'next', dense: true, title: t('improvements.check') }]
  if (!one.checked_at)
    return [
      {
        id: `check-${one.id}`,
        state: 'now',
        dense: true,
        title: t('improvements.check'),
        hanging: checkForm(t, one, page),
      },
    ]
  return [
    {
      id: `check-${one.id}`,
      state: 'done',
      dense: true,
      title: html`<span dir="auto">‘${one.check_words}’</span>`,
      detail: t('improvements.customers_say'),
    },
    {
      id: `act-${one.id}`,
      state: 'done',
      dense: true,
      title: html`<bdi>${one.next || one.learned || t('improvements.it_works')}</bdi>`,
      detail: joined([t('improvements.act'), one.next && one.learned && html`<bdi>${one.learned}</bdi>`]),
    },
  ]
}

const doForm = (t: Translate, one: ImprovementSeen, { problem, key }: ProblemPage): Html =>
  disclosure(
    t('improvements.do_done'),
    onceForm(
      {
        action: `/desk/improvements/${problem.id}/plans/${one.id}/doing`,
        key,
        name: `do${one.id}`,
        className: 'stack',
      },
      html`${textArea(t, { name: 'done', id: `done-${one.id}`, label: t('improvements.do_words'), required: true, rows: 2 })}${button({ label: t('improvements.save'), kind: 'second' })}`,
    ),
  )

const checkForm = (t: Translate, one: ImprovementSeen, { problem, key }: ProblemPage): Html =>
  disclosure(
    t('improvements.check_do'),
    onceForm(
      {
        action: `/desk/improvements/${problem.id}/plans/${one.id}/checking`,
        key,
        name: `check${one.id}`,
        className: 'stack',
      },
      html`${textArea(t, { name: 'customers_say', id: `say-${one.id}`, label: t('improvements.customers_say'), hint: t('improvements.customers_say_hint'), required: true, rows: 2 })}
      ${textArea(t, { name: 'learned', id: `learned-${one.id}`, label: t('improvements.learned'), optional: true, rows: 2 })}
      ${textArea(t, { name: 'next', id: `next-${one.id}`, label: t('improvements.next'), optional: true, rows: 2 })}
      ${button({ label: t('improvements.save'), kind: 'second' })}`,
    ),
  )

const planForm = (t: Translate, { problem, key, improvements, decisions, insights }: ProblemPage): Html =>
  disclosure(
    t('improvements.plan_add'),
    onceForm(
      { action: `/desk/improvements/${problem.id}/plans`, key, name: 'plan', draft: true, className: 'card stack' },
      html`${textArea(t, { name: 'plan', label: t('improvements.plan_words'), hint: t('improvements.plan_hint'), required: true, rows: 2 })}
      ${field(t, { name: 'due_on', type: 'date', label: t('improvements.plan_by'), optional: true, shape: 'short' })}
      ${select(t, { name: 'improves', label: t('improvements.plan_kind'), options: KINDS.map((kind) => ({ value: kind, label: t('improvements.improves', { kind }) })) })}
      ${select(t, {
        name: 'structural',
        label: t('improvements.plan_structural'),
        options: [
          { value: 'yes', label: t('improvements.structural') },
          { value: '', label: t('improvements.incident') },
        ],
      })}
      ${field(t, { name: 'costs_whom', label: t('improvements.plan_costs'), hint: t('improvements.plan_costs_hint'), optional: true, maxlength: 300 })}
      ${decisions.length > 0 && select(t, { name: 'decision_id', label: t('improvements.plan_decision'), optional: true, options: [{ value: '', label: '—' }, ...decisions.map(({ id, words }) => ({ value: String(id), label: words }))] })}
      ${insights.length > 0 && select(t, { name: 'insight_id', label: t('improvements.plan_insight'), optional: true, options: [{ value: '', label: '—' }, ...insights.map(({ id, words }) => ({ value: String(id), label: words }))] })}
      <div class="bar">${button({ label: t('improvements.plan_save'), kind: 'second' })}</div>`,
    ),
    { open: improvements.length === 0 && problem.state === 'underway', id: 'plan' },
  )
