import type { NounFacts } from '../platform/web/deeds.ts'

/** What must go, and what must stay. */
export const keepingNouns = {
  erasure: {
    tables: ['erasure_requests', 'erasures'],
    events: [
      'customer.erasure_asked',
      'customer.erasure_withdrawn',
      'customer.erasure_refused',
      'customer.erased',
      'request.erased',
    ],
  },
  hold: { tables: ['holds'], events: ['customer.held', 'customer.hold_ended', 'request.held', 'request.hold_ended'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof keepingNouns, unknown> {}
}
