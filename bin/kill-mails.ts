import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { inOrganisation } from './kill-findings.ts'
import type { Mailbox } from './kill-mail.ts'

const PATIENCE_MS = 60_000
const POLL_MS = 250

export interface MailFindings {
  queued: number
  /** Came more than once, each time with the same Message-ID: the program was killed after the mail server took it. */
  twice: number
  wrong: string[]
}

/** Waits until the program sent what it had to send, and compares that with what came. */
export async function mailFindings(databaseUrl: string, mailbox: Mailbox): Promise<MailFindings> {
  return await inOrganisation(databaseUrl, async (db) => {
    const left = await waitForMail(db)
    const mails = await db.many<{ message_id: string; cause: string }>(sql`select message_id, cause from mails`)
    const missing = mails.filter(({ message_id }) => !mailbox.received.has(message_id))
    const strange = [...mailbox.received.keys()].filter((id) => !mails.some(({ message_id }) => message_id === id))
    return {
      queued: mails.length,
      twice: [...mailbox.received.values()].filter((times) => times > 1).length,
      wrong: [
        ...(left.waiting > 0 ? [`${left.waiting} mails still wait`] : []),
        ...(left.unheard > 0 ? [`${left.unheard} requests or answers without their mail`] : []),
        ...missing.map(({ cause }) => `queued but never sent: ${cause}`),
        ...strange.map((id) => `sent but not queued: ${id}`),
      ],
    }
  })
}

async function waitForMail(db: Db): Promise<{ waiting: number; unheard: number }> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
    const left = await db.one<{ waiting: number; unheard: number }>(sql`
      select (select count(*) from mails where sent_at is null)::int as waiting,
             (select count(*) from events e join requests r on r.id = e.subject_id
               where e.subject_kind = 'request' and e.type in ('request.opened', 'request.answered')
                 and exists (select from contact_ways w where w.customer_id = r.asker_id and w.kind = 'mail')
                 and not exists (select from mails m where m.cause in ('receipt:' || r.id, 'asker:' || e.id)))::int as unheard`)
    if ((left.waiting === 0 && left.unheard === 0) || Date.now() > end) return left
  }
}
