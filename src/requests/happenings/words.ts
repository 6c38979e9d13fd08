import { onRequest } from './columns.ts'

// What is asked, said and answered, and what it is about.

export const requestOpened = onRequest('request.opened', {
  for: 'customer',
  holds: ['channel', 'recommended?'],
  rows: 'opened',
  milestone: true,
  mail: { letter: 'receipt', from: 'silent', themselvesToo: true },
})

/** A word of ours: the answer, a question back, or news in between. */
export const requestAnswered = onRequest('request.answered', {
  for: 'customer',
  holds: ['message', 'asks', 'answers'],
  rows: 'answered',
  milestone: true,
  turn: 'answered',
  mail: { letter: 'answered', from: 'silent' },
})

/** A word of the customer's. */
export const requestAsked = onRequest('request.asked', {
  for: 'customer',
  holds: ['message', 'follower?'],
  rows: 'message',
  turn: 'ours',
})

export const requestRead = onRequest('request.read', { for: 'customer', rows: 'none', turn: 'read' })
export const requestBrought = onRequest('request.brought', { for: 'customer', rows: 'none' })

export const requestWordsTakenBack = onRequest('request.words_taken_back', { for: 'customer', rows: 'none' })

export const requestExpected = onRequest('request.expected', {
  for: 'customer',
  holds: ['expectation'],
  rows: 'expectation',
})

export const requestUpdatesChosen = onRequest('request.updates_chosen', {
  for: 'customer',
  holds: ['updates'],
  rows: 'updates',
})

/** How often they asked before about the same, by their own word. */
export const requestDoorsSaid = onRequest('request.doors_said', { for: 'customer', holds: ['doors'], rows: 'doors' })

export const requestTurnDisputed = onRequest('request.turn_disputed', {
  for: 'customer',
  holds: ['message'],
  rows: 'message',
  turn: 'given_back',
})

export const requestFiled = onRequest('request.filed', {
  for: 'customer',
  holds: ['filing', 'service'],
  rows: 'filing',
  milestone: true,
  mail: { news: 'happenings.request_filed.mail', from: 'milestones' },
})

/** It stood under a wrong name: put right. Whose name that was is not for whoever reads it now. */
export const requestOfAnother = onRequest('request.of_another', {
  for: 'staff',
  holds: ['was_customer', 'was_asker', 'customer', 'link'],
  rows: 'none',
  withheld: 'requests.withheld_of_another',
})
