import type { NounFacts } from '../platform/web/deeds.ts'

/** What we know, and what is said often. */
export const answerNouns = {
  answer: { tables: ['answers'], events: ['answer.'] },
  'canned text': { tables: ['canned_texts'], events: ['canned_text.'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof answerNouns, unknown> {}
}
