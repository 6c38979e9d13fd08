import type { Settings } from '../platform/settings.ts'
import { CUSTOMER_WORD, type Translate, translator } from '../ui/words/i18n.ts'

type Voice = Pick<Settings, 'address_form' | 'customer_word' | 'time_zone'>

const USUAL: Voice = { address_form: 'u', customer_word: CUSTOMER_WORD, time_zone: 'Europe/Amsterdam' }

/** The words for texts a customer reads, whoever writes them: in the request's language, as the organisation speaks. */
export const wordsFor = (language: string, settings: Voice = USUAL): Translate =>
  translator({
    language: language === 'en' ? 'en' : 'nl',
    address: settings.address_form,
    customerWord: settings.customer_word,
    timeZone: settings.time_zone,
  })
