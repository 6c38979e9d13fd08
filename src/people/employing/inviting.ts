import { type Actor, actorId } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { refused } from '../../platform/refusal.ts'
import { endTokens, issueToken, peekToken, useToken } from '../../platform/web/tokens.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { personInvited, personJoined } from '../happenings.ts'
import { findPerson, type PersonRow } from '../person.ts'
import { lockPerson } from '../profile/profile.ts'
import { rotate } from '../signing-in/signing-in.ts'
import { mailInvitation } from './inviting.mails.ts'

const INVITATION = 'invitation'
const MINUTES = 14 * 24 * 60 // somebody who is away for two weeks finds it still working

/** Mails somebody a link with which they come in for the first time. An earlier one stops working. */
export async function invite(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  mustAdminister(actor)
  await lockPerson(tx, personId)
  const person = await findPerson(tx, personId)
  if (!person?.mail) throw refused('people.invite_needs_mail')
  const { id } = await tx.one<{ id: Id<'invitations'> }>(
    sql`insert into invitations (person_id, invited_by) values (${personId}, ${actorId(actor)}) returning id`,
  )
  const invited = { purpose: INVITATION, holderKind: 'person', holderId: personId }
  await endTokens(tx, invited)
  const { token } = await issueToken(tx, { ...invited, minutes: MINUTES })
  await record(tx, actor, personInvited, personId)
  await mailInvitation(tx, {
    id,
    person,
    link: `${tx.organisation.address}/invitation/${token}`,
    by: actor.kind === 'person' ? actor.id : null,
  })
}

/** Whose invitation this is; opening it changes nothing. */
export async function findInvited(db: Db, token: string): Promise<PersonRow | undefined> {
  const held = await peekToken(db, INVITATION, token)
  const person = held && (await findPerson(db, held.holder_id))
  return person?.left_at ? undefined : person
}

/** Accepts, and signs in. Nothing when the invitation was used, replaced, or is too old. */
export async function accept(
  tx: Tx,
  _actor: Actor,
  given: { token: string; language: string; before?: string | undefined },
) {
  const held = await useToken(tx, INVITATION, given.token)
  const person = held && (await findPerson(tx, held.holder_id))
  if (!person || person.left_at) return
  await lockPerson(tx, person.id)
  await tx.run(
    sql`update invitations set accepted_at = clock_timestamp() where person_id = ${person.id} and accepted_at is null`,
  )
  await tx.run(sql`update persons set language = ${given.language} where id = ${person.id}`)
  const actor: Actor = { kind: 'person', id: person.id, administrator: person.administrator }
  await record(tx, actor, personJoined, person.id)
  return await rotate(tx, person, given.before)
}
