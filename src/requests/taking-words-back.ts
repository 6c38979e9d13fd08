import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'

/** Which thank-yous and walls lose their words. */
export interface SaidAside {
  thanks: readonly number[]
  walls: readonly number[]
}

/** All a customer said beside their questions themselves. */
export async function saidAsideBy(tx: Tx, customerId: Id<'customers'>): Promise<SaidAside> {
  const rows = await tx.many<{ kind: 'thanks' | 'walls'; id: number }>(sql`
    select 'thanks' as kind, t.id from thanks t join requests r on r.id = t.request_id where r.asker_id = ${customerId}
    union all
    select 'walls', w.id from walls w join requests r on r.id = w.request_id where r.asker_id = ${customerId} and w.by_kind = 'customer'`)
  const idsOf = (kind: 'thanks' | 'walls') => rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
  return { thanks: idsOf('thanks'), walls: idsOf('walls') }
}

/**
 * Takes the words out of thank-yous and walls, and gives them back once more to whoever takes them away elsewhere.
 */
export async function takeAsideBack(tx: Tx, { thanks, walls }: SaidAside): Promise<string[]> {
  const said = await tx.many<{ words: string }>(sql`
    select words from thanks where id = any(${thanks}::bigint[]) union select sentence from walls where id = any(${walls}::bigint[])`)
  await tx.run(sql`update thanks set words = '' where id = any(${thanks}::bigint[])`)
  await tx.run(sql`update walls set sentence = '' where id = any(${walls}::bigint[])`)
  return said.map(({ words }) => words).filter((words) => words !== '')
}

/** What a customer asked and wrote in their questions, wherever it was quoted. */
export async function saidInQuestions(tx: Tx, customerId: Id<'customers'>): Promise<string[]> {
  const said = await tx.many<{ words: string }>(sql`
    select left(words, ${LOOKED_AT}::int) as words from requests where asker_id = ${customerId}
    union select left(body, ${LOOKED_AT}::int) from messages where customer_id = ${customerId} and author_kind = 'customer'
    union select e.words from expectations e join requests r on r.id = e.request_id where r.asker_id = ${customerId}
    union select n.words from needs n join requests r on r.id = n.request_id where r.asker_id = ${customerId}
    union select v.words from verdicts v join closures c on c.id = v.closure_id join requests r on r.id = c.request_id where r.asker_id = ${customerId}`)
  return said.map(({ words }) => words).filter((words) => words !== '')
}

const LOOKED_AT = 4_000 // characters: what is quoted stands mostly in the beginning
