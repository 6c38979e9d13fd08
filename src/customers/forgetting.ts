import { TAKEN_OUT } from '../lib/without-words.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { takeWordsOut } from '../platform/database/words-out.ts'

/** Words a customer took back are gone from what we note of them: how they live, and what they prefer. */
export async function forgetOfCustomer(
  tx: Tx,
  { customerId, said, everything }: { customerId: Id<'customers'>; said: readonly string[]; everything: boolean },
): Promise<void> {
  if (everything)
    await tx.run(sql`
      update preferences set words = ${TAKEN_OUT}, ended_at = coalesce(ended_at, clock_timestamp()) where customer_id = ${customerId}`)
  await takeWordsOut(tx, said, [
    { table: 'preferences', columns: ['words'], where: sql`customer_id = ${customerId}` },
    { table: 'customers', columns: ['own_words', 'goals', 'situation'], where: sql`id = ${customerId}` },
  ])
}
