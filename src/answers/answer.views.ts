import { excerpt } from '../lib/text.ts'
import { lightFormat, lightText } from '../platform/web/light-format.ts'
import { type Html, html, trusted } from '../ui/html.ts'
import type { AnswerRow } from './answer.ts'

/** The text of an answer as it is read: cleaned, with its own language and direction. */
export const answerBody = ({ body, language }: Pick<AnswerRow, 'body' | 'language'>): Html =>
  html`<div class="formatted" lang="${language}" dir="auto">${trusted(lightFormat(body))}</div>`

const LINE = 140 // characters that say what an answer is about

/** The beginning of an answer on one line, without markup. */
export const answerStart = (text: string): string => excerpt(lightText(text), LINE)
