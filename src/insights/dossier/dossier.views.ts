import type { CustomerRow } from '../../customers/customer.ts'
import type { Group } from '../../customers/groups.ts'
import { sourceOf } from '../../customers/preference.views.ts'
import type { Preference } from '../../customers/preferring.ts'
import type { Quoting } from '../../customers/quoting.ts'
import type { Alarm } from '../../language/alarm.ts'
import { shownToCustomer } from '../../people/display.ts'
import { alarmNote } from '../../ui/alarm-note.ts'
import { empty } from '../../ui/empty.ts'
import { face } from '../../ui/face.ts'
import { button, buttonLink, choice, disclosure, field, form, hidden, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, moment } from '../../ui/words/when.ts'
import { type Offered, offeredByCustomer } from '../along/offered-by-customer.views.ts'
import type { Visit } from '../visits/visit.ts'
import { howMet } from '../visits/visit.views.ts'
import type { Look, MyWords } from './dossier.ts'

export interface DossierProps extends Offered {
  customer: CustomerRow
  preferences: Preference[]
  words: MyWords[]
  visits: Visit[]
  learned: { id: number; statement: string; made_at: Date }[]
  came: Html | undefined
  /** Asking to be erased, drawn by the room that does it. */
  erasure: Html | undefined
  looks: Look[]
  /** Colleagues who follow them. */
  followers: number[]
  quoting: Quoting
  groups: Group[]
  /** What their words may mean; reckoned for this page and kept nowhere. */
  alarm: Alarm | undefined
  emergencyPhone: string
  key: string
  now: Date
}

/** *Mijn dossier*: everything we hold, in the customer's own hands. */
export const dossierPage = (t: Translate, props: DossierProps): Html => html`
  <div class="stack stack--wide dossier">
    ${alarmNote(t, { alarm: props.alarm, phone: props.emergencyPhone })}
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="/mine">${t('insights.file_back')}</a></p>
      <h1 class="title">${t('insights.file_title')}</h1>
      <p class="lead measure">${t('insights.file_lead')}</p>
    </header>
    ${cameOf(t, props)}
    ${whatYouSaid(t, props)}
    ${who(t, props)}
    ${likes(t, props)}
    ${met(t, props)}
    ${offeredByCustomer(t, props)}
    ${looked(t, props)}
    ${limits(t, props)}
    ${props.erasure}
  </div>`

const cameOf = (t: Translate, { learned, came, now }: DossierProps): Html | undefined =>
  learned.length > 0 || came
    ? html`<section class="section"><h2>${t('insights.file_came')}</h2>${came}${learned.length > 0 && html`<p class="soft">${t('insights.file_learned')}</p><ul class="voices">${learned.map((one) => html`<li><p class="quote" dir="auto">${one.statement}</p><p class="soft small">${day(t, one.made_at, now)}</p></li>`)}</ul>`}</section>`
    : undefined

const whatYouSaid = (t: Translate, { words, key, now }: DossierProps): Html => html`
  <section class="section" id="words">
    <h2>${t('insights.file_words')}</h2>
    <p class="soft"><a href="/mine">${t('insights.file_words_asked')}</a></p>
    ${words.length === 0 && empty({ title: t('insights.file_words_none'), text: t('insights.file_words_none_text') })}
    <ul class="voices">${words.map((one) => html`<li>${wordsLine(t, one, now)}</li>`)}</ul>
    ${disclosure(
      t('insights.file_tell'),
      form(
        { action: '/mine/file/stories', className: 'stack' },
        html`${hidden('key', `${key}-story`)}${textArea(t, { name: 'words', label: t('insights.file_story'), heard: true, hint: t('insights.file_story_hint'), rows: 3, required: true })}<div class="bar">${button({ label: t('insights.file_story_save') })}</div>`,
      ),
    )}
  </section>`

const wordsLine = (t: Translate, one: MyWords, now: Date): Html => {
  if (one.withheld_because)
    return html`<p class="soft">${t('insights.file_withheld', { because: one.withheld_because, day: one.withheld_until ? day(t, one.withheld_until, now) : '' })}</p>`
  if (one.redacted_at)
    return html`<p class="soft">${t('insights.file_taken_back', { day: day(t, one.redacted_at, now) })}</p>`
  return html`
    <p class="${one.kind === 'verbatim' && 'quote'}" dir="auto" lang="${one.language}">${one.kind === 'verbatim' ? html`‘${one.words}’` : one.words}</p>
    <p class="soft small">${joined([t(one.kind === 'verbatim' ? 'insights.file_you_said' : 'insights.file_we_saw'), day(t, one.heard_at, now), one.used > 0 && t('insights.file_used')])}</p>
    <p class="bar"><a href="/mine/file/words/${one.id}/taking-back">${t('insights.file_take_back')} <span class="visually-hidden">${one.words.slice(0, 80)}</span></a></p>`
}

const who = (t: Translate, { customer, groups, key }: DossierProps): Html => html`
  <section class="section" id="who">
    <h2>${t('insights.file_who')}</h2>
    <p><a href="/mine/reach">${t('insights.file_reach')}</a></p>
    ${groups.length > 0 && html`<p class="soft">${t('insights.file_groups', { groups: groups.map(({ name }) => name).join(', ') })}</p>`}
    ${form(
      { action: '/mine/file/changes', className: 'stack' },
      html`
      ${hidden('key', `${key}-who`)}${hidden('revision', customer.revision)}
      ${field(t, { name: 'name', label: t('customers.name'), value: customer.name, optional: true, autocomplete: 'name' })}
      ${field(t, { name: 'called', label: t('insights.file_called'), value: customer.called, optional: true })}
      ${textArea(t, { name: 'ownWords', label: t('insights.file_own_words'), heard: true, value: customer.own_words, rows: 2, optional: true })}
      ${textArea(t, { name: 'goals', label: t('insights.file_goals'), heard: true, value: customer.goals, rows: 2, optional: true })}
      ${textArea(t, { name: 'situation', label: t('insights.file_situation'), heard: true, value: customer.situation, rows: 2, optional: true })}
      <div class="bar">${button({ label: t('customers.save'), kind: 'second' })}</div>`,
    )}
  </section>`

const likes = (t: Translate, { preferences, key, now }: DossierProps): Html => html`
  <section class="section" id="preferences">
    <h2>${t('insights.file_preferences')}</h2>
    ${preferences.length === 0 && html`<p class="soft">${t('insights.file_preferences_none')}</p>`}
    <ul class="preferences">${preferences.map((one) => html`<li class="preference"><div><p dir="auto">${one.words}</p><p class="soft small">${sourceOf(t, one, now)}</p></div>${form({ action: `/mine/file/preferences/${one.id}/ending` }, html`${hidden('key', `${key}-p${one.id}`)}${button({ label: html`${t('insights.file_preference_end')} <span class="visually-hidden">${one.words}</span>`, kind: 'quiet' })}`)}</li>`)}</ul>
    ${form({ action: '/mine/file/preferences', className: 'stack' }, html`${hidden('key', `${key}-pref`)}${field(t, { name: 'words', id: 'preference', label: t('insights.file_preference_add'), heard: true, required: true })}<div class="bar">${button({ label: t('insights.file_preference_save'), kind: 'second' })}</div>`)}
  </section>`

const met = (t: Translate, { visits, key, now }: DossierProps): Html | undefined =>
  visits.length > 0
    ? html`<section class="section" id="visits"><h2>${t('insights.file_met')}</h2>${visits.map((visit) => visitOf(t, visit, key, now))}</section>`
    : undefined

const visitOf = (t: Translate, visit: Visit, key: string, now: Date): Html => html`
  <article class="encounter encounter--own">
    <div class="encounter__body">
      <h3>${howMet(t, visit, now, { grouped: false })}</h3>
      ${visit.notes.map(
        (note) => html`<dl class="learned">
        ${note.seen && html`<div><dt>${t('insights.file_you_noted')}</dt><dd dir="auto">${note.seen}</dd></div>`}
        ${note.we_learned && html`<div><dt>${t('insights.file_we_learned')}</dt><dd dir="auto">${note.we_learned}</dd></div>`}
        ${note.they_learned && html`<div><dt>${t('insights.file_you_learned')}</dt><dd dir="auto">${note.they_learned}</dd></div>`}
      </dl>`,
      )}
      ${visit.done_at && disclosure(t('insights.file_add_note'), form({ action: `/mine/file/visits/${visit.id}/notes`, className: 'stack' }, html`${hidden('key', `${key}-v${visit.id}`)}${textArea(t, { name: 'learned', id: `learned-${visit.id}`, label: t('insights.file_note'), heard: true, rows: 2, required: true })}${button({ label: t('customers.save'), kind: 'second' })}`))}
    </div>
  </article>`

const looked = (t: Translate, { looks, followers, people, now }: DossierProps): Html => html`
  <section class="section" id="looks">
    <h2>${t('insights.file_looks')}</h2>
    ${
      followers.length > 0 &&
      html`<p>${t('insights.file_followers', {
        names: followers
          .flatMap((id) => people.get(id) ?? [])
          .map((one) => shownToCustomer(one).name)
          .join(', '),
      })}</p>`
    }
    ${looks.length === 0 && html`<p class="soft">${t('insights.file_looks_none')}</p>`}
    <ul class="looks">${looks.map(({ person, at }) => {
      const shown = person && shownToCustomer(person)
      return html`<li>${shown && face({ name: shown.name, photoUrl: shown.photoUrl, size: 's', team: shown.team })}<span><bdi>${shown?.name}</bdi> <span class="soft small">${moment(t, at, now)}</span></span></li>`
    })}</ul>
  </section>`

const limits = (t: Translate, { customer, quoting, key }: DossierProps): Html => html`
  <section class="section" id="limits">
    <h2>${t('insights.file_limits')}</h2>
    ${form(
      { action: '/mine/file/limits', className: 'stack' },
      html`${hidden('key', `${key}-l`)}${choice(t, { name: 'most', label: t('insights.file_unasked'), value: String(customer.unasked_most), options: ['2', '1', '0'].map((one) => ({ value: one, label: t('insights.file_unasked_most', { most: one }) })) })}<div class="bar">${button({ label: t('insights.file_limits_save'), kind: 'second' })}</div>`,
    )}
    <div class="stack">
      <h3>${t('insights.file_quoting')}</h3>
      ${quoting === 'refused' ? notice({ tone: 'calm', text: t('insights.file_quoting_refused') }) : html`<p>${t('insights.file_quoting_why')}</p>`}
      ${quoting === 'refused' ? form({ action: '/mine/file/quoting' }, html`${hidden('key', `${key}-q`)}${button({ label: t('insights.file_quoting_allow'), kind: 'second' })}`) : buttonLink({ label: t('insights.file_withdraw'), href: '/mine/file/withdrawal', kind: 'quiet' })}
    </div>
  </section>`
