import { type Html, html } from './html.ts'

/** A mail address that opens a mail; on a narrow screen it breaks behind the @, never within a word. */
export const mailLink = (address: string): Html => {
  const at = address.lastIndexOf('@') + 1
  return html`<a href="mailto:${address}">${address.slice(0, at)}<wbr>${address.slice(at)}</a>`
}
