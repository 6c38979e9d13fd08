import { wordsFor } from '../../pages/words.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { type Settings, settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { untilDay } from '../../ui/words/when.ts'
import { type FollowerRow, followersOf } from '../following.ts'
import { followingLink } from '../links.ts'
import { type RequestRow, requestColumns } from '../request.ts'

/** One mail for each who follows now, with a link to stop. Of a closed service it says no more than that there is news. */
export async function mailFollowersNews(db: OrganisationDb, event: Event): Promise<void> {
  const followers = await followersOf(db, event.subject_id)
  if (followers.length === 0) return
  const request = await db.one<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${event.subject_id}`,
  )
  const [t, settings] = await Promise.all([wordsFor(db, request.language), settingsOf(db)])
  const said = request.closed_service ? closedNews(t) : await newsOf(db, t, request, event)
  await db.transaction(async (tx) => {
    for (const follower of followers)
      await queueMail(tx, {
        cause: `follower:${follower.id}:${event.id}`,
        to: { address: follower.mail },
        subject: said.subject,
        about: { kind: 'request', id: request.id },
        ...newsLetter(db, t, { follower, settings, text: said.text }),
      })
  })
}

interface News {
  subject: string
  text: string
}

const closedNews = (t: Translate): News => ({
  subject: t('requests.mail_closed_service_subject', { waits: 'no' }),
  text: t('requests.mail_closed_service_text', { waits: 'no' }),
})

async function newsOf(db: OrganisationDb, t: Translate, request: RequestRow, event: Event): Promise<News> {
  const { title } = request
  if (event.type === 'request.closed')
    return {
      subject: t('requests.mail_follower_closed_subject', { title }),
      text: t('requests.mail_follower_closed', { title }),
    }
  const entry = await db.maybe<{ due_at: Date | null }>(
    sql`select due_at from promise_entries where id = ${Number(event.data.entry)}`,
  )
  const date = entry?.due_at ? untilDay(t, entry.due_at) : 'none'
  return {
    subject: t('requests.mail_moved_subject', { title }),
    text: t('requests.mail_follower_moved', { title, new: date }),
  }
}

function newsLetter(
  db: OrganisationDb,
  t: Translate,
  { follower, settings, text }: { follower: FollowerRow; settings: Settings; text: string },
) {
  const link = followingLink(db.organisation, follower)
  return letter(t, {
    greeting: t('requests.mail_greeting_nameless'),
    paragraphs: [text],
    action: { label: t('requests.mail_follow_along'), href: link },
    after: [t('requests.mail_follower_stop', { link: `${link}/leaving` })],
    signature: settings.name,
    writeTo: follower.may_write ? link : undefined,
  })
}
