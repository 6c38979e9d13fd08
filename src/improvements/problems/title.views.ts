import { type Html, html } from '../../ui/html.ts'
import type { ProblemRow } from './problem.ts'

/** What a problem is called: between quotation marks only when it is what a customer said. */
export const problemTitle = ({ title, in_own_words: said }: Pick<ProblemRow, 'title' | 'in_own_words'>): Html =>
  said ? html`‘${title}’` : html`${title}`
