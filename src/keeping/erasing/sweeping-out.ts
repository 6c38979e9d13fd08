import { TAKEN_OUT } from '../../lib/without-words.ts'
import type { Tx } from '../../platform/database/database.ts'
import { join, raw, sql } from '../../platform/database/sql.ts'

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
  const plainly = patternOf(wanted)
  const inJson = patternOf(wanted.map((text) => JSON.stringify(text).slice(1, -1)))
  const patternIn = ({ data_type }: Column) => (data_type === 'jsonb' ? inJson : plainly)
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
          sql`${raw(column.column_name)} = regexp_replace(${raw(column.column_name)}::text, ${patternIn(column)}, ${TAKEN_OUT}, 'gi')::${raw(column.data_type)}`,
      ),
      ...vectors.map(
        ({ column_name }) => sql`${raw(column_name)} = ts_delete(${raw(column_name)}, ${lexemesOf(wanted)})`,
      ),
    ]
    await tx.run(sql`
      update ${raw(table)} set ${join(set)} where ${join(
        words.map((column) => sql`${raw(column.column_name)}::text ~* ${patternIn(column)}`),
        ' or ',
      )}`)
  }
}

const SHORTEST = 6 // shorter ones stand in ordinary words

/** Columns that hold one of a few values, or a key: nobody's name stands there. */
const CHOICES =
  /^(kind|state|language|channel|audience|purpose|key|slug|code|cause|message_id|source|outcome|by_kind|author_kind|calendar_uid)$/

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
  return sql`tsvector_to_array(to_tsvector('simple', ${all}) || to_tsvector('dutch', ${all}) || to_tsvector('english', ${all}))`
}
