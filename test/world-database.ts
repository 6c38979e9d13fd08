import { createHash, randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { addOrganisation, migrate } from '../src/platform/database/migrations.ts'

// Bringing an organisation's schema up takes half a second, and a hundred test files need one: it is brought up once,
// in a database that is only copied from.

const MIGRATIONS = new URL('../db/migrations/', import.meta.url)
const COPIED = 'org_copied'
const NAME = 'Gemeente Zonnedam'
const MAKING = 7_305_102 // advisory lock: files that start at once make the first database once

const server = process.env.TEST_DATABASE_URL
let own: string | undefined
let worlds = 0

/** Makes an organisation for a test; those of one test file live in one database of that file. Returns its address. */
export async function databaseWith(organisation: { schema: string; host: string }): Promise<string> {
  const { schema, host } = organisation
  worlds++
  if (own) {
    await addOrganisation(own, { name: NAME, schema, hosts: [host] })
    return own
  }
  if (!server) throw new Error('TEST_DATABASE_URL is missing: run tests with npm test')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await on(server, async (client) => {
    const template = await templateOn(client, server)
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  own = at(server, name)
  process.env.TEST_DATABASE_URL = own // what a test looks up by itself, it finds there too
  await on(own, async (client) => {
    await client.query(`alter schema ${COPIED} rename to ${schema}`)
    await client.query('update openkeuken.organisations set schema_name = $1', [schema])
    await client.query('update openkeuken.migrations set scope = $1 where scope = $2', [schema, COPIED])
    await client.query('update openkeuken.hosts set host = $1', [host])
  })
  return own
}

/** One world of this file came to its end. After the last one its database is thrown away; a next one gets a new one. */
export async function leaveDatabase(): Promise<void> {
  worlds--
  if (worlds > 0 || !own || !server) return
  const name = new URL(own).pathname.slice(1)
  own = undefined
  process.env.TEST_DATABASE_URL = server
  await on(server, (client) => client.query(`drop database ${name}`)).catch(() => {}) // a test may still be connected
}

async function templateOn(client: pg.Client, server: string): Promise<string> {
  const name = `template_${migrationsHash()}`
  await client.query('select pg_advisory_lock($1)', [MAKING])
  const { rows } = await client.query('select from pg_database where datname = $1', [name])
  if (rows.length === 0) {
    const half = `half_${randomUUID().replaceAll('-', '')}`
    await client.query(`create database ${half}`)
    await migrate(at(server, half))
    await addOrganisation(at(server, half), { name: NAME, schema: COPIED, hosts: ['copied.test'] })
    await client.query(`alter database ${half} rename to ${name}`)
  }
  await client.query('select pg_advisory_unlock($1)', [MAKING])
  return name
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync('**/*.sql', { cwd: MIGRATIONS.pathname }).sort())
    hash.update(file).update(readFileSync(new URL(file, MIGRATIONS)))
  return hash.digest('hex').slice(0, 16)
}

async function on<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function at(url: string, database: string): string {
  const there = new URL(url)
  there.pathname = `/${database}`
  return there.href
}
