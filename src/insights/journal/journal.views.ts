import { empty } from '../../ui/empty.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list, paging } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { faceIn, nameIn } from '../place.ts'
import type { OverdueRhythm } from '../rhythm/rhythm.ts'
import type { Visit } from '../visits/visit.ts'
import { encounter, howMet } from '../visits/visit.views.ts'

export interface JournalProps {
  visits: Visit[]
  next?: number | undefined
  coming: Visit[]
  overdue: OverdueRhythm[]
  now: Date
}

/** Whom we met, the whole organisation, as one stream. */
export const journalPage = (t: Translate, { visits, next, coming, overdue, now }: JournalProps): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.journal_title')}</h1>
      <p class="soft measure">${t('insights.journal_lead')}</p>
      <div class="bar">${buttonLink({ label: t('insights.tell_title'), href: '/desk/visits/new' })}${buttonLink({ label: t('insights.plan_title'), href: '/desk/visits/plan', kind: 'quiet' })}</div>
    </header>
    ${overdue.map((one) => notice({ tone: 'copper', text: t('insights.rhythm_overdue', { department: one.department, days: one.every_days }), action: html`<a href="/desk/faces">${t('insights.rhythm_see_whom')}</a>` }))}
    ${coming.length > 0 && html`<section class="section"><h2>${t('insights.coming')}</h2>${list(coming.map((visit) => ({ lead: faceIn(t, visit, 's'), title: nameIn(t, visit, visit.met), href: `/desk/visits/${visit.id}`, detail: howMet(t, visit, now) })))}</section>`}
    <section class="section">
      ${coming.length > 0 && html`<h2>${t('insights.been')}</h2>`}
      ${visits.length === 0 ? empty({ title: t('insights.journal_none'), text: t('insights.journal_none_text') }) : visits.map((visit) => encounter(t, visit, now))}
    </section>
    ${paging(t, { older: next ? `/desk/journal?after=${next}` : undefined })}
  </div>`
