import { raw } from 'sql-template-tag'
import { piecesOf, withoutWords } from '../../lib/without-words.ts'
import type { Tx } from './database.ts'
import { join, type Sql, sql } from './sql.ts'

/** Where words of somebody may stand that a person copied there. */
export interface Place {
  table: string
  columns: readonly string[]
  /** The column with the same texts in other languages. */
  translated?: string | undefined
  /** Which rows of it; all when left out. */
  where?: Sql | undefined
  /** What a row is found by afterwards. */
  search?: ((row: Record<string, string>) => Sql) | undefined
}

/** Takes what somebody said out of every text in these places. Rare, so it may look at all of them. */
export async function takeWordsOut(tx: Tx, said: readonly string[], places: readonly Place[]): Promise<void> {
  const patterns = piecesOf(said).map((piece) => `%${piece.replace(/[\\%_]/g, '\\$&')}%`)
  if (patterns.length === 0) return
  for (const place of places) await takeOutOf(tx, said, patterns, place)
}

async function takeOutOf(tx: Tx, said: readonly string[], patterns: readonly string[], place: Place) {
  const { table, columns, translated, where = sql`true`, search } = place
  const texts = [
    ...columns.map((column) => raw(`coalesce(${column}, '')`)),
    ...(translated ? [textsIn(raw(translated))] : []),
  ]
  const rows = await tx.many<Record<string, string>>(sql`
    select ctid::text as row_at, ${join([...columns, ...(translated ? [`${translated}::text as ${translated}`] : [])].map(raw))} from ${raw(table)}
     where ${where} and regexp_replace(lower(concat_ws(E'\\n', ${join(texts)})), '\\s', ' ', 'g') like any(${patterns}::text[]) for update`)
  for (const row of rows) {
    const now = Object.fromEntries(columns.map((column) => [column, withoutWords(row[column] ?? '', said)]))
    const others = translated ? inEach(row[translated] ?? '{}', said) : undefined
    if (columns.every((column) => now[column] === (row[column] ?? '')) && others === row[translated ?? '']) continue
    const found = search ? [sql`search = ${search(now)}`] : []
    const set = columns.filter((column) => row[column] !== null).map((column) => sql`${raw(column)} = ${now[column]}`)
    if (translated) set.push(sql`${raw(translated)} = ${others}::jsonb`)
    await tx.run(sql`update ${raw(table)} set ${join([...set, ...found])} where ctid = ${row.row_at}::tid`)
  }
}

/** All texts of a value with translations. */
const textsIn = (translated: Sql): Sql =>
  sql`(select string_agg(said.value, E'\\n') from jsonb_each(${translated}) each_text, jsonb_each_text(each_text.value) said)`

/** The same value without those words in any of its texts; as it was where none had them. */
function inEach(translations: string, said: readonly string[]): string {
  let taken = false
  const without = JSON.stringify(JSON.parse(translations), (_, value: unknown) => {
    if (typeof value !== 'string') return value
    const left = withoutWords(value, said)
    taken ||= left !== value
    return left
  })
  return taken ? without : translations
}
