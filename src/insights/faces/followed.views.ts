import { excerpt } from '../../lib/text.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { faceIn, nameIn } from '../place.ts'
import type { Followed } from './followed.ts'

/** Whom I follow and what they said last; how to begin, when there is nobody yet. */
export const followedPanel = (t: Translate, followed: Followed[], now: Date): Html => html`
  <section class="stack stack--tight" id="followed">
    <h2>${t('insights.followed')}</h2>
    ${followed.length === 0 && html`<p class="soft small">${t('insights.followed_none')}</p>`}
    ${followed.map((one) => followedLine(t, one, now))}
  </section>`

const followedLine = (t: Translate, one: Followed, now: Date): Html => html`
  <div class="beside">${faceIn(t, { ...one, customer_id: one.id }, 's')}<div>
    <p><a href="/desk/customers/${one.id}"><bdi>${nameIn(t, one)}</bdi></a></p>
    ${one.said && html`<p class="small" dir="auto" lang="${one.language}">‘${excerpt(one.said, 120)}’</p>`}
    ${one.heard_at && html`<p class="soft small">${day(t, one.heard_at, now)}</p>`}</div></div>`
