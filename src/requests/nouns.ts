import type { NounFacts } from '../platform/web/deeds.ts'

/** A question, and all that is said and done on it. */
export const requestNouns = {
  request: {
    tables: ['requests', 'filings', 'complaints_about', 'routings', 'takings'],
    events: [
      'request.opened',
      'request.routed',
      'request.taken',
      'request.joint',
      'request.filed',
      'request.of_another',
      'request.merged',
      'request.joined',
      'request.parted',
      'request.looked_at',
      'request.brought',
      'request.updates_chosen',
      'request.turn_disputed',
      'request.doors_said',
      'request.read',
    ],
  },
  message: { tables: ['messages'], events: ['request.answered', 'request.asked', 'request.words_taken_back'] },
  file: { tables: ['files', 'request_files'], events: ['file.'] },
  step: { tables: ['steps'], events: ['step.'] },
  promise: { tables: ['promises', 'promise_entries'], events: ['promise.'] },
  deliberation: {
    tables: ['deliberations'],
    events: ['request.deliberated', 'request.noted', 'request.deliberation_ended'],
  },
  consultation: { tables: ['consultations'], events: ['request.consulted', 'request.consultation_answered'] },
  'hand-over': {
    tables: ['handovers', 'routing_corrections'],
    events: ['request.handed_over', 'request.handover_read', 'request.rerouted'],
  },
  ending: { tables: ['closures', 'reopenings'], events: ['request.closed', 'request.reopened'] },
  no: { tables: ['noes'], events: ['request.disagreed'] },
  verdict: { tables: ['verdicts'], events: ['request.judged'] },
  thanks: { tables: ['thanks', 'thanks_received'], events: ['request.thanked'] },
  need: { tables: ['needs'], events: ['request.need_said'] },
  expectation: { tables: ['expectations'], events: ['request.expected'] },
  follower: { tables: ['followers'], events: ['follower.'] },
  link: { tables: ['requests'], events: ['link.'] },
  wall: { tables: ['walls', 'signals_seen'], events: ['wall.', 'signal.'] },
} satisfies Record<string, NounFacts>

/** What everybody who opens a question reads of it, at the desk and in the kitchen. */
export const ON_A_REQUEST = [
  'message',
  'file',
  'step',
  'promise',
  'hand-over',
  'ending',
  'no',
  'verdict',
  'thanks',
  'need',
  'expectation',
] as const satisfies readonly (keyof typeof requestNouns)[]

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof requestNouns, unknown> {}
}
