import { type FileLine, fileList } from './file-line.ts'
import { type Content, type Html, html, joined } from './html.ts'
import type { Translate } from './words/i18n.ts'

/** `inside` is only for colleagues; the other two are read by customer and staff alike. */
export type Speaker = 'customer' | 'staff' | 'inside'

export type Message = {
  id: string
  speaker: Speaker
  name: Content
  face: Html
  /** When, in words, and how it came: "maandag 15.40", "per mail, bezorgd". */
  when: Content
  how?: Content | undefined
  /** Plain text keeps its line breaks; markup must have been sanitised. */
  text: Content
  files?: FileLine[] | undefined
  action?: Html | undefined
  /** Not sent yet: only its writer sees it. */
  waits?: boolean | undefined
}

/** What was said, oldest first. The direction of each text follows its own letters. */
export const conversation = (t: Translate, messages: Message[]): Html => html`
  <ol class="talk">${messages.map((message) => line(t, message))}</ol>`

const line = (t: Translate, { id, speaker, name, face, when, how, text, files, action, waits }: Message): Html => html`
  <li class="message message--${speaker}${waits && ' message--waits'}" id="${id}">
    ${face}
    <div>
      <p class="message__head">${joined([html`<b>${name}</b>`, when, how, speaker === 'inside' && t('ui.message_inside')])}</p>
      <div class="message__text${typeof text === 'string' && ' message__text--typed'}" dir="auto">${text}</div>
      ${fileList(files ?? [])}
      ${action && html`<div class="bar">${action}</div>`}
    </div>
  </li>`
