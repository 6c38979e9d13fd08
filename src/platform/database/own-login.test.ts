import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { world } from '../../../test/world.ts'
import { openDatabase } from './database.ts'
import { ownLogin } from './own-login.ts'
import { sql } from './sql.ts'

const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''
const pagesUrl = await ownLogin(url)
const database = openDatabase(url, { pagesUrl, connections: 2 })
after(() => database.close())
const refused = { code: '42501' } // insufficient privilege

test('pages read and write with a login that owns nothing, and cannot step up to who does', async () => {
  const db = database.organisation(w.db.organisation)
  await w.ask()
  assert.ok((await db.one<{ n: number }>(sql`select count(*)::int as n from events`)).n > 0)
  await db.run(sql`update settings set phone = phone`)
  const owner = new URL(url).username
  const login = new pg.Client({ connectionString: pagesUrl })
  await login.connect()
  const schema = w.db.organisation.schema
  for (const statement of [
    `set role ${owner}`,
    `set session authorization ${owner}`,
    `update ${schema}.events set type = 'x.y'`,
    `delete from ${schema}.events`,
    `alter table ${schema}.events disable trigger all`,
    `drop table ${schema}.settings`,
    `create role another superuser`,
    `alter role current_user superuser`,
    `copy (select 1) to program 'true'`,
  ])
    await assert.rejects(login.query(statement), refused, statement)
  await login.query('reset role')
  const { rows } = await login.query<{ name: string }>('select current_user as name')
  assert.notEqual(rows[0]?.name, owner)
  await login.end()
})

test('a second start gives the same login', async () => {
  assert.equal(await ownLogin(url), pagesUrl)
})
