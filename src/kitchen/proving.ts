import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { hadEnough } from '../platform/mail/lately.ts'
import { queueMail } from '../platform/mail/mails.ts'
import { Refusal } from '../platform/refusal.ts'
import { issueToken, useCode } from '../platform/web/tokens.ts'
import { unlock } from '../requests/looking.ts'
import type { RequestRow } from '../requests/request.ts'
import { letter } from '../ui/letter.ts'
import type { Translate } from '../ui/words/i18n.ts'

const PURPOSE = 'unlock'
const MINUTES = 30 // long enough for slow mail, short enough for a mailbox that others can open

/**
 * Mails a code to the address we know of who asked. Does nothing when we know none; the page says the same, so that
 * the holder of a link learns nothing.
 */
export async function mailCode(
  tx: Tx,
  t: Translate,
  { request, link }: { request: RequestRow; link: string },
): Promise<void> {
  const known = await tx.maybe<{ value: string; name: string }>(sql`
    select w.value, c.name from contact_ways w join customers c on c.id = w.customer_id
     where w.customer_id = ${request.asker_id} and w.kind = 'mail' and w.undeliverable_at is null
     order by w.preferred desc, w.id limit 1`)
  if (!known || (await hadEnough(tx, known.value, 'ways_in'))) return
  const { token, code } = await issueToken(tx, {
    purpose: PURPOSE,
    holderKind: 'request',
    holderId: request.id,
    minutes: MINUTES,
  })
  await queueMail(tx, {
    cause: `unlock:${token.slice(0, 12)}`,
    to: { address: known.value },
    subject: t('kitchen.code_mail_subject'),
    uselessAfter: new Date(Date.now() + MINUTES * 60_000),
    about: { kind: 'request', id: request.id },
    ...letter(t, {
      greeting: t('kitchen.mail_greeting', { name: 'none' }), // a name that was typed is not sent to an address that was typed
      paragraphs: [t('kitchen.code_mail_text')],
      code,
      action: { label: t('kitchen.code_mail_open'), href: link },
      after: [t('kitchen.code_mail_not_you')],
      signature: tx.organisation.name,
    }),
  })
}

/** Opens the content for this browser with a mailed code. */
export async function unlockWith(
  tx: Tx,
  actor: Actor,
  { id, code }: { id: number; code: string },
): Promise<string | undefined> {
  const used = await useCode(tx, { purpose: PURPOSE, holderKind: 'request', holderId: id }, code)
  return used && (await unlock(tx, actor, id))
}

export const wrongCode = () => new Refusal(422, 'kitchen.code_wrong', {}, { code: 'kitchen.code_wrong' })
