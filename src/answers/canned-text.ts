import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { ifTaken } from '../platform/database/mishaps.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, notFound } from '../platform/refusal.ts'
import { mustWorkHere } from '../platform/who-may.ts'
import { cannedTextAdded, cannedTextChanged, cannedTextRemoved } from './happenings.ts'

/** A text colleagues start from, inserted by a colon and its shortcut; always editable. */
export interface CannedTextRow {
  id: number
  shortcut: string
  title: string
  body: string
  revision: number
}

export type CannedTextInput = Pick<CannedTextRow, 'shortcut' | 'title' | 'body'>

/** All of them, by title. A team has some dozens: no paging. */
export async function everyCannedText(db: Db): Promise<CannedTextRow[]> {
  return await db.many<CannedTextRow>(
    sql`select id, shortcut, title, body, revision from canned_texts order by lower(title), id limit 500`,
  )
}

export async function findCannedText(db: Db, id: number): Promise<CannedTextRow | undefined> {
  return await db.maybe<CannedTextRow>(
    sql`select id, shortcut, title, body, revision from canned_texts where id = ${id}`,
  )
}

/** The text with {called} (how the customer likes to be addressed) and {me} (who writes) filled in; an unknown name leaves no hole. */
export function filledIn(body: string, { called, me }: { called: string; me: string }): string {
  return body.replaceAll(/( ?)\{(called|me)\}/g, (_all, space: string, name: string) => {
    const value = name === 'called' ? called : me
    return value ? space + value : ''
  })
}

/** Adds a text for all colleagues. Refuses a shortcut in use. */
export async function addCannedText(
  tx: Tx,
  actor: Actor,
  { shortcut, title, body }: CannedTextInput,
): Promise<Id<'canned_texts'>> {
  mustWorkHere(actor)
  const made = await tx.maybe<{ id: Id<'canned_texts'> }>(sql`
    insert into canned_texts (shortcut, title, body) values (${shortcut}, ${title}, ${body}) on conflict do nothing returning id`)
  if (!made) throw invalid({ shortcut: 'answers.shortcut_taken' })
  await record(tx, actor, cannedTextAdded, made.id)
  return made.id
}

export type CannedTextChange = CannedTextInput & { id: Id<'canned_texts'>; revision: number }

/** Changes a text for all colleagues. Refuses when somebody else changed it meanwhile, and a shortcut in use. */
export async function changeCannedText(
  tx: Tx,
  actor: Actor,
  { id, revision, shortcut, title, body }: CannedTextChange,
): Promise<void> {
  const known = await lockCannedText(tx, actor, id)
  if (known.revision !== revision) throw conflict('answers.changed_meanwhile')
  const taken = await tx.maybe(sql`select from canned_texts where shortcut = ${shortcut} and id <> ${id}`)
  if (taken) throw invalid({ shortcut: 'answers.shortcut_taken' })

  await tx
    .run(sql`
    update canned_texts set shortcut = ${shortcut}, title = ${title}, body = ${body}, revision = revision + 1 where id = ${id}`)
    .catch(ifTaken(invalid({ shortcut: 'answers.shortcut_taken' })))
  await record(tx, actor, cannedTextChanged, id)
}

/** Takes a text away from all colleagues; what was written with it stays. */
export async function removeCannedText(tx: Tx, actor: Actor, id: Id<'canned_texts'>): Promise<void> {
  await lockCannedText(tx, actor, id)

  await tx.run(sql`delete from canned_texts where id = ${id}`)
  await record(tx, actor, cannedTextRemoved, id)
}

async function lockCannedText(tx: Tx, actor: Actor, id: number): Promise<CannedTextRow> {
  mustWorkHere(actor)
  const known = await tx.maybe<CannedTextRow>(
    sql`select id, shortcut, title, body, revision from canned_texts where id = ${id} for update`,
  )
  if (!known) throw notFound()
  return known
}
