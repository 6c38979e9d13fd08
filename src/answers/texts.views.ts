import { excerpt } from '../lib/text.ts'
import { empty } from '../ui/empty.ts'
import { button, buttonLink, errorSummary, field, form, hidden, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { list } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import type { CannedTextRow } from './canned-text.ts'

/** Texts to start from, for all colleagues. */
export const textsPage = (t: Translate, texts: CannedTextRow[]): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/answers">${t('answers.title')}</a></p>
    <h1 class="title">${t('answers.texts_title')}</h1>
    <p class="soft measure">${t('answers.texts_lead')}</p>
    <div class="bar">${buttonLink({ label: t('answers.text_add'), href: '/desk/texts/new' })}</div>
    ${
      texts.length > 0
        ? list(
            texts.map(({ id, title, shortcut, body }) => ({
              title,
              href: `/desk/texts/${id}`,
              detail: excerpt(body, 140),
              end: html`<span class="key">:${shortcut}</span>`,
            })),
          )
        : empty({
            title: t('answers.texts_empty_title'),
            text: t('answers.texts_empty_text'),
            action: { label: t('answers.text_add'), href: '/desk/texts/new' },
          })
    }
  </div>`

export interface TextFormProps {
  /** Nothing for a new text. */
  id?: number | undefined
  typed: Record<string, string>
  jargon: Record<string, string>
  key: string
  errors?: Record<string, string> | undefined
  message?: string | undefined
}

export const textFormPage = (t: Translate, { id, typed, jargon, key, errors = {}, message }: TextFormProps): Html => {
  const of = (name: string) => ({ name, value: typed[name] ?? '', error: errors[name] })
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="/desk/texts">${t('answers.texts_title')}</a></p>
      <h1 class="title">${t(id ? 'answers.text_change_title' : 'answers.text_add')}</h1>
      ${message && notice({ tone: 'copper', text: message })}
      ${errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )}
      ${form(
        { action: id ? `/desk/texts/${id}/changes` : '/desk/texts', className: 'stack' },
        html`
        ${hiddenKey(key)}${id && hidden('revision', typed.revision ?? '')}
        ${field(t, { ...of('title'), label: t('answers.text_title'), required: true })}
        ${field(t, { ...of('shortcut'), label: t('answers.text_shortcut'), hint: t('answers.text_shortcut_hint'), required: true, shape: 'short', maxlength: 30 })}
        ${textArea(t, { ...of('body'), label: t('answers.text_body'), hint: t('answers.text_body_hint', { called: '{called}', me: '{me}' }), rows: 6, required: true, aid: { jargon } })}
        <div class="bar">${button({ label: t('answers.save') })}</div>`,
      )}
      ${id && form({ action: `/desk/texts/${id}/removal` }, button({ label: t('answers.text_remove'), kind: 'danger' }))}
    </div>`
}
