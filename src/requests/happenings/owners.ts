import { onRequest } from './columns.ts'

// Who has it, who helps, and what colleagues talk over.

export const requestRouted = onRequest('request.routed', {
  for: 'customer',
  holds: ['person', 'sure?'],
  moves: { to: 'person' },
  rows: 'person',
})

/** Somebody else has it from now on. The customer reads who, and why where it was given away. */
const toSomebodyElse = {
  for: 'customer',
  moves: { from: 'from', to: 'person' },
  rows: 'moved',
  milestone: true,
  mail: { letter: 'moved', from: 'milestones' },
} as const

export const requestTaken = onRequest('request.taken', { ...toSomebodyElse, holds: ['from', 'person'] })
export const requestHandedOver = onRequest('request.handed_over', {
  ...toSomebodyElse,
  holds: ['handover', 'from', 'person'],
})
export const requestRerouted = onRequest('request.rerouted', {
  ...toSomebodyElse,
  holds: ['handover', 'from', 'person'],
})

export const requestHandoverRead = onRequest('request.handover_read', {
  for: 'customer',
  holds: ['handover'],
  rows: 'handover',
})

export const requestJoint = onRequest('request.joint', {
  for: 'customer',
  holds: ['person'],
  moves: { to: 'person' },
  rows: 'person',
})

export const requestConsulted = onRequest('request.consulted', {
  for: 'customer',
  holds: ['consultation', 'person'],
  moves: { to: 'person' },
  rows: 'consultation',
  mail: { news: 'happenings.request_consulted.mail', from: 'everything' },
})

export const requestConsultationAnswered = onRequest('request.consultation_answered', {
  for: 'customer',
  holds: ['consultation', 'person'],
  rows: 'consultation',
})

export const requestDeliberated = onRequest('request.deliberated', {
  for: 'customer',
  holds: ['deliberation', 'until', 'withheld'],
  rows: 'deliberation',
  milestone: true,
  mail: { news: 'happenings.request_deliberated.mail', from: 'everything' },
})

export const requestNoted = onRequest('request.noted', {
  for: ['customer', 'staff'],
  holds: ['message', 'deliberation'],
  rows: 'noted',
  withheld: 'requests.withheld_noted',
})

export const requestDeliberationEnded = onRequest('request.deliberation_ended', {
  for: 'customer',
  holds: ['deliberation'],
  rows: 'deliberation',
})
