import { customerFace, nameOf } from '../../customers/customer.views.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { button, disclosure, form, hidden, hiddenKey, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { FACES, type faceToMeet, type Immersion } from './immersion.ts'

/** With since when they work here, of who is new; those come first. */
type Colleague = { id: number; name: string; since: string | undefined }

export interface NewcomersProps {
  immersions: Immersion[]
  toMeet: Awaited<ReturnType<typeof faceToMeet>>
  colleagues: Colleague[]
  me: number
  key: string
}

/** Getting to know customers first, with a buddy. Nobody else reads this. */
export const newcomersPage = (t: Translate, { immersions, toMeet, colleagues, me, key }: NewcomersProps): Html => {
  const mine = immersions.find(({ person_id, ended_at }) => person_id === me && !ended_at)
  return html`
  <div class="stack">
    <header class="stack stack--tight"><h1 class="title">${t('insights.newcomers_title')}</h1><p class="soft measure">${t('insights.newcomers_lead')}</p></header>
    ${immersions.map((one) => route(t, one, me, key, one === mine ? toMeet : undefined))}
    ${
      !mine &&
      disclosure(
        t('insights.newcomers_begin'),
        form(
          { action: '/desk/newcomers', className: 'stack' },
          html`${hiddenKey(key)}${hidden('personId', me)}${select(t, { name: 'buddyId', label: t('insights.newcomers_buddy'), value: '', options: [{ value: '', label: t('insights.newcomers_no_buddy') }, ...colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: String(id), label: name }))] })}<div class="bar">${button({ label: t('insights.newcomers_start') })}</div>`,
        ),
        { open: immersions.length === 0 },
      )
    }
    ${disclosure(
      t('insights.newcomers_for'),
      form(
        { action: '/desk/newcomers', className: 'stack' },
        html`${hiddenKey(`${key}-for`)}${hidden('buddyId', me)}${select(t, { name: 'personId', id: 'newcomer', label: t('insights.newcomers_who'), options: colleagues.filter(({ id }) => id !== me).map(({ id, name, since }) => ({ value: String(id), label: since ? t('insights.newcomers_since', { name, day: day(t, since) }) : name })) })}<div class="bar">${button({ label: t('insights.newcomers_be_buddy'), kind: 'second' })}</div>`,
      ),
    )}
  </div>`
}

const route = (t: Translate, one: Immersion, me: number, key: string, toMeet: NewcomersProps['toMeet']): Html => {
  const own = one.person_id === me
  return html`
  <section class="card route">
    <div class="beside">${colleagueFace({ id: one.person_id, name: one.person, photo_id: one.photo_id }, 'm')}<div><h2>${own ? t('insights.route_yours') : t('insights.route_of', { name: one.first_name })}</h2><p class="soft small">${one.buddy_first_name ? t('insights.route_buddy', { name: one.buddy_first_name }) : t('insights.route_no_buddy')}</p></div></div>
    <ul class="route__steps">
      ${step(one.sketch_before !== null, own && one.sketch_before === null ? html`<a href="/desk/sketch">${t('insights.route_sketch')}</a>` : t('insights.route_sketch'))}
      ${step(one.walked, own && !one.walked ? html`<a href="/desk/along">${t('insights.route_walk')}</a>` : t('insights.route_walk'))}
      ${step(one.faces.length >= FACES, html`${t('insights.route_faces')} <span class="faces">${one.faces.map((met) => customerFace({ ...met, name: nameOf(t, met) }, 's'))}</span>`)}
      ${step(one.talked, own && !one.talked ? html`<a href="/desk/visits/new">${t('insights.route_talk')}</a>` : t('insights.route_talk'))}
      ${step(one.sketch_after !== null, own && one.sketch_after !== null ? html`<a href="/desk/sketches/${one.sketch_after}">${t('insights.route_sketch_again')}</a>` : own ? html`<a href="/desk/sketch">${t('insights.route_sketch_again')}</a>` : t('insights.route_sketch_again'))}
    </ul>
    ${toMeet && one.faces.length < FACES && html`<div class="beside route__meet">${customerFace({ ...toMeet, name: nameOf(t, toMeet) })}<div><p><a href="/desk/customers/${toMeet.id}"><bdi>${nameOf(t, toMeet)}</bdi></a></p><p dir="auto">‘${toMeet.own_words}’</p>${form({ action: `/desk/newcomers/${one.id}/faces` }, html`${hiddenKey(`${key}-face`)}${hidden('customerId', toMeet.id)}${button({ label: t('insights.route_met'), kind: 'second' })}`)}</div></div>`}
    ${own && !one.ended_at && form({ action: `/desk/newcomers/${one.id}/ending` }, html`${hiddenKey(`${key}-end`)}${button({ label: t('insights.route_end'), kind: 'quiet' })}`)}
    ${one.ended_at && html`<p class="soft small">${t('insights.route_ended')}</p>`}
  </section>`
}

const step = (done: boolean, words: Html | string): Html =>
  html`<li class="${done && 'is-done'}">${icon(done ? 'check' : 'clock')}<span>${words}</span></li>`
