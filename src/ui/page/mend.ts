import { button, errorSummary, field, form, hidden, textArea } from '../forms.ts'
import { type Content, type Html, html } from '../html.ts'
import type { Translate } from '../words/i18n.ts'

export type MendField = {
  name: string
  value: string
  /** The label it had; without one the name stands in. */
  label?: string | undefined
  error?: string | undefined
  /** Sent again without being shown: keys, ids, what was chosen by a button. */
  hidden?: boolean | undefined
}

export type MendProps = {
  /** The address the form was sent to; it is sent there again. */
  action: string
  title?: string | undefined
  /** In words: what was wrong. */
  message: Content
  fields: MendField[]
  /** Names of files that were sent: a browser cannot keep those for us. */
  files?: string[] | undefined
}

const LONG = 60 // characters that fit on a line; longer values get a box

/** After a form was refused: what was wrong, and everything that was typed, still there. The body of a `plain` page. */
export const mend = (t: Translate, { action, title, message, fields, files = [] }: MendProps): Html => html`
  <div class="stack">
    <h1 class="title">${title ?? t('ui.mend_title')}</h1>
    <p class="lead">${message}</p>
    <p>${t('ui.mend_kept')}</p>
    ${errorSummary(
      t,
      fields.flatMap((one, index) => (one.error ? [{ name: one.name, id: idOf(index), text: one.error }] : [])),
    )}
    ${files.length > 0 && html`<p>${t('ui.mend_files', { files: files.join(', ') })}</p>`}
    ${form(
      { action, draft: true, files: files.length > 0, className: 'stack' },
      html`${fields.map((one, index) => mendField(t, one, index))}${button({ label: t('ui.mend_send') })}`,
    )}
  </div>`

function mendField(t: Translate, { name, value, label, error, hidden: unseen }: MendField, index: number): Html {
  if (unseen) return hidden(name, value)

  const props = { name, value, label: label ?? readable(name), error, id: idOf(index) }
  return value.length > LONG || value.includes('\n') ? textArea(t, { ...props, rows: 6 }) : field(t, props)
}

/** Names may come twice (chosen boxes), so fields are told apart by their place. */
const idOf = (index: number): string => `mend-${index}`

const readable = (name: string): string => name.replace(/[_-]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase())
