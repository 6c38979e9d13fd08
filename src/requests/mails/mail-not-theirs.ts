import type { Language } from '../../language/languages.ts'
import { wordsFor } from '../../pages/words.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { RequestRow } from '../request.ts'
import type { LeftMail } from './left-already.ts'

/** Tells each who was mailed about a question of another that the mail was not meant for them, and nothing else of it. */
export async function mailNotTheirs(tx: Tx, request: RequestRow, left: readonly LeftMail[]): Promise<void> {
  const addresses = [...new Set(left.map(({ to_address }) => to_address))]
  if (addresses.length === 0) return
  const { language } = await tx.one<{ language: Language }>(
    sql`select language from customers where id = ${request.asker_id}`,
  )
  const [t, settings] = [await wordsFor(tx, language), await settingsOf(tx)]
  for (const [number, address] of addresses.entries())
    await queueMail(tx, {
      cause: `not_theirs:${request.id}:${request.link_number}:${number}`,
      to: { address },
      subject: t('requests.mail_not_yours_subject', { organisation: settings.name }),
      about: { kind: 'customer', id: request.asker_id },
      ...letter(t, {
        greeting: t('requests.mail_greeting_nameless'),
        paragraphs: [t('requests.mail_not_yours_text')],
        signature: settings.name,
      }),
    })
}
