import { type Content, type Html, html, joined } from './html.ts'
import type { Translate } from './words/i18n.ts'

export type NowPanelProps = {
  /** Somebody is working on it at this moment. */
  busy: boolean
  /** Since when, in words: "sinds vandaag 09.12 uur". */
  since?: Content | undefined
  title: Content
  who: Content
  face: Html
  sentence?: Content | undefined
  next?: Content | undefined
  action?: Html | undefined
}

/** The one dark panel of a page: who is on it, what is happening now and what comes next. */
export const nowPanel = (
  t: Translate,
  { busy, since, title, who, face, sentence, next, action }: NowPanelProps,
): Html => html`
  <section class="now">
    <div class="now__head">
      ${face}
      <div>
        <p class="now__since">
          ${busy && html`<span class="now__dot"></span>`}<span>${joined([busy && t('ui.now_busy'), since])}</span>
        </p>
        <h2 class="now__title">${title}</h2>
        <p class="now__who">${who}</p>
      </div>
    </div>
    ${sentence && html`<p class="now__sentence">${sentence}</p>`}
    ${next && html`<p class="now__next">${t('ui.now_next')} ${next}</p>`}
    ${action && html`<div class="now__action">${action}</div>`}
  </section>`
