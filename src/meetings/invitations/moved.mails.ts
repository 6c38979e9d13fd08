import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { wholeMoment } from '../../ui/words/when.ts'
import { meetingCancelled, meetingMoved } from '../happenings.ts'
import { findMeetingFor, type MeetingRow } from '../items/meeting.ts'
import { guestLink } from '../meeting/room-link.ts'
import { guestsOf } from './guests.ts'
import { greetingOf } from './reminding.ts'

/** Who is invited hears that a meeting moved or does not take place, when whoever moved it asked for that. */
export const movedMails: readonly Listening[] = [
  { name: 'mail_moved', hears: [meetingMoved, meetingCancelled], hear: mailMoved },
]

async function mailMoved(db: OrganisationDb, event: Event): Promise<void> {
  if (!event.data.tell) return
  await db.transaction(async (tx) => {
    const meeting = await findMeetingFor(tx, system, event.subject_id)
    if (!meeting) return
    const { name, languages } = await settingsOf(tx)
    for (const guest of await guestsOf(tx, meeting.id)) {
      const t = await wordsFor(tx, guest.language ?? languages[0] ?? 'nl')
      const { subject, text } = wordsOf(t, event, meeting)
      await queueMail(tx, {
        cause: `moved:${event.id}:${guest.id}`,
        to: { address: guest.mail, name: guest.name },
        about: { kind: 'meeting', id: meeting.id },
        subject,
        ...letter(t, {
          greeting: greetingOf(t, guest),
          paragraphs: [text],
          action: { label: t('meetings.mail_open'), href: guestLink(tx.organisation, guest) },
          after: [],
          signature: name,
        }),
      })
    }
  })
}

function wordsOf(t: Translate, { type, data }: Event, { series_name: name, starts_at, place }: MeetingRow) {
  if (type === 'meeting.cancelled')
    return {
      subject: t('meetings.mail_cancelled_subject', { name }),
      text: t('meetings.mail_cancelled', { name, moment: wholeMoment(t, starts_at) }),
    }
  const from = wholeMoment(t, new Date(Number(data.from)))
  return {
    subject: t('meetings.mail_moved_subject', { name }),
    text: t('meetings.mail_moved', { name, from, to: wholeMoment(t, starts_at), place }),
  }
}
