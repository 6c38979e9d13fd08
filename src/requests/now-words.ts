import { about, type Language } from '../language/languages.ts'
import { inSentence, sentences, unpointed } from '../lib/sentences.ts'
import type { ShownPerson } from '../people/display.ts'
import type { PersonRow } from '../people/person.ts'
import { cookShown } from '../services/in-confidence.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { doerOf, type HappeningNow } from './happening-now.ts'
import type { Closure } from './request-rows.ts'
import type { WholeRequest } from './whole-request.ts'

/** What happens now, in one sentence to the customer. */
export function nowTitle(t: Translate, whole: WholeRequest, now: HappeningNow): string {
  if (now.what === 'ended')
    return t('happenings.request_closed.road', { outcome: now.closure ? endedAs(now.closure) : 'other' })
  if (now.what === 'talking_over') return t('happenings.request_deliberated.road', { topic: unpointed(now.talk.topic) })
  if (now.what === 'cause_mended') return t('requests.now_cause_mended', { answer: now.answer ?? 'none' })
  const person = shownOn(whole, doerOf(whole, now), t.language).name
  if (!('step' in now)) return sentences(t(`requests.now_${now.what}`, { person }))
  if (now.what === 'waits_for') return t('requests.now_waits_for', { whom: now.step.waits_for })
  return sentences(t(`requests.now_${now.what}`, { person, step: inSentence(unpointed(now.step.name)) }))
}

/** How it ended, as the customer reads it: what nobody answered is not done. */
export const endedAs = ({
  outcome,
  no_answer,
}: Pick<Closure, 'outcome' | 'no_answer'>): Closure['outcome'] | 'unanswered' =>
  no_answer && outcome === 'done' ? 'unanswered' : outcome

/** Somebody as this customer sees them: sensitive services show roles and teams, whatever people show elsewhere. */
export function shownOn(
  { request, departments }: WholeRequest,
  person: PersonRow | undefined,
  language: Language,
): ShownPerson {
  if (!person) return { name: departments.values().next().value ?? '', line: '', team: true }
  const seen = cookShown(request, person)
  return seen.team && /^\p{Ll}/u.test(seen.name)
    ? { ...seen, name: `${about(language).article ?? ''} ${seen.name}`.trim() }
    : seen
}
