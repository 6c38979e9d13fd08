import type { NounFacts } from '../platform/web/deeds.ts'

/** What is done about it together, and who is told. */
export const improvementNouns = {
  problem: {
    tables: ['problems', 'problem_sources', 'problem_ideas', 'problem_news', 'problem_endings', 'problem_contributors'],
    events: [
      'problem.raised',
      'problem.linked',
      'problem.idea_kept',
      'problem.contributed',
      'problem.left',
      'problem.led',
      'problem.started',
      'problem.invited',
      'problem.silent',
      'problem.news',
      'problem.ending_prepared',
      'problem.ending_dropped',
      'problem.done',
      'problem.declined',
      'problem.merged',
      'problem.took_in',
      'problem.closed',
      'problem.reopened',
    ],
  },
  owner: {
    tables: ['joint_owners', 'joint_departments'],
    events: ['problem.owned', 'problem.not_owned', 'problem.owner_taken_off', 'problem.asks_said'],
  },
  raiser: { tables: ['raisers'], events: ['problem.joined'] },
  improvement: { tables: ['improvements'], events: ['improvement.'] },
  'letter to a raiser': { tables: ['loop_messages'], events: ['problem.told', 'problem.answered'] },
  publication: { tables: ['said_and_done'], events: ['problem.published', 'problem.withdrawn'] },
  pledge: { tables: ['pledges'], events: ['pledge.'] },
  campaign: { tables: ['campaigns'], events: ['campaign.'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof improvementNouns, unknown> {}
}
