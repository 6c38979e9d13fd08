import type { Actor } from '../actor.ts'
import type { OrganisationDb, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { FileStore } from '../files/files.ts'
import type { HeldFile, HeldRow } from '../held-rows.ts'
import { heldColumns } from '../held-rows.ts'
import { conflict, notFound } from '../refusal.ts'
import { asPerson } from '../who-may.ts'

/**
 * Undoes what has not left yet, and what was done with it in the same form. What was typed stays as a draft, so that it
 * stands in its form again; the form may be sent anew. Refuses when it has left.
 */
export async function undo(tx: Tx, actor: Actor, id: number): Promise<HeldRow[]> {
  const rows = await tx.many<HeldRow>(sql`
    select ${heldColumns} from held h
     where h.person_id = ${asPerson(actor).id} and h.returned_at is null
       and h.batch = (select batch from held where id = ${id}) order by h.id for update`)
  if (rows.length === 0) throw conflict('platform.held_left')
  const ids = rows.map((row) => row.id)
  await tx.run(sql`delete from submissions where key = any(${rows.flatMap((row) => row.submission ?? [])}::text[])`)
  await tx.run(sql`update held set returned_at = clock_timestamp(), submission = null where id = any(${ids}::bigint[])`)
  const empty = rows.filter(hasNoWords).map((row) => row.id)
  await tx.run(sql`delete from held where id = any(${empty}::bigint[])`)
  tx.news.add(`person:${asPerson(actor).id}`)
  return rows
}

/** Throws a draft away. Its files go as well: the caller removes them when that is sure. */
export async function throwAway(tx: Tx, actor: Actor, id: number): Promise<HeldFile[]> {
  const draft = await tx.maybe<{ files: HeldFile[] }>(sql`
    delete from held where id = ${id} and person_id = ${asPerson(actor).id} and returned_at is not null returning files`)
  if (!draft) throw notFound()
  tx.news.add(`person:${asPerson(actor).id}`)
  return draft.files
}

/** Nothing was typed: there is nothing to bring back. */
const hasNoWords = ({ fields, files }: HeldRow) =>
  files.length === 0 && Object.values(fields).every((value) => [value].flat().every((text) => !/\p{L}/u.test(text)))

const DRAFT_DAYS = 7 // as long as a browser keeps one; it may hold somebody's story

/** Drafts nobody came back for go, with their files. */
export async function letDraftsGo(db: OrganisationDb, store: FileStore): Promise<void> {
  const old = await db.many<{ files: HeldFile[] }>(sql`
    delete from held where returned_at < now() - make_interval(days => ${DRAFT_DAYS}) returning files`)
  for (const { key } of old.flatMap(({ files }) => files)) await store.remove(db.organisation, key)
}
