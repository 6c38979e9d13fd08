import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'

export interface Silence {
  /** Somebody told or asked something, about anything. */
  spoken: boolean
  /** The words that were looked for. */
  looked: readonly string[]
  /** How many sentences there are to choose from. */
  offered: number
  /** In how many more it occurs, without a sentence that may be read aloud. */
  silent: number
}

/**
 * Why no sentence stands beside an item. That there is none is said only of the words that were looked for, and only when
 * nothing has them; what has them without being chosen is offered.
 */
export const silence = (t: Translate, { spoken, looked, offered, silent }: Silence): Html => {
  if (!spoken) return html`${t('meetings.no_voice')}`
  const words = listed(
    t,
    looked.map((word) => `‘${word}’`),
  )
  const found = offered + silent === 0 ? (looked.length > 0 ? 'looked_in_vain' : 'looked_for_nothing') : 'looked_for'
  return html`${t('meetings.no_voice_chosen')} ${t(`meetings.${found}`, { words, offered, silent })}`
}
