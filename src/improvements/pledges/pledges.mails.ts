import { wordsFor } from '../../pages/words.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { letter } from '../../ui/letter.ts'
import { pledgeAsked } from '../happenings.ts'
import type { PledgeRow } from './pledge.ts'
import { pledgeToken } from './pledge-links.ts'

const ANSWERS = ['done', 'partly', 'dropped'] as const

/** On the day somebody named themselves: how did it go? To nobody else. */
export const pledgeMails: readonly Listening[] = [{ name: 'mail_pledge', hears: [pledgeAsked], hear: askByMail }]

async function askByMail(db: OrganisationDb, event: Event): Promise<void> {
  const pledge = await db.maybe<PledgeRow>(sql`select * from pledges where id = ${event.subject_id}`)
  const person = pledge && (await findPerson(db, pledge.person_id))
  if (!pledge || pledge.answer || !person?.mail || person.left_at) return
  const { mail } = person
  const t = await wordsFor(db, person.language)
  const link = `${db.organisation.address}/pledged/${pledgeToken(db.organisation, pledge)}`
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `pledge:${pledge.id}`,
      to: { address: mail, name: person.name },
      subject: t('improvements.mail_pledge_subject'),
      ...letter(t, {
        greeting: t('improvements.mail_hello', { name: person.first_name }),
        paragraphs: [
          t('improvements.mail_pledge'),
          `‘${pledge.words}’`,
          t('improvements.mail_pledge_for', { whom: pledge.for_whom, notice: pledge.will_notice }),
        ],
        choices: ANSWERS.map((answer) => ({
          label: t('improvements.pledge_answer', { answer }),
          href: `${link}?answer=${answer}`,
        })),
        after: [t('improvements.mail_pledge_after')],
        signature: tx.organisation.name,
      }),
    }),
  )
}
