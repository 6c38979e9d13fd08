import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { addOrganisation, migrate } from '../src/platform/database/migrations.ts'
import { startScratchDatabase } from './scratch-database.ts'
import { tableTypes } from './table-types.ts'

// Writes src/platform/database/tables.ts from a freshly migrated database.
const scratch = await startScratchDatabase()
try {
  const schema = `org_${randomUUID().replaceAll('-', '')}`
  await migrate(scratch.url)
  await addOrganisation(scratch.url, { name: 'Tables', schema, hosts: [] })
  const client = new pg.Client({ connectionString: scratch.url })
  await client.connect()
  const path = fileURLToPath(new URL('../src/platform/database/tables.ts', import.meta.url))
  await writeFile(path, await tableTypes(client, schema))
  await client.end()
  execFileSync(fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url)), ['format', '--write', path])
  console.log('Written: src/platform/database/tables.ts')
} finally {
  await scratch.stop()
}
