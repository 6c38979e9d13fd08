import { quotableParts } from '../../language/quotable.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { overhear, searchable } from './observing.ts'

interface Asked {
  id: number
  words: string
  at: Date
  names: string[]
}

const OF_ONE = 5 // of one customer

const asked = sql`r.id, left(r.words, 3000) as words, r.opened_at as at, array[c.name, c.called, a.name, a.called] as names`
const joined = sql`join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id`

/** Hears what these customers ask for now. */
export async function hearQuestionsOf(tx: Tx, customers: readonly number[]): Promise<void> {
  const found = await tx.many<Asked>(sql`
    select ${asked} from requests r ${joined}
     where r.asker_id = any(${[...customers]}::bigint[]) and r.closed_at is null and ${inTheOpen('r')}
     order by r.opened_at desc limit ${OF_ONE}`)
  for (const one of found) await hear(tx, one, quotableParts(one.words, one.names))
}

/** Hears one question, and returns what was heard of it; nothing when none of it may be read aloud. */
export async function hearQuestion(tx: Tx, requestId: number): Promise<number | undefined> {
  const found = await tx.maybe<Asked>(
    sql`select ${asked} from requests r ${joined} where r.id = ${requestId} and ${inTheOpen('r')}`,
  )
  if (found) await hear(tx, found, quotableParts(found.words, found.names))
  const heard = await tx.maybe<{ id: number }>(
    sql`select id from observations where source = 'story' and source_id = ${requestId} and redacted_at is null`,
  )
  return heard?.id
}

/** Of what was heard before in one sentence, the other parts come behind it; what was taken back stays taken back. */
async function hear(tx: Tx, { id, at }: Asked, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return
  const story = {
    kind: 'verbatim',
    source: 'story',
    sourceId: id,
    moment: 'asking',
    requestId: id,
    heardAt: at,
  } as const
  const before = await tx.maybe<{ words: string; redacted_at: Date | null }>(
    sql`select words, redacted_at from observations where source = 'story' and source_id = ${id} for update`,
  )
  if (!before) return void (await overhear(tx, { ...story, words: parts.join('\n') }))
  const more = parts.filter((part) => !before.words.includes(part))
  if (before.redacted_at || more.length === 0) return
  const words = [before.words, ...more].join('\n')
  await tx.run(sql`
    update observations set words = ${words}, search = ts_filter(search, '{c}') || ${searchable(words)}
     where source = 'story' and source_id = ${id}`)
}
