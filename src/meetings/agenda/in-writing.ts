import { wordsFor } from '../../pages/words.ts'
import { findPersons } from '../../people/person.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { idNamed, record } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { wholeMoment } from '../../ui/words/when.ts'
import { itemCameBack, itemPutInWriting } from '../happenings.ts'
import { place } from '../items/backlog.ts'
import { findItemFor } from '../items/item.ts'
import { meetingSubject, nextMeeting } from '../items/meeting.ts'
import { peopleInSeries, seriesSubject } from '../items/series.ts'

/** What is decided in writing is put before everybody in the series by mail. */
export const writingMails: readonly Listening[] = [
  {
    name: 'mail_in_writing',
    hears: [itemPutInWriting],
    hear: (db, event) => mailEverybody(db, idNamed(event, 'item')),
  },
]

async function mailEverybody(db: OrganisationDb, itemId: Id<'agenda_items'>): Promise<void> {
  const item = await findItemFor(db, system, itemId)
  if (!item?.decide_by) return
  const until = item.decide_by
  const people = await findPersons(db, await peopleInSeries(db, item.series_id))
  const { name: organisation } = await settingsOf(db)
  for (const { id, mail, name, first_name, language } of people.values()) {
    if (!mail) continue
    const t = await wordsFor(db, language)
    await db.transaction((tx) =>
      queueMail(tx, {
        cause: `writing:${itemId}:${until.getTime()}:${id}`,
        to: { address: mail, name },
        subject: t('meetings.mail_writing_subject', { title: item.title }),
        about: { kind: 'series', id: item.series_id },
        ...letter(t, {
          greeting: t('meetings.mail_greeting', { name: first_name }),
          paragraphs: [t('meetings.mail_writing', { moment: wholeMoment(t, until) }), item.title],
          action: { label: t('meetings.mail_writing_open'), href: `${db.organisation.address}/desk/items/${itemId}` },
          signature: organisation,
        }),
      }),
    )
  }
}

/** Nobody decided in time: silence is no consent, so it is back on the next agenda, or waits. Called every minute. */
export async function endWriting(db: OrganisationDb): Promise<number> {
  const over = await db.many<{ id: Id<'agenda_items'>; series_id: Id<'meeting_series'> }>(sql`
    select id, series_id from agenda_items where decide_by <= now() and closed_at is null and meeting_id is null limit 50`)
  for (const { id, series_id } of over)
    await db.transaction(async (tx) => {
      await tx.run(sql`select from meeting_series where id = ${series_id} for update`)
      const open = await tx.run(
        sql`update agenda_items set decide_by = null where id = ${id} and decide_by <= now() and closed_at is null`,
      )
      if (open === 0) return
      const next = await nextMeeting(tx, series_id)
      if (next) {
        await tx.run(sql`select from meetings where id = ${next.id} for update`)
        await place(tx, id, next.id, true)
      }
      await record(tx, system, itemCameBack, next ? meetingSubject(next.id) : seriesSubject(series_id), { item: id })
    })
  return over.length
}
