import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { conflict, notFound, Refusal, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { findPerson } from '../person.ts'
import { refreshWhereSeen } from '../seen.ts'
import { type Absence, absencesWithin, type GoingAway } from './absence.ts'
import { mailAbsent, mailStandIn } from './standing-in.mails.ts'

const LONGEST_DAYS = 400 // somebody gone for longer leaves; parental leave and a sabbatical fit

/**
 * Marks somebody as away, with a stand-in. The person does it, an administrator, or a colleague of the same department:
 * somebody ill need not; then the absent person is told, and says yes themselves to who opens their closed questions.
 * Refuses a stand-in who is away in that time, so that stand-ins never go round in a circle. The log holds nothing of
 * absence: it could never forget it again.
 */
export async function goAway(
  tx: Tx,
  actor: Actor,
  { personId, standInId, from = new Date(), until }: GoingAway,
): Promise<void> {
  if (standInId === personId) throw refused('people.stand_in_is_self')
  assertPerson(actor)
  const oneself = actor.id === personId
  await mayArrangeFor(tx, actor, personId)
  await lockBoth(tx, personId, standInId)
  if ((await findPerson(tx, standInId))?.awaited) throw refused('people.stand_in_awaited')
  if (until <= from || until <= new Date()) throw refused('people.back_before_away')
  if (until.getTime() - from.getTime() > LONGEST_DAYS * 86_400_000) throw refused('people.away_too_long')

  const around = await absencesWithin(tx, [personId, standInId], { from, until })
  if (around.some((absence) => absence.person_id === personId)) throw conflict('people.away_already')
  const stands = around.find((absence) => absence.person_id === standInId)
  if (stands) throw refused(stands.stand_in_id === personId ? 'people.stand_in_circle' : 'people.stand_in_away')

  await forgetPast(tx, personId)
  await tx.run(sql`
    insert into absences (person_id, stand_in_id, away_from, away_until, agreed_at)
    values (${personId}, ${standInId}, ${from}, ${until}, ${oneself ? sql`clock_timestamp()` : sql`null`})`)
  await refreshWhereSeen(tx, personId)
  await mailStandIn(tx, { personId, standInId, from, until })
  if (!oneself) await mailAbsent(tx, { personId, standInId, until, byId: actor.id })
}

/** Ends an absence early, or takes back one that has not begun. */
export async function comeBack(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  await mayArrangeFor(tx, actor, personId)
  await tx.one(sql`select id from persons where id = ${personId} for update`)
  const absence = await tx.maybe<Pick<Absence, 'id'>>(sql`
    select id from absences where person_id = ${personId} and ended_at is null and away_until > now()
     order by away_from limit 1 for update`)
  if (!absence) throw conflict('people.not_away')
  await tx.run(sql`delete from absences where id = ${absence.id}`)
  await refreshWhereSeen(tx, personId)
}

/** Somebody of the same department, an administrator, or the person. */
export async function mayArrangeFor(tx: Tx, actor: Actor, personId: Id<'persons'>): Promise<void> {
  assertPerson(actor)
  if (actor.id === personId || actor.administrator) return
  const near = await tx.maybe(sql`
    select 1 as near from memberships own join memberships theirs on theirs.department_id = own.department_id
     where own.person_id = ${actor.id} and theirs.person_id = ${personId} limit 1`)
  if (!near) throw new Refusal(403, 'people.not_your_department')
}

/** In one order, so that two who stand in for each other at the same moment wait instead of both succeeding. */
async function lockBoth(tx: Tx, ...ids: number[]) {
  const there = await tx.many(
    sql`select id from persons where id = any(${ids}::bigint[]) and left_at is null order by id for update`,
  )
  if (there.length < ids.length) throw notFound()
}

/** Who was away when is nobody's business afterwards. */
const forgetPast = (tx: Tx, personId: Id<'persons'>) =>
  tx.run(sql`delete from absences where person_id = ${personId} and (ended_at is not null or away_until <= now())`)
