import { shownToCustomer } from '../../people/display.ts'
import type { PersonRow } from '../../people/person.ts'
import { button, disclosure, field, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time } from '../../ui/words/when.ts'
import type { WalkAlong } from './walk-along.ts'

export interface Offered {
  alongs: WalkAlong[]
  /** Colleagues who will come. */
  people: Map<number, PersonRow>
  key: string
  now: Date
}

/** A customer lets somebody of ours walk along with them: what they offer, and who comes. */
export const offeredByCustomer = (t: Translate, { alongs, people, key, now }: Offered): Html => html`
  <section class="section" id="along">
    <h2>${t('insights.file_along')}</h2>
    <p class="soft">${t('insights.file_along_lead')}</p>
    <ul class="preferences">${alongs.map((one) => offered(t, one, { people, key, now }))}</ul>
    ${disclosure(
      t('insights.file_along_add'),
      form(
        { action: '/mine/file/alongs', className: 'stack' },
        html`${hidden('key', `${key}-along`)}
        ${field(t, { name: 'what', id: 'along-what', label: t('insights.file_along_what'), heard: true, hint: t('insights.file_along_what_hint'), required: true, autocomplete: 'off' })}
        <div class="bar">${field(t, { name: 'on', id: 'along-on', type: 'date', label: t('insights.when'), required: true })}${field(t, { name: 'at', id: 'along-at', type: 'time', label: t('insights.time'), value: '10:00' })}${field(t, { name: 'until', id: 'along-until', type: 'time', label: t('insights.until_time'), value: '12:00' })}</div>
        ${field(t, { name: 'place', id: 'along-place', label: t('insights.where'), optional: true, autocomplete: 'off' })}
        <div class="bar">${button({ label: t('insights.file_along_save'), kind: 'second' })}</div>`,
      ),
    )}
  </section>`

const offered = (t: Translate, one: WalkAlong, { people, key, now }: Omit<Offered, 'alongs'>): Html => {
  const who = one.booked.flatMap(({ id }) => {
    const person = people.get(id)
    return person ? [shownToCustomer(person).name] : []
  })
  return html`
  <li class="preference"><div><p dir="auto">${one.what}</p>
    <p class="soft small">${t('when.at', { day: day(t, one.starts_at, now), time: time(t, one.starts_at) })}</p>
    <p>${who.length > 0 ? t('insights.file_along_with', { names: who.join(', ') }) : html`<span class="soft small">${t('insights.file_along_nobody')}</span>`}</p></div>
    ${form({ action: `/mine/file/alongs/${one.id}/withdrawal` }, html`${hidden('key', `${key}-al${one.id}`)}${button({ label: html`${t('insights.file_along_withdraw')} <span class="visually-hidden">${one.what}</span>`, kind: 'quiet' })}`)}
  </li>`
}
