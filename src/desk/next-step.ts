import { isClosed } from '../requests/request.ts'
import { type Step, stepState } from '../requests/step.ts'
import type { WholeRequest } from '../requests/whole.ts'

/** The one thing to do now: what the primary button of a request says. */
export type NextThing =
  | { kind: 'answer' }
  | { kind: 'finish'; step: Step }
  | { kind: 'start'; step: Step }
  | { kind: 'close' }
  | { kind: 'nothing' }

/** A question nobody answered comes before everything; then the step at hand, the next one, and at last the ending. */
export function nextThing(whole: Pick<WholeRequest, 'request' | 'messages' | 'steps'>): NextThing {
  if (isClosed(whole.request)) return { kind: 'nothing' }
  const running = whole.steps.find((step) => stepState(step) === 'now')
  if (isWaitingForWords(whole)) return { kind: 'answer' }
  if (running) return { kind: 'finish', step: running }
  const next = whole.steps.find((step) => stepState(step) === 'next')
  return next ? { kind: 'start', step: next } : { kind: 'close' }
}

/** The customer had the last word: at the door, or in the conversation. */
export function isWaitingForWords({ messages }: Pick<WholeRequest, 'messages'>): boolean {
  const last = messages.filter((message) => message.deliberation_id === null).at(-1)
  return !last || last.author_kind === 'customer'
}
