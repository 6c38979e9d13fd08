import type { NounFacts } from '../platform/web/deeds.ts'

/** The customer at the table. */
export const meetingNouns = {
  series: { tables: ['meeting_series', 'series_people'], events: ['series.'] },
  meeting: { tables: ['meetings', 'meeting_guests'], events: ['meeting.'] },
  item: {
    tables: ['agenda_items', 'item_meetings', 'item_waiting', 'challenges', 'rereadings'],
    events: [
      'item.added',
      'item.changed',
      'item.moved',
      'item.shown',
      'item.parked',
      'item.taken_up',
      'item.dropped',
      'item.left',
      'item.put_in_writing',
      'item.came_back',
      'item.question_chosen',
      'item.voice_chosen',
      'item.voice_taken_away',
      'item.waited_for',
      'item.challenged',
      'item.reread',
      'item.closed',
      'item.reopened',
    ],
  },
  'answer at the table': { tables: ['lens_answers'], events: ['item.answered'] },
  decision: {
    tables: ['decisions', 'decision_additions'],
    events: ['decision.taken', 'decision.added_to', 'decision.came_back'],
  },
  review: { tables: ['decision_reviews'], events: ['decision.reviewed'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof meetingNouns, unknown> {}
}
