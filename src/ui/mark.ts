import { type Html, html } from './html.ts'

/** The mark of Openkeuken, also a team's face: a counter seen from the front. */
export const mark = (className = 'mark'): Html => html`
  <svg class="${className}" viewBox="0 0 48 48" width="30" height="30" aria-hidden="true" focusable="false">
    <rect class="mark__ground" width="48" height="48" rx="11" />
    <path class="mark__line" d="M10 17h28M10 33h28" stroke-width="5" stroke-linecap="round" />
  </svg>`
