import { quotableSentence } from '../../language/quotable.ts'
import type { Db, OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { wallHit } from '../../requests/happenings/around.ts'
import { requestJudged, requestNeedSaid, requestThanked } from '../../requests/happenings/ending.ts'
import { requestExpected, requestOpened } from '../../requests/happenings/words.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { type Observing, overhear, searchable } from './observing.ts'

/** What customers say while they are served becomes an observation by itself. */
export const insightsListening: readonly Listening[] = [
  {
    name: 'observe',
    hears: [requestOpened, requestExpected, requestNeedSaid, requestJudged, requestThanked, wallHit],
    hear,
  },
]

async function hear(db: OrganisationDb, event: Event): Promise<void> {
  for (const heard of await heardIn(db, event)) {
    await db.transaction(async (tx) => {
      const made = await overhear(tx, heard)
      // Somebody may say their verdict again in other words; theirs are the words that count.
      if (!made && heard.source === 'verdict')
        await tx.run(sql`
          update observations set words = ${heard.words}, search = ts_filter(search, '{c}') || ${searchable(heard.words)}
           where source = 'verdict' and source_id = ${heard.sourceId} and words <> ${heard.words} and redacted_at is null`)
    })
  }
}

interface Words {
  id: number
  words: string
  at: Date
}

const numberIn = (event: Event, name: string) => Number(event.data[name] ?? 0)

async function heardIn(db: Db, event: Event): Promise<Observing[]> {
  const requestId = event.subject_kind === 'request' ? event.subject_id : undefined
  switch (event.type) {
    case 'request.opened':
      return requestId ? [...(await expected(db, requestId)), ...(await story(db, requestId))] : []
    case 'request.expected':
      return requestId ? await expected(db, requestId) : []
    case 'request.need_said':
      return kept(
        'need',
        'after',
        requestId,
        await one(db, sql`select id, words, said_at as at from needs where id = ${numberIn(event, 'need')}`),
      )
    case 'request.judged':
      return kept(
        'verdict',
        'after',
        requestId,
        await one(
          db,
          sql`select id, words, given_at as at from verdicts where closure_id = ${numberIn(event, 'closure')}`,
        ),
      )
    case 'request.thanked':
      return kept(
        'thanks',
        'after',
        requestId,
        await one(db, sql`select id, words, said_at as at from thanks where id = ${numberIn(event, 'thanks')}`),
      )
    default:
      return await ranIntoWall(db, event)
  }
}

const one = async (db: Db, query: Parameters<Db['maybe']>[0]) => await db.maybe<Words>(query)

function kept(
  source: Observing['source'],
  moment: Observing['moment'],
  requestId: Id<'requests'> | undefined,
  heard: Words | undefined,
): Observing[] {
  if (!heard?.words.trim()) return []
  return [{ kind: 'verbatim', source, sourceId: heard.id, words: heard.words, moment, requestId, heardAt: heard.at }]
}

async function expected(db: Db, requestId: Id<'requests'>): Promise<Observing[]> {
  const all = await db.many<Words>(
    sql`select id, words, said_at as at from expectations where request_id = ${requestId} order by id limit 20`,
  )
  return all.flatMap((heard) => kept('expectation', 'asking', requestId, heard))
}

/** Of a question itself: the sentence in which somebody tells what it is like for them, if there is one. */
async function story(db: Db, requestId: Id<'requests'>): Promise<Observing[]> {
  const asked = await db.maybe<{ words: string; at: Date; names: string[] }>(sql`
    select left(r.words, 3000) as words, r.opened_at as at, array[c.name, c.called, a.name, a.called] as names
      from requests r join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id
     where r.id = ${requestId} and ${inTheOpen('r')}`)
  const sentence = asked && quotableSentence(asked.words, asked.names)
  return sentence ? kept('story', 'asking', requestId, { id: requestId, words: sentence, at: asked.at }) : []
}

/** A wall is what a customer ran into, in their words; what a colleague ran into is a fact without a customer's name on it. */
async function ranIntoWall(db: Db, event: Event): Promise<Observing[]> {
  const wall = await db.maybe<Words & { by_kind: string; request_id: Id<'requests'> | null }>(
    sql`select id, sentence as words, said_at as at, by_kind, request_id from walls where id = ${numberIn(event, 'wall')}`,
  )
  if (!wall) return []
  const theirs = wall.by_kind !== 'person'
  return kept('wall', theirs ? 'waiting' : 'doing', wall.request_id ?? undefined, wall).map((heard) => ({
    ...heard,
    kind: theirs ? ('verbatim' as const) : ('fact' as const),
    nobodys: !theirs,
  }))
}
