import { dayOf } from '../../lib/time.ts'
import type { Typed } from '../../pages/typed.ts'
import { button, disclosure, field, form, hidden, hiddenKey, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { StandIn } from '../absence/absence.ts'
import { colleagueFace } from '../colleague.views.ts'
import type { PersonRow } from '../person.ts'
import type { Profile } from './profile.ts'

export interface AwayProps {
  profile: Profile
  standIns: StandIn[]
  /** Proposed, or as it was typed: `back_on`, `stand_in_id`, `from_day`. */
  away: Typed
  errors: Record<string, string>
  self: boolean
  key: string
  now: Date
}

/** Away until, with who takes over: one press when nothing has to be changed. Else who takes over, and back again. */
export const awayPanel = (t: Translate, props: AwayProps): Html =>
  props.profile.absence ? isAway(t, props) : goesAway(t, props)

function isAway(t: Translate, { profile, self, now }: AwayProps): Html {
  const { absence, standIn, person } = profile
  if (!absence || !standIn) return html``
  const begins = absence.away_from > now
  const words = {
    name: person.first_name,
    standIn: standIn.name,
    from: day(t, absence.away_from, now),
    back: day(t, absence.away_until, now),
    self: self ? 'yes' : 'no',
  }
  return html`
    <div class="card stack">
      <div class="beside">
        ${colleagueFace(standIn, 'm')}
        <p>${t(begins ? 'people.will_be_away' : 'people.is_away', words)}</p>
      </div>
      ${!absence.agreed_at && stillToAgree(t, { id: person.id, name: person.first_name, standIn, self })}
      ${form({ action: `/desk/people/${person.id}/return` }, button({ label: t(begins ? 'people.not_going' : 'people.back_again', words), kind: 'second' }))}
    </div>`
}

/** What a colleague said for somebody: questions of closed services wait for their own yes. */
const stillToAgree = (
  t: Translate,
  who: { id: number; name: string; standIn: Pick<PersonRow, 'id' | 'first_name'>; self: boolean },
): Html =>
  who.self
    ? html`<p>${t('people.agree_why', { standIn: who.standIn.first_name })}</p>
      ${form({ action: `/desk/people/${who.id}/absence/agreement` }, html`${hidden('stand_in_id', String(who.standIn.id))}${button({ label: t('people.agree', { standIn: who.standIn.first_name }), kind: 'second' })}`)}`
    : html`<p class="soft small">${t('people.agree_waits', { name: who.name })}</p>`

const goesAway = (t: Translate, { profile: { person }, standIns, away, errors, self, key, now }: AwayProps): Html =>
  standIns.length === 0
    ? html`<p class="soft">${t('people.nobody_to_stand_in')}</p>`
    : form(
        { action: `/desk/people/${person.id}/absence`, className: 'card away' },
        html`${hiddenKey(key)}
          <div class="away__fields">
            ${field(t, { name: 'back_on', label: t('people.back_on'), type: 'date', value: away.back_on, error: errors.back_on, min: dayOf(now, t.timeZone), required: true })}
            ${select(t, { name: 'stand_in_id', label: t('people.takes_over'), value: away.stand_in_id, error: errors.stand_in_id, options: standIns.map(({ id, name }) => ({ value: String(id), label: name })) })}
          </div>
          ${disclosure(
            t('people.away_later'),
            field(t, {
              name: 'from_day',
              label: t('people.away_from'),
              type: 'date',
              optional: true,
              min: dayOf(now, t.timeZone),
            }),
          )}
          <div class="bar">${button({ label: t(self ? 'people.i_am_away' : 'people.they_are_away', { name: person.first_name }) })}
            <span class="soft small">${t('people.away_effect', { name: person.first_name, self: self ? 'yes' : 'no' })}</span></div>`,
      )
