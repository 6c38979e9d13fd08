import { opensWithGreeting } from '../language/greeting.ts'
import { type Content, type Html, html } from './html.ts'
import { BETWEEN_LANGUAGES } from './letter-text.ts'
import type { Translate } from './words/i18n.ts'

/** A mail as it reads: a greeting, a few short paragraphs, at most one thing to do, and who wrote it. */
export type LetterProps = {
  greeting: string
  paragraphs: string[]
  /** The one link. */
  action?: { label: string; href: string } | undefined
  /** Answers to the question above, each a link that fills in the answer. */
  choices?: { label: string; href: string }[] | undefined
  /** Shown large, to type over. */
  code?: string | undefined
  /** Below the link: what else there is to know. */
  after?: string[] | undefined
  /** Who wrote it: a person, or the organisation. */
  signature: string
  /** Where who reads it can write: a reply to the mail itself reaches nobody here yet, and each mail says so. */
  writeTo?: string | undefined
}

/**
 * The same letter as plain text and as simple html: no pictures, no fonts, nothing that reports back. `also` is the
 * letter in our other language, below it, for who wrote in neither.
 */
export const letter = (
  t: Translate,
  props: LetterProps,
  also?: { t: Translate; props: LetterProps } | undefined,
): { text: string; html: string } => ({
  text: also
    ? [also.t('ui.also_below'), textOf(t, props), textOf(also.t, also.props)].join(`\n\n${BETWEEN_LANGUAGES}\n\n`)
    : textOf(t, props),
  html: String(
    htmlOf(
      t,
      props,
      also && {
        begins: html`<div lang="${also.t.language}">${paragraph(also.t('ui.also_below'))}</div>`,
        ends: again(also),
      },
    ),
  ),
})

const again = ({ t, props }: { t: Translate; props: LetterProps }): Html =>
  html`<hr style="margin: 28px 0; border: 0; border-top: 2px solid #b9c8c1"><div lang="${t.language}">${body(t, props)}</div>`

/** Our greeting, unless whoever wrote it greeted already. */
const greetingOf = ({ greeting, paragraphs }: LetterProps): string | undefined =>
  greeting === '' || opensWithGreeting(paragraphs[0] ?? '') ? undefined : greeting

const replyLine = (t: Translate, { writeTo }: LetterProps): string =>
  t('ui.reply_nowhere', { where: writeTo ?? 'none' })

const textOf = (t: Translate, props: LetterProps): string => {
  const { paragraphs, action, choices = [], code, after = [], signature } = props
  return [
    greetingOf(props),
    ...paragraphs,
    code,
    ...[action ?? [], choices].flat().map(({ label, href }) => `${label}:\n${href}`),
    ...after,
    signature,
    replyLine(t, props),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
}

// Mail programs know no style sheets and turn colours round by themselves in the dark; only the button has its own.
const FONT = 'font: 17px/1.55 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'
const BUTTON =
  'display: inline-block; padding: 12px 20px; border-radius: 12px; background: #12493c; color: #fffdf9; font-weight: bold; text-decoration: none'
const CODE = 'font-size: 30px; font-weight: bold; letter-spacing: 0.14em'

const SMALL = 'font-size: 14px; opacity: 0.75'
const QUOTE = 'margin: 0 0 18px; padding: 2px 0 2px 14px; border-left: 4px solid #b9c8c1; white-space: pre-line'

const htmlOf = (t: Translate, props: LetterProps, also?: { begins: Html; ends: Html }): Html =>
  html`<!doctype html>
<html lang="${t.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${props.paragraphs[0] ?? greetingOf(props) ?? ''}</title></head>
<body style="margin: 0; padding: 24px 18px; ${FONT}">
<div style="max-width: 560px">
${also?.begins}
${body(t, props)}
${also?.ends}
</div>
</body>
</html>`

const body = (t: Translate, props: LetterProps): Html => {
  const { paragraphs, action, choices = [], code, after = [], signature } = props
  const greeting = greetingOf(props)
  return html`${greeting && paragraph(greeting)}
${paragraphs.map(paragraphOrQuote)}
${code && html`<p style="margin: 0 0 18px; ${CODE}">${code}</p>`}
${action && html`<p style="margin: 0 0 18px"><a href="${action.href}" style="${BUTTON}">${action.label}</a></p>`}
${choices.map(({ label, href }) => html`<p style="margin: 0 0 18px"><a href="${href}" style="${BUTTON}">${label}</a></p>`)}
${after.map(paragraphOrQuote)}
${paragraph(signature)}
<p dir="auto" style="margin: 0; ${SMALL}">${replyLine(t, { ...props, writeTo: undefined })}${props.writeTo && html` <a href="${props.writeTo}" style="color: inherit">${t('ui.write_here')}</a>`}</p>`
}

/** What is quoted with `>`, as mail does in plain text, is a quotation here. */
const paragraphOrQuote = (text: string): Html | Html[] =>
  /^> ?/m.test(text)
    ? text
        .split(/((?:^> ?.*(?:\n|$))+)/m)
        .filter((part) => part.trim() !== '')
        .map((part) =>
          part.startsWith('>')
            ? html`<blockquote dir="auto" style="${QUOTE}">${part.replace(/^> ?/gm, '').trim()}</blockquote>`
            : paragraph(part.trim()),
        )
    : paragraph(text)

const paragraph = (text: Content): Html =>
  html`<p dir="auto" style="margin: 0 0 18px; white-space: pre-line">${text}</p>`
