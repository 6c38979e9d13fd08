import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import { looksBack } from '../items/origins.ts'
import { giveSentences } from '../lens/proposing-sentences.ts'
import { guestLink } from '../meeting/room-link.ts'
import { type WholeItem, type WholeMeeting, wholeMeeting } from '../meeting/whole-meeting.ts'
import { askedHere, isQuestion } from '../six-questions.ts'
import { type Guest, guestsOf } from './guests.ts'

const BEFORE_MINUTES = 30

/** Half an hour before: everybody invited gets each item with one question, one sentence, and who waits. Only where somebody said so. Called every minute. */
export async function remindMeetings(db: OrganisationDb): Promise<number> {
  const soon = await db.many<{ id: Id<'meetings'> }>(sql`
    select id from meetings
     where announced and reminded_at is null and cancelled_at is null and ended_at is null and opened_at is null
       and starts_at > now() and starts_at <= now() + make_interval(mins => ${BEFORE_MINUTES}) order by starts_at limit 50`)
  for (const { id } of soon) await db.transaction((tx) => remind(tx, id))
  return soon.length
}

async function remind(tx: Tx, id: Id<'meetings'>): Promise<void> {
  const mine = await tx.run(
    sql`update meetings set reminded_at = clock_timestamp() where id = ${id} and reminded_at is null and cancelled_at is null`,
  )
  if (mine === 0) return
  await giveSentences(tx, id) // since the agenda was made customers may have said something that bears on it
  const whole = await wholeMeeting(tx, system, id)
  if (!whole) return
  for (const guest of await guestsOf(tx, id)) await mail(tx, whole, guest)
}

async function mail(tx: Tx, { meeting, items }: WholeMeeting, guest: Guest): Promise<void> {
  const t = await wordsFor(tx, guest.language ?? (await settingsOf(tx)).languages[0] ?? 'nl')
  const now = new Date()
  const asked = items.filter(({ procedural }) => !procedural)
  await queueMail(tx, {
    cause: `meeting:${meeting.id}:${meeting.starts_at.getTime()}:${guest.id}`,
    to: { address: guest.mail, name: guest.name },
    subject: t('meetings.mail_before_subject', { name: meeting.series_name }),
    about: { kind: 'meeting', id: meeting.id },
    ...letter(t, {
      greeting: greetingOf(t, guest),
      paragraphs: [
        t('meetings.mail_before', { name: meeting.series_name, moment: moment(t, meeting.starts_at, now) }),
        ...(asked.length > 0
          ? asked.map((item, index) => paragraph(t, item, index + 1, now))
          : [`${t('meetings.mail_no_agenda')}\n${askedHere(t, 1)}`]),
      ],
      action: { label: t('meetings.mail_open'), href: guestLink(tx.organisation, guest) },
      after: [t('meetings.mail_no_sign_in')],
      signature: (await settingsOf(tx)).name,
    }),
  })
}

export const greetingOf = (t: Translate, { first_name, name }: Guest): string =>
  first_name || name ? t('meetings.mail_greeting', { name: first_name || name }) : t('meetings.mail_greeting_nameless')

/** "2. Openingstijden balie", the question, the sentence without a name, and that somebody waits. */
function paragraph(t: Translate, item: WholeItem, number: number, now: Date): string {
  const longest = item.waiting[0]
  const days = longest ? Math.floor((now.getTime() - longest.since.getTime()) / 86_400_000) : 0
  return [
    `${number}. ${item.title}`,
    looksBack(item) ? t('meetings.did_it_come') : isQuestion(item.question) ? askedHere(t, item.question) : '',
    item.sentence ? `‘${item.sentence.words}’` : '',
    longest ? t('meetings.mail_waits', { count: item.waiting.length, days }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}
