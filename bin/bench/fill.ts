import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { openDatabase } from '../../src/platform/database/database.ts'
import type { Organisation } from '../../src/platform/database/organisations.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { tamperedEvents } from '../../src/platform/events/events.ts'

export const SCHEMA = 'org_one'
export const SESSION = 'a colleague who is signed in while we measure'
export const SIGNED_IN = 10 // the number of the colleague
const CHAINS_CHECKED = 50

/** How many work here: they grow more slowly than what was ever asked. */
const peopleFor = (size: number) => Math.round(60 * 2 ** Math.log10(size / 10_000))

/** What is loaded, in this order; bare is only what searching reads. */
const PARTS = ['house', 'requests', 'observations', 'what-followed', 'events', 'afterwards']
const BARE = ['house', 'requests', 'afterwards']

/** Loads requests until there are `size`, with about ten events each or bare. Returns how many events there are then. */
export async function fill(
  url: string,
  size: number,
  { bare, schema = SCHEMA }: { bare: boolean; schema?: string },
): Promise<{ requests: number; events: number; seconds: number }> {
  const began = performance.now()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `set search_path to ${schema}, public; set work_mem = '128MB'; set maintenance_work_mem = '256MB'`,
    )
    const { rows } = await client.query('select coalesce(max(id), 0)::int as most from requests')
    const settings = { 'bench.from': rows[0].most + 1, 'bench.to': size, 'bench.people': peopleFor(size) }
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, false)', [name, String(value)])
    await client.query('begin')
    const indexes = await withoutIndexes(client)
    for (const part of bare ? BARE : PARTS)
      await client.query(await readFile(new URL(`data/${part}.sql`, import.meta.url), 'utf8'))
    for (const index of indexes) await client.query(index)
    await signIn(client)
    await client.query('commit')
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    if (!bare) await checkChains(url, size, schema)
    const counted = await client.query(
      'select (select count(*) from requests)::int as requests, (select count(*) from events)::int as events',
    )
    return { ...counted.rows[0], seconds: (performance.now() - began) / 1000 }
  } finally {
    await client.end()
  }
}

/** Drops the indexes of requests, and gives how they are made: made at the end it takes minutes less. */
async function withoutIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
     where i.indrelid = 'requests'::regclass and not i.indisunique`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
}

/** Somebody is signed in, and the front door is open. */
async function signIn(client: pg.Client) {
  await client.query('update settings set ready_at = coalesce(ready_at, now())')
  await client.query(
    `insert into sessions (token_hash, kind, holder_id, expires_at) values ($1, 'person', ${SIGNED_IN}, now() + interval '1 day') on conflict do nothing`,
    [createHash('sha256').update(SESSION_TOKEN).digest()],
  )
}

/** What the browser of the signed-in colleague keeps. */
export const SESSION_TOKEN = createHash('sha256').update(SESSION).digest('base64url')

/** The program's own check must find the generated log in order; else we would measure something else than it writes. */
async function checkChains(url: string, size: number, schema: string) {
  const database = openDatabase(url, { connections: 1 })
  const organisation: Organisation = { id: 1, schema, name: '', address: '', key: Buffer.alloc(0) }
  try {
    const db = database.organisation(organisation)
    for (let n = 1; n <= CHAINS_CHECKED; n++) {
      const id = Math.max(1, Math.floor((size * n) / CHAINS_CHECKED))
      if ((await tamperedEvents(db, { kind: 'request', id })).length > 0)
        throw new Error(`The generated events of request ${id} are not chained.`)
    }
    const { unread } = await db.one<{ unread: number }>(
      sql`select count(*) as unread from events where (transaction_id, id) > (select transaction_id, event_id from cursors where reader = 'news')`,
    )
    if (unread > 0) throw new Error('The generated events would be told as news.')
  } finally {
    await database.close()
  }
}
