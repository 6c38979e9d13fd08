import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type { Origin } from '../agenda/item.ts'

/** What a real customer said, as it may be read aloud at any table. */
export interface Voice {
  observation_id: number
  words: string
  language: string
  called: string
  heard_at: Date
  why: 'same_words' | 'same_service' | 'same_group' | 'recent'
}

/** Which observations (as `o`) may be shown to everybody: from open services, not taken back, not withheld. */
const mayBeShown: Sql = sql`o.redacted_at is null and not o.closed_service and o.kind = 'verbatim' and o.words <> ''
  and (o.withheld_because is null or o.withheld_until < current_date)
  and not exists (select from consents c where c.customer_id = o.customer_id and c.kind = 'quote' and c.withdrawn_at is not null
                    and (c.subject_id is null or c.subject_kind = 'observation' and c.subject_id = o.id))`

const voiceColumns: Sql = sql`o.id as observation_id, o.words, o.language, coalesce(nullif(c.called, ''), case when c.kind = 'person' then split_part(c.name, ' ', 1) else c.name end, '') as called, o.heard_at`

const MOST = 6

/** Sentences of real customers that bear on a text, best first. */
export async function voicesFor(
  db: Db,
  _actor: Actor,
  { words, limit = MOST }: { words: string; limit?: number },
): Promise<Voice[]> {
  return await db.many<Voice>(sql`
    with asked as materialized (select ${anyWordOf(words)} as query)
    select ${voiceColumns}, case when o.search @@ asked.query then 'same_words' else 'recent' end as why
      from asked, observations o left join customers c on c.id = o.customer_id
     where ${mayBeShown} and (o.search @@ asked.query or o.heard_at > now() - interval '90 days')
     order by ts_rank(o.search, asked.query) desc, o.heard_at desc limit ${limit}`)
}

/** The sentences that were chosen, as far as they may still be shown. */
export async function voicesById(db: Db, ids: readonly number[]): Promise<Map<number, Voice>> {
  const rows = await db.many<Voice>(sql`
    select ${voiceColumns}, 'same_words' as why from observations o left join customers c on c.id = o.customer_id
     where o.id = any(${[...ids]}::bigint[]) and ${mayBeShown}`)
  return new Map(rows.map((row) => [row.observation_id, row]))
}

/** One sentence for a new item: of the question it comes from, else one that bears on it and is not on this agenda yet. */
export async function proposeVoice(
  db: Db,
  actor: Actor,
  {
    meetingId,
    words,
    origin,
  }: { seriesId: number; meetingId?: number | undefined; words: string; origin?: Origin | undefined },
): Promise<number | null> {
  if (origin?.kind === 'observation') return (await voicesById(db, [origin.id])).has(origin.id) ? origin.id : null
  const own = origin?.kind === 'request' ? await voiceOfRequest(db, origin.id) : undefined
  if (own) return own
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items where meeting_id = ${meetingId ?? null} and observation_id is not null`,
  )
  const used = new Set(there.map(({ id }) => id))
  const voices = await voicesFor(db, actor, { words, limit: MOST + used.size })
  return voices.find(({ observation_id }) => !used.has(observation_id))?.observation_id ?? null
}

async function voiceOfRequest(db: Db, requestId: number): Promise<number | undefined> {
  const row = await db.maybe<{ id: number }>(
    sql`select o.id from observations o where o.request_id = ${requestId} and ${mayBeShown} order by o.heard_at desc limit 1`,
  )
  return row?.id
}
