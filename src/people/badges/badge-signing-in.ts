import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { endSession, startSession } from '../../platform/web/sessions.ts'
import { comeIn } from '../signing-in/signing-in.ts'
import { badgeIn } from './badge.ts'
import { type PinAnswer, tryPin } from './trying-pins.ts'

const SHIFT_HOURS = 12 // a shared device forgets who used it

/** Signs in with a card and its PIN, for one shift. Nothing is logged of it. */
export async function signInByBadge(
  tx: Tx,
  _actor: Actor,
  { token, pin, before }: { token: string; pin: string; before?: string | undefined },
): Promise<{ session: string } | PinAnswer> {
  const tried = await tryPin(tx, { badgeId: badgeIn(tx.organisation, token), pin })
  if (typeof tried === 'string') return tried
  if (before) await endSession(tx, before)
  await comeIn(tx, tried.personId)
  return { session: await startSession(tx, 'person', tried.personId, { hours: SHIFT_HOURS }) }
}
