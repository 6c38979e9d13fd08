import { type Db, openDatabase } from '../src/platform/database/database.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import { sql } from '../src/platform/database/sql.ts'
import { tamperedEvents } from '../src/platform/events/events.ts'
import type { Sendings } from './kill-load.ts'

/** What must be true of the stored rows after any crash. Each finding is a sentence about what is not. */
export async function findings(databaseUrl: string, sendings: Sendings): Promise<string[]> {
  return await inOrganisation(databaseUrl, async (db) => [
    ...(await everythingOnce(db, sendings)),
    ...(await nothingHalf(db)),
    ...(await tamperedEvents(db)).map(({ id }) => `event ${id} does not fit its chain`),
    ...sendings.refused.map((sentence) => `refused: ${sentence}`),
  ])
}

/** Does work on the only organisation there is. */
export async function inOrganisation<Result>(databaseUrl: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  const database = openDatabase(databaseUrl, { connections: 2 })
  try {
    const { all } = await readOrganisations(database.pool, Buffer.alloc(0), new URL('http://localhost'))
    const [organisation] = all
    if (!organisation) throw new Error('there is no organisation')
    return await work(database.organisation(organisation))
  } finally {
    await database.close()
  }
}

/** Every acknowledged deed is there once, with its event; nothing is there twice, acknowledged or not. */
async function everythingOnce(db: Db, { acknowledged }: Sendings): Promise<string[]> {
  const requests = await db.many<Stored>(sql`
    select r.words, count(distinct r.id)::int as rows, count(e.id)::int as events
      from requests r left join events e on e.subject_kind = 'request' and e.subject_id = r.id and e.type = 'request.opened'
     group by r.words`)
  // In one statement: what leaves between two of them would stand in neither.
  const answers = await db.many<Stored & { waits: boolean; returned: boolean }>(sql`
    select m.body as words, count(distinct m.id)::int as rows, count(e.id)::int as events, false as waits, false as returned
      from messages m left join events e on e.subject_kind = 'request' and e.subject_id = m.request_id
       and e.type in ('request.asked', 'request.answered') and (e.data ->> 'message')::bigint = m.id
     group by m.body
    union all
    select fields ->> 'body', 1, 1, true, returned_at is not null from held`)
  const held = answers.filter(({ waits }) => waits)
  const messages = answers.filter(({ waits }) => !waits)
  const stored = new Map([...requests, ...messages].map((one) => [one.words, one]))
  const both = held.filter(({ words }) => stored.has(words))
  for (const one of held) stored.set(one.words, one)
  return [
    ...acknowledged.filter(({ words }) => !stored.has(words)).map(({ words }) => `lost: ${words}`),
    ...both.map(({ words }) => `waits and has left: ${words}`),
    ...held.filter(({ returned }) => returned).map(({ words }) => `came back: ${words}`),
    ...[...stored.values()].filter(({ rows }) => rows > 1).map(({ words, rows }) => `${rows} times: ${words}`),
    ...[...stored.values()]
      .filter(({ rows, events }) => events !== rows)
      .map(({ words, events }) => `${events} events: ${words}`),
  ]
}

interface Stored {
  words: string
  rows: number
  events: number
}

/** What is written together is there together. */
async function nothingHalf(db: Db): Promise<string[]> {
  const { unowned, unpromised, unrouted, unmet, unanswered } = await db.one<Record<string, number>>(sql`
    select (select count(*) from requests r where not exists (select from persons p where p.id = r.owner_id))::int as unowned,
           (select count(*) from requests r where not exists (select from promises p where p.request_id = r.id))::int as unpromised,
           (select count(*) from requests r where not exists (select from routings o where o.request_id = r.id))::int as unrouted,
           (select count(*) from customers c where not exists (
              select from events e where e.subject_kind = 'customer' and e.subject_id = c.id and e.type = 'customer.met'))::int as unmet,
           (select count(*) from submissions where location = '')::int as unanswered`)
  return Object.entries({
    'requests without an owner': unowned,
    'requests without a promise': unpromised,
    'requests without a routing': unrouted,
    'customers without an event': unmet,
    'forms counted without what they did': unanswered,
  }).flatMap(([what, count]) => (count ? [`${count} ${what}`] : []))
}
