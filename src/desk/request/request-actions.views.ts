import { dayOf } from '../../lib/time.ts'
import { stillHolds } from '../../requests/happening-now.ts'
import { isClosed } from '../../requests/request.ts'
import type { Step } from '../../requests/step.ts'
import { likelyDay, stepPlannedBy } from '../../requests/steps/planning.ts'
import { button, buttonLink, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { beginLabel, finishLabel } from './begin-label.ts'
import { consultTool, promiseTool, takeForm } from './colleague-tools.views.ts'
import { draftOf, finishing, handingOver, waits } from './deeds.ts'
import { endsNext } from './elsewhere.views.ts'
import { moreTools } from './more-tools.views.ts'
import { nextThing } from './next-step.ts'
import type { RequestPage } from './request-page.ts'
import { tool } from './tool.views.ts'

/** What to do now as one button, the two next best things beside it, and the rare ones behind a word. */
export const requestActions = (t: Translate, page: RequestPage): Html => html`
  <div class="bar actions" id="actions">
    ${primary(t, page)}
    ${!isClosed(page.whole.request) && [consultTool(t, page), promiseTool(t, page), takeForm(t, page)]}
    ${tool({ label: t('desk.more'), key: 'm', id: 'more', open: draftOf(page.held, handingOver) !== undefined, body: moreTools(t, page) })}
  </div>`

function primary(t: Translate, page: RequestPage): Html | undefined {
  const { whole, key, held, mended } = page
  if (endsNext(page)) return // it stands above, with what the customer says of it
  const next = nextThing(whole, mended !== undefined && stillHolds(mended, whole))
  const at = `/desk/requests/${whole.request.id}`
  if (next.kind === 'answer') return buttonLink({ label: t('desk.do_answer'), href: '#field-body' })
  if (next.kind === 'close') return buttonLink({ label: t('desk.do_close'), href: `${at}/closing`, key: 'f' })
  if (next.kind === 'nothing') return
  const { step } = next
  if (waits(held, finishing, { step: step.id }))
    return html`<p class="soft">${t('desk.held_finish', { step: step.name })}</p>`
  const label = next.kind === 'finish' ? finishLabel(t, whole, step) : beginLabel(t, whole, step)
  const doing = next.kind === 'finish' ? 'finishing' : 'start'
  return onceForm(
    { action: `${at}/steps/${step.id}/${doing}`, key, name: `${doing}${step.id}` },
    html`${button({ label: html`<bdi>${label}</bdi>` })}${next.kind === 'finish' && dayOfNext(t, page, step)}`,
  )
}

/** A step that plans has a day for what follows: said in the same go, so that no page is without it. */
function dayOfNext(t: Translate, { whole, calendar, now, held }: RequestPage, step: Step): Html | undefined {
  const next = stepPlannedBy(whole.steps, step)
  if (!next) return
  const typed = draftOf(held, finishing, { step: step.id })?.fields.next_on
  return field(t, {
    name: 'next_on',
    label: t('desk.next_on', { step: next.name }),
    type: 'date',
    optional: true,
    min: dayOf(now, calendar.timeZone),
    value: typed === undefined ? likelyDay(next, calendar, now) : String(typed),
    shape: 'short',
  })
}
