import type { Translate } from '../ui/words/i18n.ts'

/** A sentence in Dutch and in English, Dutch first, to somebody who is addressed with *u*; with {customer} where the organisation's own word comes. */
export type Bilingual = readonly [nl: string, en: string]

/** It in the language and the form of address of who reads. */
export const inWords = (t: Translate, [nl, en]: Bilingual): string =>
  filled(t, t.language === 'en' ? en : t.address === 'je' ? familiarly(nl) : nl)

/** With the organisation's own word for who it exists for. */
const filled = (t: Translate, text: string): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => t.called[name] ?? placeholder)

/** *U* becomes *je*. The sentences are ours and short: a test reads all of them. */
function familiarly(text: string): string {
  return FAMILIAR.reduce((now, [formal, familiar]) => now.replace(formal, familiar), text)
}

const FAMILIAR: readonly [RegExp, string][] = [
  [/\bheeft u\b/g, 'heb je'],
  [/\bu heeft\b/g, 'je hebt'],
  [/\bU heeft\b/g, 'Je hebt'],
  [/\b(van|aan|die van|bij|door) u(?= of| kwam| is| getoetst|[.,]|$)/g, '$1 jou'],
  [/\buw\b/g, 'je'],
  [/\bUw\b/g, 'Je'],
  [/\bu\b/g, 'je'],
  [/\bU\b/g, 'Je'],
]
