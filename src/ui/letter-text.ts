import { guessLanguage } from '../language/guessing.ts'
import { type Content, type Html, html } from './html.ts'

/** Between the languages of a letter that is written in both of ours. */
export const BETWEEN_LANGUAGES = '* * *'

type Drawn = Content | Content[]

/** The text of a letter as it was mailed. Where it is in both of our languages, each part says in which. */
export function letterText(text: string, draw: (part: string) => Drawn): Drawn {
  const parts = text.split(`\n\n${BETWEEN_LANGUAGES}\n\n`)
  if (parts.length === 1) return draw(text)
  return parts.map((part, at): Html => {
    const language = guessLanguage(part)
    return html`${at > 0 && `\n\n${BETWEEN_LANGUAGES}\n\n`}<span${language && html` lang="${language}"`}>${draw(part)}</span>`
  })
}
