import { quotableParts } from '../../lib/quotable.ts'
import type { Tx } from '../../platform/database/database.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { overhear } from './observing.ts'

interface Asked {
  id: number
  words: string
  at: Date
  names: string[]
}

const LOOKED_AT = 60 // of the newest open questions with one of these words
const OF_ONE = 5 // of one customer

/**
 * Hears the open questions of which a part bears on something, as far as they were not heard yet. Nothing of closed
 * services, and of each only the parts that may be read aloud.
 */
export async function hearOpenQuestions(tx: Tx, words: string, bears: (part: string) => boolean): Promise<void> {
  const asked = await tx.many<Asked>(sql`
    with looked as materialized (select ${anyWordOf(words)} as query)
    select r.id, left(r.words, 3000) as words, r.opened_at as at, array[c.name, c.called, a.name, a.called] as names
      from looked, requests r join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id
     where r.search @@ looked.query and r.closed_at is null and not r.closed_service and ${unheard}
     order by r.opened_at desc, r.id desc limit ${LOOKED_AT}`)
  for (const one of asked) {
    const parts = quotableParts(one.words, one.names)
    if (parts.some(bears)) await hear(tx, one, parts)
  }
}

/** Hears what these customers ask for now. */
export async function hearQuestionsOf(tx: Tx, customers: readonly number[]): Promise<void> {
  const asked = await tx.many<Asked>(sql`
    select r.id, left(r.words, 3000) as words, r.opened_at as at, array[c.name, c.called, a.name, a.called] as names
      from requests r join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id
     where r.asker_id = any(${[...customers]}::bigint[]) and r.closed_at is null and not r.closed_service and ${unheard}
     order by r.opened_at desc limit ${OF_ONE}`)
  for (const one of asked) await hear(tx, one, quotableParts(one.words, one.names))
}

const unheard = sql`not exists (select from observations o where o.source = 'story' and o.source_id = r.id)`

async function hear(tx: Tx, { id, at }: Asked, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return
  await overhear(tx, {
    kind: 'verbatim',
    source: 'story',
    sourceId: id,
    words: parts.join(' '),
    moment: 'asking',
    requestId: id,
    heardAt: at,
  })
}
