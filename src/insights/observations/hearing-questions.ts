import { quotableParts } from '../../language/quotable.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { overhearStories, type Story, searchable } from './observing.ts'

/** A question, and what was heard of it before. */
interface Asked {
  id: Id<'requests'>
  words: string
  at: Date
  /** Nobody on these lines is named aloud: the customer, and who asked for them. */
  names: string[]
  heard_id: Id<'observations'> | null
  heard: string | null
  redacted_at: Date | null
  asker: { name: string; called: string }
}

/** What was heard of a question, and of whom. */
export interface HeardQuestion {
  id: Id<'observations'>
  words: string
  name: string
  called: string
}

const OF_ONE = 5 // of one customer

/** Hears what these customers ask for now. */
export async function hearQuestionsOf(tx: Tx, customers: readonly number[]): Promise<void> {
  const found = await tx.many<{ id: Id<'requests'> }>(sql`
    select r.id from requests r
     where r.asker_id = any(${[...customers]}::bigint[]) and r.closed_at is null and ${inTheOpen('r')}
     order by r.opened_at desc limit ${OF_ONE}`)
  await hearQuestions(
    tx,
    found.map(({ id }) => id),
  )
}

/** Hears one question, and returns what was heard of it; nothing when none of it may be read aloud. */
export const hearQuestion = async (tx: Tx, requestId: Id<'requests'>): Promise<Id<'observations'> | undefined> =>
  (await hearQuestions(tx, [requestId])).get(requestId)?.id

/**
 * Hears questions, as far as they may be read aloud, in two waits for all of them. Of what was heard before in one
 * sentence, the other parts come behind it; what was taken back stays taken back.
 */
export async function hearQuestions(
  tx: Tx,
  ids: readonly Id<'requests'>[],
): Promise<Map<Id<'requests'>, HeardQuestion>> {
  if (ids.length === 0) return new Map()
  const asked = await tx.many<Asked>(sql`
    select r.id, left(r.words, 3000) as words, r.opened_at as at, array[c.name, c.called, a.name, a.called] as names,
           h.id as heard_id, h.words as heard, h.redacted_at, jsonb_build_object('name', a.name, 'called', a.called) as asker
      from requests r join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id
      left join observations h on h.source = 'story' and h.source_id = r.id
     where r.id = any(${[...ids]}::bigint[]) and ${inTheOpen('r')} order by r.id`)
  const parted = asked.map((one) => ({ ...one, parts: quotableParts(one.words, one.names) }))
  const fresh = parted.filter(({ heard_id, parts }) => heard_id === null && parts.length > 0)
  const stories = fresh.map(({ id, at, parts }): Story => ({ requestId: id, at, words: parts.join('\n') }))
  const [kept] = await Promise.all([overhearStories(tx, stories), ...parted.map((one) => hearMore(tx, one))])
  return new Map(
    parted.flatMap((one): [Id<'requests'>, HeardQuestion][] => {
      const id = kept.get(one.id) ?? one.heard_id
      return id === null || one.redacted_at ? [] : [[one.id, { id, words: heardOf(one), ...one.asker }]]
    }),
  )
}

interface Parted extends Pick<Asked, 'id' | 'heard' | 'redacted_at'> {
  parts: readonly string[]
}

/** What was heard of it, with what comes behind it now. */
const heardOf = ({ heard, parts }: Parted): string =>
  [...(heard === null ? [] : [heard]), ...parts.filter((part) => !heard?.includes(part))].join('\n')

async function hearMore(tx: Tx, asked: Parted): Promise<void> {
  const words = heardOf(asked)
  if (asked.heard === null || asked.redacted_at || words === asked.heard) return
  await tx.run(sql`
    update observations set words = ${words}, search = ts_filter(search, '{c}') || ${searchable(words)}
     where source = 'story' and source_id = ${asked.id} and words = ${asked.heard} and redacted_at is null`)
}
