import { isNeitherOfOurs } from '../language/guessing.ts'
import { isLanguage } from '../language/languages.ts'
import type { Settings } from '../platform/settings.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { wordsIn } from './words.ts'

type VoiceSettings = Parameters<typeof wordsIn>[1] & Pick<Settings, 'languages'>

/**
 * The words of another language of the organisation, beside `t`, for who wrote in none of ours: what matters is then said
 * in both. Nothing where the organisation speaks only one.
 */
export const alsoFor = (t: Translate, settings: VoiceSettings, words: string): Translate | undefined =>
  isNeitherOfOurs(words) ? otherOf(t, settings) : undefined

/** The same for who looks at a page: their browser may ask for neither, too. */
export const alsoOnPage = (c: Ctx, words = ''): Translate | undefined =>
  c.var.readsNeither ? otherOf(c.var.t, c.var.settings) : alsoFor(c.var.t, c.var.settings, words)

function otherOf({ language }: Translate, settings: VoiceSettings): Translate | undefined {
  const other = settings.languages.find((one) => isLanguage(one) && one !== language)
  return other === undefined ? undefined : wordsIn(other, settings)
}
