import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMON } from '../src/keeping/registry/field.ts'
import { fieldsOf, REGISTRY } from '../src/keeping/registry/registry.ts'
import { sql } from '../src/platform/database/sql.ts'
import { world } from './world.ts'

const w = await world()

const stored = await w.db.many<{ table: string; column: string }>(sql`
  select c.table_name as table, c.column_name as column from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
   where c.table_schema = ${w.db.organisation.schema} and t.table_type = 'BASE TABLE' order by 1, 2`)

test('every stored field says what it is for, whose life it tells of, and what the customer has of it', () => {
  assert.ok(stored.length > 500, 'the tables were not found: this test would hold nothing')
  const missing = stored.filter(({ table, column }) => !fieldsOf(table)[column])
  assert.deepEqual(
    missing.map(({ table, column }) => `${table}.${column}`),
    [],
    'write in src/keeping/registry what these fields are for, and what the customer has of them; or store them not',
  )
})

test('the registry names no table or field that is not there', () => {
  const there = new Set(stored.map(({ table, column }) => `${table}.${column}`))
  const tables = new Set(stored.map(({ table }) => table))
  assert.deepEqual(
    REGISTRY.map(({ table }) => table).filter((table) => !tables.has(table)),
    [],
  )
  const named = REGISTRY.flatMap(({ table, fields }) => Object.keys(fields).map((column) => `${table}.${column}`))
  assert.deepEqual(
    named.filter((name) => !there.has(name)),
    [],
  )
  for (const name of Object.keys(COMMON))
    assert.ok(
      stored.some(({ column }) => column === name),
      `${name} is common to nothing`,
    )
})

test('each says it in both languages, and each table is named once', () => {
  const said = REGISTRY.flatMap((entry) => [
    entry.why,
    entry.benefit,
    ...Object.values(fieldsOf(entry.table)).map(({ what }) => what),
  ])
  for (const [nl, en] of said) assert.ok(nl.trim() && en.trim(), nl)
  assert.equal(new Set(REGISTRY.map(({ table }) => table)).size, REGISTRY.length)
})
