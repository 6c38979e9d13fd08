import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { notFound } from '../../platform/refusal.ts'

/** A good intention: for which customer, what they will notice, by when. Of the person who made it. */
export type PledgeRow = tables.Pledges
export type PledgeKind = PledgeRow['kind']
export type PledgeAnswer = NonNullable<PledgeRow['answer']>
export type Obstacle = NonNullable<PledgeRow['obstacle']>

/** What can stand in the way; in this order somebody reads them. */
export const OBSTACLES: readonly [Obstacle, ...Obstacle[]] = [
  'time',
  'money',
  'rule',
  'system',
  'leave',
  'others',
  'customer',
  'other',
]

export type Campaign = tables.Campaigns

export const PLEDGE_KINDS: readonly PledgeKind[] = ['window', 'together', 'free']

/** A pledge (as `p`) is of who made it, until they share it. */
export const mayReadPledge = (actor: Actor): Sql =>
  actor.kind === 'person' ? sql`(p.person_id = ${actor.id} or p.shared)` : sql`false`

export async function findPledgeFor(db: Db, actor: Actor, id: Id<'pledges'>): Promise<PledgeRow | undefined> {
  return await db.maybe<PledgeRow>(sql`select p.* from pledges p where p.id = ${id} and ${mayReadPledge(actor)}`)
}

/** The pledge of who made it, as long as they work here. */
export async function findPledgeOf(
  db: Db,
  { id, personId }: { id: Id<'pledges'>; personId: Id<'persons'> },
): Promise<PledgeRow | undefined> {
  return await db.maybe<PledgeRow>(sql`
    select p.* from pledges p join persons w on w.id = p.person_id
     where p.id = ${id} and p.person_id = ${personId} and w.left_at is null`)
}

/** Locks one's own pledge; of somebody else it is not there. */
export async function lockOwnPledge(tx: Tx, actor: Actor, id: Id<'pledges'>): Promise<PledgeRow> {
  const pledge =
    actor.kind === 'person'
      ? await tx.maybe<PledgeRow>(
          sql`select p.* from pledges p where p.id = ${id} and p.person_id = ${actor.id} for update`,
        )
      : undefined
  if (!pledge) throw notFound()
  return pledge
}

/** My own, those that still run first. Nobody else reads this list. */
export async function pledgesOf(db: Db, personId: Id<'persons'>): Promise<PledgeRow[]> {
  return await db.many<PledgeRow>(
    sql`select * from pledges where person_id = ${personId} order by answer is not null, due_on, id limit 200`,
  )
}

/** My own whose day has come and that I said nothing of yet. Nobody else reads this list. */
export async function pledgesDue(db: Db, personId: Id<'persons'>, today: string): Promise<PledgeRow[]> {
  return await db.many<PledgeRow>(sql`
    select * from pledges where person_id = ${personId} and answer is null and due_on <= ${today}::date order by due_on, id limit ${DUE}`)
}

const DUE = 5

/** A shared pledge, with who made it. */
export interface SharedPledge extends PledgeRow {
  /** Leads a department, or administers: shows what is asked of everybody. */
  leads: boolean
}

/** What colleagues chose to share, those of leaders first. No answers are counted, and silence is nobody's score. */
export async function sharedPledges(db: Db, campaignId?: Id<'campaigns'>): Promise<SharedPledge[]> {
  return await db.many<SharedPledge>(sql`
    select p.*, (w.administrator or exists (select from memberships m where m.person_id = w.id and m.leads)) as leads
      from pledges p join persons w on w.id = p.person_id
     where p.shared and w.left_at is null
       and ${campaignId ? sql`p.campaign_id = ${campaignId}` : sql`(p.answer is null or p.answered_at > now() - interval '60 days')`}
     order by leads desc, p.made_at desc, p.id desc limit 200`)
}

/** The campaign that runs now, if one does; the newest. */
export async function campaignNow(db: Db, today: string): Promise<Campaign | undefined> {
  return await db.maybe<Campaign>(sql`
    select * from campaigns where opens_on <= ${today}::date and closes_on >= ${today}::date order by id desc limit 1`)
}
