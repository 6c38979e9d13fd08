import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { badgeToken } from './badge.ts'
import { pinFits } from './pin.ts'

const REST_AFTER = 5 // wrong PINs in a row: then the card rests
const REST_MINUTES = 15
const LOST_AFTER = 20 // then it is taken to be lost; who found it guessed one PIN in five hundred at most

export type PinAnswer = 'wrong' | 'resting'

interface Trying {
  badgeId: number
  pin: string
}

/** Whether this PIN goes with this card. Counts nothing: a screen on the wall counts for itself. */
export async function fitsBadge(tx: Tx, { badgeId, pin }: Trying): Promise<'right' | PinAnswer> {
  const badge = await lockBadge(tx, badgeId)
  if (!badge) return 'wrong'
  if (badge.resting) return 'resting'
  return (await isRight(tx, badge, pin)) ? 'right' : 'wrong'
}

/**
 * Whose card and PIN these are. A wrong PIN is no refusal, because it must count even so: after five in a row the card
 * rests for a quarter of an hour, after twenty it has ended.
 */
export async function tryPin(tx: Tx, { badgeId, pin }: Trying): Promise<{ personId: Id<'persons'> } | PinAnswer> {
  const badge = await lockBadge(tx, badgeId)
  if (!badge) return 'wrong'
  if (badge.resting) return 'resting'

  if (await isRight(tx, badge, pin)) {
    await tx.run(sql`update badges set wrong = 0, locked_until = null where id = ${badge.id}`)
    return { personId: badge.person_id }
  }
  const { wrong } = await tx.one<{ wrong: number }>(sql`
    update badges set wrong = wrong + 1,
           locked_until = case when (wrong + 1) % ${REST_AFTER} = 0 then now() + make_interval(mins => ${REST_MINUTES}) end,
           ended_at = case when wrong + 1 >= ${LOST_AFTER} then now() end
     where id = ${badge.id} returning wrong`)
  return wrong % REST_AFTER === 0 ? 'resting' : 'wrong'
}

interface LockedBadge {
  id: Id<'badges'>
  person_id: Id<'persons'>
  pin_hash: string
  resting: boolean
}

async function lockBadge(tx: Tx, id: number): Promise<LockedBadge | undefined> {
  return await tx.maybe<LockedBadge>(sql`
    select b.id, b.person_id, b.pin_hash, coalesce(b.locked_until > now(), false) as resting
      from badges b join persons p on p.id = b.person_id
     where b.id = ${id} and b.ended_at is null and p.left_at is null for update of b`)
}

const isRight = (tx: Tx, badge: LockedBadge, pin: string): Promise<boolean> =>
  pinFits(pin.replace(/\s/g, ''), badgeToken(tx.organisation, badge), badge.pin_hash)
