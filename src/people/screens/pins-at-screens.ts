import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { badgeOf } from '../badges/badge.ts'
import { fitsBadge, type PinAnswer } from '../badges/trying-pins.ts'
import { screenOpenedAgain, screenShut } from '../happenings.ts'
import { comeIn } from '../signing-in/signing-in.ts'
import { type Screen, whoHaveCards } from './screen.ts'

const REST_AFTER = 5 // wrong PINs in a row
const REST_MINUTES = 15
const SHUT_AFTER = 30 // within a day: no workshop mistypes so often, and a guesser gets one PIN in three hundred at most

/** What a screen says instead of taking a PIN. */
export type ScreenAnswer = PinAnswer | 'screen_rests' | 'screen_shut'

/**
 * Who says something at a screen, with their PIN. Nobody is signed in by it. A screen hangs where strangers pass, so a
 * wrong PIN counts for the screen alone: it rests after five in a row, and shuts after thirty in a day. No card of
 * anybody ends by it.
 */
export async function personAtScreen(
  tx: Tx,
  _actor: Actor,
  { screen, personId, pin }: { screen: Pick<Screen, 'id' | 'department_id'>; personId: Id<'persons'>; pin: string },
): Promise<{ personId: Id<'persons'> } | ScreenAnswer> {
  const here = await lockScreen(tx, screen.id)
  if (here.shut) return 'screen_shut'
  if (here.resting) return 'screen_rests'

  const known = await fits(tx, screen, { personId, pin })
  if (known === 'resting') return known
  if (known === 'wrong') return await countWrong(tx, screen.id)
  await tx.run(sql`update shared_screens set wrong_in_row = 0 where id = ${screen.id} and wrong_in_row > 0`)
  await comeIn(tx, personId)
  return { personId }
}

/** An administrator looked at it: it takes PINs again. */
export async function openScreenAgain(tx: Tx, actor: Actor, id: number): Promise<void> {
  mustAdminister(actor)
  const opened = await tx.run(sql`
    update shared_screens set wrong_in_row = 0, wrong_today = 0, wrong_from = null, rests_until = null, shut_at = null
     where id = ${id} and ended_at is null and (shut_at is not null or rests_until > now())`)
  if (opened === 0) return
  await record(tx, actor, screenOpenedAgain, id)
}

async function lockScreen(tx: Tx, id: number) {
  const screen = await tx.maybe<{ shut: boolean; resting: boolean }>(sql`
    select shut_at is not null as shut, coalesce(rests_until > now(), false) as resting
      from shared_screens where id = ${id} and ended_at is null for update`)
  if (!screen) throw notFound()
  return screen
}

/** Only of somebody who could be chosen there. */
async function fits(
  tx: Tx,
  { department_id }: Pick<Screen, 'department_id'>,
  { personId, pin }: { personId: Id<'persons'>; pin: string },
): Promise<'right' | PinAnswer> {
  if (!(await whoHaveCards(tx, department_id)).includes(personId)) return 'wrong'
  const badge = await badgeOf(tx, personId)
  return badge ? await fitsBadge(tx, { badgeId: badge.id, pin }) : 'wrong'
}

async function countWrong(tx: Tx, id: number): Promise<ScreenAnswer> {
  const { shut, resting } = await tx.one<{ shut: boolean; resting: boolean }>(sql`
    with counted as (
      select id, wrong_in_row + 1 as in_row,
             case when wrong_from > now() - interval '1 day' then wrong_today + 1 else 1 end as today
        from shared_screens where id = ${id})
    update shared_screens s
       set wrong_in_row = c.in_row, wrong_today = c.today,
           wrong_from = case when c.today = 1 then now() else s.wrong_from end,
           rests_until = case when c.in_row % ${REST_AFTER} = 0 then now() + make_interval(mins => ${REST_MINUTES}) end,
           shut_at = case when c.today >= ${SHUT_AFTER} then now() end
      from counted c where c.id = s.id
    returning s.shut_at is not null as shut, s.rests_until is not null as resting`)
  if (!shut) return resting ? 'screen_rests' : 'wrong'
  await record(tx, { kind: 'system' }, screenShut, id)
  return 'screen_shut'
}
