import type { Language } from './i18n.ts'

/** Our languages to choose from, each in its own words. */
export const LANGUAGE_OPTIONS: readonly { value: Language; label: string }[] = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
]
