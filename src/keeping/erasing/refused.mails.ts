import { wordsFor } from '../../pages/words.ts'
import { shownToCustomer } from '../../people/display.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { letter } from '../../ui/letter.ts'
import { day } from '../../ui/words/when.ts'
import { customerErasureRefused } from '../happenings.ts'
import { statementOf } from '../statement/statement.ts'
import { complainingLines } from './complaining.views.ts'

/** Whoever asked to be erased hears why it is not done, and what they can do. */
export const refusedMails: readonly Listening[] = [
  { name: 'mail_erasure_refused', hears: [customerErasureRefused], hear: tellThem },
]

interface Refused {
  asked_at: Date
  because: string
  refused_by: Id<'persons'>
  called: string
  language: string
  address: string
}

/** As it stands when it is mailed: what was answered otherwise meanwhile is not mailed any more. */
async function tellThem(db: OrganisationDb, event: Event): Promise<void> {
  const refused = await db.maybe<Refused>(sql`
    select e.asked_at, e.because, e.refused_by, coalesce(nullif(c.called, ''), c.name) as called, c.language, m.value as address
      from erasure_requests e join customers c on c.id = e.customer_id
      join lateral (select value from contact_ways where customer_id = c.id and kind = 'mail' and undeliverable_at is null
                     order by preferred desc, id limit 1) m on true
     where e.id = ${Number(event.data.asked)} and e.answer = 'refused'`)
  const person = refused && (await findPerson(db, refused.refused_by))
  if (!refused || !person) return
  const t = await wordsFor(db, refused.language)
  const statement = await statementOf(db)
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `erasure_refused:${Number(event.data.asked)}`,
      to: { address: refused.address, name: refused.called },
      subject: t('keeping.mail_refused_subject'),
      personal: true,
      ...letter(t, {
        greeting: t('keeping.mail_greeting', { name: refused.called || 'none' }),
        paragraphs: [t('keeping.mail_refused', { day: day(t, refused.asked_at) }), refused.because],
        action: { label: t('keeping.mail_refused_open'), href: `${tx.organisation.address}/mine/file#erasure` },
        after: complainingLines(t, statement),
        signature: `${shownToCustomer(person).name}\n${tx.organisation.name}`,
        writeTo: `${tx.organisation.address}/`,
      }),
    }),
  )
}
