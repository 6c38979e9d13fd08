import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import pg from 'pg'
import { tableTypes } from '../bin/table-types.ts'
import { ENDINGS } from '../src/improvements/problems/endings.ts'
import { SOURCES } from '../src/improvements/problems/source-kinds.ts'
import { ORIGINS } from '../src/meetings/items/origins.ts'
import { sql } from '../src/platform/database/sql.ts'
import { CHANNELS } from '../src/requests/channels.ts'
import { OUTCOMES } from '../src/requests/ending/outcomes.ts'
import { PROMISES } from '../src/requests/promises/promise-kinds.ts'
import { world } from './world.ts'

const w = await world()

test('src/platform/database/tables.ts says what the migrated database says', async () => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const now = await tableTypes(client, w.db.organisation.schema)
  await client.end()
  const kept = await readFile(new URL('../src/platform/database/tables.ts', import.meta.url), 'utf8')
  assert.ok(kept.includes('export interface Requests {'))
  assert.equal(squeezed(kept), squeezed(now), 'the tables changed: run npm run tables')
})

/** Each table in code of what is decided by a kind, beside the column that holds the kind. */
const KINDS: Record<string, readonly string[]> = {
  'promises.kind': Object.keys(PROMISES),
  'requests.channel': Object.keys(CHANNELS),
  'closures.outcome': Object.keys(OUTCOMES),
  'problem_endings.ending': Object.keys(ENDINGS),
  'problem_sources.source_kind': Object.keys(SOURCES),
  'agenda_items.origin_kind': Object.keys(ORIGINS),
}

test('what is decided by a kind is said of each kind that the database lets in, and of no other', async () => {
  for (const [place, kinds] of Object.entries(KINDS)) {
    const [table, column] = place.split('.')
    const { rule } = await w.db.one<{ rule: string }>(sql`
      select pg_get_constraintdef(c.oid) as rule from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
       where c.conrelid = ${table}::regclass and c.contype = 'c' and a.attname = ${column}
         and pg_get_constraintdef(c.oid) like '%ANY (ARRAY[%'`)
    const letIn = [...rule.matchAll(/'([^']+)'::text/g)].map(([, kind]) => kind)
    assert.deepEqual([...kinds].sort(), letIn.sort(), place)
  }
})

/** The formatter breaks long lines; what they say is the same. */
const squeezed = (text: string) =>
  text
    .replace(/\s+\|\s+|\s+/g, ' ')
    .replaceAll(': | ', ': ')
    .replaceAll(' | ', ' ')
    .replace(/\s*([[\],{}])\s*/g, '$1')
    .replaceAll(',]', ']')
    .replace(/\s+/g, ' ')
