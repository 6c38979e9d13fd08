import { once } from 'node:events'
import type { WriteStream } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Tx } from '../../platform/database/database.ts'
import { raw, sql } from '../../platform/database/sql.ts'

const AT_ONCE = 500 // rows in memory

/** Writes a table as JSON lines and as CSV. Columns that are only for searching stay out. Gives how many rows it has. */
export async function writeTable(
  tx: Tx,
  { table, columns, folder }: { table: string; columns: readonly string[]; folder: string },
): Promise<number> {
  const kept = await withoutSearch(tx, table, columns)
  const [json, csv] = [open(join(folder, `${table}.jsonl`)), open(join(folder, `${table}.csv`))]
  await put(csv, `${kept.join(',')}\r\n`)
  let rows = 0
  for await (const row of rowsOf(tx, table, kept)) {
    await put(json, `${row}\n`)
    const values = JSON.parse(row) as Record<string, unknown>
    await put(csv, `${kept.map((column) => field(values[column])).join(',')}\r\n`)
    rows++
  }
  await Promise.all([closed(json), closed(csv)])
  return rows
}

/** Each row as JSON, a few hundred at a time, however many there are. */
export async function* rowsOf(tx: Tx, table: string, columns: readonly string[]): AsyncGenerator<string> {
  const selected = raw(columns.map((column) => `"${column}"`).join(', '))
  await tx.run(
    sql`declare exported no scroll cursor for select row_to_json(t)::text as row from (select ${selected} from ${raw(`"${table}"`)} order by 1) t`,
  )
  for (;;) {
    const rows = await tx.many<{ row: string }>(sql`fetch ${raw(String(AT_ONCE))} from exported`)
    for (const { row } of rows) yield row
    if (rows.length < AT_ONCE) break
  }
  await tx.run(sql`close exported`)
}

async function withoutSearch(tx: Tx, table: string, columns: readonly string[]): Promise<string[]> {
  const words = await tx.many<{ column: string }>(sql`
    select column_name::text as column from information_schema.columns
     where table_schema = current_schema() and table_name = ${table} and (data_type = 'tsvector' or is_generated = 'ALWAYS')`)
  return columns.filter((column) => !words.some((one) => one.column === column))
}

/** A value as CSV writes it (RFC 4180). What a spreadsheet would take for a formula is kept from being one. */
function field(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const open = (path: string): WriteStream => createWriteStream(path, { mode: 0o600 })

async function put(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

async function closed(stream: WriteStream): Promise<void> {
  stream.end()
  await finished(stream)
}
