import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, partOf, perhaps, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import type { ItemRow } from '../items/item.ts'
import { looksBack } from '../items/origins.ts'
import { mayReadSeries } from '../items/series.ts'

export type Verdict = tables.DecisionReviews['verdict']

/** What was decided, where it stands, and how it turned out. */
export type DecisionRow = RowOf<typeof decisionColumns>

const decisionColumns = columns(
  rowsOf('decisions', 'd'),
  partOf('agenda_items', 'i', ['title', 'series_id', 'meeting_id']),
  { series_name: gives<string>`s.name` },
  perhaps(partOf('decision_reviews', 'v', ['verdict', 'lesson', 'reviewed_at'])),
)

const joined: Sql = sql`decisions d join agenda_items i on i.id = d.item_id join meeting_series s on s.id = i.series_id
  left join lateral (select verdict, lesson, reviewed_at from decision_reviews where decision_id = d.id order by id desc limit 1) v on true`

export async function decisionsOnItems(db: Db, itemIds: readonly number[]): Promise<DecisionRow[]> {
  return await db.many<DecisionRow>(
    sql`select ${decisionColumns} from ${joined} where d.item_id = any(${[...itemIds]}::bigint[]) order by d.id limit 500`,
  )
}

export async function findDecisionFor(db: Db, actor: Actor, id: number): Promise<DecisionRow | undefined> {
  return await db.maybe<DecisionRow>(
    sql`select ${decisionColumns} from ${joined} where d.id = ${id} and ${mayReadSeries(actor)}`,
  )
}

/** Whether it came, and what was learned. */
export type Review = Pick<tables.DecisionReviews, 'decision_id' | 'verdict' | 'lesson'>

/** How the decisions turned out that these items look back on, by decision. */
export async function reviewsOf(
  db: Db,
  items: readonly Pick<ItemRow, 'origin_kind' | 'origin_id'>[],
): Promise<Map<number, Review>> {
  const ids = items.flatMap((item) => (looksBack(item) && item.origin_id !== null ? [item.origin_id] : []))
  if (ids.length === 0) return new Map()
  const rows = await db.many<Review>(
    sql`select decision_id, verdict, lesson from decision_reviews where decision_id = any(${ids}::bigint[]) order by id`,
  )
  return new Map(rows.map((row) => [row.decision_id, row]))
}

/** What was said of how it turned out before that was corrected, the latest first. */
export type Earlier = Pick<tables.DecisionReviews, 'verdict' | 'lesson' | 'reviewed_at'>

export const earlierReviews = (db: Db, decisionId: Id<'decisions'>): Promise<Earlier[]> =>
  db.many<Earlier>(sql`
    select verdict, lesson, reviewed_at from decision_reviews where decision_id = ${decisionId} order by id desc limit 5 offset 1`)

/** What somebody wrote under a decision that stands. */
export type Addition = Pick<tables.DecisionAdditions, 'id' | 'words' | 'added_at'> & { name: string | null }

export async function additionsOf(db: Db, decisionId: Id<'decisions'>): Promise<Addition[]> {
  return await db.many<Addition>(sql`
    select a.id, a.words, a.added_at, p.first_name as name from decision_additions a left join persons p on p.id = a.person_id
     where a.decision_id = ${decisionId} order by a.id limit 100`)
}

const PAGE = 50

/** The register: reviews that are due first, then what was decided last. */
export async function registerOf(
  db: Db,
  actor: Actor,
  { before }: { before?: number | undefined } = {},
): Promise<{ due: DecisionRow[]; rest: DecisionRow[] }> {
  const [due, rest] = await Promise.all([
    before
      ? []
      : db.many<DecisionRow>(sql`
          select ${decisionColumns} from ${joined}
           where d.review_on <= ${today} and v.verdict is null and ${mayReadSeries(actor)} order by d.review_on, d.id limit ${PAGE}`),
    db.many<DecisionRow>(sql`
      select ${decisionColumns} from ${joined}
       where not (d.review_on is not null and d.review_on <= ${today} and v.verdict is null) and ${mayReadSeries(actor)}
         and ${before ? sql`d.id < ${before}` : sql`true`} order by d.id desc limit ${PAGE}`),
  ])
  return { due, rest }
}

/** Reviews that are due in one series, or everywhere the actor is in. */
export async function dueReviews(db: Db, actor: Actor, most = 3): Promise<DecisionRow[]> {
  const me = actor.kind === 'person' ? actor.id : 0
  return await db.many<DecisionRow>(sql`
    select ${decisionColumns} from ${joined}
     where d.review_on <= ${today} and v.verdict is null
       and exists (select from series_people sp where sp.series_id = i.series_id and sp.person_id = ${me})
     order by d.review_on, d.id limit ${most}`)
}
