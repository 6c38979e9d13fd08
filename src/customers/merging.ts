import { type Actor, actorId } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { refused } from '../platform/refusal.ts'
import { endSessions } from '../platform/web/sessions.ts'
import { mustWorkHere } from '../platform/who-may.ts'
import { moveAlong, moveRequests } from './asked-of-others.ts'
import type { CustomerRow } from './customer.ts'
import { customerJoined, customerMerged } from './happenings.ts'
import { lockTwo } from './locking.ts'

export interface Merge {
  keep: Id<'customers'>
  merge: Id<'customers'>
  because: string
}

/**
 * Joins two rows that are one customer: requests, ways and who acts for whom go along, what the kept one did not have is
 * taken over, and own words of both stay. Who was signed in as the other signs in again.
 */
export async function mergeCustomers(tx: Tx, actor: Actor, { keep, merge, because }: Merge): Promise<void> {
  mustWorkHere(actor)
  if (keep === merge) throw refused('customers.merge_with_itself')
  const [kept, merged] = await lockTwo(tx, actor, [keep, merge])
  if (!because.trim()) throw refused('customers.merge_needs_reason')

  await moveRequests(tx, { from: merge, to: keep })
  await moveWays(tx, kept, merged)
  await moveRepresentations(tx, kept, merged)
  await moveWorld(tx, kept, merged)
  await moveAlong(tx, { from: merge, to: keep })
  await takeOver(tx, kept, merged)
  await endSessions(tx, 'customer', merge)
  await tx.run(
    sql`insert into customer_merges (kept_id, merged_id, because, merged_by) values (${keep}, ${merge}, ${because}, ${actorId(actor)})`,
  )
  await record(tx, actor, customerJoined, keep, { merged: merge })
  await record(tx, actor, customerMerged, merge, { into: keep })
}

/** The kept customer's own preference stays; a number both had is kept once. */
async function moveWays(tx: Tx, kept: CustomerRow, merged: CustomerRow) {
  await tx.run(sql`
    delete from contact_ways way using contact_ways same
     where way.customer_id = ${merged.id} and same.customer_id = ${kept.id} and same.kind = way.kind and same.normalised = way.normalised`)
  await tx.run(sql`
    update contact_ways set customer_id = ${kept.id},
           preferred = preferred and not exists (select from contact_ways where customer_id = ${kept.id} and preferred)
     where customer_id = ${merged.id}`)
}

/** Nobody acts for themselves, and nobody twice for the same person. */
async function moveRepresentations(tx: Tx, kept: CustomerRow, merged: CustomerRow) {
  const both = [kept.id, merged.id]
  await tx.run(
    sql`delete from representations where customer_id = any(${both}::bigint[]) and representative_id = any(${both}::bigint[])`,
  )
  await tx.run(sql`update representations set customer_id = ${kept.id} where customer_id = ${merged.id}`)
  await tx.run(sql`update representations set representative_id = ${kept.id} where representative_id = ${merged.id}`)
  await tx.run(sql`
    update representations later set ended_at = clock_timestamp()
     where (later.customer_id = ${kept.id} or later.representative_id = ${kept.id}) and later.ended_at is null
       and exists (select from representations earlier
                    where earlier.customer_id = later.customer_id and earlier.representative_id = later.representative_id
                      and earlier.ended_at is null and earlier.id < later.id)`)
}

/** Preferences, groups and what we asked unasked. */
async function moveWorld(tx: Tx, kept: CustomerRow, merged: CustomerRow) {
  await tx.run(sql`update preferences set customer_id = ${kept.id} where customer_id = ${merged.id}`)
  await tx.run(sql`update unasked_contacts set customer_id = ${kept.id} where customer_id = ${merged.id}`)
  await tx.run(sql`
    insert into group_members (group_id, customer_id) select group_id, ${kept.id} from group_members where customer_id = ${merged.id}
    on conflict do nothing`)
  await tx.run(sql`delete from group_members where customer_id = ${merged.id}`)
}

const both = (one: string, other: string) => [...new Set([one, other])].filter((words) => words.trim()).join('\n\n')

async function takeOver(tx: Tx, kept: CustomerRow, merged: CustomerRow) {
  await tx.run(sql`
    update customers set name = ${kept.name || merged.name}, called = ${kept.called || merged.called}, own_words = ${both(kept.own_words, merged.own_words)},
           goals = ${both(kept.goals, merged.goals)}, situation = ${both(kept.situation, merged.situation)},
           seen_last = greatest(seen_last, ${merged.seen_last}), seen_first = least(seen_first, ${merged.seen_first}), unasked_most = least(unasked_most, ${merged.unasked_most}),
           face_id = ${kept.face_id ?? merged.face_id}, revision = revision + 1
     where id = ${kept.id}`)
  await tx.run(sql`
    update consents old set withdrawn_at = clock_timestamp()
     where old.customer_id = ${merged.id} and old.withdrawn_at is null and old.subject_id is not null
       and exists (select from consents same where same.customer_id = ${kept.id} and same.withdrawn_at is null and same.kind = old.kind
                     and same.subject_kind = old.subject_kind and same.subject_id = old.subject_id)`)
  await tx.run(sql`update consents set customer_id = ${kept.id} where customer_id = ${merged.id}`)
  await tx.run(sql`
    update customers set merged_into_id = ${kept.id}, face_id = null, revision = revision + 1
     where id = ${merged.id} or merged_into_id = ${merged.id}`)
}
