import { wordsFor } from '../pages/words.ts'
import type { Ties } from '../people/departments/ties.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { namedOn } from './complaints.ts'
import { requestHandedOver } from './happenings/owners.ts'
import { moveTo } from './owners/handing-over.ts'
import { anotherPerson } from './owners/routing.ts'
import { type RequestRow, requestColumns } from './request.ts'

/**
 * When somebody leaves, what they still had open moves to a successor as a hand-over that the customer sees; when a
 * department ends, all its requests move along. Requests of closed services too: this is no look inside.
 */
export const requestTies: Ties = {
  async openWorkOf(db, personId) {
    const { open } = await db.one<{ open: number }>(
      sql`select count(*) as open from requests where owner_id = ${personId} and closed_at is null`,
    )
    return open
  },
  async movePerson(tx, actor, move) {
    const open = await tx.many<RequestRow>(sql`
      select ${requestColumns} from requests r where r.owner_id = ${move.from} and r.closed_at is null order by r.id for update`)
    for (const request of open) {
      const reason = (await wordsFor(tx, request.language))('requests.colleague_left')
      await moveTo(tx, actor, request, {
        toId: await successor(tx, request, move.to),
        reason,
        as: requestHandedOver,
      })
    }
    await tx.run(sql`update steps set doer_id = ${move.to} where doer_id = ${move.from} and finished_at is null`)
    await tx.run(sql`
      update consultations c set asked_id = ${move.to} where c.asked_id = ${move.from} and c.answered_at is null`)
  },
  async keptUnder(db, departmentId) {
    const { kept } = await db.one<{ kept: number }>(sql`
      select count(*) as kept from (select from requests where department_id = ${departmentId} limit 1) one`)
    return kept
  },
  async moveDepartment(tx, _actor, { from, to }) {
    await tx.run(sql`update requests set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`update steps set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`insert into joint_departments (request_id, department_id)
      select request_id, ${to} from joint_departments where department_id = ${from} on conflict do nothing`)
    await tx.run(sql`delete from joint_departments where department_id = ${from}`)
  },
}

/** A complaint about the successor goes to somebody else. */
async function successor(tx: Tx, request: RequestRow, toId: Id<'persons'>): Promise<Id<'persons'>> {
  if (!request.about_colleague) return toId
  const not = await namedOn(tx, request.id)
  if (!not.includes(toId)) return toId
  const { words, department_id, closed_service: closed } = request
  const question = { words, departmentId: department_id ?? undefined, closed, not: [...not, request.owner_id] }
  return (await anotherPerson(tx, question)) ?? toId
}
