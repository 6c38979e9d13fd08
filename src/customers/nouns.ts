import type { NounFacts } from '../platform/web/deeds.ts'

/** Who we exist for, and what we know of them. */
export const customerNouns = {
  customer: {
    tables: ['customers', 'customer_merges', 'customer_follows', 'group_members', 'unasked_contacts'],
    events: [
      'customer.met',
      'customer.changed',
      'customer.looked',
      'customer.joined',
      'customer.merged',
      'customer.followed',
      'customer.unfollowed',
      'customer.grouped',
      'customer.ungrouped',
      'customer.limited',
      'customer.asked_unasked',
    ],
  },
  'way to reach': {
    tables: ['contact_ways'],
    events: ['customer.way_added', 'customer.way_removed', 'customer.way_preferred'],
  },
  representation: {
    tables: ['representations'],
    events: ['customer.representation_started', 'customer.representation_ended'],
  },
  preference: { tables: ['preferences'], events: ['customer.preferred', 'customer.preference_ended'] },
  face: { tables: ['customers', 'files'], events: ['customer.face_shown', 'customer.face_hidden'] },
  consent: { tables: ['consents'], events: ['customer.quoting_allowed', 'customer.quoting_refused'] },
  group: { tables: ['customer_groups'], events: ['group.'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof customerNouns, unknown> {}
}
