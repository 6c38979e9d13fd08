import type { Person } from '../actor.ts'
import type { Db, OrganisationDb, Tx } from '../database/database.ts'
import type { Id } from '../database/ids.ts'
import { type Sql, sql } from '../database/sql.ts'
import type { Deed } from '../deed.ts'
import type { Subject } from '../events/events.ts'
import { type FileStore, keptFile } from '../files/files.ts'
import { type HeldRow, heldColumns } from '../held-rows.ts'
import type { Log } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { check } from '../web/forms.ts'

/** What is needed to let deeds leave. */
export interface Leaving {
  /** The deed of that name, if there still is one. */
  deed(name: string): Deed | undefined
  store: FileStore
  /** Who somebody is now, and what they may; nothing when they work here no more. */
  actorNow(db: Db, personId: Id<'persons'>): Promise<Person | undefined>
  log: Log
}

const MOST_TRIES = 5 // a fault of ours that stays: then it is a draft with its doer, not a loop

/** Lets everything leave that is due. Gives in how many milliseconds the next one is. */
export async function leaveDue(db: OrganisationDb, leaving: Leaving): Promise<number | undefined> {
  await leave(db, leaving, sql`h.due_at <= clock_timestamp()`)
  const { next } = await db.one<{ next: number | null }>(sql`
    select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as next from held where returned_at is null`)
  return next === null ? undefined : Math.max(0, next)
}

/** Lets leave what somebody still holds about these, before they do something else there. A form sent twice changes nothing. */
export async function leaveFirst(
  db: OrganisationDb,
  leaving: Leaving,
  { personId, about, sent }: { personId: Id<'persons'>; about: readonly Subject[]; sent: string | undefined },
): Promise<void> {
  if (about.length === 0) return
  const these = sql`(h.subject_kind, h.subject_id) in (select * from unnest(${about.map(({ kind }) => kind)}::text[], ${about.map(({ id }) => id)}::bigint[]))`
  const which = sql`h.person_id = ${personId} and ${these}`
  const [waits, known] = await db.together((db) =>
    Promise.all([
      db.maybe(sql`select from held h where h.returned_at is null and ${which} limit 1`),
      db.maybe(sql`select from submissions where key = ${sent ?? ''}`),
    ]),
  )
  if (waits && !known) await leave(db, leaving, which)
}

/** One after the other, in the order they were done, each in a transaction of its own. */
async function leave(db: OrganisationDb, leaving: Leaving, which: Sql): Promise<void> {
  for (let id: number | undefined = 0; id !== undefined; )
    id = await leaveNext(db, leaving, sql`${which} and h.id > ${id}`)
}

async function leaveNext(db: OrganisationDb, leaving: Leaving, which: Sql): Promise<number | undefined> {
  let row: HeldRow | undefined
  try {
    await db.transaction(async (tx) => {
      row = await tx.maybe<HeldRow>(sql`
        select ${heldColumns} from held h where h.returned_at is null and ${which} order by h.id limit 1 for update`)
      if (row) await leaveOne(tx, leaving, row)
    })
  } catch (error) {
    if (!row || (error instanceof Refusal && error.status === 503)) throw error
    leaving.log.error({ deed: row.deed, err: error }, 'a held deed could not leave')
    await tryLater(db, row)
  }
  return row?.id
}

/** The verb and the end of the waiting, in one transaction: killed in between, it waits as before. */
async function leaveOne(tx: Tx, leaving: Leaving, row: HeldRow): Promise<void> {
  await tx.run(sql`savepoint leaving`)
  try {
    await run(tx, leaving, row)
    await tx.run(sql`delete from held where id = ${row.id}`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 503) throw error
    await tx.run(sql`rollback to savepoint leaving`)
    tx.news.clear()
    await bringBack(tx, row, error)
  }
  tx.news.add(`person:${row.person_id}`)
}

async function run(tx: Tx, { deed, store, actorNow }: Leaving, row: HeldRow): Promise<void> {
  const found = deed(row.deed)
  if (!found) throw new Error(`nobody knows the deed ${row.deed}`)
  const actor = await actorNow(tx, row.person_id)
  if (!actor) throw new Refusal(403, 'platform.held_no_longer_here')
  const files: Record<string, File[]> = {}
  for (const file of row.files)
    files[file.field] = [...(files[file.field] ?? []), await keptFile(tx.organisation, store, file)]
  const input = check(found.schema, { ...row.fields, ...files })
  await found.verb(tx, actor, { ids: row.ids, input, store })
}

/** Why something did not leave when its doer may no longer come there: "not there" would say nothing to who was there just now. */
export const OUT_OF_REACH = 'platform.held_out_of_reach'

/** What is refused by the time it leaves is a draft again, with its reason. */
async function bringBack(tx: Tx, { id }: HeldRow, { status, key, fields, details }: Refusal): Promise<void> {
  const reason = status === 404 ? OUT_OF_REACH : (Object.values(fields)[0] ?? key)
  await tx.run(sql`
    update held set returned_at = clock_timestamp(), refused_key = ${reason}, refused_details = ${JSON.stringify(details)}::jsonb where id = ${id}`)
}

async function tryLater(db: OrganisationDb, { id, tries }: HeldRow): Promise<void> {
  await db.run(
    tries + 1 < MOST_TRIES
      ? sql`update held set tries = tries + 1, due_at = clock_timestamp() + make_interval(secs => ${2 ** tries}) where id = ${id}`
      : sql`update held set tries = tries + 1, returned_at = clock_timestamp(), refused_key = 'platform.fault' where id = ${id}`,
  )
}
