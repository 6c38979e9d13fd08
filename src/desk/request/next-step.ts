import { isClosed, isTheirTurn } from '../../requests/request.ts'
import { type Step, stepState } from '../../requests/step.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'

/** The one thing to do now: what the primary button of a request says. */
export type NextThing =
  | { kind: 'answer' }
  | { kind: 'finish'; step: Step }
  | { kind: 'start'; step: Step }
  | { kind: 'close' }
  | { kind: 'nothing' }

/**
 * A first answer comes before everything; then the step at hand, a word of the customer, the next step, the ending.
 * When the cause was mended and told, the ending comes before steps that nobody began. While it waits for the customer our
 * own running step is not what to do now: it stands on the rail, and can be finished there.
 */
export function nextThing(whole: Pick<WholeRequest, 'request' | 'messages' | 'steps'>, mended = false): NextThing {
  if (isClosed(whole.request)) return { kind: 'nothing' }
  const running = whole.steps.find((step) => stepState(step) === 'now')
  if (!isAnswered(whole)) return { kind: 'answer' }
  if (running && isTheirTurn(whole.request) && !running.customers_turn) return { kind: 'nothing' }
  if (running) return { kind: 'finish', step: running }
  if (customerSpokeLast(whole)) return { kind: 'answer' }
  if (mended) return { kind: 'close' }
  const next = whole.steps.find((step) => stepState(step) === 'next')
  return next ? { kind: 'start', step: next } : { kind: 'close' }
}

const isAnswered = ({ messages }: Pick<WholeRequest, 'messages'>) =>
  messages.some((message) => message.author_kind === 'person' && message.deliberation_id === null)

const customerSpokeLast = ({ messages }: Pick<WholeRequest, 'messages'>) =>
  messages.filter((message) => message.deliberation_id === null).at(-1)?.author_kind === 'customer'
