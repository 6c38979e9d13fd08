import { LANGUAGES, type Language, perLanguage } from '../languages.ts'
import { patternsOf } from '../lists.ts'
import { dutchForms } from './dutch-verbs.ts'
import { englishForms } from './english-verbs.ts'
import { plain } from './stems.ts'

/** The rules we know of how verbs change; of another language the forms stand in its list. */
const FORMS: Readonly<Record<Language, (lines: readonly string[]) => string[]>> = { nl: dutchForms, en: englishForms }

const asTheyStand = (lines: readonly string[]) => lines.flatMap((line) => line.split(/[\s/]+/))

const formsIn = (language: Language, part: string): string[] =>
  (FORMS[language] ?? asTheyStand)(patternsOf(language, 'verbs', part)).map(plain)

/** The verbs of a language that are in sentences about anything, in all their forms. */
export const verbsOf = perLanguage(
  (language) => new Set([...formsIn(language, 'everyday'), ...formsIn(language, 'faint')]),
)

/** What everybody uses about everything, in any language: it says what is done, not to what. */
export const EVERYDAY_VERBS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => formsIn(language, 'everyday')),
)

/** Common verbs that bear something of a subject: they help another word, and never decide. */
export const FAINT_VERBS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => formsIn(language, 'faint')))
