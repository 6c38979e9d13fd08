import { randomUUID } from 'node:crypto'
import { wordsFor } from '../../pages/words.ts'
import type { Tx } from '../../platform/database/database.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { PersonRow } from '../person.ts'
import { MINUTES_MAILED, type SignInLink } from './sign-in-links.ts'

/** The mail with which somebody signs in. Each is one of its own: an earlier link no longer works. */
export async function mailSignIn(tx: Tx, person: PersonRow, { link, code }: SignInLink): Promise<void> {
  if (!person.mail) return
  const t = await wordsFor(tx, person.language)
  const { name } = await settingsOf(tx)
  await queueMail(tx, {
    cause: `sign_in:${randomUUID()}`,
    to: { address: person.mail, name: person.name },
    subject: t('people.sign_in_mail_subject', { organisation: name }),
    about: { kind: 'person', id: person.id },
    uselessAfter: new Date(Date.now() + MINUTES_MAILED * 60_000),
    ...letter(t, {
      greeting: t('people.mail_greeting', { name: person.first_name }),
      paragraphs: [t('people.sign_in_mail_text')],
      code: spaced(code),
      action: { label: t('people.sign_in'), href: link },
      after: [t('people.sign_in_mail_after')],
      signature: name,
    }),
  })
}

/** Eight digits are read and typed in two groups. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
