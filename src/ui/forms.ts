import { FILE_MEGABYTES, FORM_MEGABYTES } from '../lib/upload-limits.ts'
import { type FrameProps, frame, hintAndError, idOf, optionalMark, wiring } from './field-frame.ts'
import { type Content, type Html, html } from './html.ts'
import { icon } from './icon.ts'
import type { Translate } from './words/i18n.ts'

export type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  /** Keeps what was typed in this browser until it was sent. One form per address on a page. */
  draft?: boolean | undefined
  /** For forms with files. */
  files?: boolean | undefined
  /** It is answered with a page and not by leading on, which only the browser by itself takes. */
  plain?: boolean | undefined
  /** The page comes back with our own sentence beside each field, so the browser keeps its bubbles to itself. */
  speaks?: boolean | undefined
  className?: string | undefined
  id?: string | undefined
}

export type FieldProps = FrameProps & {
  value?: string | number | undefined
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'date'
    | 'time'
    | 'datetime-local'
    | 'number'
    | 'search'
    | 'url'
    | 'password'
    | 'file'
    | 'color'
    | undefined
  required?: boolean | undefined
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'tel' | 'email' | 'decimal' | undefined
  placeholder?: string | undefined
  shape?: 'short' | 'code' | undefined
  maxlength?: number | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  /** For files: which kinds, such as 'image/*'. */
  accept?: string | undefined
  /** For files: more than one. */
  multiple?: boolean | undefined
  /** A key that moves the cursor here. */
  key?: string | undefined
  heard?: Heard | undefined
}

/** A customer's words: whom to call stands directly below them when they are of danger or despair. `note`: for what stands in it already. */
export type Heard = true | { note: Html | undefined }

export type TextAreaProps = FrameProps & {
  value?: string | undefined
  required?: boolean | undefined
  rows?: number | undefined
  placeholder?: string | undefined
  maxlength?: number | undefined
  /** Hints about plain words under the box; `jargon` is the organisation's own list: word → plainer word. */
  aid?: { jargon: Record<string, string> } | undefined
  /** The id of the `cannedTexts` on this page, which a colon opens, and what an empty box says of it where scripts run. */
  canned?: { source: string; placeholder?: string | undefined }
  /** A key that moves the cursor here. */
  key?: string | undefined
  /** The box of a `suggest` controller around it: typing asks the server for suggestions. */
  suggests?: boolean | undefined
  heard?: Heard | undefined
}

export type Option = { value: string; label: Content; hint?: Content | undefined }
export type ChoiceProps = FrameProps & {
  options: readonly Option[]
  value?: string | undefined
  required?: boolean | undefined
}

export type ButtonLook = {
  label: Content
  kind?: 'primary' | 'second' | 'quiet' | 'danger' | undefined
}

export const form = (
  { action, method = 'post', draft, files, plain, speaks, className, id }: FormProps,
  body: Content,
): Html => html`
  <form action="${action}" method="${method}"${id && html` id="${id}"`}${className && html` class="${className}"`}${
    files && html` enctype="multipart/form-data"`
  }${draft && html` data-controller="draft"`}${speaks && html` novalidate`}${plain && html` data-turbo="false"`}>${body}</form>`

export const field = (t: Translate, props: FieldProps): Html => {
  const {
    type = 'text',
    value,
    required,
    autocomplete,
    inputmode,
    placeholder,
    shape,
    maxlength,
    min,
    max,
    accept,
    multiple,
    key,
  } = props

  return frame(
    t,
    props,
    hearing(
      props.heard,
      html`<input class="input${shape && ` input--${shape}`}" type="${type}" ${wiring(props)}${attribute('value', value)}${
        required && html` required`
      }${attribute('autocomplete', autocomplete)}${attribute('inputmode', inputmode)}${attribute('placeholder', placeholder)}${attribute(
        'maxlength',
        maxlength,
      )}${attribute('min', min)}${attribute('max', max)}${attribute('accept', accept)}${multiple && html` multiple`}${type === 'file' && sizes(t)}${asks({ heard: props.heard })}${keyed(key)}>`,
    ),
  )
}

/** What a file may weigh, for the script that says so before anything is sent; the server refuses it as well. */
const sizes = (t: Translate): Html =>
  html` data-most-mb="${FILE_MEGABYTES}" data-most-mb-all="${FORM_MEGABYTES}" data-too-large="${t('ui.file_too_large', { each: FILE_MEGABYTES, all: FORM_MEGABYTES })}"`

/** The newline after the opening tag is eaten by browsers, so that a value starting with one keeps it. */
export const textArea = (t: Translate, props: TextAreaProps): Html => {
  const { value = '', required, rows = 3, placeholder, maxlength, aid, canned, suggests, key } = props
  const box = html`<textarea class="input" rows="${rows}" dir="auto" ${wiring(props)}${required && html` required`}${attribute(
    'placeholder',
    placeholder,
  )}${attribute('maxlength', maxlength)}${aid && html` data-writing-aid-target="text"`}${canned && html` data-canned-target="text"`}${asks({ suggests, heard: props.heard })}${keyed(key)}>
${value}</textarea>`
  const helped = hearing(props.heard, aid ? writingAid(t, aid.jargon, box) : box)

  return frame(t, props, canned ? cannedMenu(t, canned, helped) : helped)
}

/** Typing asks the server what may help, and whether whom to call must stand there. */
const asks = ({ suggests, heard }: Pick<TextAreaProps, 'suggests' | 'heard'>): Html | undefined =>
  suggests || heard
    ? html`${suggests && html` data-suggest-target="text"`}${heard && html` data-heard-target="text"`} data-action="${[suggests && 'suggest#type', heard && 'heard#type'].filter(Boolean).join(' ')}"`
    : undefined

/** Around a box whose text a customer sends: below it stands whom to call, as it is typed. */
const hearing = (heard: Heard | undefined, box: Html): Html =>
  heard
    ? html`<div class="heard" data-controller="heard" data-heard-url-value="/heard">${box}<div class="heard__numbers" data-heard-target="region" data-kept aria-live="polite">${heard !== true && heard.note}</div></div>`
    : box

export const select = (t: Translate, props: ChoiceProps): Html =>
  frame(
    t,
    props,
    html`<select class="input" ${wiring(props)}${props.required && html` required`}>${props.options.map(
      ({ value, label }) => html`<option value="${value}"${value === props.value && html` selected`}>${label}</option>`,
    )}</select>`,
  )

/** One of a few, each a row that is easy to tap. */
export const choice = (t: Translate, props: ChoiceProps): Html => html`
  <fieldset class="choice" id="${idOf(props)}"${props.error && html` aria-describedby="${idOf(props)}-error"`}>
    <legend class="choice__legend${props.hideLabel && ' visually-hidden'}">${props.label}${props.optional && optionalMark(t)}</legend>
    ${hintAndError(props)}
    <div class="choice__rows">${props.options.map((option) => choiceRow(props, option))}</div>
  </fieldset>`

const choiceRow = ({ name, value, required }: ChoiceProps, option: Option): Html => html`
  <label class="choice__row">
    <input type="radio" name="${name}" value="${option.value}"${option.value === value && html` checked`}${required && html` required`}>
    <span class="choice__text">${option.label}${option.hint && html`<span class="field__hint">${option.hint}</span>`}</span>
  </label>`

export const check = (props: FrameProps & { checked?: boolean | undefined; value?: string | undefined }): Html => html`
  <div class="field">
    <label class="check">
      <input type="checkbox" ${wiring({ ...props, hint: undefined })} value="${props.value ?? 'yes'}"${props.checked && html` checked`}>
      <span>${props.label}${props.hint && html`<span class="field__hint">${props.hint}</span>`}</span>
    </label>
    ${hintAndError({ ...props, hint: undefined })}
  </div>`

/** A form with a key counts once, however often it is sent: see `act`. */
export const hiddenKey = (key: string): Html => hidden('key', key)

export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`

/** What sends a form. No key presses it: a single letter opens things, and never does or sends anything. */
export const button = (
  props: ButtonLook & { name?: string; value?: string; form?: string; formaction?: string },
): Html => html`
  <button type="submit" class="${lookOf(props)}"${attribute('name', props.name)}${attribute('value', props.value)}${attribute(
    'form',
    props.form,
  )}${attribute('formaction', props.formaction)}>${props.label}</button>`

/** Looks like a button, goes to a page; `key` goes there as well. */
export const buttonLink = (props: ButtonLook & { href: string; key?: string | undefined; download?: boolean }): Html =>
  html`<a class="${lookOf(props)}" href="${props.href}"${props.download && html` download`}${keyed(props.key)}>${props.label}${keyCap(props.key)}</a>`

/** Copies a text; not there when scripts are off. */
export const copyButton = (t: Translate, text: string): Html => html`
  <button type="button" class="button button--quiet needs-scripts" data-controller="copy" data-action="copy#copy" data-copy-text-value="${text}" data-copy-done-value="${t(
    'ui.copied',
  )}">${t('ui.copy')}</button>`

/** Rare actions wait here; opens without scripts. */
export const disclosure = (
  summary: Content,
  body: Content,
  { open, id }: { open?: boolean | undefined; id?: string | undefined } = {},
): Html => html`
  <details class="more"${attribute('id', id)}${open && html` open`}>
    <summary>${summary}${icon('chevron-down')}</summary>
    <div class="more__body">${body}</div>
  </details>`

/** Above a refused form: what has to be mended, each with a link to its field (`id`, or made from `name`). */
export const errorSummary = (t: Translate, errors: { name: string; id?: string; text: string }[]): Html | undefined =>
  errors.length === 0
    ? undefined
    : html`<div class="notice notice--red summary" role="alert" tabindex="-1" autofocus>
        <div class="notice__text">
          <h2>${t('ui.errors_title', { count: errors.length })}</h2>
          <ul>${errors.map((error) => html`<li><a href="#${idOf(error)}">${error.text}</a></li>`)}</ul>
        </div>
      </div>`

/** Texts a colleague can insert by typing a colon and a few letters; always editable afterwards. */
export const cannedTexts = (id: string, texts: { title: string; text: string }[]): Html => html`
  <template id="${id}">${texts.map(({ title, text }) => html`<p data-title="${title}">${text}</p>`)}</template>`

export const keyCap = (key: string | undefined): Html | undefined =>
  key ? html` <span class="key" aria-hidden="true">${key}</span>` : undefined

const keyed = (key: string | undefined) => key && html` data-key="${key}" aria-keyshortcuts="${key}"`

const lookOf = ({ kind }: ButtonLook) => (kind && kind !== 'primary' ? `button button--${kind}` : 'button')

const attribute = (name: string, value: string | number | undefined) => value !== undefined && html` ${name}="${value}"`

const writingAid = (t: Translate, jargon: Record<string, string>, box: Html): Html => html`
  <div data-controller="writing-aid" data-writing-aid-jargon-value="${JSON.stringify(jargon)}" data-writing-aid-words-value="${JSON.stringify(
    {
      long: t('ui.aid_long'),
      passive: t('ui.aid_passive'),
      jargon: t('ui.aid_jargon'),
    },
  )}">${box}<div class="hints" data-writing-aid-target="hints" data-kept aria-live="polite"></div></div>`

const cannedMenu = (
  t: Translate,
  { source, placeholder = '' }: NonNullable<TextAreaProps['canned']>,
  box: Html,
): Html => html`
  <div data-controller="canned" data-canned-source-value="${source}" data-canned-label-value="${t('ui.canned_menu')}" data-canned-placeholder-value="${placeholder}">
    ${box}
    <div class="menu" data-canned-target="menu" data-kept hidden></div>
  </div>`
