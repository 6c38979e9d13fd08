import { copyButton } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { qrCode } from '../../ui/qr.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { waiters } from '../series/parked.views.ts'
import type { WholeItem } from './whole-meeting.ts'

/** Beside a meeting that is held: who waits for this, and how others join with their phone. */
export const meetingAside = (
  t: Translate,
  { item, room, meetingId, now }: { item: WholeItem | undefined; room: string; meetingId: number; now: Date },
): Html => html`
  ${item && item.waiting.length > 0 && html`<section><h2>${t('meetings.who_waits')}</h2>${waiters(t, item.waiting, now)}</section>`}
  <section class="join">
    <h2>${t('meetings.join')}</h2>
    <div class="join__code">${qrCode(room, t('meetings.join_code'))}</div>
    <p class="soft small">${t('meetings.join_text')}</p>
    <div class="bar">${copyButton(t, room)}<a class="small" href="/desk/meetings/${meetingId}/screen">${t('meetings.shared_screen')}</a></div>
  </section>`
