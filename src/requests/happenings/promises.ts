import type { Happening } from '../../platform/events/happening.ts'
import { type OptionalColumns, onRequest } from './columns.ts'

// What we said we would do by when, and what became of it.

/** Told with its promise, and with the line of the ledger that says it. */
const promise = <const Name extends Happening['name'], const Facts extends OptionalColumns>(
  name: Name,
  facts?: Facts,
) => onRequest(name, { for: 'customer', holds: ['promise', 'entry'], rows: 'promise', ...facts })

export const promiseMade = promise('promise.made')

export const promiseOnTrack = promise('promise.on_track', {
  mail: { news: 'happenings.promise_on_track.mail', from: 'everything' },
})

export const promiseRenegotiated = promise('promise.renegotiated', {
  milestone: true,
  mail: { letter: 'renegotiated', from: 'silent' },
  followersToo: true,
})

export const promiseAgreed = promise('promise.agreed')

export const promiseDeclined = promise('promise.declined', { turn: 'ours' })

export const promiseExtended = promise('promise.extended', {
  mail: { letter: 'renegotiated', from: 'silent' },
  followersToo: true,
})

export const promiseWaiting = promise('promise.waiting')

export const promiseResumed = promise('promise.resumed')

export const promiseKept = promise('promise.kept', {
  mail: { news: 'happenings.promise_kept.mail', from: 'everything' },
})

export const promiseDoneLate = promise('promise.done_late', {
  mail: { news: 'happenings.promise_kept.mail', from: 'everything' },
})

export const promiseBroken = promise('promise.broken', { milestone: true, mail: { letter: 'broken', from: 'silent' } })

/** Told why after all, when it had been broken in silence. */
export const promiseExplained = promise('promise.explained', { mail: { letter: 'broken', from: 'silent' } })

export const promiseOverrun = onRequest('promise.overrun', { for: 'customer', holds: ['promise'], rows: 'promise' })

export const promiseReleased = promise('promise.released')
