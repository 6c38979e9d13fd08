import { researchAnswered } from '../../insights/happenings.ts'
import { wordsFor } from '../../pages/words.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'

/** What nobody knew at the table was found out: whoever brought the item hears it. */
export const foundOutMails: readonly Listening[] = [
  { name: 'mail_found_out', hears: [researchAnswered], hear: (db, event) => mailBringer(db, event.subject_id) },
]

interface FoundOut {
  item_id: Id<'agenda_items'>
  title: string
  question: string
  answer: string
  brought_by: Id<'persons'> | null
}

async function mailBringer(db: OrganisationDb, questionId: number): Promise<void> {
  const found = await db.maybe<FoundOut>(sql`
    select i.id as item_id, i.title, q.question, q.answer, i.brought_by
      from research_questions q join agenda_items i on q.origin_kind = 'item' and i.id = q.origin_id where q.id = ${questionId}`)
  const person = found?.brought_by ? await findPerson(db, found.brought_by) : undefined
  if (!found || !person?.mail || person.left_at) return
  const { mail, name, first_name, language } = person
  const t = await wordsFor(db, language)
  const { name: organisation } = await settingsOf(db)
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `found_out:${questionId}`,
      to: { address: mail, name },
      subject: t('meetings.mail_found_out_subject', { title: found.title }),
      about: { kind: 'research', id: questionId },
      ...letter(t, {
        greeting: t('meetings.mail_greeting', { name: first_name }),
        paragraphs: [t('meetings.mail_found_out'), found.question, found.answer],
        action: {
          label: t('meetings.mail_found_out_open'),
          href: `${db.organisation.address}/desk/items/${found.item_id}`,
        },
        signature: organisation,
      }),
    }),
  )
}
