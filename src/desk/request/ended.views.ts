import { isClosed } from '../../requests/request.ts'
import { strangersIn } from '../../requests/strangers.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import { button, disclosure } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import { named, nameFor, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'

/** Why it is open again, in the customer's words, and how it ended before: nobody need ask for it a second time. */
export function openAgain(t: Translate, page: RequestPage): Html | undefined {
  const { whole } = page
  const again = whole.reopenings.at(-1)
  const [before] = whole.closures
  if (!again || !before || isClosed(whole.request)) return
  return html`
  ${notice({
    tone: 'copper',
    title: t('desk.open_again', { ...named(shortName(t, whole.asker)), because: again.because }),
    text: again.reason && html`<q dir="auto">${again.reason}</q>`,
  })}
  ${needs(t, page)}
  ${disclosure(t('desk.ended_before'), html`<div class="card stack stack--tight">${accountOf(t, page, before)}</div>`)}`
}

/** How it ended, as the customer reads it, and what they made of it. */
export function closure(t: Translate, page: RequestPage): Html | undefined {
  const { whole } = page
  const [last] = whole.closures
  if (whole.request.merged_into_id)
    return notice({
      tone: 'calm',
      title: t('desk.merged'),
      text: t('desk.merged_text', named(shortName(t, whole.asker))),
      action: html`<a href="/desk/requests/${whole.request.merged_into_id}">${t('desk.merged_to')}</a>${onceForm(
        { action: `/desk/requests/${whole.request.id}/parting`, key: page.key, name: 'part' },
        button({ label: t('desk.part'), kind: 'quiet' }),
      )}`,
    })
  if (!last || !isClosed(whole.request)) return
  return html`
  ${wroteAfter(t, page)}
  <section class="card stack stack--tight">
    <h2>${t('desk.ended', { outcome: last.outcome })}</h2>
    ${accountOf(t, page, last)}
    ${whole.verdict && html`<p>${t('desk.verdict', { ...named(whoSaid(t, whole, whole.verdict.given_at)), helped: whole.verdict.helped })} ${whole.verdict.words && html`<q dir="auto">${whole.verdict.words}</q>`}</p>`}
    ${needs(t, page)}
    ${whole.thanks.map((one) => html`<p class="quote" dir="auto">‘${one.words}’</p>`)}
  </section>`
}

/** Who asked; or with whom it stood by mistake, when it was said to us. */
const whoSaid = (t: Translate, whole: WholeRequest, at: Date): string =>
  [...strangersIn(whole).values()].some((until) => at <= until)
    ? t('desk.of_another_author')
    : shortName(t, whole.asker)

/** A word after the end is somebody's turn as much as one before it. */
const wroteAfter = (t: Translate, { whole }: RequestPage): Html | undefined =>
  whole.request.wrote_at === null
    ? undefined
    : notice({
        tone: 'copper',
        title: t('desk.wrote_after', named(whoSaid(t, whole, whole.request.wrote_at))),
        text: t('desk.wrote_after_text'),
      })

/** The account as the customer has it, by whom and when. */
const accountOf = (t: Translate, { whole, me, now }: RequestPage, last: WholeRequest['closures'][number]): Html => html`
  <p class="eyebrow">${joined([nameFor(t, whole.people.get(last.closed_by), me), moment(t, last.closed_at, now)])}</p>
  ${whole.no && html`<p class="typed" dir="auto">${whole.no.why}</p><p class="typed" dir="auto">${whole.no.possible}</p>`}
  <p class="typed" dir="auto">${last.account}</p>
  <p class="typed soft" dir="auto">${last.next_step}</p>`

/** After a no: what was really needed. */
const needs = (t: Translate, { whole }: RequestPage): Html[] =>
  whole.needs.map(
    ({ words, said_at }) =>
      html`<p>${t('desk.need_said', named(whoSaid(t, whole, said_at)))} <q dir="auto">${words}</q></p>`,
  )
