import type { CustomerRow } from '../../customers/customer.ts'
import type { Group } from '../../customers/groups.ts'
import { sourceOf } from '../../customers/preference.views.ts'
import type { Preference } from '../../customers/preferring.ts'
import type { Quoting } from '../../customers/quoting.ts'
import { button, check, disclosure, field, form, hidden, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface World {
  preferences: Preference[]
  groups: Group[]
  /** The groups there are to choose from. */
  choices: Group[]
  quoting: Quoting
  /** The reader follows them. */
  follows: boolean
  now: Date
}

export const SOURCES = ['customer', 'visit', 'request', 'colleague'] as const

/** What a customer is after, what else goes on for them, and what they prefer. */
export const customerWorld = (
  t: Translate,
  customer: CustomerRow,
  { preferences, now }: World,
  key: string,
): Html => html`
  <dl class="world">
    <div><dt>${t('customers.goals')}</dt><dd dir="auto">${customer.goals || unknown(t, customer)}</dd></div>
    <div><dt>${t('customers.situation')}</dt><dd dir="auto">${customer.situation || unknown(t, customer)}</dd></div>
  </dl>
  <section class="section" id="preferences">
    <h2>${t('customers.preferences')}</h2>
    ${preferences.length === 0 && html`<p class="soft">${t('customers.preferences_none')}</p>`}
    <ul class="preferences">${preferences.map((one) => preferenceLine(t, one, now, key))}</ul>
    ${disclosure(
      t('customers.preference_add'),
      form(
        { action: `/desk/customers/${customer.id}/preferences`, className: 'stack' },
        html`
      ${hidden('key', `${key}-pr`)}
      ${textArea(t, { name: 'words', label: t('customers.preference'), hint: t('customers.preference_hint'), rows: 1, required: true })}
      <div class="bar">
        ${select(t, { name: 'source', label: t('customers.preference_source'), options: SOURCES.map((one) => ({ value: one, label: t(`customers.source_${one}`) })) })}
        ${field(t, { name: 'holdsUntil', type: 'date', label: t('customers.preference_until'), optional: true })}
      </div>
      <div class="bar">${button({ label: t('customers.preference_save'), kind: 'second' })}</div>`,
      ),
    )}
  </section>`

/** What nobody asked yet, and a way to say it. */
const unknown = (t: Translate, { id }: CustomerRow): Html =>
  html`<a class="soft" href="/desk/customers/${id}/change">${t('customers.not_known_yet')}</a>`

const preferenceLine = (t: Translate, one: Preference, now: Date, key: string): Html => html`
  <li class="preference">
    <div><p dir="auto">${one.words}</p><p class="soft small">${sourceOf(t, one, now)}</p></div>
    ${form({ action: `/desk/customers/preferences/${one.id}/ending` }, html`${hidden('key', `${key}-pe${one.id}`)}${button({ label: html`${t('customers.preference_end')} <span class="visually-hidden">${one.words}</span>`, kind: 'quiet' })}`)}
  </li>`

/** Beside the page: the groups somebody counts among. */
export const groupsPanel = (t: Translate, id: number, { groups, choices }: World, key: string): Html => {
  const others = choices.filter((one) => !groups.some((mine) => mine.id === one.id))
  return html`
  <section class="beside-customer">
    <h2>${t('customers.groups')}</h2>
    ${groups.length === 0 && html`<p class="soft">${t('customers.groups_none')}</p>`}
    <ul class="ways">${groups.map((one) => html`<li class="preference"><a href="/desk/faces?group=${one.id}"><bdi>${one.name}</bdi></a>${form({ action: `/desk/customers/${id}/groups/${one.id}/leaving` }, html`${hidden('key', `${key}-gl${one.id}`)}${button({ label: html`${t('customers.group_leave')} <span class="visually-hidden">${one.name}</span>`, kind: 'quiet' })}`)}</li>`)}</ul>
    ${others.length > 0 && disclosure(t('customers.group_add'), form({ action: `/desk/customers/${id}/groups`, className: 'stack' }, html`${hidden('key', `${key}-ga`)}${select(t, { name: 'groupId', label: t('customers.group'), options: others.map((one) => ({ value: String(one.id), label: one.name })) })}${button({ label: t('customers.group_save'), kind: 'second' })}`))}
  </section>`
}

/** To follow somebody whom one's work never meets; they can read that it is so. */
export const followPanel = (t: Translate, id: number, { follows }: World, key: string): Html => html`
  <section class="beside-customer">
    <h2>${t('customers.follow_title')}</h2>
    <p class="soft">${t(follows ? 'customers.follows' : 'customers.follow_why')}</p>
    ${form({ action: `/desk/customers/${id}/following` }, html`${hidden('key', `${key}-fo`)}${!follows && hidden('follows', 'yes')}${button({ label: t(follows ? 'customers.follow_no_longer' : 'customers.follow'), kind: 'quiet' })}`)}
  </section>`

/** Whether their words may be read aloud among us; a colleague notes that somebody agreed, never that they refused. */
export const quotingPanel = (t: Translate, id: number, { quoting }: World, key: string): Html => html`
  <section class="beside-customer">
    <h2>${t('customers.quoting')}</h2>
    <p class="soft">${t(`customers.quoting_${quoting}`)}</p>
    ${quoting !== 'allowed' && form({ action: `/desk/customers/${id}/quoting` }, html`${hidden('key', `${key}-qu`)}${button({ label: t('customers.quoting_allow'), kind: 'quiet' })}`)}
  </section>`

/** Somebody met without mail or phone: a name or what we call them is enough. */
export const newFacePage = (
  t: Translate,
  { key, typed, error }: { key: string; typed: Record<string, string>; error?: string | undefined },
): Html => html`
  <div class="stack">
    <h1 class="title">${t('customers.new_title')}</h1>
    <p class="soft measure">${t('customers.new_lead')}</p>
    ${form(
      { action: '/desk/customers', className: 'stack' },
      html`
      ${hidden('key', key)}
      ${field(t, { name: 'name', label: t('customers.name'), value: typed.name, required: true, error, autocomplete: 'off' })}
      ${textArea(t, { name: 'ownWords', label: t('customers.own_words'), hint: t('customers.own_words_hint'), rows: 2, optional: true, value: typed.ownWords })}
      ${textArea(t, { name: 'goals', label: t('customers.goals'), hint: t('customers.goals_hint'), rows: 2, optional: true, value: typed.goals })}
      ${field(t, { name: 'reach', label: t('customers.way_typed'), optional: true, value: typed.reach, autocomplete: 'off' })}
      ${check({ name: 'household', label: t('customers.new_household'), checked: typed.household !== undefined })}
      <div class="bar">${button({ label: t('customers.save') })}</div>`,
    )}
  </div>`
