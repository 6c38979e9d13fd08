import type { Translate } from '../ui/words/i18n.ts'

/** What a customer is called; of somebody the reader may not know, or who never told us, what we call everybody. */
export const calledOf = (t: Translate, { name, called }: { name: string; called: string }): string =>
  called || name || t('improvements.somebody')
