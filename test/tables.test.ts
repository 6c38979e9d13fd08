import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import pg from 'pg'
import { tableTypes } from '../bin/table-types.ts'
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

/** The formatter breaks long lines; what they say is the same. */
const squeezed = (text: string) =>
  text
    .replace(/\s+\|\s+|\s+/g, ' ')
    .replaceAll(': | ', ': ')
    .replaceAll(' | ', ' ')
    .replace(/\s+/g, ' ')
