import { raw, Sql, sql } from './sql.ts'
import { COLUMNS, type Tables } from './tables.ts'

/** Columns to select, that know of which row they are. */
export type Columns<Row> = Sql & { readonly row?: Row; readonly names: readonly string[] }

/** The row that columns make. */
export type RowOf<Selected> = Selected extends { readonly row?: infer Row } ? Row : never

/** An expression in a select that knows what it gives. */
export type Gives<Value> = Sql & { readonly value?: Value }

/** What a row has besides: each by its name in the row. */
type Besides = Readonly<Record<string, Sql & { readonly value?: unknown }>>

type RowOfPart<Part> = Part extends { readonly row?: infer Row }
  ? Row
  : { [Name in keyof Part]: Part[Name] extends { readonly value?: infer Value } ? Value : never }

type All<Parts> = Parts extends readonly [infer First, ...infer Rest] ? RowOfPart<First> & All<Rest> : unknown

type Flat<Row> = { [Name in keyof Row]: Row[Name] }

interface Choice<Name> {
  /** All of them, but these. */
  without?: readonly Name[]
}

/**
 * The columns of a table under an alias, all but some: what is selected and the type of its row come from the same
 * list, which is made from the migrated database.
 */
export function rowsOf<Table extends keyof Tables, Left extends keyof Tables[Table] & string = never>(
  table: Table,
  alias: string,
  { without = [] }: Choice<Left> = {},
): Columns<Omit<Tables[Table], Left>> {
  const left: readonly string[] = without
  return under(
    alias,
    COLUMNS[table].filter((name) => !left.includes(name)),
  )
}

/** Some columns of a table under an alias. */
export const partOf = <Table extends keyof Tables, const Name extends keyof Tables[Table] & string>(
  _table: Table,
  alias: string,
  names: readonly Name[],
): Columns<Pick<Tables[Table], Name>> => under(alias, names)

/** The same of a table that is left joined: without a partner each of them is empty. */
export const perhaps = <Row>(columns: Columns<Row>): Columns<{ [Name in keyof Row]: Row[Name] | null }> => columns

const under = <Row>(alias: string, names: readonly string[]): Columns<Row> =>
  Object.assign(raw(names.map((name) => `${alias}."${name}"`).join(', ')), { names })

/** An expression, with the type of what it gives: `` gives<boolean>`p.left_at is null` ``. */
export const gives = <Value>(strings: TemplateStringsArray, ...values: unknown[]): Gives<Value> =>
  sql(strings, ...values)

/** A row of several tables, and of what is reckoned besides; throws when two of them have the same name. */
export function columns<const Parts extends readonly (Columns<object> | Besides)[]>(
  ...parts: Parts
): Columns<Flat<All<Parts>>> {
  const each = parts.map((part) => (part instanceof Sql ? part : reckoned(part)))
  const names = each.flatMap((part) => part.names)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`selected twice: ${twice}`)
  return Object.assign(new Sql(['', ...each.slice(1).map(() => ', '), ''], each), { names })
}

const reckoned = (besides: Besides): Columns<object> => {
  const names = Object.keys(besides)
  return Object.assign(
    new Sql(
      ['', ...names.map((name, at) => ` as "${name}"${at < names.length - 1 ? ', ' : ''}`)],
      Object.values(besides),
    ),
    { names },
  )
}
