import { type Content, type Html, html, spoken } from './html.ts'
import { type IconName, icon } from './icon.ts'
import type { Translate } from './words/i18n.ts'

/**
 * `moved` is a new date the customer agreed with, `lapsed` what is no longer needed or to come: calm. `risk` may not be kept;
 * `broken` was not.
 */
export type PromiseLook = 'open' | 'kept' | 'moved' | 'lapsed' | 'risk' | 'broken'

export type PromiseLine = {
  id: string
  state: PromiseLook
  text: Content
  note?: Content | undefined
  action?: Html | undefined
}

const SIGNS: Record<PromiseLook, IconName | undefined> = {
  open: undefined,
  kept: 'check',
  moved: 'arrow-right',
  lapsed: 'minus',
  risk: 'clock',
  broken: 'x',
}

/** What was promised and whether it is on time: the mark is spoken as a word too. */
export const promiseList = (t: Translate, promises: PromiseLine[]): Html => html`
  <ul class="promises">${promises.map((promise) => line(t, promise))}</ul>`

const line = (t: Translate, { id, state, text, note, action }: PromiseLine): Html => html`
  <li class="promise promise--${state}" id="${id}">
    <span class="promise__mark">${sign(state)}</span>
    <p class="promise__text">${spoken(stateWord(t, state))} ${text}</p>
    ${note && html`<p class="promise__note">${note}</p>`}
    ${action && html`<div class="bar">${action}</div>`}
  </li>`

function sign(state: PromiseLook): Html | undefined {
  const name = SIGNS[state]
  return name && icon(name)
}

function stateWord(t: Translate, state: PromiseLook): string {
  if (state === 'kept') return t('ui.promise_kept')
  if (state === 'moved') return t('ui.promise_moved')
  if (state === 'lapsed') return t('ui.promise_lapsed')
  if (state === 'risk') return t('ui.promise_risk')
  if (state === 'broken') return t('ui.promise_broken')
  return t('ui.promise_open')
}
