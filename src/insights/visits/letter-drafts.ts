import { wordsIn } from '../../pages/words.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { day, time } from '../../ui/words/when.ts'
import { firstNameOf } from '../observations/called.ts'
import type { Visit } from './visit.ts'

/** Warm words to begin with, in the customer's language. */
export function letterDrafts(c: Ctx, visit: Visit & { customer_language: string | undefined }, now: Date) {
  const t = wordsIn(visit.customer_language ?? 'nl', c.var.settings)
  const { name, called, customer_kind: kind } = visit
  const first = called || firstNameOf({ kind: kind ?? 'person', name: name ?? '', called: '' }) || name || 'none'
  const learned = visit.notes.find((note) => note.we_learned)?.we_learned ?? ''
  const values = {
    name: first,
    me: c.var.me.first_name,
    organisation: c.var.organisation.name,
    day: day(t, visit.happens_from, now),
    time: time(t, visit.happens_from),
    place: visit.place || 'none',
    direction: visit.direction,
    learned: learned || 'none',
  }
  return {
    invitation: visit.invitation || t('insights.invitation_draft', values),
    thanks: t('insights.thanks_draft', values),
    language: t.language,
  }
}
