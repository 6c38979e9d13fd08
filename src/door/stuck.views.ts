import type { Alarm } from '../language/alarm.ts'
import { alarmNote } from '../ui/alarm-note.ts'
import { button, form, hidden, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface Stuck {
  key: string
  said: boolean
  /** What was said may mean this; reckoned for this answer and kept nowhere. */
  alarm?: Alarm | undefined
  emergencyPhone: string
  /** Where they were when it went wrong; a path of ours. */
  page: string
  phone: string
}

/** "I am stuck": one sentence about what stands in the way, kept with the moment. */
export const stuckPage = (t: Translate, { key, said, alarm, emergencyPhone, page, phone }: Stuck): Html => html`
  <div class="stack">
    ${alarmNote(t, { alarm, phone: emergencyPhone })}
    <h1 class="title">${t('door.stuck_title')}</h1>
    ${said && !alarm && notice({ tone: 'good', text: t('door.stuck_said') })}
    <p>${t('door.stuck_lead')}</p>
    ${form(
      { action: '/stuck', plain: true, className: 'stack' },
      html`${hiddenKey(key)}${hidden('page', page)}
      ${textArea(t, { name: 'sentence', label: t('door.stuck_sentence'), heard: true, hint: t('door.stuck_because'), rows: 2, required: true })}
      <div class="bar">${button({ label: t('door.send') })}</div>`,
    )}
    <p class="soft">${phone ? t('door.stuck_call', { phone }) : ''} <a href="/">${t('door.stuck_ask')}</a></p>
  </div>`
