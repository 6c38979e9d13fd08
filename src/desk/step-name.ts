import { inLanguage } from '../language/translated.ts'
import type { NamedStep } from '../requests/steps/template-steps.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** As the template calls it in the reader's language, when it is a step of the template. */
export const stepName = (t: Translate, { step, step_nl, step_in }: NamedStep): string =>
  step_nl ? inLanguage(t.language, step_nl, step_in) : step
