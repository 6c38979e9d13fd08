import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import { type Appointment, writeCalendar } from '../calendar/writing.ts'
import type { DecisionRow } from '../decisions/decision.ts'
import { meetingMinutesSent } from '../happenings.ts'
import { findMeetingFor, heldOn, nextMeeting } from '../items/meeting.ts'
import { outcomeWords } from '../meeting/lens.views.ts'
import { guestLink } from '../meeting/room-link.ts'
import { type WholeItem, type WholeMeeting, wholeMeeting } from '../meeting/whole-meeting.ts'
import { type Guest, guestsOf } from './guests.ts'
import { greetingOf } from './reminding.ts'

/** When the minutes are sent everybody invited gets what came of the meeting, with the next time and the days to look back for their calendar. */
export const minutesMails: readonly Listening[] = [
  {
    name: 'mail_minutes',
    hears: [meetingMinutesSent],
    hear: (db, event) => mailMinutes(db, event.subject_id, event.id),
  },
]

async function mailMinutes(db: OrganisationDb, meetingId: Id<'meetings'>, sending: number): Promise<void> {
  await db.transaction(async (tx) => {
    const whole = await wholeMeeting(tx, system, meetingId)
    if (!whole || whole.items.every(({ procedural }) => procedural)) return
    const next = await nextMeeting(tx, whole.meeting.series_id)
    const after = next && (await findMeetingFor(tx, system, next.id))
    for (const guest of await guestsOf(tx, meetingId)) {
      const t = await wordsFor(tx, guest.language ?? (await settingsOf(tx)).languages[0] ?? 'nl')
      const appointments = [...(after ? [nextTime(tx, after, guest)] : []), ...lookingBack(t, tx, whole, guest)]
      await mail(tx, t, whole, { guest, appointments, sending })
    }
  })
}

async function mail(
  tx: Tx,
  t: Translate,
  { meeting, items }: WholeMeeting,
  { guest, appointments, sending }: { guest: Guest; appointments: Appointment[]; sending: number },
): Promise<void> {
  const now = new Date()
  await queueMail(tx, {
    cause: `minutes:${meeting.id}:${guest.id}:${sending}`,
    to: { address: guest.mail, name: guest.name },
    subject: t('meetings.mail_minutes_subject', { name: meeting.series_name, day: day(t, heldOn(meeting), now) }),
    about: { kind: 'meeting', id: meeting.id },
    calendar: appointments.length > 0 ? writeCalendar(appointments, now) : undefined,
    ...letter(t, {
      greeting: greetingOf(t, guest),
      paragraphs: [
        t('meetings.mail_minutes'),
        ...items.filter(({ procedural }) => !procedural).map((item) => paragraph(t, item, now)),
      ],
      action: { label: t('meetings.mail_open_minutes'), href: guestLink(tx.organisation, guest) },
      after: appointments.length > 0 ? [t('meetings.mail_calendar')] : [],
      signature: (await settingsOf(tx)).name,
    }),
  })
}

const paragraph = (t: Translate, item: WholeItem, now: Date): string =>
  [
    item.title,
    item.sentence && t('meetings.mail_said', { words: item.sentence.words }),
    outcomeWords(t, item),
    item.review?.lesson && `${t('meetings.lesson_was')} ${item.review.lesson}`,
    ...item.decisions.map((decision) => decisionLine(t, decision, now)),
  ]
    .filter(Boolean)
    .join('\n')

const decisionLine = (t: Translate, decision: DecisionRow, now: Date): string =>
  [
    decision.words,
    decision.touches === 'nobody'
      ? t('meetings.nothing_expected', { because: decision.nothing_because })
      : `${decision.will_notice} (${[decision.for_whom, decision.notice_by && until(t, decision.notice_by, now)].filter(Boolean).join(', ')})`,
  ].join('\n')

const nextTime = (
  tx: Tx,
  next: { id: number; series_name: string; starts_at: Date; ends_at: Date; place: string },
  guest: Guest,
): Appointment => ({
  uid: `meeting-${next.id}@openkeuken`,
  sequence: 0,
  title: next.series_name,
  about: '',
  place: next.place,
  url: guestLink(tx.organisation, guest),
  at: { from: next.starts_at, until: next.ends_at },
})

const lookingBack = (t: Translate, tx: Tx, { items }: WholeMeeting, guest: Guest): Appointment[] =>
  items
    .flatMap(({ decisions }) => decisions)
    .flatMap((decision) =>
      decision.review_on
        ? [
            {
              uid: `decision-${decision.id}@openkeuken`,
              sequence: 0,
              title: t('meetings.calendar_look_back', { decision: decision.words }),
              about: decision.will_notice,
              url: guestLink(tx.organisation, guest),
              at: { day: decision.review_on },
            },
          ]
        : [],
    )
