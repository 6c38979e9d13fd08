import { invite } from '../../people/employing/inviting.ts'
import { lockSettings, SETTINGS } from '../../people/settings-changing.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { keptMails, letGo, putAway, sendAgain } from '../../platform/mail/kept-mails.ts'
import { type ChosenServer, keepServer, ownServer } from '../../platform/mail/mail-server.ts'
import { conflict, invalid } from '../../platform/refusal.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { mailLetGo, mailServerChanged, mailsPutAway, mailsSentAgain } from '../happenings.ts'

/**
 * From now on mail leaves by this server. What was kept before leaves only when somebody says so. The password is for
 * the server it was typed for: another one, or a line that anybody can listen to, gets it only when it is typed again.
 */
export async function chooseMailServer(tx: Tx, actor: Actor, given: ChosenServer): Promise<void> {
  mustAdminister(actor)
  await lockSettings(tx)
  const before = await ownServer(tx)
  const stays = given.password === undefined && before?.password
  const other =
    before &&
    (given.host.toLowerCase() !== before.host.toLowerCase() ||
      (given.security === 'none' && before.security !== 'none'))
  if (stays && other && given.username) throw invalid({ password: 'settings.mail_password_again' })
  const password = stays && other ? '' : given.password
  if (!(await keepServer(tx, { ...given, password }))) throw conflict('people.changed_meanwhile')
  await record(tx, actor, mailServerChanged, SETTINGS)
}

/** Sends what was kept while there was no server. Of an invitation a new one leaves: the old link may work no longer. */
export async function sendKept(tx: Tx, actor: Actor): Promise<void> {
  mustAdminister(actor)
  await lockSettings(tx)
  const kept = await keptMails(tx)
  const invitations = kept.filter(({ cause }) => cause.startsWith('invitation:'))
  const others = kept.filter((mail) => !invitations.includes(mail))
  const numbers = invitations.map(({ cause }) => Number(cause.slice('invitation:'.length)))
  await letGo(
    tx,
    invitations.map(({ id }) => id),
  )
  for (const personId of await stillAwaited(tx, numbers)) await invite(tx, actor, personId)
  const count = await sendAgain(
    tx,
    others.map(({ id }) => id),
  )
  await record(tx, actor, mailsSentAgain, SETTINGS, { count })
}

/** What was kept stays where it is, and is offered no more. */
export async function leaveKept(tx: Tx, actor: Actor): Promise<void> {
  mustAdminister(actor)
  await lockSettings(tx)
  const kept = await keptMails(tx)
  await letGo(
    tx,
    kept.map(({ id }) => id),
  )
  await record(tx, actor, mailLetGo, SETTINGS, { count: kept.length })
}

/** One mail that did not leave: once more, or never mind. */
export async function settleMail(
  tx: Tx,
  actor: Actor,
  { id, choice }: { id: number; choice: 'again' | 'away' },
): Promise<void> {
  mustAdminister(actor)
  await lockSettings(tx)
  const done = choice === 'again' ? await sendAgain(tx, [id]) : await putAway(tx, [id])
  if (done === 0) return
  await record(tx, actor, choice === 'again' ? mailsSentAgain : mailsPutAway, SETTINGS, { count: done })
}

const stillAwaited = async (tx: Tx, invitations: number[]): Promise<Id<'persons'>[]> =>
  (
    await tx.many<{ id: Id<'persons'> }>(sql`
      select distinct p.id from persons p join invitations i on i.person_id = p.id
       where i.id = any(${invitations}::bigint[]) and i.accepted_at is null
         and p.awaited_since is not null and p.mail is not null and p.left_at is null
       order by p.id`)
  ).map(({ id }) => id)
