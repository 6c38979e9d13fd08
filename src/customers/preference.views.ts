import { type Html, joined } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import type { Preference } from './preferring.ts'

/** How we know, since when, and until when it holds. */
export const sourceOf = (t: Translate, { source, said_on, holds_until }: Preference, now: Date): Html =>
  joined([
    t(`customers.source_${source}`),
    day(t, said_on, now),
    holds_until && t('customers.preference_holds_until', { day: day(t, holds_until, now) }),
  ])
