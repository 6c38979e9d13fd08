import { piecesOf, withoutWords } from '../../lib/without-words.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { HeldRow } from '../held-rows.ts'

/** Takes what somebody said out of what a colleague typed and has not sent. What is on its way leaves in some seconds, and is found there. */
export async function forgetInDrafts(tx: Tx, said: readonly string[]): Promise<void> {
  const pieces = piecesOf(said)
  if (pieces.length === 0) return
  const drafts = await tx.many<Pick<HeldRow, 'id' | 'fields'>>(
    sql`select id, fields from held where returned_at is not null for update`,
  )
  for (const { id, fields } of drafts) {
    const now = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, without(value, said)]))
    if (JSON.stringify(now) !== JSON.stringify(fields))
      await tx.run(sql`update held set fields = ${JSON.stringify(now)}::jsonb where id = ${id}`)
  }
}

const without = (value: string | string[], said: readonly string[]): string | string[] =>
  Array.isArray(value) ? value.map((text) => withoutWords(text, said)) : withoutWords(value, said)
