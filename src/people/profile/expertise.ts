import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

/** What somebody said they know, before they said it otherwise. */
export interface FormerExpertise {
  words: string
  until: Date
}

const MOST_SHOWN = 5 // what somebody may want back is from lately

/** Somebody knows this from now on. What stood there stays theirs, with from when until when it held. */
export const sayExpertise = (tx: Tx, personId: Id<'persons'>, words: string): Promise<number> =>
  tx.run(sql`
    with before as (select id, expertise, expertise_since from persons where id = ${personId} and expertise <> ${words}),
    kept as (insert into former_expertise (person_id, words, since)
             select id, expertise, expertise_since from before where expertise <> '')
    update persons set expertise = ${words}, expertise_since = clock_timestamp() where id in (select id from before)`)

/** What somebody said of themselves before, the latest first. Only they read it. */
export const formerExpertise = (db: Db, personId: Id<'persons'>): Promise<FormerExpertise[]> =>
  db.many<FormerExpertise>(
    sql`select words, until from former_expertise where person_id = ${personId} order by id desc limit ${MOST_SHOWN}`,
  )
