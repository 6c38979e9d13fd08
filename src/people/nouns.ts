import type { NounFacts } from '../platform/web/deeds.ts'

/** Who works here and what they come in with, and what the organisation says of itself. */
export const peopleNouns = {
  organisation: {
    tables: ['settings', 'privacy_statement', 'retention', 'mail_server'],
    events: ['settings.', 'organisation.', 'mail_server.'],
  },
  person: {
    tables: ['persons', 'memberships', 'invitations', 'former_expertise', 'former_memberships'],
    events: ['person.'],
  },
  department: {
    tables: ['departments'],
    events: ['department.added', 'department.changed', 'department.merged', 'department.closed'],
  },
  absence: { tables: ['absences', 'reachable_hours'], events: ['person.went_away', 'person.came_back'] },
  screen: { tables: ['shared_screens'], events: ['screen.'] },
  card: { tables: ['badges'], events: ['badge.'] },
  'sign-in': { tables: ['sessions', 'tokens'], events: ['request.unlocked'] },
  'held deed': { tables: ['held'] },
  mail: { tables: ['mails'], events: ['mail.'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof peopleNouns, unknown> {}
}
