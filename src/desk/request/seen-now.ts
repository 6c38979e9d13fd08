import { type BusinessCalendar, isOpenAt } from '../../lib/calendar.ts'
import { type Shown, shownToCustomer } from '../../people/display.ts'
import { type Step, stepState } from '../../requests/steps/step.ts'
import { actingOwner, type WholeRequest } from '../../requests/whole.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { capital } from '../people.views.ts'

/** What the customer's page says is happening: the same words, from the same facts. */
export interface SeenNow {
  title: string
  busy: boolean
  since: Date | undefined
  who: Shown | undefined
}

/** `t` speaks to the customer, in their language. */
export function seenNow(
  t: Translate,
  whole: WholeRequest,
  { calendar, now }: { calendar: BusinessCalendar; now: Date },
): SeenNow {
  const { request, steps, people } = whole
  const level = request.closed_service ? 'role' : 'photo'
  const owner = actingOwner(whole)
  const who = owner && shownToCustomer(owner, level)
  const step = steps.find((one) => stepState(one) === 'now')
  const doer = step?.doer_id ? people.get(step.doer_id) : owner
  const isOpen = isOpenAt(calendar, now)

  if (request.closed_at)
    return {
      title: t('kitchen.ended', { outcome: whole.closures[0]?.outcome ?? 'done' }),
      busy: false,
      since: undefined,
      who,
    }
  if (!step) return { ...resting(t, whole, who?.name ?? ''), busy: false, who }
  const person = doer ? shownToCustomer(doer, level).name : (who?.name ?? '')
  const busy = isOpen && !step.customers_turn && step.waits_for === ''
  return { title: capital(working(t, step, { person, isOpen })), busy, since: step.started_at ?? undefined, who }
}

function working(t: Translate, step: Step, { person, isOpen }: { person: string; isOpen: boolean }): string {
  const name = inSentence(step.name)
  if (step.customers_turn) return t('kitchen.your_step', { step: name })
  if (step.waits_for) return t('kitchen.waits_for', { whom: step.waits_for })
  return t(isOpen ? 'kitchen.doing' : 'kitchen.begun', { person, step: name })
}

function resting(
  t: Translate,
  { request, messages, deliberations }: WholeRequest,
  person: string,
): Pick<SeenNow, 'title' | 'since'> {
  const talk = deliberations.find((one) => one.ended_at === null)
  if (talk)
    return { title: t('kitchen.talking_over', { topic: talk.topic.replace(/\.$/, '') }), since: talk.started_at }
  if (request.turn === 'customers')
    return { title: capital(t('kitchen.waits_for_you', { person })), since: request.turn_since }
  const answered = messages.some((one) => one.author_kind === 'person' && one.deliberation_id === null)
  return {
    title: capital(t(answered ? 'kitchen.works_on_it' : 'kitchen.has_it', { person })),
    since: request.owner_since,
  }
}

/** The first letter small, for a step's name inside a sentence; abbreviations stay: "ID-kaart maken". */
const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.replace(/^\p{L}/u, (letter) => letter.toLowerCase()).replace(/\.$/, '') : text
