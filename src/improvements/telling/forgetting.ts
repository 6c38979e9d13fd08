import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'

/** A customer took back everything they said: what they brought up stays, without their words. */
export async function forgetWordsOf(tx: Tx, customerId: number): Promise<void> {
  await tx.run(sql`update raisers set words = '', answer_words = '' where customer_id = ${customerId}`)
}
