import { type Html, html } from '../../ui/html.ts'
import type { ProblemRow } from './problem.ts'

export type Titled = Pick<ProblemRow, 'title' | 'in_own_words'>

/** What a problem is called: between quotation marks only when it is what a customer said. */
export const problemTitle = (problem: Titled): Html => html`${titleText(problem)}`

/** The same as text, for a letter. */
export const titleText = ({ title, in_own_words: said }: Titled): string => (said ? `‘${title}’` : title)

/** At the end of a sentence in a letter: what nobody ended with a mark of their own ends with a full stop. */
export const titleAtEnd = ({ title, in_own_words: said }: Titled): string =>
  said || /[.!?…]$/.test(title) ? titleText({ title, in_own_words: said }) : `${title}.`
