import type { Translations } from '../../language/translated.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { settingsPrivacyChanged } from '../happenings.ts'

/** What the organisation says about privacy in its own words, and who watches over it. */
export type Statement = Omit<tables.PrivacyStatement, 'id' | 'translations'> & { translations: Translations<'words'> }

export const GROUNDS = ['public_task', 'contract', 'care', 'legitimate_interest'] as const

export async function statementOf(db: Db): Promise<Statement> {
  return await db.one<Statement>(sql`
    select words, translations, ground, officer_name, officer_mail, officer_phone, revision from privacy_statement`)
}

/** Changes it, unless somebody else did meanwhile. */
export async function changeStatement(tx: Tx, actor: Actor, given: Statement): Promise<void> {
  const changed = await tx.run(sql`
    update privacy_statement set words = ${given.words}, translations = ${JSON.stringify(given.translations)}, ground = ${given.ground}, officer_name = ${given.officer_name},
           officer_mail = ${given.officer_mail}, officer_phone = ${given.officer_phone}, revision = revision + 1 where revision = ${given.revision}`)
  if (changed === 0) throw conflict('keeping.changed_meanwhile')
  await record(tx, actor, settingsPrivacyChanged, 1)
}
