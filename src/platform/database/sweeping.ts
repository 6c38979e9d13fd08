import type { OrganisationDb } from './database.ts'
import { sql } from './sql.ts'

const KEPT_DAYS = 3 // a form sent twice is sent twice within minutes; a weekend with a closed lid is longer
const WAY_IN_MINUTES = 60 // as long as the longest link works; afterwards it only tells when somebody came in
const STAND_IN_DAYS = 3 // as long as a mail server may be away; afterwards it only tells who was away

/** Removes what has served: answers to forms, used tokens, ended sessions, and mails that would only tell who came in or was away when. */
export async function sweep(db: OrganisationDb): Promise<void> {
  await db.run(sql`delete from submissions where created_at < now() - make_interval(days => ${KEPT_DAYS})`)
  await db.run(
    sql`delete from tokens where least(expires_at, used_at) < now() - make_interval(mins => ${WAY_IN_MINUTES})`,
  )
  await db.run(sql`delete from sessions where expires_at < now()`)
  await db.run(sql`
    delete from mails where (cause ~ '^(sign_in|mine|unlock):' and queued_at < now() - make_interval(mins => ${WAY_IN_MINUTES}))
       or (cause ~ '^stand_in:' and queued_at < now() - make_interval(days => ${STAND_IN_DAYS}))`)
}
