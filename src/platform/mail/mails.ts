import { randomUUID } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import { partOf, type RowOf } from '../database/rows.ts'
import { sql } from '../database/sql.ts'
import type { Subject } from '../events/events.ts'

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
  /** It does not leave earlier: whoever caused it can still see that it goes to the wrong one. */
  notBefore?: Date | undefined
  /** From then on nobody is served by it, such as a link that stopped working: it is not sent any more. */
  uselessAfter?: Date | undefined
}

/** A mail as it is sent. */
export type QueuedMail = RowOf<typeof mailColumns>

export const mailColumns = partOf('mails', 'm', [
  'id',
  'to_address',
  'to_name',
  'subject',
  'text_body',
  'html_body',
  'automatic',
  'calendar',
  'message_id',
  'attempts',
  'unclear',
])

const LINE_BREAKS = /[\r\n]+/g // a header is one line: a subject cannot smuggle in another

/** Puts a mail in the queue, in the transaction of what caused it. A second time for the same cause does nothing. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx.run(sql`
    insert into mails (cause, to_address, to_name, subject, text_body, html_body, automatic, subject_kind, subject_id, message_id, calendar,
                       useless_after, next_try_at)
    values (${mail.cause}, ${mail.to.address}, ${mail.to.name ?? ''}, ${mail.subject.replace(LINE_BREAKS, ' ')}, ${mail.text}, ${mail.html},
            ${!mail.personal}, ${mail.about?.kind ?? null}, ${mail.about?.id ?? null}, ${`<${randomUUID()}@openkeuken>`}, ${mail.calendar ?? null},
            ${mail.uselessAfter ?? null}, coalesce(${mail.notBefore ?? null}::timestamptz, now()))
    on conflict (cause) do nothing`)
}
