import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { button, disclosure, field, form, hiddenKey } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { howWeKnow } from '../statements/insight.views.ts'
import type { Slot, Window } from './windows.ts'

export interface WindowsProps {
  windows: Window[]
  key: string
  now: Date
  error?: string | undefined
}

/** Where we see our customers, and where the glass is misted. */
export const windowsPage = (t: Translate, { windows, key, now, error }: WindowsProps): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.windows_title')}</h1>
      <p class="soft measure">${t('insights.windows_lead')} <a href="/desk/pledges/new">${t('improvements.pledge_from_mirror')}</a></p>
    </header>
    ${windows.length === 1 && empty({ title: t('insights.windows_none'), text: t('insights.windows_none_text') })}
    <div class="windows">${windows.map((one) => windowOf(t, one, now))}</div>
    ${disclosure(
      t('insights.group_new'),
      form(
        { action: '/desk/groups', className: 'stack' },
        html`${hiddenKey(key)}${field(t, { name: 'name', label: t('insights.group_name'), hint: t('insights.group_name_hint'), required: true, error, autocomplete: 'off' })}${field(t, { name: 'about', label: t('insights.group_about'), optional: true, autocomplete: 'off' })}<div class="bar">${button({ label: t('insights.group_make'), kind: 'second' })}</div>`,
      ),
      { open: error !== undefined || windows.length === 1 },
    )}
  </div>`

const windowOf = (t: Translate, { group, slots, met }: Window, now: Date): Html => html`
  <section class="window" aria-labelledby="window-${group?.id ?? 'all'}">
    <header>
      <h2 id="window-${group?.id ?? 'all'}"><bdi>${group?.name ?? t('insights.everybody')}</bdi></h2>
      ${group?.about && html`<p class="soft small" dir="auto">${group.about}</p>`}
      ${group && html`<p class="soft small">${joined([met.visits > 0 ? t('insights.window_met', { visits: met.visits, hours: met.hours }) : t('insights.window_not_met'), met.planned > 0 && t('insights.window_planned', { count: met.planned, hours: met.planned_hours }), met.talks > 0 && t('insights.window_talks', { count: met.talks }), met.asked + met.answered > 0 && t('insights.window_studies', { asked: met.asked, answered: met.answered }), html`<a href="/desk/faces?group=${group.id}">${t('insights.window_faces')}</a>`])}</p>`}
    </header>
    <div class="panes">${slots.map((slot) => pane(t, slot, group?.id, now))}</div>
  </section>`

const SHOWN = 2

const pane = (t: Translate, slot: Slot, groupId: Id<'customer_groups'> | undefined, now: Date): Html => {
  const { pane: kind, clarity, because, insights } = slot
  return html`
  <div class="pane pane--${clarity}">
    <h3>${t(`insights.pane_${kind}`)}</h3>
    <p class="pane__clarity">${t(`insights.clarity_${clarity}`)}</p>
    ${insights.slice(0, SHOWN).map((one) => html`<p class="pane__insight"><a href="/desk/insights/${one.id}" dir="auto">${one.statement}</a><span class="small pane__how">${howWeKnow(t, one, now)}</span></p>`)}
    ${insights.length > SHOWN && html`<p class="small"><a href="/desk/insights?group=${groupId ?? ''}">${t('insights.pane_more')}</a></p>`}
    ${because && html`<p class="small">${t(`insights.misted_${because}`)}</p>`}
    ${clarity !== 'clear' && html`<p class="small pane__do"><a href="/desk/questions?group=${groupId ?? ''}">${t('insights.pane_ask')}</a></p>`}
  </div>`
}
