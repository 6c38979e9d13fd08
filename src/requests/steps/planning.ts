import { type Step, stepState } from './step.ts'

/** How steps are called that set a day for what follows, in both languages. Somebody's own name for it is asked nothing. */
const PLANS = /\b(?:in)?plan(?:nen|t|ning)?\b|\bafspra(?:ak|ken)\b|\bschedul(?:e|ing)\b|\bappointment\b/iu

export const plansAhead = ({ name }: Pick<Step, 'name'>): boolean => PLANS.test(name)

/** What was to be planned and has no day, once the step that plans was done. */
export function stepAfterPlanning(steps: readonly Step[]): Step | undefined {
  const place = steps.findLastIndex((step) => stepState(step) === 'done' && plansAhead(step))
  const next = place < 0 ? undefined : steps.slice(place + 1).find((step) => stepState(step) !== 'skipped')
  return next && stepState(next) === 'next' && !next.planned_on ? next : undefined
}
