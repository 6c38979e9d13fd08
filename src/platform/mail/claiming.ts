import type { OrganisationDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { mailColumns, type QueuedMail } from './mails.ts'
import type { MailTrouble } from './trouble.ts'

const CLAIM_SECONDS = 20 // renewed while a mail is under way: what a killed process held is free soon after
const FIRST_PAUSE_MINUTES = 1
const LONGEST_PAUSE_MINUTES = 60
const UNCLEAR_MINUTES = 60 // a server that swallows mails has had time to be mended
const MOST_UNCLEAR = 3 // each of them may have arrived: more than three of the same nobody wants

/** Takes mails to send, in a transaction of its own: nobody else takes them until they are settled, or long overdue. */
export async function claimMails(db: OrganisationDb, most: number): Promise<QueuedMail[]> {
  return await db.many<QueuedMail>(sql`
    update mails m set claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
     where m.id in (select id from mails
                   where sent_at is null and failed_at is null and kept_at is null and next_try_at <= now()
                     and (claimed_until is null or claimed_until < now())
                   order by next_try_at, id limit ${most} for update skip locked)
    returning ${mailColumns}`)
}

/** Those still under way stay claimed. */
export async function renewClaims(db: OrganisationDb, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await db.run(sql`
    update mails set claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
     where id = any(${[...ids]}::bigint[]) and sent_at is null and failed_at is null`)
}

/** It was taken by the server. */
export async function settleSent(db: OrganisationDb, { id }: Pick<QueuedMail, 'id'>): Promise<void> {
  await db.run(sql`
    update mails set sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null, claimed_until = null
     where id = ${id} and sent_at is null and failed_at is null`)
}

/**
 * It did not leave. What is the server's trouble counts not against the mail; it only steps aside for a while, so that
 * one mail on which a server stumbles never holds up the others.
 */
export async function settleTrouble(db: OrganisationDb, mail: QueuedMail, trouble: MailTrouble): Promise<void> {
  const counts = trouble.whose !== 'server'
  const unclear = mail.unclear + (trouble.whose === 'unclear' ? 1 : 0)
  await db.run(sql`
    update mails set claimed_until = null, last_error = ${trouble.message.slice(0, 500)}, unclear = ${unclear},
           attempts = attempts + ${counts ? 1 : 0}, next_try_at = now() + make_interval(mins => ${pauseAfter(mail, trouble)})
     where id = ${mail.id} and sent_at is null and failed_at is null`)
  const failure = failureIn(trouble, unclear)
  if (failure) await giveUp(db, mail.id, failure)
}

function failureIn({ whose, wrong }: MailTrouble, unclear: number): string | undefined {
  if (whose === 'refused') return wrong === 'no_such_address' ? 'no_such_address' : 'refused'
  return unclear >= MOST_UNCLEAR ? 'unclear' : undefined
}

function pauseAfter({ attempts }: QueuedMail, { whose }: MailTrouble): number {
  if (whose === 'unclear') return UNCLEAR_MINUTES
  if (whose === 'server') return FIRST_PAUSE_MINUTES
  return Math.min(FIRST_PAUSE_MINUTES * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_MINUTES)
}

const giveUp = (db: OrganisationDb, id: number, failure: string) =>
  db.run(sql`
    update mails set failed_at = clock_timestamp(), failure = ${failure} where id = ${id} and sent_at is null and failed_at is null`)

/**
 * What is tried no longer: five days long nothing helped (the least that RFC 5321, 4.5.4.1, asks for), or nobody is
 * served by it any more, such as a link to sign in with.
 */
export async function giveUpOnOld(db: OrganisationDb): Promise<number> {
  return await db.run(sql`
    update mails set failed_at = clock_timestamp(), failure = case when useless_after < now() then 'too_late' else 'gave_up' end
     where sent_at is null and failed_at is null and kept_at is null and (try_until < now() or useless_after < now())
       and (claimed_until is null or claimed_until < now())`)
}

/** There is no server: what would wait is kept, and nobody calls it sent. */
export async function keepWaiting(db: OrganisationDb): Promise<void> {
  await db.run(sql`
    update mails set kept_at = clock_timestamp() where sent_at is null and failed_at is null and kept_at is null
       and (claimed_until is null or claimed_until < now())`)
}
