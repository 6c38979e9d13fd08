import type { OrganisationDb } from './database.ts'
import { sql } from './sql.ts'

const KEPT_DAYS = 3 // a form sent twice is sent twice within minutes; a weekend with a closed lid is longer

/** Removes what has served: answers to forms, used tokens, ended sessions. */
export async function sweep(db: OrganisationDb): Promise<void> {
  await db.run(sql`delete from submissions where created_at < now() - make_interval(days => ${KEPT_DAYS})`)
  await db.run(sql`delete from tokens where expires_at < now() - make_interval(days => ${KEPT_DAYS})`)
  await db.run(sql`delete from sessions where expires_at < now()`)
}
