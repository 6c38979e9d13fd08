import { wordsFor } from '../../pages/words.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { letter } from '../../ui/letter.ts'
import { problemOwned } from '../happenings.ts'
import { hearsFor } from './asked.ts'

/** A department that is asked to solve something together hears so. */
export const askedMails: readonly Listening[] = [{ name: 'mail_asked_owner', hears: [problemOwned], hear: mailAsked }]

/** To who leads the department, or all of it where nobody does. Nothing once it answered; of what is in confidence no words. */
async function mailAsked(db: OrganisationDb, event: Event): Promise<void> {
  const asked = await db.maybe<{ id: number; title: string; closed_service: boolean; department: string }>(sql`
    select p.id, p.title, p.closed_service, d.name as department
      from joint_owners j join problems p on p.id = j.problem_id join departments d on d.id = j.department_id
     where j.problem_id = ${event.subject_id} and j.department_id = ${Number(event.data.department)} and j.person_id is null
       and p.state in ('raised', 'underway')`)
  if (!asked) return
  const people = await db.many<{ id: Id<'persons'> }>(sql`
    select m.person_id as id from memberships m where m.department_id = ${Number(event.data.department)} and ${hearsFor} order by m.person_id`)
  for (const { id } of people) await mailOne(db, event, asked, id)
}

async function mailOne(
  db: OrganisationDb,
  event: Event,
  asked: { id: number; title: string; closed_service: boolean; department: string },
  personId: Id<'persons'>,
): Promise<void> {
  const person = await findPerson(db, personId)
  if (!person?.mail || person.left_at || person.id === event.actor_id) return
  const t = await wordsFor(db, person.language)
  const { mail, name } = person
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `asked-owner:${event.id}:${person.id}`,
      to: { address: mail, name },
      subject: t('improvements.mail_asked_subject', { department: asked.department }),
      ...letter(t, {
        greeting: t('improvements.mail_hello', { name: person.first_name }),
        paragraphs: [
          t('improvements.mail_asked', { department: asked.department }),
          ...(asked.closed_service ? [] : [asked.title]),
        ],
        action: {
          label: t('improvements.mail_asked_do'),
          href: `${tx.organisation.address}/desk/improvements/${asked.id}#owners`,
        },
        signature: tx.organisation.name,
      }),
    }),
  )
}
