import type { Language } from '../language/languages.ts'
import type { Db } from './database/database.ts'
import type { Id } from './database/ids.ts'
import { sql } from './database/sql.ts'
import { operatorsServer } from './mail/mail-server.ts'
import { Refusal } from './refusal.ts'

export interface CustomerWord {
  singular: string
  plural: string
  /** de, het, the */
  article: string
}

/** Opening hours by weekday (1 is Monday), as pairs of HH:MM. */
export type WeekHours = Record<string, [string, string][]>

/** What an organisation chose for itself. */
export interface Settings {
  name: string
  address_form: 'u' | 'je'
  customer_word: Record<'nl' | 'en', CustomerWord> & Record<Language, CustomerWord>
  languages: string[]
  time_zone: string
  purpose: string
  phone: string
  visiting_address: string
  postal_address: string
  mail: string
  opening_hours: WeekHours
  closing_days: string[]
  jargon: string[]
  /** Phrases of danger and despair; nothing means those of the sector. */
  danger_words: string[] | null
  despair_words: string[] | null
  /** Whom to call now, if that is not the ordinary number. */
  emergency_phone: string
  theme_css: string
  sector: string | null
  ready_at: Date | null
  demo: boolean
  /** How much of people customers see: for new colleagues, and at most. */
  display_default: 'photo' | 'first_name' | 'role' | 'team'
  display_at_most: 'photo' | 'first_name' | 'role' | 'team'
  /** The organisation's own mark, a file. */
  mark_id: Id<'files'> | null
  /** When somebody last looked at the opening hours. */
  hours_checked_at: Date | null
  /** Mail leaves: there is a server, of the organisation or of the operator. Without one no page promises any. */
  sends_mail: boolean
  revision: number
}

const KEPT_MS = 5_000 // another process may change them: at most this old
const kept = new Map<string, { at: number; settings: Promise<Settings> }>()
const last = new Map<string, Settings>() // so that who comes while the database is away reads whom they may call

/** The settings of the organisation, kept in memory for a few seconds so that pages need no round trip for them. */
export function settingsOf(db: Db): Promise<Settings> {
  const known = kept.get(db.organisation.schema)
  if (known && Date.now() - known.at < KEPT_MS) return known.settings
  const settings = read(db).catch((error: Error) => lastKnown(db, error))
  kept.set(db.organisation.schema, { at: Date.now(), settings })
  settings.catch(() => kept.delete(db.organisation.schema))
  return settings
}

async function read(db: Db): Promise<Settings> {
  const settings = await db.one<Settings>(sql`
    select name, address_form, customer_word, languages, time_zone, purpose, phone, visiting_address, postal_address, mail,
           opening_hours, closing_days::text[] as closing_days, jargon, danger_words, despair_words, emergency_phone, theme_css, sector, ready_at, demo,
           display_default, display_at_most, mark_id, hours_checked_at, revision,
           ${operatorsServer() !== undefined} or exists (select from mail_server where host <> '') as sends_mail
      from settings`)
  last.set(db.organisation.schema, settings)
  return settings
}

function lastKnown(db: Db, error: Error): Settings {
  const known = last.get(db.organisation.schema)
  if (known && error instanceof Refusal) return known
  throw error
}

/** Forgets what is kept, after a change in this process. */
export const forgetSettings = (schema: string) => kept.delete(schema)

/** Whether pages may promise mail. In the demo they may: there everybody's mail is read on a page of its own. */
export const promisesMail = ({ sends_mail, demo }: Pick<Settings, 'sends_mail' | 'demo'>): boolean => sends_mail || demo
