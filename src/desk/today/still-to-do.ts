import type pg from 'pg'
import { lastBackups } from '../../platform/backup/known.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Settings } from '../../platform/settings.ts'

/** What an administrator still has to see to. It is looked up when shown, and empties by doing it. */
export interface ToDo {
  kind: 'mail' | 'mail_trouble' | 'mail_kept' | 'erasures' | 'hours' | 'people' | 'answers' | 'screens' | 'backup'
  /** Who never came in, by first name. */
  names?: string[]
  count?: number
}

const BACKUP_DAYS = 7 // a week of work is the most anybody may lose
const TROUBLE_MINUTES = 15 // a mail server that is away for less mends itself

interface Found {
  trouble: boolean
  kept: number
  erasures: number
  awaited: string[]
  answers: boolean
  screens: boolean
}

/** The list, in the order in which it matters. */
export async function stillToDo(db: Db, pool: pg.Pool, settings: Settings, now = new Date()): Promise<ToDo[]> {
  const [found, backups] = await Promise.all([
    db.one<Found>(sql`
      select exists (select from mail_server where trouble_since < now() - make_interval(mins => ${TROUBLE_MINUTES})) as trouble,
             (select count(*) from mails where sent_at is null and failed_at is null and kept_at is not null
                 and (useless_after is null or useless_after > now())) as kept,
             (select count(*) from erasure_requests where answered_at is null) as erasures,
             array(select first_name from persons where awaited_since is not null and left_at is null order by first_name, id limit 20) as awaited,
             exists (select from shared_screens where shut_at is not null and ended_at is null) as screens,
             exists (select from answers where published_at is not null) as answers`),
    lastBackups(pool),
  ])
  const all: (ToDo | false)[] = [
    !settings.sends_mail && { kind: 'mail' },
    settings.sends_mail && found.trouble && { kind: 'mail_trouble' },
    settings.sends_mail && found.kept > 0 && { kind: 'mail_kept', count: found.kept },
    found.erasures > 0 && { kind: 'erasures', count: found.erasures },
    found.screens && { kind: 'screens' },
    !settings.hours_checked_at && { kind: 'hours' },
    found.awaited.length > 0 && { kind: 'people', names: found.awaited },
    !found.answers && { kind: 'answers' },
    isOld(backups.worked?.made_at ?? settings.ready_at, now) && { kind: 'backup' },
  ]
  return all.filter((one) => one !== false)
}

/** The last backup, and before the first one the opening of the door. */
const isOld = (at: Date | null, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() > BACKUP_DAYS * 86_400_000
