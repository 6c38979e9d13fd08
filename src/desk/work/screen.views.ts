import type { Complaint } from '../../pages/typed.ts'
import type { PersonRow } from '../../people/person.ts'
import type { ScreenAnswer } from '../../people/screens/pins-at-screens.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { WorkToday } from '../../requests/todays-work.ts'
import { button, choice, errorSummary, field, form, hiddenKey } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named } from '../people.views.ts'
import { stepName } from '../step-name.ts'
import { nameOnScreen, wordsShown } from '../today/day-screen.views.ts'

/** Opened once on the screen itself. A scanner that follows links changes nothing. */
export const becomeScreen = (t: Translate, { name, action }: { name: string; action: string }): Html => html`
  <div class="stack">
    <h1 class="title">${t('desk.screen_become', { name })}</h1>
    <p class="lead">${t('desk.screen_become_text')}</p>
    ${form({ action }, button({ label: t('desk.screen_become_button') }))}
  </div>`

/** Why it was not taken: the PIN, or something in the form. */
export interface RefusedDone {
  person: number | undefined
  answer?: ScreenAnswer
  complaint?: Complaint
}

interface SayDone {
  work: WorkToday
  /** Whose wall it hangs on; nothing when everybody walks past. */
  departmentId: Id<'departments'> | undefined
  people: PersonRow[]
  refused: RefusedDone | undefined
  key: string
  now: Date
}

const SAYS = {
  wrong: 'people.pin_wrong',
  resting: 'people.pin_resting',
  screen_rests: 'people.screen_rests',
  screen_shut: 'people.screen_shut',
} as const

/**
 * Who says that it is done, with their PIN, and a picture if somebody took one. Nobody signed in: it says no more of the
 * customer than the wall does.
 */
export function sayDone(t: Translate, { work, departmentId, people, refused, key }: SayDone): Html {
  const customer = named(nameOnScreen(t, work))
  const errors = refused?.answer ? { pin: t(SAYS[refused.answer]) } : (refused?.complaint?.errors ?? {})
  const message = refused?.complaint?.message
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="/screen">${t('desk.wall')}</a></p>
      <h1 class="title">${stepName(t, work)}</h1>
      <p class="lead">${t('desk.work_for', customer)}${wordsShown(work, { departmentId }) && html`: <span class="quote" dir="auto">‘${work.words}’</span>`}</p>
      ${message && notice({ tone: 'copper', text: message })}
      ${errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )}
      ${
        people.length === 0
          ? notice({ tone: 'calm', text: t('desk.screen_no_cards') })
          : form(
              { action: `/screen/steps/${work.step_id}/finishing`, files: true, className: 'stack' },
              html`${hiddenKey(key)}
                ${choice(t, {
                  name: 'person',
                  label: t('desk.screen_who'),
                  value: refused && String(refused.person),
                  error: errors.person,
                  required: true,
                  options: people.map(({ id, first_name, role }) => ({
                    value: String(id),
                    label: first_name,
                    hint: role,
                  })),
                })}
                ${field(t, { name: 'pin', label: t('people.pin'), error: errors.pin, type: 'password', inputmode: 'numeric', autocomplete: 'one-time-code', shape: 'code', maxlength: 8, required: true })}
                ${field(t, { name: 'photos', label: t('desk.work_photo'), hint: t('desk.work_photo_hint', customer), type: 'file', accept: 'image/*', optional: true, error: errors.photos })}
                ${button({ label: t('desk.work_done') })}`,
            )
      }
    </div>`
}
