import { type Language, spokenOr } from '../language/languages.ts'
import type { Db } from '../platform/database/database.ts'
import { promisesMail, type Settings, settingsOf } from '../platform/settings.ts'
import { type Translate, translator } from '../ui/words/i18n.ts'

type VoiceSettings = Pick<Settings, 'address_form' | 'customer_word' | 'time_zone' | 'sends_mail' | 'demo'>

/** The words of this organisation in one language, whoever reads the page they stand on. */
export const wordsIn = (language: string, settings: VoiceSettings): Translate =>
  translator({
    language: languageOf(language),
    address: settings.address_form,
    customerWord: settings.customer_word,
    timeZone: settings.time_zone,
    mails: promisesMail(settings),
  })

/** The words for one reader of a mail or a job; a page has them in `c.var.t` already. */
export const wordsFor = async (db: Db, language: string): Promise<Translate> => wordsIn(language, await settingsOf(db))

/** The language we can speak for somebody. */
export const languageOf = (language: string): Language => spokenOr(language)
