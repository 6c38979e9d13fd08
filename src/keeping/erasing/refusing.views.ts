import { fresh, type Typed } from '../../pages/redraw.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import { button, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { day } from '../../ui/words/when.ts'
import type { Asked } from './asking.ts'
import { LONGEST_REASON } from './refusing.ts'

export interface RefusingProps {
  id: number
  /** Whether they get it by mail: we know an address, and mail leaves. */
  mailed: boolean
  /** It was just sent, and can still be undone. */
  waits: boolean
  /** What came back, or was refused. */
  typed: Typed
  key: string
  now: Date
}

/** To whoever asked: that it is not done, or not yet, and why. */
export const refusingForm = (t: Translate, { id, mailed, waits, typed, key }: RefusingProps): Html | undefined =>
  waits
    ? undefined
    : html`
  <section class="section stack stack--tight" id="refusing">
    <h2>${t('keeping.refuse_title')}</h2>
    <p class="soft measure">${t('keeping.refuse_text')} ${t('keeping.refuse_reaches', { mailed: mailed ? 'yes' : 'no' })}</p>
    ${onceForm(
      { action: `/desk/customers/${id}/erasure-refusal`, className: 'stack', key, name: 'refuse' },
      html`${textArea(t, { name: 'because', label: t('keeping.refuse_because'), hint: t('keeping.refuse_because_hint'), value: typed.value('because'), error: typed.error('because'), required: true, maxlength: LONGEST_REASON })}
      <div class="bar">${button({ label: t('keeping.refuse'), kind: 'second' })}</div>`,
    )}
  </section>`

/** On the page of an administrator: what was answered. */
export const refusedNotice = (t: Translate, asked: Asked | undefined, now: Date): Html | undefined =>
  asked?.answer === 'refused' && asked.answered_at
    ? notice({
        tone: 'calm',
        text: html`${t('keeping.refused_on', { day: day(t, asked.answered_at, now) })} <span dir="auto">‘${asked.because}’</span>`,
      })
    : undefined

/** What came back as it was typed, and why it came back when it was refused. */
export const typedBefore = (t: Translate, { fields, refused_key, refused_details }: HeldRow): Typed => ({
  ...fresh,
  value: (name) => [fields[name]].flat()[0],
  error: (name) => (name === 'because' && refused_key ? sayKey(t, refused_key, refused_details) : undefined),
})
