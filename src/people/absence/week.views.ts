import { field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { WEEKDAYS } from './week.ts'

interface WeekProps {
  legend: string
  hint?: string | undefined
  /** `hours_1` to `hours_7` as they are written. */
  typed: Record<string, string>
  errors?: Record<string, string> | undefined
}

/** Seven short fields to write hours in. */
export const weekFields = (t: Translate, { legend, hint, typed, errors = {} }: WeekProps): Html => html`
  <fieldset class="week">
    <legend class="choice__legend">${legend}</legend>
    ${hint && html`<p class="field__hint">${hint}</p>`}
    ${WEEKDAYS.map((day) =>
      field(t, {
        name: `hours_${day}`,
        label: t('when.weekday', { weekday: day }),
        value: typed[`hours_${day}`],
        error: errors[`hours_${day}`],
        placeholder: t('people.day_off'),
        maxlength: 100,
      }),
    )}
  </fieldset>`
