import { wordsFor } from '../../pages/words.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { findFollower } from '../following.ts'
import { followingLink } from '../links.ts'
import { type RequestRow, requestColumns } from '../request.ts'

/**
 * Sends somebody the link with which they follow a request. Their address was typed by who asked: the mail holds nothing
 * else of theirs, no name and no title, and says where to read it. Nothing when it was ended before it was sent.
 */
export async function mailFollower(db: OrganisationDb, event: Event): Promise<void> {
  const follower = await findFollower(db, Number(event.data.follower))
  const request = await db.maybe<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${event.subject_id}`,
  )
  if (!follower || !request) return

  const [t, settings] = await Promise.all([wordsFor(db, request.language), settingsOf(db)])
  const writes = follower.may_write && !request.closed_service
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `follower:${follower.id}`,
      to: { address: follower.mail },
      subject: t('requests.mail_follower_subject', { organisation: settings.name }),
      about: { kind: 'request', id: request.id },
      ...letter(t, {
        greeting: t('requests.mail_greeting_nameless'),
        paragraphs: [
          t('requests.mail_follower_text', { organisation: settings.name }),
          t(writes ? 'requests.mail_follower_writes' : 'requests.mail_follower_reads'),
        ],
        action: { label: t('requests.mail_follow_along'), href: followingLink(db.organisation, follower) },
        after: [t('requests.mail_follower_after')],
        signature: settings.name,
        writeTo: follower.may_write && !request.closed_service ? followingLink(db.organisation, follower) : undefined,
      }),
    }),
  )
}
