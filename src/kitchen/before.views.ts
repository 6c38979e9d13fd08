import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import type { Closure, No } from '../requests/request-rows.ts'
import { buttonLink, disclosure } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { accountTitle, paragraphs } from './ending.views.ts'
import { objection } from './no.views.ts'
import { asShown, endedBefore, faceOf, type Tracking } from './tracking.ts'

/** Until when the law lets them object to what was decided before: in sight until that day is over, whatever happened since. */
export const lastDayToObject = (t: Translate, k: Tracking): Html[] =>
  endedBefore(k).flatMap(({ no }) => (no?.objection_until && stillRuns(k, no) ? [objection(t, k, no)] : []))

const stillRuns = (k: Tracking, { objection_until: last }: No) =>
  last !== null && last >= dayOf(k.now, k.calendar.timeZone)

/** How it ended before it was opened again: folded, and nothing of it gone. */
export const before = (t: Translate, k: Tracking): Html | undefined => {
  const endings = endedBefore(k)
  if (endings.length === 0) return
  return html`<section class="section stack" id="before">
    ${endings.map(({ closure, no }) => disclosure(titleOf(t, k, closure), endingBefore(t, k, closure, no)))}
    <p class="bar no-print">${buttonLink({ label: t('kitchen.account_print'), href: `${k.path}/account`, kind: 'quiet' })}</p>
  </section>`
}

/** The same, open, for paper. */
export const allBefore = (t: Translate, k: Tracking): Html[] =>
  endedBefore(k).map(
    ({ closure, no }) =>
      html`<section class="section stack"><h2>${titleOf(t, k, closure)}</h2>${endingBefore(t, k, closure, no)}</section>`,
  )

const titleOf = (t: Translate, k: Tracking, { outcome, closed_at: at }: Closure) =>
  t('kitchen.ended_before', { outcome, day: day(t, at, k.now) })

function endingBefore(t: Translate, k: Tracking, closure: Closure, no: No | undefined): Html {
  const person = asShown(k, closure.closed_by)
  const part = (title: string, text: string) =>
    text.trim() === '' ? undefined : html`<h3>${title}</h3><div dir="auto">${paragraphs(text)}</div>`
  return html`<div class="stack">
    ${no && html`${part(t('kitchen.no_why'), no.why)}${part(t('kitchen.no_possible'), no.possible)}`}
    ${no?.objection_until && objectionLine(t, k, no)}
    ${no && part(t('kitchen.no_disagree'), no.ways_on)}
    ${part(t(accountTitle(closure)), closure.account)}
    ${part(t('kitchen.account_next'), closure.next_step)}
    <p class="beside soft">${faceOf(person, 's')} <span>${sentences(t('kitchen.account_by_then', { person: person.name, day: day(t, closure.closed_at, k.now) }))}</span></p>
  </div>`
}

/** Which day it is, or was; and how, as long as it can. */
function objectionLine(t: Translate, k: Tracking, no: No): Html {
  const last = { day: day(t, no.objection_until ?? '', k.now) }
  return stillRuns(k, no)
    ? html`<p><strong>${t('kitchen.object_until', last)}</strong></p>${no.objection_how && html`<div dir="auto">${paragraphs(no.objection_how)}</div>`}`
    : html`<p class="soft">${t('kitchen.object_was', last)}</p>`
}

/** What they said they needed, while the question is open: whoever has it now reads it too. */
export const needsSaid = (t: Translate, k: Tracking): Html | undefined =>
  k.whole.needs.length === 0 || k.follower
    ? undefined
    : html`<section class="section stack stack--tight"><h2>${t('kitchen.need_said')}</h2>${k.whole.needs.map(({ words }) => html`<p class="quote" dir="auto">‘${words}’</p>`)}</section>`
