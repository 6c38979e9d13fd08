import { type Content, type Html, html } from './html.ts'
import type { Translate } from './words/i18n.ts'

export type Row = {
  id?: string | undefined
  title: Content
  href?: string | undefined
  detail?: Content | undefined
  /** At the start: a face or a sign. */
  lead?: Html | undefined
  /** At the end: a date, a link, a button. */
  end?: Content | undefined
  tone?: 'copper' | 'red' | undefined
  /** A box to choose the row for work on many at once. */
  pick?: { name: string; value: string; label: string; checked?: boolean } | undefined
}

/** Rows between thin lines: at the desk dense, on customer pages roomy. */
export const list = (rows: Row[]): Html => html`<ul class="list">${rows.map(row)}</ul>`

const row = ({ id, title, href, detail, lead, end, tone, pick }: Row): Html => html`
  <li class="row${tone && ` row--${tone}`}"${id && html` id="${id}"`}>
    ${pick && html`<input type="checkbox" name="${pick.name}" value="${pick.value}" aria-label="${pick.label}"${pick.checked && html` checked`}>`}
    ${lead}
    <div class="row__body">
      <p class="row__title">${href ? html`<a href="${href}"><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}</p>
      ${detail && html`<p class="row__detail">${detail}</p>`}
    </div>
    ${end && html`<div class="row__end">${end}</div>`}
  </li>`

/** A letter or icon in a tinted square at the start of a row. */
export const rowSign = (content: Content): Html => html`<span class="row__sign" aria-hidden="true">${content}</span>`

/** Links to the page before and after; nothing when there is one page. */
export const paging = (
  t: Translate,
  { newer, older }: { newer?: string | undefined; older?: string | undefined },
): Html | undefined =>
  newer || older
    ? html`<nav class="paging" aria-label="${t('ui.paging')}">
        <span>${newer && html`<a href="${newer}" rel="prev">${t('ui.paging_newer')}</a>`}</span>
        <span>${older && html`<a href="${older}" rel="next">${t('ui.paging_older')}</a>`}</span>
      </nav>`
    : undefined
