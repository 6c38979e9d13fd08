import { type Content, type Html, html, spoken } from './html.ts'
import type { Translate } from './words/i18n.ts'

/** `gap` is a wait, with its reason as the title; `note` is a remark on the line without a ticket of its own. */
export type TicketState = 'done' | 'now' | 'next' | 'gap' | 'note'

export type Ticket = {
  id: string
  state: TicketState
  title: Content
  detail?: Content | undefined
  why?: Content | undefined
  /** What hangs on the ticket: promises, files. */
  hanging?: Html | undefined
  dense?: boolean | undefined
}

/** The rail above the pass: the road of one request, oldest first. Dense when its tickets are. */
export const rail = (t: Translate, tickets: Ticket[]): Html => html`
  <ol class="rail${tickets.some((ticket) => ticket.dense) && ' rail--dense'}">
    ${tickets.map((ticket) => ticketLine(t, ticket))}
  </ol>`

const ticketLine = (t: Translate, { id, state, title, detail, why, hanging }: Ticket): Html => html`
  <li class="ticket ticket--${state}" id="${id}"${state === 'now' && html` aria-current="step"`}>
    <div class="ticket__slip">
      <p class="ticket__title">${spoken(stateWord(t, state))} ${title}</p>
      ${detail && html`<p class="ticket__detail">${detail}</p>`}
      ${why && html`<p class="ticket__why">${t('ui.rail_why')} ${why}</p>`}
      ${hanging && html`<div class="ticket__hanging">${hanging}</div>`}
    </div>
  </li>`

function stateWord(t: Translate, state: TicketState): string {
  if (state === 'done') return t('ui.rail_done')
  if (state === 'now') return t('ui.rail_now')
  if (state === 'next') return t('ui.rail_next')
  if (state === 'gap') return t('ui.rail_gap')
  return t('ui.rail_note')
}
