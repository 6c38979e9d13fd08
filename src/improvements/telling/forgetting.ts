import { TAKEN_OUT } from '../../lib/without-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { type Place, takeWordsOut } from '../../platform/database/words-out.ts'
import { record } from '../../platform/events/events.ts'
import { problemWithdrawn } from '../happenings.ts'

/** Where what a customer said may have been written down while something was made better, and in what others were told. */
const PLACES: readonly Place[] = [
  { table: 'problems', columns: ['title'], search: ({ title = '' }) => stemmed(title) },
  { table: 'problem_news', columns: ['words'] },
  { table: 'problem_ideas', columns: ['words'] },
  { table: 'joint_owners', columns: ['asks_of_us'] },
  { table: 'improvements', columns: ['plan', 'done', 'learned', 'next', 'costs_whom', 'check_words'] },
  { table: 'problem_endings', columns: ['words', 'possible'], translated: 'translations' },
  { table: 'loop_messages', columns: ['words'] },
  { table: 'said_and_done', columns: ['said', 'did'] },
  { table: 'pledges', columns: ['words', 'for_whom', 'will_notice', 'seen_by', 'answer_words'] },
]

/** What a customer said where they brought something up, and how they answered what came of it. */
export async function saidByRaiser(tx: Tx, customerId: Id<'customers'>): Promise<string[]> {
  const rows = await tx.many<{ words: string }>(sql`
    select words from raisers where customer_id = ${customerId} union select answer_words from raisers where customer_id = ${customerId}`)
  return rows.map(({ words }) => words).filter((words) => words !== '')
}

/**
 * Words a customer took back: they stand with nothing they brought up any more, in no draft or letter, no title, and
 * what stood in public with them is withdrawn. That they brought it up stays, so that they are told what comes of it.
 */
export async function forgetInImprovements(
  tx: Tx,
  actor: Actor,
  { customerId, said, everything }: { customerId: Id<'customers'>; said: readonly string[]; everything: boolean },
): Promise<void> {
  if (everything) await tx.run(sql`update raisers set words = '', answer_words = '' where customer_id = ${customerId}`)
  await takeWordsOut(tx, said, [
    { table: 'raisers', columns: ['words', 'answer_words'], where: sql`customer_id = ${customerId}` },
    ...PLACES,
  ])
  const shown = await tx.many<{ problem_id: Id<'problems'> }>(sql`
    update said_and_done set withdrawn_at = clock_timestamp()
     where withdrawn_at is null and (position(${TAKEN_OUT} in said) > 0 or position(${TAKEN_OUT} in did) > 0) returning problem_id`)
  for (const { problem_id } of shown) await record(tx, actor, problemWithdrawn, problem_id, {}, { for: 'staff' })
}
