import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
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
  const known = await knownMail(tx, request)
  if (!known || (await hadEnough(tx, known, 'ways_in'))) return
  const service = { service: request.closed_service ? 'closed' : 'open' }
  const { token, code } = await issueToken(tx, {
    purpose: PURPOSE,
    holderKind: 'request',
    holderId: request.id,
    minutes: MINUTES,
  })
  await queueMail(tx, {
    cause: `unlock:${token.slice(0, 12)}`,
    to: { address: known },
    subject: t('kitchen.code_mail_subject'),
    uselessAfter: new Date(Date.now() + MINUTES * 60_000),
    about: { kind: 'request', id: request.id },
    ...letter(t, {
      greeting: t('kitchen.mail_greeting', { name: 'none' }), // a name that was typed is not sent to an address that was typed
      paragraphs: [t('kitchen.code_mail_text', service)],
      code,
      action: { label: t('kitchen.code_mail_open'), href: link },
      after: [t('kitchen.code_mail_not_you', service)],
      signature: tx.organisation.name,
    }),
  })
}

/** The address that mail to who asked goes to. */
export async function knownMail(db: Db, request: Pick<RequestRow, 'asker_id'>): Promise<string | undefined> {
  const known = await db.maybe<{ value: string }>(sql`
    select value from contact_ways where customer_id = ${request.asker_id} and kind = 'mail' and undeliverable_at is null
     order by preferred desc, id limit 1`)
  return known?.value
}

/** Opens the content for this browser with a mailed code. */
export async function unlockWith(
  tx: Tx,
  actor: Actor,
  { id, code }: { id: Id<'requests'>; code: string },
): Promise<string | undefined> {
  const used = await useCode(tx, { purpose: PURPOSE, holderKind: 'request', holderId: id }, code)
  return used && (await unlock(tx, actor, id))
}

export const wrongCode = () => new Refusal(422, 'kitchen.code_wrong', {}, { code: 'kitchen.code_wrong' })
