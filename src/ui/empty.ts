import { buttonLink } from './forms.ts'
import { type Content, type Html, html } from './html.ts'

export type EmptyProps = { title: Content; text: Content; action?: { label: string; href: string } | Html | undefined }

/** An empty screen says what will be here, and offers the first step. */
export const empty = ({ title, text, action }: EmptyProps): Html => html`
  <div class="empty">
    <h2>${title}</h2>
    <p class="soft">${text}</p>
    ${action && (isLink(action) ? buttonLink(action) : action)}
  </div>`

const isLink = (action: { label: string; href: string } | Html): action is { label: string; href: string } =>
  'href' in action
