import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import sanitizeHtml from 'sanitize-html'
import { type Automatic, automaticKind } from './automatic.ts'
import { unflow, withoutFlow } from './flowed.ts'
import { textOfHtml } from './html-text.ts'
import { cutReply } from './new-text.ts'
import { QUOTED_FROM_HERE } from './quotation.ts'

export interface Mailbox {
  name: string
  address: string
}

export interface ReadAttachment {
  name: string
  /** Lowercase, such as image/png. */
  type: string
  /** In bytes. */
  size: number
  sha256: string
  /** Shown in its place in the text. */
  inline: boolean
}

/** A message as it was read. Ids stand without their angle brackets, the date as ISO 8601 in UTC. */
export interface ReadMail {
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  date: string | null
  from: Mailbox | null
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  subject: string
  text: string
  newText: string
  /** Without anything that runs, loads or hides. */
  html: string
  attachments: ReadAttachment[]
  automatic: Automatic | null
  /** What could not be read as it should, in words. */
  problems: string[]
}

const MOST_BYTES = 50 * 1024 * 1024
const MOST_TEXT = 1_000_000 // characters
const MOST_NESTED = 60
const MOST_HEADERS = 1024 * 1024
const MOST_ATTACHMENTS = 1_000
const HEAD_BYTES = 64 * 1024 // within which it must show whether there are headers at all
const FIELD = /^[!-9;-~]+[ \t]*:/ // RFC 5322, 2.2
const KNOWN_FIELD =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|in-reply-to|references|mime-version|content-[a-z-]+|x-[a-z-]+)[ \t]*:/i

/**
 * Reads a message as it came, in bytes. What is broken in it is read as far as it goes and named in `problems`; it never
 * throws. Text that has no headers at all is taken as the body of a message.
 */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const problems: string[] = []
  if (raw.length > MOST_BYTES) problems.push(`larger than ${MOST_BYTES} bytes: only the beginning was read`)
  const bytes = raw.subarray(0, MOST_BYTES)
  if (!hasHeaders(bytes))
    return asRead({ headers: [], headerLines: [], attachments: [], text: decoded(bytes) }, [
      'no headers: read as the text of a message',
    ])
  const flowed = withoutFlow(bytes)
  const email = await PostalMime.parse(flowed ?? bytes, {
    maxNestingDepth: MOST_NESTED,
    maxHeadersSize: MOST_HEADERS,
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true, // a message within a message is not this person's words
  }).catch((error: Error) => {
    problems.push(`not read: ${error.message}`)
    return undefined
  })
  if (flowed && email?.text) email.text = unflow(email.text)
  return asRead(email ?? (await headersOnly(bytes)), problems)
}

/** A message of which nothing could be read; its bytes are still there for a person to look at. */
export const unread = (problem: string): ReadMail =>
  asRead({ headers: [], headerLines: [], attachments: [] }, [problem])

/** Text may begin with "Vraag: …": headers are there when a known one is, and nothing else before the first empty line. */
function hasHeaders(bytes: Buffer): boolean {
  const lines = bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .trimStart()
    .split(/\r?\n|\r/)
  const end = lines.indexOf('')
  const head = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line))
  if (head[0]?.startsWith('From ')) head.shift() // of a mailbox file
  return FIELD.test(head[0] ?? '') && head.some((line) => KNOWN_FIELD.test(line))
}

const decoded = (bytes: Buffer) => {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}

/** Of a message that is too deep or too large: who sent it, and when, and nothing of what it holds. */
async function headersOnly(bytes: Buffer): Promise<Email> {
  const end = bytes.indexOf('\n\n') === -1 ? bytes.indexOf('\r\n\r\n') : bytes.indexOf('\n\n')
  const heads = bytes.subarray(0, Math.min(end === -1 ? bytes.length : end, MOST_HEADERS / 2))
  const none: Email = { headers: [], headerLines: [], attachments: [] }
  const lines = heads
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter((line) => !/^content-/i.test(line))
  return await PostalMime.parse(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')).catch(() => none)
}

function asRead(email: Email, problems: string[]): ReadMail {
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value
  const text = (email.text?.trim() ? email.text : textOfHtml(email.html ?? '')).slice(0, MOST_TEXT)
  const from = email.from ? (mailboxes([email.from])[0] ?? null) : null
  const subject = email.subject ?? ''
  const attachments = email.attachments.slice(0, MOST_ATTACHMENTS)
  if (email.attachments.length > MOST_ATTACHMENTS)
    problems.push(`more than ${MOST_ATTACHMENTS} attachments: the first were read`)
  if (email.headers.length > 0 && !from) problems.push('nobody is named as its sender')
  return {
    messageId: idsIn(email.messageId)[0] ?? null,
    inReplyTo: idsIn(email.inReplyTo)[0] ?? null,
    references: idsIn(email.references),
    date: dateOf(email.date),
    from,
    replyTo: mailboxes(email.replyTo ?? []),
    to: mailboxes(email.to ?? []),
    cc: mailboxes(email.cc ?? []),
    subject,
    text: withoutMarks(text),
    newText: withoutMarks(cutReply(text).newText),
    html: cleanHtml(email.html ?? ''),
    attachments: attachments.map(read),
    automatic: automaticKind({
      header,
      contentType: header('content-type') ?? '',
      subject,
      from: from?.address ?? '',
      text,
    }),
    problems,
  }
}

const withoutMarks = (text: string) => text.replaceAll(QUOTED_FROM_HERE, '').replaceAll(/\r\n?/g, '\n')

/** Groups are taken apart: who is in them is written to. */
const mailboxes = (all: readonly Address[]): Mailbox[] =>
  all.flatMap((one) =>
    one.group
      ? one.group.map(({ name, address }) => ({ name, address }))
      : [{ name: one.name, address: one.address ?? '' }],
  )

const idsIn = (value = ''): string[] => {
  const bracketed = [...value.matchAll(/<\s*([^<>\s]+)\s*>/g)].map(([, id]) => id ?? '')
  return bracketed.length > 0 ? bracketed : value.split(/\s+/).filter((id) => id.includes('@'))
}

const dateOf = (value: string | undefined): string | null => {
  const at = value ? new Date(value) : undefined
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null
}

function read({ filename, mimeType, disposition, related, content }: Attachment): ReadAttachment {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)
  return {
    name: filename ?? '',
    type: mimeType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inline: related === true || disposition === 'inline',
  }
}

const cleanHtml = (html: string) =>
  html === ''
    ? ''
    : sanitizeHtml(html, {
        allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'center', 'font', 'del', 'ins'],
        allowedAttributes: {
          a: ['href', 'title'],
          img: ['src', 'alt', 'width', 'height'],
          '*': ['align', 'dir', 'lang', 'colspan', 'rowspan'],
        },
        allowedSchemes: ['http', 'https', 'mailto', 'tel'],
        allowedSchemesByTag: { img: ['cid'] }, // nothing is fetched from elsewhere
        exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
      })
