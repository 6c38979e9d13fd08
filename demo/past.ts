import { everyMinute, listening } from '../src/app/listening.ts'
import { readWatchedFolder } from '../src/meetings/invitations/watched-folder.ts'
import type { OrganisationDb } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { type Announcement, announceNews, findEvent } from '../src/platform/events/news.ts'

const AT_ONCE = 4 // listeners at a time; each may hold one connection and want another

/**
 * Lets the rooms hear of what was played, and what they mail counts as sent when it was written: it happened in a past
 * that was invented. So a mail server, when there is one, gets only what happens from now on.
 */
export async function letThePastBeHeard(db: OrganisationDb): Promise<void> {
  for (const pass of everyMinute.filter((one) => one !== readWatchedFolder)) await pass(db, '')
  const news: Announcement[] = []
  const look = () => announceNews(db, listening, async (announced) => void news.push(...announced))
  await look() // the first look only lays down where to begin
  while ((await look()) > 0);
  for (let from = 0; from < news.length; from += AT_ONCE)
    await Promise.all(news.slice(from, from + AT_ONCE).map((one) => hear(db, one)))
  await db.run(
    sql`update mails set sent_at = queued_at, attempts = 1 where sent_at is null and failed_at is null and kept_at is null`,
  )
}

async function hear(db: OrganisationDb, { listener, event }: Announcement): Promise<void> {
  const happened = await findEvent(db, event)
  if (happened) await listening.find(({ name }) => name === listener)?.hear(db, happened)
}
