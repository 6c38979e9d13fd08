import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { type FileStore, storeFile } from '../platform/files/files.ts'
import { conflict, refused } from '../platform/refusal.ts'
import type { Settings } from '../platform/settings.ts'
import { mustAdminister } from '../platform/who-may.ts'
import { organisationOpened, settingsChanged } from './happenings.ts'

/** What an organisation chooses on pages. */
export type Choices = Omit<Settings, 'ready_at' | 'demo' | 'revision' | 'hours_checked_at' | 'sends_mail'>

/**
 * Changes some settings; what is left out stays. `revision` is the one that was on the screen: refused when somebody
 * else changed any of them meanwhile.
 */
export async function changeSettings(
  tx: Tx,
  actor: Actor,
  { revision, ...change }: Partial<Choices> & { revision: number },
): Promise<void> {
  mustAdminister(actor)
  const before = await tx.one<Settings>(sql`
    select name, address_form, customer_word, languages, time_zone, purpose, phone, visiting_address, postal_address, mail,
           opening_hours, closing_days::text[] as closing_days, jargon, danger_words, despair_words, emergency_phone, theme_css, sector, display_default, display_at_most,
           mark_id, revision
      from settings for update`)
  if (before.revision !== revision) throw conflict('people.changed_meanwhile')

  const now: Choices = { ...before, ...change }
  await tx.run(sql`
    update settings set name = ${now.name}, address_form = ${now.address_form}, customer_word = ${JSON.stringify(now.customer_word)},
           languages = ${now.languages}, time_zone = ${now.time_zone}, purpose = ${now.purpose}, phone = ${now.phone},
           visiting_address = ${now.visiting_address}, postal_address = ${now.postal_address}, mail = ${now.mail},
           opening_hours = ${JSON.stringify(now.opening_hours)}, closing_days = ${now.closing_days}::date[],
           jargon = ${now.jargon}, danger_words = ${now.danger_words}, despair_words = ${now.despair_words},
           emergency_phone = ${now.emergency_phone}, theme_css = ${now.theme_css}, sector = ${now.sector},
           display_default = ${now.display_default}, display_at_most = ${now.display_at_most}, mark_id = ${now.mark_id},
           hours_checked_at = case when ${change.opening_hours !== undefined} then now() else hours_checked_at end,
           revision = revision + 1`)
  await record(tx, actor, settingsChanged, SETTINGS, { revision: revision + 1 })
}

/** Locks the settings for a change, and says which ones they are. */
export const lockSettings = (tx: Tx): Promise<Pick<Settings, 'sector' | 'revision'>> =>
  tx.one<Pick<Settings, 'sector' | 'revision'>>(sql`select sector, revision from settings for update`)

/** The organisation's own mark, in a corner of every page. Without a file our own stands there. */
export async function changeMark(
  tx: Tx,
  actor: Actor,
  { mark, revision, store }: { mark?: File | undefined; revision: number; store: FileStore },
): Promise<void> {
  mustAdminister(actor)
  const stored = mark && (await storeFile(tx, store, mark))
  if (stored && !/^image\/(png|jpeg|webp)$/.test(stored.content_type)) throw refused('platform.picture_unreadable')
  await changeSettings(tx, actor, { revision, mark_id: stored?.id ?? null })
}

/** The front door opens: from now on the desk leads to work, no longer to getting ready. A second time changes nothing. */
export async function openDoor(tx: Tx, actor: Actor): Promise<void> {
  mustAdminister(actor)
  const opened = await tx.run(
    sql`update settings set ready_at = clock_timestamp(), revision = revision + 1 where ready_at is null`,
  )
  if (opened > 0) await record(tx, actor, organisationOpened, SETTINGS)
}

export const SETTINGS = { kind: 'settings', id: 1 } as const
