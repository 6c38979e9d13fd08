import { TAKEN_OUT } from '../../lib/without-words.ts'
import type { Tx } from '../../platform/database/database.ts'
import { inWordsAndStems } from '../../platform/database/search-words.ts'
import { join, raw, type Sql, sql } from '../../platform/database/sql.ts'
import { forgetHeard } from '../../requests/heard-words.ts'

// Names and addresses of somebody stand in texts that no list can foresee: a note of a colleague, a mail to another. So
// every column of every table that can hold text is looked through. It takes a while, and is rare.

/** What nobody's name is taken out of: our own people and words, the log (which holds none), and what has a rule of its own. */
const LEFT = [
  'persons',
  'departments',
  'settings',
  'mail_server',
  'events',
  'cursors',
  'customers',
  'contact_ways',
  'heard_words', // those of a name go when nobody says them any more
  'retention',
  'privacy_statement',
  'canned_texts',
  'services',
  'service_versions',
  'service_steps',
]

interface Column {
  table_name: string
  column_name: string
  data_type: string
}

/** Takes a name or address out of every text there is. */
export async function sweepOut(tx: Tx, texts: readonly string[]): Promise<void> {
  const wanted = texts.map((text) => text.trim()).filter((text) => text.length >= SHORTEST)
  if (wanted.length === 0) return
  const plainly = wordsOf(wanted)
  const inJson = wordsOf(wanted.map((text) => JSON.stringify(text).slice(1, -1)))
  const wordsIn = ({ data_type }: Column) => (data_type === 'jsonb' ? inJson : plainly)
  const columns = await tx.many<Column>(sql`
    select c.table_name, c.column_name, c.data_type from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.data_type in ('text', 'tsvector', 'jsonb') and c.table_name <> all(${LEFT}::text[]) order by 1, 2`)
  for (const [table, found] of Map.groupBy(columns, ({ table_name }) => table_name)) {
    const words = found.filter(({ data_type, column_name }) => data_type !== 'tsvector' && !CHOICES.test(column_name))
    if (words.length === 0) continue
    const vectors = found.filter(({ data_type }) => data_type === 'tsvector')
    const set = [
      ...words.map(
        (column) =>
          sql`${raw(column.column_name)} = regexp_replace(${raw(column.column_name)}::text, ${wordsIn(column).pattern}, ${TAKEN_OUT}, 'gi')::${raw(column.data_type)}`,
      ),
      ...vectors.map(
        ({ column_name }) => sql`${raw(column_name)} = ts_delete(${raw(column_name)}, ${lexemesOf(wanted)})`,
      ),
    ]
    const there = join(
      words.map((column) => stands(column, wordsIn(column))),
      ' or ',
    )
    await inPieces(tx, table, (piece) => sql`update ${raw(table)} set ${join(set)} where ${piece} and (${there})`)
  }
  const { heard } = await tx.one<{ heard: string[] }>(sql`select ${lexemesOf(wanted)} as heard`)
  await forgetHeard(tx, heard)
}

interface Words {
  /** What stands there as a whole, as an expression. */
  pattern: string
  /** The same roughly: most texts are left by it, in a sixteenth of the time. */
  roughly: string[]
}

const wordsOf = (texts: readonly string[]): Words => ({
  pattern: patternOf(texts),
  roughly: texts.map((text) => `%${text.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`),
})

const stands = ({ column_name }: Column, { pattern, roughly }: Words): Sql => {
  const text = sql`${raw(column_name)}::text`
  return sql`case when lower(${text}) like any(array(select lower(one) from unnest(${roughly}::text[]) one)) then ${text} ~* ${pattern} else false end`
}

const PIECE = 10_000 // blocks of 8 kB: looked through within seconds, also where the machine is busy

/** Does something to a table in pieces: of millions of rows one statement would take longer than any may. Gives to how many rows. */
export async function inPieces(tx: Tx, table: string, statement: (piece: Sql) => Sql, size = PIECE): Promise<number> {
  let rows = 0
  const { blocks } = await tx.one<{ blocks: number }>(
    sql`select pg_relation_size(${table}::regclass) / current_setting('block_size')::int as blocks`,
  )
  for (let from = 0; from === 0 || from < blocks; from += size) {
    const last = from + size >= blocks // what is added meanwhile lies behind it
    const until = last ? sql`true` : sql`ctid < ${`(${from + size},0)`}::tid`
    rows += await tx.run(statement(sql`ctid >= ${`(${from},0)`}::tid and ${until}`))
  }
  return rows
}

const SHORTEST = 6 // shorter ones stand in ordinary words

/** Columns that hold one of a few values, or a key: nobody's name stands there. */
const CHOICES =
  /^(kind|state|language|channel|audience|purpose|key|slug|code|cause|message_id|source|outcome|by_kind|author_kind|calendar_uid|turn|updates|duration_unit|reasons|counted)$/

/**
 * Only as a whole: what is longer is somebody else's ("jan@x.example" in "bert.jan@x.example", "Weg 1" in "Weg 12"). A
 * line break in JSON is a letter behind a backslash, and Dutch puts an s behind a name.
 */
const patternOf = (texts: readonly string[]): string =>
  texts
    .map((text) => {
      const [before, after] = text.includes('@')
        ? [String.raw`[\w.+-]`, String.raw`(?!\w|[.-]\w)`]
        : [String.raw`\w`, String.raw`(?=s?(?:\W|$))`]
      return String.raw`(?:(?<!${before})|(?<=\\[nrt]))${escaped(text)}${after}`
    })
    .join('|')

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')

const lexemesOf = (texts: readonly string[]) => {
  const all = texts.join(' ')
  return sql`tsvector_to_array(${inWordsAndStems(all)})`
}
