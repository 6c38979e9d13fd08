import { nameOf } from '../../customers/customer.views.ts'
import { dayOf } from '../../lib/time.ts'
import { empty } from '../../ui/empty.ts'
import { face } from '../../ui/face.ts'
import { button, buttonLink, disclosure, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time } from '../../ui/words/when.ts'
import type { WalkAlong } from '../along/walk-along.ts'
import { FACES, type faceToMeet, type Immersion } from '../newcomers/immersion.ts'
import type { Rhythm } from '../rhythm/rhythm.ts'
import type { StandingPromise } from './standing-promise.ts'

type Colleague = { id: number; name: string }

const colleagueFace = (
  { id, name, photo_id }: { id: number; name: string; photo_id: number | null },
  size: 's' | 'm' = 's',
) => face({ name, photoUrl: photo_id ? `/faces/persons/${id}/${photo_id}` : undefined, size })

/** What we stand for, word for word as customers were told it. */
export const standingPage = (
  t: Translate,
  {
    promises,
    colleagues,
    me,
    administrator,
    key,
  }: { promises: StandingPromise[]; colleagues: Colleague[]; me: number; administrator: boolean; key: string },
): Html => html`
  <div class="stack">
    <header class="stack stack--tight"><h1 class="title">${t('insights.standing_title')}</h1><p class="soft measure">${t('insights.standing_lead')}</p></header>
    ${promises.length === 0 && empty({ title: t('insights.standing_none'), text: t('insights.standing_none_text') })}
    ${promises.map(
      (one) => html`<article class="stands" id="standing-${one.id}">
      <p class="quote" dir="auto">‘${one.wording}’</p>
      ${one.evidence && html`<p dir="auto">${t('insights.standing_evidence_shown')} ${one.evidence}</p>`}
      <p class="soft small encounter__hosts">${one.owner && one.owner_id !== null && colleagueFace({ id: one.owner_id, name: one.owner, photo_id: one.owner_photo_id })} ${joined([one.owner && t('insights.standing_watched', { name: one.owner }), one.told_where && t('insights.standing_told', { where: one.told_where })])}</p>
      ${(one.owner_id === me || administrator) && form({ action: `/desk/standing/${one.id}/ending` }, html`${hiddenKey(`${key}-${one.id}`)}${button({ label: html`${t('insights.standing_end')} <span class="visually-hidden">${one.wording.slice(0, 60)}</span>`, kind: 'quiet' })}`)}
    </article>`,
    )}
    ${disclosure(
      t('insights.standing_add'),
      form(
        { action: '/desk/standing', className: 'stack' },
        html`${hiddenKey(key)}
        ${textArea(t, { name: 'wording', label: t('insights.standing_wording'), hint: t('insights.standing_wording_hint'), rows: 2, required: true })}
        ${field(t, { name: 'toldWhere', label: t('insights.standing_where'), optional: true })}
        ${field(t, { name: 'evidence', label: t('insights.standing_evidence'), optional: true })}
        ${select(t, { name: 'ownerId', label: t('insights.standing_owner'), value: String(me), options: colleagues.map(({ id, name }) => ({ value: String(id), label: name })) })}
        <div class="bar">${button({ label: t('insights.standing_save') })}</div>`,
      ),
      { open: promises.length === 0 },
    )}
  </div>`

/** Walking along: offered by colleagues, booked without anybody's leave. */
export const alongPage = (
  t: Translate,
  { alongs, teams, me, key, now }: { alongs: WalkAlong[]; teams: Rhythm[]; me: number; key: string; now: Date },
): Html => html`
  <div class="stack">
    <header class="stack stack--tight"><h1 class="title">${t('insights.along_title')}</h1><p class="soft measure">${t('insights.along_lead')}</p></header>
    ${alongs.length === 0 && empty({ title: t('insights.along_none'), text: t('insights.along_none_text') })}
    ${alongs.map((one) => alongLine(t, one, { me, teams, key, now }))}
    ${disclosure(
      t('insights.along_add'),
      form(
        { action: '/desk/along', className: 'stack' },
        html`${hiddenKey(key)}
        ${field(t, { name: 'what', label: t('insights.along_what'), hint: t('insights.along_what_hint'), required: true, autocomplete: 'off' })}
        <div class="bar">${field(t, { name: 'on', type: 'date', label: t('insights.when'), required: true, min: dayOf(now, t.timeZone) })}${field(t, { name: 'at', type: 'time', label: t('insights.time'), value: '09:00' })}${field(t, { name: 'until', type: 'time', label: t('insights.until_time'), value: '12:00' })}${field(t, { name: 'places', type: 'number', label: t('insights.along_places'), value: 1, min: 1, max: 30, shape: 'short' })}</div>
        ${field(t, { name: 'place', label: t('insights.where'), optional: true, autocomplete: 'off' })}
        ${teams.length > 0 && select(t, { name: 'departmentId', label: t('insights.along_by'), value: '', options: [{ value: '', label: t('insights.along_by_me') }, ...teams.map((team) => ({ value: String(team.department_id), label: team.department }))] })}
        <div class="bar">${button({ label: t('insights.along_save') })}</div>`,
      ),
      { open: alongs.length === 0 },
    )}
  </div>`

const alongLine = (
  t: Translate,
  one: WalkAlong,
  { me, teams, key, now }: { me: number; teams: Rhythm[]; key: string; now: Date },
): Html => {
  const mine = one.booked.some(({ id }) => id === me)
  const ours = one.person_id === me || teams.some(({ department_id }) => department_id === one.department_id)
  const full = one.booked.length >= one.places
  const act = (what: string, label: string, kind: 'primary' | 'second' | 'quiet') =>
    form(
      { action: `/desk/along/${one.id}/${what}` },
      html`${hiddenKey(`${key}-${what}-${one.id}`)}${button({ label, kind })}`,
    )
  return html`
  <article class="encounter" id="along-${one.id}">
    ${one.person_id === null ? face({ name: one.customer ?? t('customers.nameless'), size: 'm' }) : colleagueFace({ id: one.person_id, name: one.host ?? '', photo_id: one.host_photo_id }, 'm')}
    <div class="encounter__body">
      <h2 dir="auto">${one.what}</h2>
      <p class="soft small">${joined([one.person_id === null ? t('insights.along_customer', { name: one.customer ?? '' }) : html`<bdi>${one.department ?? one.host}</bdi>`, t('when.at', { day: day(t, one.starts_at, now), time: time(t, one.starts_at) }), one.place && html`<bdi>${one.place}</bdi>`])}</p>
      ${one.booked.length > 0 && html`<p class="encounter__hosts small soft">${one.booked.map((who) => colleagueFace(who))} ${t('insights.along_with', { names: one.booked.map((who) => who.first_name).join(', ') })}</p>`}
      <div class="bar">${ours ? act('withdrawal', t('insights.along_withdraw'), 'quiet') : mine ? act('unbooking', t('insights.along_unbook'), 'quiet') : full ? html`<span class="soft small">${t('insights.along_full')}</span>` : act('booking', t('insights.along_book'), 'second')}</div>
    </div>
  </article>`
}

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
        html`${hiddenKey(`${key}-for`)}${hidden('buddyId', me)}${select(t, { name: 'personId', id: 'newcomer', label: t('insights.newcomers_who'), options: colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: String(id), label: name })) })}<div class="bar">${button({ label: t('insights.newcomers_be_buddy'), kind: 'second' })}</div>`,
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
      ${step(one.faces.length >= FACES, html`${t('insights.route_faces')} <span class="faces">${one.faces.map((met) => face({ name: nameOf(t, met), photoUrl: met.face_id ? `/faces/customers/${met.id}/${met.face_id}` : undefined, size: 's' }))}</span>`)}
      ${step(one.talked, own && !one.talked ? html`<a href="/desk/visits/new">${t('insights.route_talk')}</a>` : t('insights.route_talk'))}
      ${step(one.sketch_after !== null, own && one.sketch_after !== null ? html`<a href="/desk/sketches/${one.sketch_after}">${t('insights.route_sketch_again')}</a>` : own ? html`<a href="/desk/sketch">${t('insights.route_sketch_again')}</a>` : t('insights.route_sketch_again'))}
    </ul>
    ${toMeet && one.faces.length < FACES && html`<div class="beside route__meet">${face({ name: nameOf(t, toMeet), photoUrl: toMeet.face_id ? `/faces/customers/${toMeet.id}/${toMeet.face_id}` : undefined, size: 'm' })}<div><p><a href="/desk/customers/${toMeet.id}"><bdi>${nameOf(t, toMeet)}</bdi></a></p><p dir="auto">‘${toMeet.own_words}’</p>${form({ action: `/desk/newcomers/${one.id}/faces` }, html`${hiddenKey(`${key}-face`)}${hidden('customerId', toMeet.id)}${button({ label: t('insights.route_met'), kind: 'second' })}`)}</div></div>`}
    ${own && !one.ended_at && form({ action: `/desk/newcomers/${one.id}/ending` }, html`${hiddenKey(`${key}-end`)}${button({ label: t('insights.route_end'), kind: 'quiet' })}`)}
    ${one.ended_at && html`<p class="soft small">${t('insights.route_ended')}</p>`}
  </section>`
}

const step = (done: boolean, words: Html | string): Html =>
  html`<li class="${done && 'is-done'}">${icon(done ? 'check' : 'clock')}<span>${words}</span></li>`

/** The ways on that are no daily place: below the wall of faces. */
export const alsoHere = (t: Translate): Html => html`
  <nav class="section" aria-labelledby="also">
    <h2 id="also">${t('insights.also')}</h2>
    <p class="bar">${[
      { label: t('insights.along_title'), href: '/desk/along' },
      { label: t('insights.newcomers_title'), href: '/desk/newcomers' },
      { label: t('insights.standing_title'), href: '/desk/standing' },
      { label: t('customers.preferences_title'), href: '/desk/preferences' },
    ].map((one) => buttonLink({ ...one, kind: 'quiet' }))}</p>
  </nav>`
