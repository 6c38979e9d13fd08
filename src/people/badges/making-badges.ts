import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { invalid } from '../../platform/refusal.ts'
import { assertSelfOrAdministrator } from '../../platform/who-may.ts'
import { badgeEnded, badgeMade } from '../happenings.ts'
import { lockPerson } from '../profile/profile.ts'
import { badgeToken } from './badge.ts'
import { isPin, pinHash } from './pin.ts'

/** Makes a card for oneself, or for a colleague as an administrator. An earlier card opens nothing any more. */
export async function makeBadge(
  tx: Tx,
  actor: Actor,
  { personId, pin }: { personId: Id<'persons'>; pin: string },
): Promise<Id<'badges'>> {
  const person = await lockFor(tx, actor, personId)
  if (!isPin(pin)) throw invalid({ pin: 'people.pin_weak' })

  await tx.run(sql`update badges set ended_at = clock_timestamp() where person_id = ${person.id} and ended_at is null`)
  const { id } = await tx.one<{ id: Id<'badges'> }>(
    sql`insert into badges (person_id, pin_hash) values (${person.id}, '') returning id`,
  )
  const hash = await pinHash(pin, badgeToken(tx.organisation, { id }))
  await tx.run(sql`update badges set pin_hash = ${hash} where id = ${id}`)
  await record(tx, actor, badgeMade, person.id)
  return id
}

/** A lost card: it opens nothing any more. */
export async function endBadge(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  const person = await lockFor(tx, actor, personId)
  const ended = await tx.run(
    sql`update badges set ended_at = clock_timestamp() where person_id = ${person.id} and ended_at is null`,
  )
  if (ended === 0) return
  await record(tx, actor, badgeEnded, person.id)
}

/** One's own card, or as an administrator that of a colleague who works here. */
async function lockFor(tx: Tx, actor: Actor, personId: Id<'persons'>) {
  assertSelfOrAdministrator(actor, personId)
  return await lockPerson(tx, personId)
}
