import { z } from 'zod'
import { normaliseMail } from '../lib/contact.ts'
import type { Customer } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { hadEnough } from '../platform/mail/lately.ts'
import { queueMail } from '../platform/mail/mails.ts'
import { invalid, Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line } from '../platform/web/fields.ts'
import { endSession, findSession, sessionToken, startSession } from '../platform/web/sessions.ts'
import { issueToken, peekToken, useCode, useToken } from '../platform/web/tokens.ts'
import type { RequestRow } from '../requests/request.ts'
import { letter } from '../ui/letter.ts'
import type { Translate } from '../ui/words/i18n.ts'

const PURPOSE = 'mine'
const MINUTES = 30 // long enough for slow mail, short enough for a mailbox that others can open

export const MailAddress = z.object({ mail: line(254) })
export const MailedCode = z.object({ mail: line(254), code: line(20) })
export const MailedLink = z.object({ token: line(80) })

interface Holder {
  customer_id: Id<'customers'>
  value: string
  name: string
}

/**
 * Mails a link and a code to whoever has this address. Does nothing for an address we do not know; what the visitor
 * reads is the same.
 */
export async function mailWayIn(tx: Tx, t: Translate, typed: string): Promise<void> {
  const holder = await holderOf(tx, typed)
  if (!holder || (await hadEnough(tx, holder.value, 'ways_in'))) return
  const given = await issueToken(tx, {
    purpose: PURPOSE,
    holderKind: 'customer',
    holderId: holder.customer_id,
    minutes: MINUTES,
  })
  const link = `${tx.organisation.address}/mine/enter?token=${given.token}`
  await queueMail(tx, {
    cause: `mine:${given.token.slice(0, 12)}`,
    to: { address: holder.value },
    subject: t('door.mine_mail_subject'),
    uselessAfter: new Date(Date.now() + MINUTES * 60_000),
    ...letter(t, {
      greeting: t('door.mine_mail_greeting', { name: 'none' }), // a name that was typed is not sent to an address that was typed
      paragraphs: [t('door.mine_mail_text')],
      code: given.code,
      action: { label: t('door.mine_enter'), href: link },
      after: [t('door.mine_mail_not_you')],
      signature: tx.organisation.name,
    }),
  })
}

/** The session this browser had before; it ends when a new one starts. */
type Before = string | undefined

/**
 * Starts a session with the code that was mailed. Nothing when it is wrong or the address unknown: that is no refusal,
 * because the attempt must count even so.
 */
export async function enterByCode(
  tx: Tx,
  { mail, code }: z.output<typeof MailedCode>,
  before?: Before,
): Promise<string | undefined> {
  const holder = await holderOf(tx, mail)
  const used =
    holder && (await useCode(tx, { purpose: PURPOSE, holderKind: 'customer', holderId: holder.customer_id }, code))
  return used && (await rotate(tx, used.holder_id, before))
}

/** The same refusal for an unknown address and a wrong code. */
export const wrongCode = () => new Refusal(422, 'door.mine_code_wrong', {}, { code: 'door.mine_code_wrong' })

/** Starts a session with the link that was mailed; used up once. */
export async function enterByLink(tx: Tx, token: string, before?: Before): Promise<string> {
  const used = await useToken(tx, PURPOSE, token)
  if (!used) throw new Refusal(422, 'door.mine_link_old')
  return await rotate(tx, used.holder_id, before)
}

async function rotate(tx: Tx, customerId: Id<'customers'>, before: Before): Promise<string> {
  if (before) await endSession(tx, before)
  return await startSession(tx, 'customer', customerId)
}

/** Who is signed in here with more than the link of one request. */
export async function signedIn(c: Ctx): Promise<Customer | undefined> {
  const session = await findSession(c.var.db, 'customer', sessionToken(c, 'customer'))
  return session && session.request_id === null ? { kind: 'customer', id: session.holder_id } : undefined
}

/** Whether a mailed link still works; looking does not use it up. */
export const linkWorks = async (db: Db, token: string): Promise<boolean> =>
  (await peekToken(db, PURPOSE, token)) !== undefined

export type MyRequest = Pick<
  RequestRow,
  'id' | 'link_number' | 'code' | 'title' | 'opened_at' | 'closed_at' | 'turn' | 'next_due' | 'closed_service'
>

const MOST_REQUESTS = 200 // nobody reads further; a tracking link of an older one still works

/** Everything somebody asked, for themselves or for somebody else, the newest first. */
export async function requestsOf(db: Db, customerId: Id<'customers'>): Promise<MyRequest[]> {
  return await db.many<MyRequest>(sql`
    select id, link_number, code, title, opened_at, closed_at, turn, next_due, closed_service from (
      select * from requests where customer_id = ${customerId} and merged_into_id is null
       union
      select * from requests where asker_id = ${customerId} and merged_into_id is null) r
     order by closed_at is not null, id desc limit ${MOST_REQUESTS}`)
}

async function holderOf(db: Db, typed: string): Promise<Holder | undefined> {
  const mail = normaliseMail(typed)
  if (!mail) throw invalid({ mail: 'door.mail_unreadable' })
  return await db.maybe<Holder>(sql`
    select coalesce(c.merged_into_id, c.id) as customer_id, w.value, c.name
      from contact_ways w join customers c on c.id = w.customer_id
     where w.kind = 'mail' and w.normalised = ${mail}`)
}
