import { randomUUID } from 'node:crypto'
import nodemailer from 'nodemailer'
import type { OrganisationDb, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Subject } from '../events/events.ts'
import { mailsSent } from '../metrics.ts'

/** A mail as a room writes it: plain text and simple html that say the same. */
export interface Mail {
  /** What makes it unique, such as `receipt:12`: the same cause queues one mail, however often it is asked. */
  cause: string
  to: { address: string; name?: string | undefined }
  subject: string
  text: string
  html: string
  about?: Subject
  /** An appointment that travels along, as calendar programs read it. */
  calendar?: string | undefined
  /** A person wrote the words in it. */
  personal?: boolean
}

export interface QueuedMail {
  id: number
  to_address: string
  to_name: string
  subject: string
  text_body: string
  html_body: string
  automatic: boolean
  calendar: string | null
  message_id: string
  attempts: number
  queued_at: Date
  sent_at: Date | null
  failed_at: Date | null
  last_error: string | null
}

/** How mail leaves. Without an SMTP server it is kept, and shown at the desk. */
export interface Transport {
  send(mail: QueuedMail): Promise<void>
}

const ATTEMPTS = 8
const CALENDAR = 'text/calendar; charset=utf-8; method=PUBLISH'
const LINE_BREAKS = /[\r\n]+/g // a header is one line: a subject cannot smuggle in another

/** Puts a mail in the queue, in the transaction of what caused it. A second time for the same cause does nothing. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx.run(sql`
    insert into mails (cause, to_address, to_name, subject, text_body, html_body, automatic, subject_kind, subject_id, message_id, calendar)
    values (${mail.cause}, ${mail.to.address}, ${mail.to.name ?? ''}, ${mail.subject.replace(LINE_BREAKS, ' ')}, ${mail.text}, ${mail.html},
            ${!mail.personal}, ${mail.about?.kind ?? null}, ${mail.about?.id ?? null}, ${`<${randomUUID()}@openkeuken>`}, ${mail.calendar ?? null})
    on conflict (cause) do nothing`)
}

/**
 * Sends what waits, one at a time, each under a lock of its own so that two workers never send the same mail.
 * A failure is kept with the mail and tried again later with growing pauses; after eight tries a person must look.
 */
export async function sendWaitingMails(db: OrganisationDb, transport: Transport): Promise<number> {
  let sent = 0
  while (await sendNext(db, transport)) sent++
  return sent
}

async function sendNext(db: OrganisationDb, transport: Transport): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const mail = await tx.maybe<QueuedMail>(sql`
      select id, to_address, to_name, subject, text_body, html_body, automatic, calendar, message_id, attempts, queued_at, sent_at, failed_at, last_error
        from mails
       where sent_at is null and failed_at is null
         and (attempts = 0 or queued_at + make_interval(mins => (2 ^ attempts)::int) < now())
       order by id limit 1 for update skip locked`)
    if (!mail) return false
    try {
      await transport.send(mail)
      await tx.run(
        sql`update mails set sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null where id = ${mail.id}`,
      )
      mailsSent.inc({ result: 'sent' })
    } catch (error) {
      const last = mail.attempts + 1 >= ATTEMPTS || isPermanent(error)
      await tx.run(sql`
        update mails set attempts = attempts + 1, last_error = ${String((error as Error).message).slice(0, 500)},
                         failed_at = case when ${last} then clock_timestamp() end
         where id = ${mail.id}`)
      mailsSent.inc({ result: last ? 'failed' : 'retried' })
    }
    return true
  })
}

/** The server said no for good (RFC 5321: a reply of 500 or higher). */
const isPermanent = (error: unknown) =>
  (error as { responseCode?: number }).responseCode !== undefined &&
  Number((error as { responseCode?: number }).responseCode) >= 500

const REMEMBERED = 1_000

/**
 * Sends by an SMTP server given as a URL. A mail the server took, but whose sending could not be written down because
 * the database went away, is remembered and not sent again by this process.
 */
export function smtpTransport(url: string, from: string): Transport {
  const transporter = nodemailer.createTransport(url)
  const taken = new Set<string>()
  return {
    async send(mail) {
      if (taken.has(mail.message_id)) return
      await transporter.sendMail({
        from,
        to: mail.to_name ? { name: mail.to_name, address: mail.to_address } : mail.to_address,
        subject: mail.subject,
        text: mail.text_body,
        html: mail.html_body,
        messageId: mail.message_id,
        attachments: mail.calendar
          ? [{ filename: 'openkeuken.ics', content: mail.calendar, contentType: CALENDAR }]
          : [],
        headers: mail.automatic ? { 'Auto-Submitted': 'auto-generated' } : {},
      })
      taken.add(mail.message_id)
      if (taken.size > REMEMBERED) taken.delete([...taken][0] ?? '')
    },
  }
}

/** Keeps mail instead of sending it: the desk shows it under settings. */
export const keptTransport: Transport = { send: async () => {} }
