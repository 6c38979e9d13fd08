import { wordsFor } from '../../pages/words.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { findPerson, type PersonRow } from '../person.ts'

/** Says who asks, what this is, and the one thing to do. */
export async function mailInvitation(
  tx: Tx,
  given: { id: number; person: PersonRow; link: string; by: Id<'persons'> | null },
): Promise<void> {
  const { person, link } = given
  if (!person.mail) return
  const t = await wordsFor(tx, person.language)
  const { name } = await settingsOf(tx)
  const by = given.by ? await findPerson(tx, given.by) : undefined
  await queueMail(tx, {
    cause: `invitation:${given.id}`,
    to: { address: person.mail, name: person.name },
    subject: t('people.invitation_mail_subject', { organisation: name }),
    about: { kind: 'person', id: person.id },
    ...letter(t, {
      greeting: t('people.mail_greeting', { name: person.first_name }),
      paragraphs: [
        t('people.invitation_mail_who', { name: by?.name ?? name, organisation: name }),
        t('people.invitation_mail_what'),
      ],
      action: { label: t('people.invitation_accept'), href: link },
      after: [t('people.invitation_mail_after')],
      signature: name,
    }),
  })
}
