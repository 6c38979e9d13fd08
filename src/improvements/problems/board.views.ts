import { customerFace } from '../../customers/customer.views.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import type { DepartmentRow } from '../../people/departments/department.ts'
import type { PersonRow } from '../../people/person.ts'
import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { buttonLink } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { calledOf } from '../drawing.ts'
import type { Card } from './board.ts'
import { MOMENTS, type Moment } from './problem.ts'
import { problemTitle } from './title.views.ts'

export interface Board {
  cards: Card[]
  departments: DepartmentRow[]
  departmentId: Id<'departments'> | undefined
  ended: boolean
  /** How many endings wait to be told. */
  toTell: number
  people: Map<number, PersonRow>
}

/** One board for the whole organisation, along the road of a customer. */
export const boardPage = (t: Translate, board: Board): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <h1 class="title">${t('improvements.title')}</h1>
      <p class="soft">${t('improvements.lead')}</p>
      <div class="bar board__bar">
        ${buttonLink({ label: t('improvements.new'), href: '/desk/improvements/new' })}
        <a href="/desk/improvements/telling">${t('improvements.telling')}${board.toTell > 0 && html` <span class="count"><span class="visually-hidden">${t('ui.count', { count: board.toTell })}</span><span aria-hidden="true">${board.toTell}</span></span>`}</a>
        <a href="/desk/improvements/learning">${t('improvements.learning')}</a>
        <a href="/desk/pledges">${t('improvements.pledges')}</a>
      </div>
    </header>
    ${filters(t, board)}
    ${
      board.cards.length === 0
        ? empty({
            title: t(board.ended ? 'improvements.none_ended' : 'improvements.none'),
            text: t(board.ended ? 'improvements.none_ended_text' : 'improvements.none_text'),
            action: board.ended
              ? undefined
              : { label: t('improvements.learning'), href: '/desk/improvements/learning' },
          })
        : html`<ol class="journey">${stops(board.cards).map(([moment, cards]) => stop(t, moment, cards, board.people))}</ol>
          <p class="soft small">${t(board.ended ? 'improvements.order_ended' : 'improvements.order')}</p>`
    }
  </div>`

/** Along the road; what belongs to no one moment comes last. Moments without a problem are left out. */
function stops(cards: Card[]): [Moment | 'everywhere', Card[]][] {
  const found = Map.groupBy(cards, ({ moment }) => moment ?? 'everywhere')
  return [...MOMENTS, 'everywhere' as const].flatMap((moment) => {
    const at = found.get(moment)
    return at ? [[moment, at] satisfies [Moment | 'everywhere', Card[]]] : []
  })
}

const stop = (t: Translate, moment: Moment | 'everywhere', cards: Card[], people: Map<number, PersonRow>): Html => html`
  <li class="journey__stop" id="${moment}">
    <h2 class="journey__moment">${t('improvements.moment', { moment })}</h2>
    <ul class="journey__cards">${cards.map((card) => problemCard(t, card, people))}</ul>
  </li>`

/** What goes wrong in their own words, who waits, and who takes it up together. */
const problemCard = (t: Translate, card: Card, people: Map<number, PersonRow>): Html => html`
  <li class="problem" id="problem-${card.id}">
    <div class="problem__said"><p class="problem__title"><a href="/desk/improvements/${card.id}" dir="auto">${problemTitle(card)}</a></p>
    ${card.customers > 0 && html`<p class="problem__waiting">${card.waiting.length > 0 && html`<span class="faces">${card.waiting.map((one) => customerFace({ ...one, name: calledOf(t, one) }, 's'))}</span>`}<span>${waitingWords(t, card)}</span></p>`}</div>
    <p class="problem__owners">${owners(t, card, people)}</p>
  </li>`

const waitingWords = (t: Translate, { waiting, customers, weeks }: Card): Html => html`
  ${waiting.length > 0 && waiting.length === customers && customers <= 2 && html`<bdi>${waiting.map((one) => calledOf(t, one)).join(', ')}</bdi>${DOT}`}<span class="soft">${t('improvements.weight', { count: customers, weeks })}</span>`

function owners(t: Translate, card: Card, people: Map<number, PersonRow>): Html {
  const lead = card.lead_id ? people.get(card.lead_id) : undefined
  return html`${[
    card.closed_service && html`<span class="closed-mark">${icon('lock')}${t('improvements.closed_service')}</span>`,
    stateWord(t, card),
    card.owners.length > 0
      ? html`<span class="problem__departments">${card.owners.map(({ name, agreed }) => (agreed ? html`<span class="tag">${name}</span>` : html`<span class="tag tag--asked">${t('improvements.asked_department', { department: name })}</span>`))}</span>`
      : html`<span class="soft">${t('improvements.nobody_owns')}</span>`,
    lead && html`<span class="problem__lead">${colleagueFace(lead, 's')}<span>${lead.first_name}</span></span>`,
  ]}`
}

function stateWord(t: Translate, { state, telling, returned }: Card): Html | undefined {
  if (telling) return html`<b class="at-risk">${t('improvements.being_told')}</b>`
  if (state === 'raised') return returned ? html`<b class="at-risk">${t('improvements.came_back')}</b>` : undefined
  return html`<b>${t('improvements.state', { state })}</b>${returned && state === 'underway' && html` <span class="at-risk">${t('improvements.came_back')}</span>`}`
}

/** Whose problems, and which: a department is a filter, never a wall. */
function filters(t: Translate, { departments, departmentId, ended }: Board): Html {
  const to = (department: number | undefined, state: 'ended' | undefined) => {
    const query = new URLSearchParams({
      ...(department && { department: String(department) }),
      ...(state && { state }),
    }).toString()
    return query ? `/desk/improvements?${query}` : '/desk/improvements'
  }
  const state = ended ? 'ended' : undefined
  return html`
  <nav class="picks" aria-label="${t('improvements.filter')}">
    <a href="${to(departmentId, undefined)}"${!ended && html` aria-current="true"`}>${t('improvements.open_ones')}</a>
    <a href="${to(departmentId, 'ended')}"${ended && html` aria-current="true"`}>${t('improvements.ended_ones')}</a>
    <span class="picks__gap"></span>
    <a href="${to(undefined, state)}"${!departmentId && html` aria-current="true"`}>${t('improvements.everybody')}</a>
    ${departments.map(({ id, name }) => html`<a href="${to(id, state)}"${id === departmentId && html` aria-current="true"`}>${name}</a>`)}
  </nav>`
}
