import { type Content, type Html, html } from './html.ts'
import { icon } from './icon.ts'
import type { Translate } from './words/i18n.ts'

export type FrameProps = {
  name: string
  label: Content
  hint?: Content | undefined
  /** What has to be mended, in words. */
  error?: string | undefined
  /** Says "may stay empty" behind the label. */
  optional?: boolean | undefined
  /** Only when two fields on one page have the same name. */
  id?: string | undefined
  hideLabel?: boolean | undefined
  /** The language of what stands in it, when that is not the page's: for screen readers and spelling. */
  lang?: string | undefined
}

export const idOf = ({ id, name }: { id?: string | undefined; name: string }): string => id ?? `field-${name}`

/** The attributes with which a field names its hint and its error. */
export function wiring(props: FrameProps): Html {
  const id = idOf(props)
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')

  return html`id="${id}" name="${props.name}"${props.lang && html` lang="${props.lang}"`}${described && html` aria-describedby="${described}"`}${props.error && html` aria-invalid="true"`}`
}

/** Label, hint and error around one field. */
export const frame = (t: Translate, props: FrameProps, input: Html): Html => html`
  <div class="field">
    <label class="field__label${props.hideLabel && ' visually-hidden'}" for="${idOf(props)}">${props.label}${props.optional && optionalMark(t)}</label>
    ${hintAndError(props)}
    ${input}
  </div>`

export const hintAndError = (props: FrameProps): Html => html`
  ${props.hint && html`<p class="field__hint" id="${idOf(props)}-hint">${props.hint}</p>`}
  ${props.error && html`<p class="field__error" id="${idOf(props)}-error">${icon('triangle-alert')}<span>${props.error}</span></p>`}`

export const optionalMark = (t: Translate): Html =>
  html` <span class="field__optional">${t('ui.field_optional')}</span>`
