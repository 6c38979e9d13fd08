import { TAKEN_OUT } from '../lib/without-words.ts'
import type { Tx } from '../platform/database/database.ts'
import { stemmed } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import { type Place, takeWordsOut } from '../platform/database/words-out.ts'

/** Where what a customer said may have been written down at a table. */
const PLACES: readonly Place[] = [
  {
    table: 'agenda_items',
    columns: ['title', 'notes', 'nobody_because'],
    search: ({ title, notes }) => stemmed(`${title} ${notes}`),
  },
  { table: 'meetings', columns: ['pasted', 'place'] },
  {
    table: 'lens_answers',
    columns: ['words', 'for_whom'],
    search: ({ words, for_whom }) => stemmed(`${words} ${for_whom}`),
  },
  { table: 'challenges', columns: ['why'] },
  { table: 'decisions', columns: ['words', 'for_whom', 'will_notice', 'nothing_because'] },
  { table: 'decision_additions', columns: ['words'] },
  { table: 'decision_reviews', columns: ['lesson'] },
]

/** Words a customer took back are gone from agendas, answers and decisions, also from those that are locked. */
export async function forgetAtTables(tx: Tx, said: readonly string[]): Promise<void> {
  await takeWordsOut(tx, said, PLACES)
  const words = sql`a.words || ' ' || a.for_whom`
  await tx.run(sql`
    update lens_answers a set search = ${stemmed(words)} from agenda_items i
     where i.id = a.item_id and (position(${TAKEN_OUT} in i.title) > 0 or position(${TAKEN_OUT} in i.notes) > 0)`)
}
