import type { Happening } from '../../platform/events/happening.ts'
import { type Columns, type OptionalColumns, onRequest } from './columns.ts'

// What is done on it, step by step.

const step = <const Name extends Happening['name'], const Facts extends Pick<Columns, 'holds'> & OptionalColumns>(
  name: Name,
  facts: Facts,
) => onRequest(name, { for: 'customer', rows: 'step', ...facts })

export const stepStarted = step('step.started', {
  holds: ['step'],
  turn: 'step_started',
  mail: { letter: 'step', from: 'everything' },
})

export const stepFinished = step('step.finished', {
  holds: ['step', 'ending?'],
  milestone: true,
  turn: 'step_finished',
  mail: { letter: 'step', from: 'milestones' },
})

export const stepAdded = step('step.added', { holds: ['step'], mail: { letter: 'step', from: 'everything' } })

export const stepPlanned = step('step.planned', {
  holds: ['step', 'planned_on', 'person'],
  moves: { to: 'person' },
  mail: { letter: 'step', from: 'everything' },
})

export const stepSkipped = step('step.skipped', {
  holds: ['step', 'ending?'],
  milestone: true,
  turn: 'step_skipped',
  mail: { letter: 'step', from: 'everything' },
})

export const stepReopened = step('step.reopened', {
  holds: ['step', 'ending?'],
  milestone: true,
  turn: 'step_reopened',
  mail: { letter: 'step', from: 'milestones' },
})
