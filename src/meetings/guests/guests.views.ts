import { type Html, html } from '../../ui/html.ts'
import { mark } from '../../ui/mark.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, moment } from '../../ui/words/when.ts'
import { heldOn } from '../items/meeting.ts'
import { type HeldPage, heldPage } from '../meeting/held.views.ts'
import { agendaList, minutesList } from '../meeting/meeting.views.ts'

/** The meeting on a phone, without signing in. What customers said stands there, never who they are. */
export const guestPage = (t: Translate, page: HeldPage & { brand: string }): Html => {
  const { meeting } = page.whole
  return html`
    <div class="at-table">
      <header class="at-table__head"><span class="brand">${mark()}<span>${page.brand}</span></span></header>
      ${meeting.cancelled_at && notice({ tone: 'copper', text: t('meetings.is_cancelled') })}
      ${meeting.opened_at && !meeting.ended_at ? heldPage(t, page) : outsideIt(t, page)}
      <p class="soft small at-table__foot">${t('meetings.no_names_here')}</p>
    </div>`
}

/** Before it begins the agenda, afterwards what came of it. */
const outsideIt = (t: Translate, { whole: { meeting, items }, now }: HeldPage): Html => html`
  <h1 class="title"><bdi>${meeting.series_name}</bdi></h1>
  <p class="soft">${meeting.ended_at ? day(t, heldOn(meeting), now) : moment(t, meeting.starts_at, now)}</p>
  ${meeting.ended_at ? minutesList(t, items, { now, linked: false }) : agendaList(t, items, now)}`
