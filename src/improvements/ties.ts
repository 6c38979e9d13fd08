import type { Ties } from '../people/departments/ties.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import type { MovedQuestion } from '../requests/asked-of-others.ts'

/** What hangs on people and departments here goes along when those go: who leads, and who owns together. */
export const improvementTies: Ties = {
  async openWorkOf(db, personId) {
    const { open } = await db.one<{ open: number }>(
      sql`select count(*) as open from problems where lead_id = ${personId} and state in ('raised', 'underway')`,
    )
    return open
  },
  async movePerson(tx, _actor, { from, to }) {
    await tx.run(sql`update problems set lead_id = ${to} where lead_id = ${from} and state in ('raised', 'underway')`)
    await tx.run(sql`update joint_owners set person_id = ${to} where person_id = ${from}`)
    await tx.run(sql`update joint_owners set asked_by = ${to} where asked_by = ${from}`)
  },
  async keptUnder(db, departmentId) {
    const { kept } = await db.one<{ kept: number }>(sql`
      select count(*) as kept from (select from joint_owners where department_id = ${departmentId} limit 1) one`)
    return kept
  },
  async moveDepartment(tx, _actor, { from, to }) {
    await tx.run(sql`
      insert into joint_owners (problem_id, department_id, person_id, asked_by, asks_of_us, joined_at)
      select problem_id, ${to}, person_id, asked_by, asks_of_us, joined_at from joint_owners where department_id = ${from}
      on conflict do nothing`)
    await tx.run(sql`delete from joint_owners where department_id = ${from}`)
  },
}

/** Two rows were one customer: what the other brought up is this one's, and nobody is told twice. */
export async function moveRaisers(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await tx.run(sql`
    delete from loop_messages m using raisers s
     where m.raiser_id = s.id and s.customer_id = ${from} and m.sent_at is null
       and exists (select from raisers k where k.problem_id = s.problem_id and k.customer_id = ${to})`)
  await tx.run(sql`
    update loop_messages m set raiser_id = k.id from raisers s join raisers k on k.problem_id = s.problem_id and k.customer_id = ${to}
     where m.raiser_id = s.id and s.customer_id = ${from}
       and not exists (select from loop_messages o where o.raiser_id = k.id and o.ending_id = m.ending_id)`)
  await tx.run(sql`
    update raisers set customer_id = ${to} where customer_id = ${from}
       and not exists (select from raisers k where k.problem_id = raisers.problem_id and k.customer_id = ${to})`)
}

/**
 * A question was of another customer: who brought up a problem with it is that customer. The first one is told nothing
 * more of it; what they were told and answered before stays theirs, without the words of the question.
 */
export async function moveRaisersOfQuestion(tx: Tx, { requestId, from, to }: MovedQuestion): Promise<void> {
  const theirs = sql`s.request_id = ${requestId} and s.customer_id = any(${[...from]}::bigint[])`
  const told = sql`(s.answered_at is not null or exists (select from loop_messages m where m.raiser_id = s.id and m.sent_at is not null))`
  const twice = sql`exists (select from raisers k where k.problem_id = s.problem_id and k.customer_id = ${to})`
  await tx.run(sql`
    delete from loop_messages m using raisers s where m.raiser_id = s.id and m.sent_at is null and ${theirs} and (${told} or ${twice})`)
  await tx.run(sql`
    insert into raisers (problem_id, customer_id, request_id, words, messenger_id)
    select s.problem_id, ${to}, s.request_id, s.words, s.messenger_id from raisers s join problems p on p.id = s.problem_id
     where ${theirs} and ${told} and p.state in ('raised', 'underway') on conflict do nothing`)
  await tx.run(sql`update raisers s set request_id = null, words = '' where ${theirs} and ${told}`)
  await tx.run(sql`delete from raisers s where ${theirs} and ${twice}`)
  await tx.run(sql`update raisers s set customer_id = ${to} where ${theirs}`)
}
