import { Readable } from 'node:stream'
import type MailComposer from 'nodemailer/lib/mail-composer'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { whenNeeded } from '../../lib/when-needed.ts'
import type { QueuedMail } from './mails.ts'
import { asTrouble, MailTrouble } from './trouble.ts'

const composer = whenNeeded<typeof MailComposer>('nodemailer/lib/mail-composer')
const connector = whenNeeded<typeof SMTPConnection>('nodemailer/lib/smtp-connection')
const addresses = whenNeeded<typeof import('nodemailer/lib/shared')>('nodemailer/lib/shared')

/** Where mail leaves by, and who it is from. */
export interface MailServer {
  /** As nodemailer reads it. */
  options: SMTPConnectionOptions
  user: string
  password: string
  from: { name: string; address: string }
}

/** What of a mail is sent. */
export type Sent = Pick<
  QueuedMail,
  'to_address' | 'to_name' | 'subject' | 'text_body' | 'html_body' | 'automatic' | 'calendar' | 'message_id'
>

// A server that is well greets, signs in and takes a message within a second or two. Only the last answer, whether it
// keeps the message, may take long: it is looked through first, and who hangs up too early gets it delivered twice.
const CONNECT_MS = 10_000
const TALK_MS = 20_000
const VERDICT_MS = 120_000
const CALENDAR = 'text/calendar; charset=utf-8; method=PUBLISH'

/** A server as the operator gives it: smtp(s)://user:password@host:port. */
export function serverFromUrl(url: string, from: string): MailServer {
  const { auth, ...options } = addresses().parseConnectionUrl(url) as SMTPConnectionOptions & {
    auth?: { user?: string; pass?: string }
  }
  return { options, user: auth?.user ?? '', password: auth?.pass ?? '', from: senderIn(from) }
}

/** `Town <hello@town.example>` in its parts. */
function senderIn(from: string): MailServer['from'] {
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? []
  return { name, address }
}

/**
 * Hands one mail to the server, over a connection of its own that is gone afterwards. Throws a MailTrouble that says
 * whose trouble it is, within a bounded time: also for a server that takes everything and never answers.
 */
export async function sendBy(server: MailServer, mail: Sent, signal?: AbortSignal): Promise<void> {
  const message = await composed(server, mail)
  const Connection = connector()
  const connection = new Connection({
    ...server.options,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: VERDICT_MS,
    socketCloseTimeout: 1_000,
  })
  const step = stepsOf(connection, signal)
  let handedOver = false
  try {
    await step(TALK_MS, (done) => connection.connect(done))
    if (server.user) await step(TALK_MS, (done) => connection.login({ user: server.user, pass: server.password }, done))
    await step(TALK_MS, (done, wait) => {
      const gone = () => {
        handedOver = true
        wait(VERDICT_MS)
      }
      const envelope = { from: server.from.address, to: mail.to_address, size: message.length }
      connection.send(envelope, Readable.from(bytesOf(message, gone)), done)
    })
    connection.quit()
  } catch (error) {
    connection.close()
    throw asTrouble(error, handedOver)
  }
}

/** The bytes of the message, and word of the last of them having left. */
async function* bytesOf(message: Buffer, gone: () => void) {
  yield message
  gone()
}

type Work = (done: (error?: Error | null) => void, wait: (ms: number) => void) => void

/** One step of a conversation: an error of the connection, the clock or a stop ends it. `wait` sets the clock anew. */
function stepsOf(connection: SMTPConnection, signal?: AbortSignal) {
  let broken: Error | undefined
  let end: (error: Error) => void = (error) => {
    broken = error
  }
  connection.on('error', (error: Error) => end(error))
  const stop = () => end(new MailTrouble('server', 'no_answer', ''))
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  return async (ms: number, work: Work): Promise<void> => {
    let clock: NodeJS.Timeout | undefined
    try {
      await new Promise<void>((resolve, reject) => {
        end = reject
        if (broken) return reject(broken)
        const wait = (patience: number) => {
          clearTimeout(clock)
          clock = setTimeout(stop, patience)
        }
        wait(ms)
        work((error) => (error ? reject(error) : resolve()), wait)
      })
    } finally {
      clearTimeout(clock)
      end = (error) => {
        broken = error
      }
    }
  }
}

async function composed({ from }: MailServer, mail: Sent): Promise<Buffer> {
  const to = { name: mail.to_name, address: mail.to_address }
  const Composer = composer()
  return await new Composer({
    from,
    to: mail.to_name ? to : mail.to_address,
    subject: mail.subject,
    text: mail.text_body,
    html: mail.html_body,
    messageId: mail.message_id,
    attachments: mail.calendar ? [{ filename: 'openkeuken.ics', content: mail.calendar, contentType: CALENDAR }] : [],
    headers: mail.automatic ? { 'Auto-Submitted': 'auto-generated' } : {},
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
