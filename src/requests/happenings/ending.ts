import { onRequest } from './columns.ts'

// How it ends, what the customer says of that, and that it may open again.

export const requestClosed = onRequest('request.closed', {
  for: 'customer',
  holds: ['closure', 'outcome', 'sent_on?'],
  rows: 'closure',
  milestone: true,
  turn: 'ended',
  mail: { letter: 'closed', from: 'silent' },
  followersToo: true,
})

export const requestJudged = onRequest('request.judged', {
  for: 'customer',
  holds: ['closure', 'helped', 'expectation', 'says?'],
  rows: 'verdict',
  milestone: true,
  turn: 'judged',
})

export const requestNeedSaid = onRequest('request.need_said', {
  for: 'customer',
  holds: ['need'],
  rows: 'need',
  turn: 'ours',
})

export const requestDisagreed = onRequest('request.disagreed', {
  for: 'customer',
  holds: ['closure'],
  rows: 'closure',
})

export const requestReopened = onRequest('request.reopened', {
  for: 'customer',
  holds: ['closure', 'because', 'from', 'person'],
  moves: { from: 'from', to: 'person' },
  rows: 'reopening',
  milestone: true,
  turn: 'reopened',
  mail: { letter: 'moved', from: 'milestones', themselvesToo: true },
})

export const requestThanked = onRequest('request.thanked', {
  for: 'customer',
  holds: ['thanks'],
  rows: 'thanks',
  milestone: true,
})

export const requestMerged = onRequest('request.merged', {
  for: 'customer',
  holds: ['into'],
  rows: 'merged',
  turn: 'ended',
  mail: { letter: 'joined', from: 'silent' },
})

export const requestJoined = onRequest('request.joined', { for: 'customer', holds: ['merged'], rows: 'joined' })

/** Not together after all: told on the one that is of its own again, and on the one it leaves. */
export const requestParted = onRequest('request.parted', {
  for: 'customer',
  holds: ['from?', 'parted?'],
  rows: 'parted',
  turn: 'parted',
  mail: { letter: 'parted', from: 'silent' },
})
