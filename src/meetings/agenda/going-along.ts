import type { CustomerRow } from '../../customers/customer.ts'
import { mayBeShown } from '../../insights/observations/observation.ts'
import { partFor, partsOf } from '../../insights/observations/sentences.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import type { Origin } from '../items/item.ts'

/** A sentence that may be read aloud at the table an item is brought to. */
export interface GoingAlong {
  words: string
  language: string
}

const MOST_SENTENCES = 6 // sentences to choose from; who wrote more is read on the page it comes from

type Row = Pick<CustomerRow, 'name' | 'called'> & GoingAlong

/** The sentences of which one goes along, as it stands there; of an insight the newest that speaks for it. */
export async function goingAlong(db: Db, origin: Origin, statement = ''): Promise<GoingAlong[]> {
  const row = await db.maybe<Row>(origin.kind === 'request' ? asked(origin.id) : heard(origin))
  if (!row) return []
  const { language } = row
  const best = origin.kind === 'insight' ? partFor(statement, row) : undefined
  const parts = best ? [best] : partsOf(row)
  return parts.slice(0, MOST_SENTENCES).map((words) => ({ words, language }))
}

/** Of a question its own words, unless they were taken back since. */
const asked = (id: number): Sql => sql`
  select left(r.words, 3000) as words, r.language, c.name, c.called
    from requests r join customers c on c.id = r.asker_id
    left join observations h on h.source = 'story' and h.source_id = r.id
   cross join lateral (select h.id, r.asker_id as customer_id, h.redacted_at, h.withheld_until, r.closed_service) o
   where r.id = ${id} and ${inTheOpen('r')} and ${mayBeShown}`

const heard = ({ kind, id }: Origin): Sql => sql`
  select o.words, o.language, c.name, c.called from observations o join customers c on c.id = o.customer_id
   where o.id = ${kind === 'insight' ? newestFor(id as Id<'insights'>) : id} and o.kind = 'verbatim' and ${mayBeShown}`

const newestFor = (insightId: Id<'insights'>): Sql => sql`
  (select observation_id from insight_evidence where insight_id = ${insightId} and side = 'for' order by added_at desc limit 1)`
