import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'

/** Two rows were one customer: what must stay of the other must stay of this one, and who asked to be erased still did. */
export async function moveKeeping(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await moveHolds(tx, from, to)
  await moveAsked(tx, from, to)
}

/** One customer is held once: both reasons stay to be read. */
async function moveHolds(tx: Tx, from: number, to: number): Promise<void> {
  await tx.run(sql`
    update holds kept set because = kept.because || '; ' || other.because from holds other
     where kept.customer_id = ${to} and kept.ended_at is null and other.customer_id = ${from} and other.ended_at is null`)
  await tx.run(sql`
    update holds set ended_at = clock_timestamp() where customer_id = ${from} and ended_at is null
       and exists (select from holds kept where kept.customer_id = ${to} and kept.ended_at is null)`)
  await tx.run(sql`update holds set customer_id = ${to} where customer_id = ${from}`)
}

/** The month that the law gives counts from the first time. */
async function moveAsked(tx: Tx, from: number, to: number): Promise<void> {
  await tx.run(sql`
    update erasure_requests kept set asked_at = least(kept.asked_at, other.asked_at) from erasure_requests other
     where kept.customer_id = ${to} and kept.answered_at is null and other.customer_id = ${from} and other.answered_at is null`)
  await tx.run(sql`
    delete from erasure_requests where customer_id = ${from} and answered_at is null
       and exists (select from erasure_requests kept where kept.customer_id = ${to} and kept.answered_at is null)`)
  await tx.run(sql`update erasure_requests set customer_id = ${to} where customer_id = ${from}`)
}
