import type { Move, Ties } from '../people/ties.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { sql } from '../platform/sql.ts'
import { type RequestRow, requestColumns, subjectOf, touch } from './request.ts'

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
    for (const request of open) await handOn(tx, actor, request, move)
    await tx.run(sql`update steps set doer_id = ${move.to} where doer_id = ${move.from} and finished_at is null`)
    await tx.run(sql`
      update consultations c set asked_id = ${move.to} where c.asked_id = ${move.from} and c.answered_at is null`)
    tx.news.add(`person:${move.to}`)
  },
  async keptUnder(db, departmentId) {
    const { kept } = await db.one<{ kept: number }>(sql`
      select count(*) as kept from (select from requests where department_id = ${departmentId} limit 1) one`)
    return kept
  },
  async moveDepartment(tx, _actor, { from, to }) {
    await tx.run(sql`update requests set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`update steps set department_id = ${to} where department_id = ${from}`)
  },
}

/** What the customer reads as the reason, in the language of the request. */
const REASON: Record<string, string> = {
  nl: 'Deze collega werkt hier niet meer.',
  en: 'This colleague no longer works here.',
}

async function handOn(tx: Tx, actor: Actor, request: RequestRow, { from, to }: Move): Promise<void> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into handovers (request_id, from_id, to_id, reason, handed_over_at)
    values (${request.id}, ${from}, ${to}, ${REASON[request.language] ?? REASON.nl}, clock_timestamp()) returning id`)
  await tx.run(sql`update requests set owner_id = ${to}, owner_since = clock_timestamp() where id = ${request.id}`)
  await touch(tx, request)
  const data = { handover: id, from, person: to }
  await record(tx, { actor, type: 'request.handed_over', subject: subjectOf(request), audience: 'customer', data })
}
