import { noteErasure } from '../../customers/erasures.ts'
import { forgetEverywhere, redact } from '../../insights/redacting.ts'
import { TAKEN_OUT } from '../../lib/without-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { join, raw, type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { removeFiles, removeHeld } from '../../platform/files/removing.ts'
import { forgetHeard, wordsFinding } from '../../requests/heard-words.ts'
import { requestErased } from '../happenings.ts'

type Because = tables.Erasures['because']

const GONE = sql`${TAKEN_OUT}::text` // where a table wants some text
const EMPTY = sql`''`

/** Every text of a question, and what is left in its place. Rows stay, so that numbers and events still add up. */
const TEXTS: readonly [table: string, texts: Record<string, Sql>][] = [
  ['messages', { body: EMPTY }],
  ['expectations', { words: GONE, wanted_by: sql`null` }],
  ['needs', { words: GONE }],
  ['verdicts', { words: EMPTY }],
  ['thanks', { words: EMPTY }],
  ['walls', { sentence: EMPTY, page: EMPTY }],
  [
    'steps',
    {
      name: sql`case when free then ${GONE} else name end`,
      because: EMPTY,
      result: EMPTY,
      skipped_because: sql`case when skipped_because = '' then '' when skipped_because is not null then ${GONE} end`,
      reopened_because: sql`case when reopened_because is not null then ${GONE} end`,
      waits_for: EMPTY,
    },
  ],
  ['promises', { text: EMPTY }],
  ['closures', { account: GONE, next_step: GONE, cost: EMPTY }],
  ['noes', { why: GONE, possible: GONE, objection_how: EMPTY, ways_on: EMPTY }],
  ['reopenings', { reason: EMPTY }],
  ['deliberations', { topic: GONE, withheld_because: EMPTY }],
  ['consultations', { question: GONE, answer: sql`case when answer is not null then ${GONE} end` }],
  ['handovers', { reason: GONE }],
  ['routings', { reasons: sql`case jsonb_typeof(reasons) when 'array' then '[]'::jsonb else '{}'::jsonb end` }],
  ['filings', { because: EMPTY, words: sql`''::tsvector` }],
  ['followers', { name: EMPTY, mail: EMPTY, invited_as: EMPTY, revoked_at: sql`coalesce(revoked_at, now())` }],
  ['raisers', { words: EMPTY, answer_words: EMPTY }],
]

/**
 * Takes everything that was said and written out of questions: texts, files, mails, and where their words were copied.
 * What stays is that there was one, when, and what happened to it. Its links stop working.
 */
export async function eraseRequests(
  tx: Tx,
  actor: Actor,
  { ids, because }: { ids: readonly number[]; because: Because },
): Promise<void> {
  const found = await tx.many<{ id: Id<'requests'>; customer_id: Id<'customers'> }>(sql`
    select id, customer_id from requests r where id = any(${ids}::bigint[])
       and not exists (select from erasures e where e.kind = 'request' and e.subject_id = r.id) order by id for update`)
  const gone = found.map(({ id }) => id)
  if (gone.length === 0) return
  const said = await wordsIn(tx, gone)
  const findable = await wordsFinding(tx, sql`select unnest(${gone}::bigint[])`)
  await emptyTexts(tx, gone)
  await forgetHeard(tx, findable)
  await removeWhatHangsOnThem(tx, gone)
  const heard = await tx.many<{ id: Id<'observations'> }>(
    sql`select id from observations where request_id = any(${gone}::bigint[])`,
  )
  await redact(
    tx,
    actor,
    heard.map(({ id }) => id),
  )
  for (const customerId of new Set(found.map(({ customer_id }) => customer_id)))
    await forgetEverywhere(tx, actor, {
      customerId,
      said,
      everything: false,
      spared: await otherRequestsOf(tx, customerId),
    })
  for (const id of gone) {
    await record(tx, actor, requestErased, id, { because })
    await noteErasure(tx, { kind: 'request', id, because })
  }
}

/** What they asked besides: it stays as it was asked, also where they said the same there. */
async function otherRequestsOf(tx: Tx, customerId: Id<'customers'>): Promise<number[]> {
  const rows = await tx.many<{ id: Id<'requests'> }>(
    sql`select id from requests where customer_id = ${customerId} or asker_id = ${customerId}`,
  )
  return rows.map(({ id }) => id)
}

/** What was written in them, to be found where somebody copied it. */
async function wordsIn(tx: Tx, ids: readonly number[]): Promise<string[]> {
  const rows = await tx.many<{ words: string }>(sql`
    select left(words, ${LOOKED_AT}::int) as words from requests where id = any(${ids}::bigint[])
    union select left(body, ${LOOKED_AT}::int) from messages where request_id = any(${ids}::bigint[])
    union select words from expectations where request_id = any(${ids}::bigint[])
    union select words from needs where request_id = any(${ids}::bigint[])
    union select words from verdicts where request_id = any(${ids}::bigint[])
    union select words from thanks where request_id = any(${ids}::bigint[])
    union select sentence from walls where request_id = any(${ids}::bigint[])
    union select words from raisers where request_id = any(${ids}::bigint[])
    union select answer_words from raisers where request_id = any(${ids}::bigint[])`)
  return rows.map(({ words }) => words).filter((words) => words !== '')
}

const LOOKED_AT = 4_000 // characters: what is quoted stands mostly in the beginning

async function emptyTexts(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`
    update requests set words = '', title = ${TAKEN_OUT}, search = '', code = 'x' || id, link_number = link_number + 1, revision = revision + 1
     where id = any(${ids}::bigint[])`)
  await tx.run(sql`
    update promise_entries e set reason = '' from promises p where p.id = e.promise_id and p.request_id = any(${ids}::bigint[])`)
  await tx.run(sql`
    update loop_messages m set words = ${TAKEN_OUT} from raisers s where s.id = m.raiser_id and s.request_id = any(${ids}::bigint[])`)
  for (const [table, texts] of TEXTS) {
    const set = Object.entries(texts).map(([column, value]) => sql`${raw(column)} = ${value}`)
    await tx.run(sql`update ${raw(table)} set ${join(set)} where request_id = any(${ids}::bigint[])`)
  }
}

async function removeWhatHangsOnThem(tx: Tx, ids: readonly number[]): Promise<void> {
  const files = await tx.many<{ file_id: Id<'files'> }>(
    sql`delete from request_files where request_id = any(${ids}::bigint[]) returning file_id`,
  )
  await removeFiles(
    tx,
    files.map(({ file_id }) => file_id),
  )
  await tx.run(sql`delete from routing_corrections where request_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from mails where subject_kind = 'request' and subject_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from sessions where kind = 'customer' and request_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from holds where request_id = any(${ids}::bigint[]) and ended_at is not null`)
  await removeHeld(tx, { kind: 'request', ids })
  await tx.run(sql`delete from complaints_about where request_id = any(${ids}::bigint[])`)
  await tx.run(sql`delete from item_waiting where request_id = any(${ids}::bigint[])`)
}
