import { about, FIRST, LANGUAGES } from '../src/language/languages.ts'
import { missingAsText, missingIn } from '../src/ui/words/missing.ts'

// Prints which languages there are and what each does not say yet; with LANGUAGES_DIR also of those that stand elsewhere.
console.log(`${LANGUAGES.map((language) => `${language} (${about(language).name})`).join(', ')}\n`)
for (const language of LANGUAGES.filter((one) => one !== FIRST))
  console.log(missingAsText(language, missingIn(language)))
