import type { NounFacts } from '../platform/web/deeds.ts'

/** What we saw and heard of customers, and what it means. */
export const insightNouns = {
  visit: {
    tables: ['visits', 'visit_people'],
    events: ['visit.planned', 'visit.told', 'visit.called_off', 'visit.invited', 'visit.thanked'],
  },
  note: { tables: ['visit_notes'], events: ['visit.noted'] },
  observation: { tables: ['observations'], events: ['observation.'] },
  insight: { tables: ['insights', 'insight_evidence'], events: ['insight.'] },
  sketch: { tables: ['sketches', 'sketch_lines'], events: ['sketch.'] },
  'question we have': { tables: ['research_questions', 'questions_taken'], events: ['research.'] },
  'standing promise': { tables: ['standing_promises', 'standing_evidence'], events: ['standing.'] },
  'walk-along': { tables: ['walk_alongs', 'walk_along_bookings'], events: ['along.'] },
  newcomer: { tables: ['immersions', 'faces_met'], events: ['immersion.'] },
  rhythm: { tables: ['contact_rhythms'], events: ['department.rhythm_set'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof insightNouns, unknown> {}
}
