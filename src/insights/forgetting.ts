import { inMarkup } from '../lib/in-markup.ts'
import type { Tx } from '../platform/database/database.ts'
import { inWordsAndStems } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import { type Place, takeWordsOut } from '../platform/database/words-out.ts'
import { searchable } from './observations/observing.ts'

/** Where colleagues may have written down what a customer said: in an insight, a question, a sketch, a letter of thanks. */
const PLACES: readonly Place[] = [
  {
    table: 'insights',
    columns: ['statement', 'disagrees'],
    search: ({ statement = '' }) => inWordsAndStems(statement),
  },
  {
    table: 'observations',
    columns: ['words'],
    where: sql`source = 'answer'`,
    search: ({ words = '' }) => searchable(words),
  },
  { table: 'research_questions', columns: ['question', 'answer'] },
  { table: 'sketch_lines', columns: ['words'] },
  { table: 'visits', columns: ['met', 'invitation', 'thanks', 'cancelled_because'] },
  { table: 'visit_notes', columns: ['seen', 'we_learned', 'they_learned'] },
  { table: 'standing_promises', columns: ['wording', 'evidence'] },
  {
    table: 'mails',
    columns: ['subject', 'text_body', 'html_body'],
    where: sql`subject_kind is distinct from 'request'`,
  },
]

/** Words a customer took back are gone from this room as well where somebody copied them. */
export const forgetInInsights = async (tx: Tx, said: readonly string[]): Promise<void> =>
  await takeWordsOut(tx, said.flatMap(inMarkup), PLACES)
