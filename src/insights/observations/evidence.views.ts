import type { Id } from '../../platform/database/ids.ts'
import { button, form, hidden, hiddenKey } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Evidence } from './listing.ts'
import { saidLine, saidWords } from './said.views.ts'

export interface SideProps {
  side: Evidence['side']
  title: string
  none: string
  evidence: Evidence[]
  /** What stands above what was heard. */
  lead?: Html | undefined
  /** What stands under each. */
  under?: ((one: Evidence) => Html | undefined) | undefined
  now: Date
}

/** What speaks for, or against, something we say: both sides weigh the same. */
export const evidenceSide = (t: Translate, { side, title, none, evidence, lead, under, now }: SideProps): Html => {
  const here = evidence.filter((one) => one.side === side)
  return html`
  <section class="sides__one">
    <h2>${title}</h2>
    ${lead}
    ${here.length === 0 && html`<p class="soft">${none}</p>`}
    ${here.map((one) => html`${one.readable ? saidLine(t, one, now, { nameless: true }) : unreadable(t, one, now)}${under?.(one)}`)}
  </section>`
}

/** Who need not know the customer reads that something was said, and when. */
const unreadable = (t: Translate, one: Evidence, now: Date): Html => html`
  <div class="voices__one"><div>
    ${one.redacted_at || !one.words ? html`<p class="soft">${t(one.redacted_at ? 'insights.taken_back' : 'insights.in_confidence')}</p>` : saidWords(one)}
    <p class="soft small">${joined([t(`insights.source_${one.source}`), day(t, one.heard_at, now)])}</p></div></div>`

export interface WeighingProps {
  /** Where it is sent. */
  action: string
  observationId: Id<'observations'>
  key: string
  /** What the buttons say. The first stands out. */
  choices: readonly { side: Evidence['side']; label: string }[]
}

/** Two taps to choose from: it speaks for what we say, or against it. */
export const weighing = ({ action, observationId, key, choices }: WeighingProps): Html => html`
  <div class="bar voices__do">${choices.map(({ side, label }, at) => form({ action }, html`${hiddenKey(`${key}-${side}`)}${hidden('observationId', observationId)}${hidden('side', side)}${button({ label, kind: at === 0 ? 'second' : 'quiet' })}`))}</div>`
