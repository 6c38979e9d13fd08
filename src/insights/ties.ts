import type { Ties } from '../people/departments/ties.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import type { MovedQuestion } from '../requests/asked-of-others.ts'

/** Two customers turned out to be one: what was said and how we met goes along. */
export async function moveInsights(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await tx.run(sql`update observations set customer_id = ${to} where customer_id = ${from}`)
  await tx.run(sql`update visits set customer_id = ${to} where customer_id = ${from}`)
  await tx.run(sql`update walk_alongs set customer_id = ${to} where customer_id = ${from}`)
  await tx.run(sql`
    insert into faces_met (immersion_id, customer_id, met_at) select immersion_id, ${to}, met_at from faces_met where customer_id = ${from}
    on conflict do nothing`)
  await tx.run(sql`delete from faces_met where customer_id = ${from}`)
}

/**
 * A question was of another customer: what was heard in it when it was asked is that customer's. What the first one said
 * in it stays theirs, and leads to the question no more.
 */
export async function moveWordsOfQuestion(tx: Tx, { requestId, from, to }: MovedQuestion): Promise<void> {
  const theirs = sql`request_id = ${requestId} and customer_id = any(${[...from]}::bigint[])`
  await tx.run(sql`update observations set customer_id = ${to} where ${theirs} and source in ('story', 'expectation')`)
  await tx.run(sql`update observations set request_id = null where ${theirs}`)
}

/** When somebody leaves, what they keep watch over and planned moves to a successor; a department that ends takes its rhythm along. */
export const insightTies: Ties = {
  async openWorkOf(db, personId) {
    const { open } = await db.one<{ open: number }>(sql`
      select (select count(*) from standing_promises where owner_id = ${personId} and ended_at is null)
           + (select count(*) from visits v join visit_people vp on vp.visit_id = v.id
               where vp.person_id = ${personId} and v.done_at is null and v.cancelled_at is null) as open`)
    return open
  },
  async movePerson(tx, _actor, { from, to }) {
    await tx.run(sql`update standing_promises set owner_id = ${to} where owner_id = ${from} and ended_at is null`)
    await tx.run(sql`
      insert into visit_people (visit_id, person_id) select v.id, ${to} from visits v join visit_people vp on vp.visit_id = v.id
       where vp.person_id = ${from} and v.done_at is null and v.cancelled_at is null on conflict do nothing`)
    await tx.run(sql`
      delete from visit_people vp using visits v where v.id = vp.visit_id and vp.person_id = ${from} and v.done_at is null and v.cancelled_at is null`)
    await tx.run(
      sql`update walk_alongs set withdrawn_at = clock_timestamp() where person_id = ${from} and withdrawn_at is null and starts_at > now()`,
    )
    await tx.run(sql`update immersions set buddy_id = null where buddy_id = ${from} and ended_at is null`)
  },
  async keptUnder() {
    return 0
  },
  async moveDepartment(tx, _actor, { from, to }) {
    await tx.run(sql`update observations set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`update sketches set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`update walk_alongs set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`
      insert into contact_rhythms (department_id, every_days) select ${to}, every_days from contact_rhythms where department_id = ${from}
      on conflict do nothing`)
    await tx.run(sql`delete from contact_rhythms where department_id = ${from}`)
  },
}
