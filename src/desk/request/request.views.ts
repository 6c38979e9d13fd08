import { isClosed } from '../../requests/request.ts'
import { button } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import { colleagueFace, named, nameFor, shortName } from '../people.views.ts'
import { deliberations } from './deliberation.views.ts'
import { promiseNotices } from './promises.views.ts'
import { replyBox } from './reply.views.ts'
import { requestActions } from './request-actions.views.ts'
import { requestHead } from './request-head.views.ts'
import type { RequestPage } from './request-page.ts'
import { talk } from './talk.views.ts'
import { onceForm } from './tool.views.ts'

/** One request: who asks and what for, what to do now, and the conversation with an open box under it. */
export const requestPage = (t: Translate, page: RequestPage): Html => html`
  ${requestHead(t, page)}
  <div class="stack">
    ${presence(t, page)}
    ${requestActions(t, page)}
    ${handedOver(t, page)}
    ${promiseNotices(t, page)}
    ${closure(t, page)}
    ${talk(t, page)}
    ${deliberations(t, page)}
    ${replyBox(t, page)}
  </div>`

/** Somebody else has this page open at this moment. Said while it lasts, kept nowhere. */
const presence = (t: Translate, { present }: RequestPage): Html | undefined =>
  present.length === 0
    ? undefined
    : html`<div class="beside presence">${present.map((person) => colleagueFace(person, 's'))}<p class="soft">${t(
        'desk.looks_too',
        {
          names: new Intl.ListFormat(t.language === 'en' ? 'en-GB' : 'nl-NL').format(
            present.map((person) => person.first_name),
          ),
          count: present.length,
        },
      )}</p></div>`

/** To whoever received it: why, and one tap to say that it was read, so that the customer need not tell it twice. */
function handedOver(t: Translate, { whole, me, key }: RequestPage): Html | undefined {
  const handover = whole.handovers.findLast(
    (one) => !one.read_at && (one.to_id === me.id || whole.people.get(one.to_id)?.acting_id === me.id),
  )
  if (!handover) return
  return notice({
    tone: 'calm',
    id: `handover-${handover.id}-read`,
    title: t('desk.handed_to_you', named(nameFor(t, whole.people.get(handover.from_id), me))),
    text: html`<q>${handover.reason}</q>`,
    action: html`<div data-controller="reading">${onceForm(
      { action: `/desk/requests/${whole.request.id}/handovers/${handover.id}/reading`, key, name: 'reading' },
      button({ label: t('desk.have_read', named(shortName(t, whole.asker))), kind: 'second' }),
    )}</div>`,
  })
}

/** How it ended, as the customer reads it, and what they made of it. */
function closure(t: Translate, { whole, me, now }: RequestPage): Html | undefined {
  const [last] = whole.closures
  if (whole.request.merged_into_id)
    return notice({
      tone: 'calm',
      title: t('desk.merged'),
      action: html`<a href="/desk/requests/${whole.request.merged_into_id}">${t('desk.merged_to')}</a>`,
    })
  if (!last || !isClosed(whole.request)) return
  return html`
  <section class="card stack stack--tight">
    <h2>${t('desk.ended', { outcome: last.outcome })}</h2>
    <p class="eyebrow">${joined([nameFor(t, whole.people.get(last.closed_by), me), moment(t, last.closed_at, now)])}</p>
    ${whole.no && html`<p class="typed" dir="auto">${whole.no.why}</p><p class="typed" dir="auto">${whole.no.possible}</p>`}
    <p class="typed" dir="auto">${last.account}</p>
    <p class="typed soft" dir="auto">${last.next_step}</p>
    ${whole.verdict && html`<p>${t('desk.verdict', { ...named(shortName(t, whole.asker)), helped: whole.verdict.helped })} ${whole.verdict.words && html`<q dir="auto">${whole.verdict.words}</q>`}</p>`}
    ${whole.thanks.map((one) => html`<p class="quote" dir="auto">‘${one.words}’</p>`)}
  </section>`
}
