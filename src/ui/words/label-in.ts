import type { Language } from '../../language/languages.ts'
import type { MessageKey, Translate } from './i18n.ts'
import { languageName } from './locale.ts'

/** What a text is called where it stands in another language; of English we say it better. */
export const labelIn = (t: Translate, language: Language, [own, english]: readonly [MessageKey, MessageKey]): string =>
  language === 'en' ? t(english) : `${t(own)} (${languageName(t, language)})`
