import type { Db } from '../platform/database/database.ts'
import { settingsOf } from '../platform/settings.ts'
import { type Language, type Translate, translator } from '../ui/words/i18n.ts'

/** The words of this organisation for one reader, for mails and jobs; a page has them in `c.var.t` already. */
export async function wordsFor(db: Db, language: string): Promise<Translate> {
  const settings = await settingsOf(db)
  return translator({
    language: languageOf(language),
    address: settings.address_form,
    customerWord: settings.customer_word,
    timeZone: settings.time_zone,
  })
}

/** The language we can speak for somebody. */
export const languageOf = (language: string): Language => (language === 'en' ? 'en' : 'nl')
