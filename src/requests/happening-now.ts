import { type BusinessCalendar, isOpenAt } from '../lib/calendar.ts'
import { type ReachableHours, reachableCalendar } from '../people/absence/at-work.ts'
import { isTheirTurn } from './request.ts'
import type { Closure, Deliberation } from './request-rows.ts'
import { type Step, stepState } from './step.ts'
import { actingOwner, type WholeRequest } from './whole-request.ts'

/** What is happening with a request, from the most certain thing to say to the least. */
export type HappeningNow =
  | { what: 'ended'; since: Date; closure: Closure | undefined }
  /** `calendar` is the working time of whoever does it: when it is closed, it goes on at its next opening. */
  | {
      what: 'your_step' | 'waits_for' | 'doing' | 'begun'
      since: Date | undefined
      step: Step
      calendar: BusinessCalendar
    }
  | { what: 'talking_over'; since: Date; talk: Deliberation }
  | { what: 'cause_mended'; since: Date; answer: CauseMended['answer'] }
  | { what: 'waits_for_you' | 'works_on_it' | 'has_it'; since: Date }

/** What made them ask was mended, and they were told; the question itself is still open. */
export interface CauseMended {
  told_at: Date
  /** What the customer says of it; nothing when they did not yet. */
  answer: 'solved' | 'partly' | null
}

interface Circumstances {
  calendar: BusinessCalendar
  /** Reachable hours of the owner and of who acts for them. */
  hours: readonly ReachableHours[]
  now: Date
  mended?: CauseMended | undefined
}

/** The one thought about "what happens now", for the customer's page and for the desk that shows the same. */
export function happeningNow(whole: WholeRequest, circumstances: Circumstances): HappeningNow {
  const { request, steps, deliberations } = whole
  if (request.closed_at)
    return {
      what: 'ended',
      since: request.closed_at,
      closure: whole.closures.find((one) => one.reopened_at === null),
    }
  const step = steps.find((one) => stepState(one) === 'now' && one.customers_turn === isTheirTurn(request))
  if (step) return working(step, circumstances)
  if (isTheirTurn(request)) return { what: 'waits_for_you', since: request.turn_since }
  const talk = deliberations.find((one) => one.ended_at === null)
  if (talk) return { what: 'talking_over', since: talk.started_at, talk }
  const { mended } = circumstances
  return mended && stillHolds(mended, whole)
    ? { what: 'cause_mended', since: mended.told_at, answer: mended.answer }
    : resting(whole)
}

/** Who wrote or came back after they were told, has something else to say than that it is over. */
export const stillHolds = (
  { told_at }: CauseMended,
  { messages, reopenings }: Pick<WholeRequest, 'messages' | 'reopenings'>,
): boolean =>
  !messages.some((one) => one.author_kind === 'customer' && one.recorded_at > told_at) &&
  !reopenings.some((one) => one.reopened_at > told_at)

/** Is somebody at work on it at this moment? */
export const isBusy = ({ what }: HappeningNow): boolean => what === 'doing'

/** Whom a sentence about it names: who does the step, else who answers for the request. */
export const doerOf = (whole: WholeRequest, happening: HappeningNow) =>
  'step' in happening && happening.step.doer_id !== null ? whole.people.get(happening.step.doer_id) : actingOwner(whole)

function working(step: Step, { calendar: organisation, hours, now }: Circumstances): HappeningNow {
  const calendar = step.doer_id === null ? organisation : reachableCalendar(organisation, hours, step.doer_id)
  const on = { since: step.started_at ?? undefined, step, calendar }
  if (step.customers_turn) return { what: 'your_step', ...on }
  if (step.waits_for) return { what: 'waits_for', ...on }
  return { what: isOpenAt(calendar, now) ? 'doing' : 'begun', ...on }
}

/** What is no work on it yet: writing it down, looking, putting it right with whom and what it belongs, and giving it on. */
const NO_WORK = new Set([
  'request.opened',
  'request.looked_at',
  'request.taken',
  'request.handed_over',
  'request.rerouted',
  'request.of_another',
  'request.joined',
  'request.merged',
  'request.parted',
  'promise.released', // what is joined lets go of its promise
  'file.added',
  'link.revoked',
])

/** Did somebody here do something with it? */
export const isWork = ({ actor_kind, type }: Pick<WholeRequest['events'][number], 'actor_kind' | 'type'>): boolean =>
  actor_kind === 'person' && !NO_WORK.has(type)

/** Who has not done anything with it yet, has it; who has, works on it. What others did before them does not count. */
function resting(whole: WholeRequest): HappeningNow {
  const { request, events, reopenings } = whole
  const since = Math.max(request.owner_since.getTime(), reopenings.at(-1)?.reopened_at.getTime() ?? 0)
  const theirs = [request.owner_id, actingOwner(whole)?.id]
  const began = events.some(
    (one) => isWork(one) && theirs.some((id) => id === one.actor_id) && one.recorded_at.getTime() > since,
  )
  return { what: began ? 'works_on_it' : 'has_it', since: new Date(since) }
}
