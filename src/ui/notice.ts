import { type Content, type Html, html } from './html.ts'

/** calm: nothing to do · good: it worked · copper: your turn, or at risk · red: broken. */
export type Tone = 'calm' | 'good' | 'copper' | 'red'

export type NoticeProps = {
  tone: Tone
  title?: Content | undefined
  text?: Content | undefined
  action?: Html | undefined
  id?: string | undefined
}

/** One remark beside a bar whose colour says how much it matters; the words say it too. */
export const notice = ({ tone, title, text, action, id }: NoticeProps): Html => html`
  <div class="notice notice--${tone}"${id && html` id="${id}"`}>
    <p class="notice__text">${title && html`<strong>${title}</strong> `}${text}</p>
    ${action && html`<div class="notice__action">${action}</div>`}
  </div>`
