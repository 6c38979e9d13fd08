import type { Organisation } from './organisations.ts'
import type { Sql } from './sql.ts'

/** Reads of one organisation. There is no other way to its rows: its schema is the only one in sight. */
export interface Db {
  readonly organisation: Organisation
  many<Row extends object>(query: Sql): Promise<Row[]>
  /** The only row, or nothing. */
  maybe<Row extends object>(query: Sql): Promise<Row | undefined>
  /** The only row; its absence is a fault of ours. */
  one<Row extends object>(query: Sql): Promise<Row>
  /** How many rows it touched. */
  run(query: Sql): Promise<number>
  /** Several reads on one connection, sent without waiting in between: one round trip for a `Promise.all`. */
  together<Result>(reads: (db: Db) => Promise<Result>): Promise<Result>
}

/** One transaction: all of it or nothing. `news` collects the subjects to announce after the commit. */
export interface Tx extends Db {
  readonly news: Set<string>
  /** What takes away again what was done outside the database, when it turns out that nothing of it was kept. */
  readonly unlessKept: (() => Promise<void>)[]
  /** Sent as the last of it: the commit follows without waiting in between, and fails with it. */
  last(query: Sql): void
}

/** The handle of one organisation that routes and jobs get. */
export interface OrganisationDb extends Db {
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
}
