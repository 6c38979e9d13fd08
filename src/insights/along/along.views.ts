import { dayOf } from '../../lib/time.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { empty } from '../../ui/empty.ts'
import { face } from '../../ui/face.ts'
import { button, disclosure, field, form, hiddenKey, select } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time } from '../../ui/words/when.ts'
import type { Rhythm } from '../rhythm/rhythm.ts'
import type { WalkAlong } from './walk-along.ts'

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
    ${one.person_id === null ? face({ name: one.customer ?? '', size: 'm' }) : colleagueFace({ id: one.person_id, name: one.host ?? '', photo_id: one.host_photo_id }, 'm')}
    <div class="encounter__body">
      <h2 dir="auto">${one.what}</h2>
      <p class="soft small">${joined([one.person_id === null ? t('insights.along_customer', { name: one.customer ?? '' }) : html`<bdi>${one.department ?? one.host}</bdi>`, t('when.at', { day: day(t, one.starts_at, now), time: time(t, one.starts_at) }), one.place && html`<bdi>${one.place}</bdi>`])}</p>
      ${one.booked.length > 0 && html`<p class="encounter__hosts small soft">${one.booked.map((who) => colleagueFace(who, 's'))} ${t('insights.along_with', { names: one.booked.map((who) => who.first_name).join(', ') })}</p>`}
      <div class="bar">${ours ? act('withdrawal', t('insights.along_withdraw'), 'quiet') : mine ? act('unbooking', t('insights.along_unbook'), 'quiet') : full ? html`<span class="soft small">${t('insights.along_full')}</span>` : act('booking', t('insights.along_book'), 'second')}</div>
    </div>
  </article>`
}
