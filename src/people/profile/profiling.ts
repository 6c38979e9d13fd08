import type { Language } from '../../language/languages.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { type FileStore, storeFile } from '../../platform/files/files.ts'
import { squarePicture } from '../../platform/files/pictures.ts'
import { refused } from '../../platform/refusal.ts'
import type { WeekHours } from '../../platform/settings.ts'
import { assertSelfOrAdministrator } from '../../platform/who-may.ts'
import { personChanged, personDisplayChosen, personHidden, personShown } from '../happenings.ts'
import { DISPLAY_LEVELS, type DisplayLevel } from '../person.ts'
import { refreshWhereSeen } from '../seen.ts'
import { sayExpertise } from './expertise.ts'
import { lockPerson } from './profile.ts'

/** What a person says about themselves: how they can be reached and how much of them customers see. */
export interface OwnProfile {
  personId: Id<'persons'>
  phone: string
  language: Language
  expertise: string
  week: WeekHours
}

/** Changes how somebody can be reached and what they know. They do it themselves, or an administrator does. */
export async function changeProfile(tx: Tx, actor: Actor, given: OwnProfile): Promise<void> {
  assertSelfOrAdministrator(actor, given.personId)
  await lockPerson(tx, given.personId)
  await tx.run(sql`
    update persons set phone = ${given.phone}, language = ${given.language}, revision = revision + 1
     where id = ${given.personId}`)
  await sayExpertise(tx, given.personId, given.expertise)
  await tx.run(sql`delete from reachable_hours where person_id = ${given.personId}`)
  for (const [weekday, parts] of Object.entries(given.week)) {
    for (const [opens, closes] of parts) {
      await tx.run(sql`insert into reachable_hours (person_id, weekday, opens, closes)
                       values (${given.personId}, ${Number(weekday)}, ${opens}, ${closes})`)
    }
  }
  await recordAndRefresh(tx, actor, personChanged, given.personId)
}

/**
 * Chooses how much customers see. Everybody decides for themselves; an administrator may show less of somebody, never
 * more.
 */
export async function chooseDisplay(
  tx: Tx,
  actor: Actor,
  { personId, display }: { personId: Id<'persons'>; display: DisplayLevel },
) {
  assertSelfOrAdministrator(actor, personId)
  const before = await lockPerson(tx, personId)
  const more = DISPLAY_LEVELS.indexOf(display) < DISPLAY_LEVELS.indexOf(before.display)
  if (more && actor.kind === 'person' && actor.id !== personId) throw refused('people.display_is_theirs')
  await tx.run(
    sql`update persons set display = ${display}, hidden_at = null, revision = revision + 1 where id = ${personId}`,
  )
  await recordAndRefresh(tx, actor, personDisplayChosen, personId)
}

/** Shows no more than a team, on every page that was ever made. What was chosen is kept for later. */
export async function hideEverywhere(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  assertSelfOrAdministrator(actor, personId)
  await lockPerson(tx, personId)
  await tx.run(sql`update persons set hidden_at = coalesce(hidden_at, clock_timestamp()) where id = ${personId}`)
  await recordAndRefresh(tx, actor, personHidden, personId)
}

/** Back to what was chosen before. Only the person does this. */
export async function showAgain(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  assertSelfOrAdministrator(actor, personId)
  if (actor.kind === 'person' && actor.id !== personId) throw refused('people.display_is_theirs')
  await lockPerson(tx, personId)
  await tx.run(sql`update persons set hidden_at = null where id = ${personId}`)
  await recordAndRefresh(tx, actor, personShown, personId)
}

/** Gives somebody a face: square, small, without where and by what it was taken. Without a file the photo goes. */
export async function setPhoto(
  tx: Tx,
  actor: Actor,
  { personId, photo, store }: { personId: Id<'persons'>; photo?: File | undefined; store: FileStore },
) {
  assertSelfOrAdministrator(actor, personId)
  await lockPerson(tx, personId)
  const stored = photo && (await storeFile(tx, store, await squarePicture(photo)))
  await tx.run(sql`update persons set photo_id = ${stored?.id ?? null}, revision = revision + 1 where id = ${personId}`)
  await recordAndRefresh(tx, actor, personChanged, personId)
}

type OfOneself = typeof personChanged | typeof personDisplayChosen | typeof personHidden | typeof personShown

/** Recorded, and shown at once on every open page. */
async function recordAndRefresh(tx: Tx, actor: Actor, happening: OfOneself, id: Id<'persons'>): Promise<void> {
  await record(tx, actor, happening, id)
  await refreshWhereSeen(tx, id)
}
