import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { inOrganisation } from './kill-findings.ts'
import type { Mailbox } from './kill-mail.ts'

const PATIENCE_MS = 60_000
const POLL_MS = 250
const STAY_MS = 150_000 // a server that is back is asked again within two minutes

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

/**
 * What is due and does not leave, after a mail server that took everything and said nothing. A mail of which it took
 * every byte may have arrived: that one waits for an hour, and is not asked for here. Nothing comes twice.
 */
export async function mailsThatStay(databaseUrl: string, mailbox: Mailbox): Promise<string[]> {
  return await inOrganisation(databaseUrl, async (db) => {
    for (const end = Date.now() + STAY_MS; ; await sleep(POLL_MS)) {
      const { due, failed } = await db.one<{ due: number; failed: number }>(sql`
        select count(*) filter (where sent_at is null and unclear = 0 and next_try_at < now() - interval '2 seconds')::int as due,
               count(*) filter (where failed_at is not null)::int as failed from mails`)
      if (due > 0 && Date.now() < end) continue
      const twice = [...mailbox.received.values()].filter((times) => times > 1).length
      return [
        ...(due > 0 ? [`${due} mails are due and do not leave`] : []),
        ...(failed > 0 ? [`${failed} mails were given up because a server was silent`] : []),
        ...(twice > 0 ? [`${twice} mails came twice, though nobody was killed`] : []),
        ...(mailbox.received.size > 0 ? [] : ['no mail came at all']),
      ]
    }
  })
}
