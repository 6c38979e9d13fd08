import { type Content, type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'

export interface ToolProps {
  label: Content
  body: Content
  /** The key that opens it. */
  key?: string | undefined
  id?: string | undefined
  open?: boolean | undefined
  /** Of those with one name only one is open. */
  name?: string | undefined
}

/** An action that waits behind a word: opens by tap or key, and without scripts. */
export const tool = ({ label, body, key, id, open, name }: ToolProps): Html => html`
  <details class="more"${id && html` id="${id}"`}${name && html` name="${name}"`}${open && html` open`}>
    <summary${key && html` data-key="${key}" aria-keyshortcuts="${key}"`}>${label}${
      key ? html` <span class="key" aria-hidden="true">${key}</span>` : icon('chevron-down')
    }</summary>
    <div class="more__body">${body}</div>
  </details>`

/** What the customer will read of an action, beside its button. */
export const whatTheySee = (words: Content): Html =>
  html`<span class="soft small they-see">${icon('eye')}<span>${words}</span></span>`
