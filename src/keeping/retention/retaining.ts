import { type Actor, actorId } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { settingsRetentionChanged } from '../happenings.ts'
import { KINDS, type Kind, USUAL } from './kinds.ts'

/** How long a kind is kept here, and why when that is not what is usual. */
export interface Keeping {
  kind: Kind
  days: number
  because: string
  changed_at: Date | null
}

/** How long everything is kept in this organisation. */
export async function keepings(db: Db): Promise<Keeping[]> {
  const rows = await db.many<{ kind: string; days: number; because: string; changed_at: Date }>(
    sql`select kind, days, because, changed_at from retention`,
  )
  return KINDS.map((kind) => {
    const own = rows.find((row) => row.kind === kind)
    return {
      kind,
      days: own?.days ?? USUAL[kind].days,
      because: own?.because ?? '',
      changed_at: own?.changed_at ?? null,
    }
  })
}

/** Chooses how long a kind is kept. What is past it then goes in the coming night. */
export async function keepFor(
  tx: Tx,
  actor: Actor,
  { kind, days, because }: { kind: Kind; days: number; because: string },
): Promise<void> {
  await tx.run(sql`
    insert into retention (kind, days, because, changed_by, changed_at) values (${kind}, ${days}, ${because}, ${actorId(actor)}, clock_timestamp())
    on conflict (kind) do update set days = excluded.days, because = excluded.because, changed_by = excluded.changed_by, changed_at = excluded.changed_at`)
  await record(tx, actor, settingsRetentionChanged, 1, { kind, days })
}
