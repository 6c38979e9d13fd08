import { unpointed } from '../../lib/sentences.ts'
import { wordsFor } from '../../pages/words.ts'
import { shownToCustomer } from '../../people/display.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { day, time } from '../../ui/words/when.ts'
import { alongBooked, alongUnbooked } from '../happenings.ts'

/** A customer who offered that somebody walks along hears who comes, or no longer comes. */
export const alongMails: readonly Listening[] = [
  { name: 'mail_along', hears: [alongBooked, alongUnbooked], hear: tellCustomer },
]

interface Offered {
  what: string
  starts_at: Date
  called: string
  language: string
  address: string
}

async function tellCustomer(db: OrganisationDb, event: Event): Promise<void> {
  const along = await db.maybe<Offered>(sql`
    select w.what, w.starts_at, coalesce(nullif(c.called, ''), c.name) as called, c.language, m.value as address
      from walk_alongs w join customers c on c.id = w.customer_id
      join lateral (select value from contact_ways where customer_id = c.id and kind = 'mail' and undeliverable_at is null
                     order by preferred desc, id limit 1) m on true
     where w.id = ${event.subject_id} and w.withdrawn_at is null`)
  const person = event.actor_id === null ? undefined : await findPerson(db, event.actor_id)
  if (!along || !person) return
  const t = await wordsFor(db, along.language)
  const { name: organisation } = await settingsOf(db)
  const comes = event.type === 'along.booked' ? 'yes' : 'no'
  const who = shownToCustomer(person).name
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `along:${event.subject_id}:${event.sequence}`,
      to: { address: along.address, name: along.called },
      subject: t('insights.mail_along_subject', { comes, name: who }),
      ...letter(t, {
        greeting: t('insights.mail_along_greeting', { name: along.called || 'none' }),
        paragraphs: [
          t('insights.mail_along', {
            comes,
            name: who,
            what: unpointed(along.what),
            day: day(t, along.starts_at),
            time: time(t, along.starts_at),
          }),
        ],
        action: { label: t('insights.mail_along_open'), href: `${db.organisation.address}/mine/file#along` },
        signature: organisation,
        writeTo: `${db.organisation.address}/`,
      }),
    }),
  )
}
