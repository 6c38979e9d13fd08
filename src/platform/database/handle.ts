import type pg from 'pg'
import { Connection } from './connection.ts'
import type { Db, OrganisationDb, Tx } from './db.ts'
import { brokenBy, inWords, roomAgain } from './mishaps.ts'
import type { Organisation } from './organisations.ts'
import type { Sql } from './sql.ts'
import type { Turns } from './turns.ts'

/** Called after a commit with the subjects that changed, as `kind:id`. */
export type Announce = (organisation: Organisation, subjects: Set<string>) => void

const pathOf = new WeakMap<pg.PoolClient, string>()

export interface Shared {
  pool: pg.Pool
  writers: Turns
  announce: Announce
  lookFirstIn: string | undefined
  waitsForDisk: boolean
}

/** One organisation's way to its rows: every read and every transaction takes a connection of the pool for as long as it lasts. */
export class Handle implements OrganisationDb {
  readonly organisation: Organisation
  #shared: Shared
  #path: string

  constructor(shared: Shared, organisation: Organisation) {
    this.organisation = organisation
    this.#shared = shared
    this.#path = shared.lookFirstIn
      ? `${shared.lookFirstIn}, ${organisation.schema}, public, pg_catalog`
      : `${organisation.schema}, public`
  }

  many = <Row extends object>(query: Sql) => this.together((db) => db.many<Row>(query))
  maybe = <Row extends object>(query: Sql) => this.together((db) => db.maybe<Row>(query))
  one = <Row extends object>(query: Sql) => this.together((db) => db.one<Row>(query))
  run = (query: Sql) => this.together((db) => db.run(query))

  async together<Result>(reads: (db: Db) => Promise<Result>): Promise<Result> {
    const client = await connect(this.#shared.pool)
    let broken: Error | undefined
    try {
      return await reads(new Connection(this.organisation, at(client, this.#path)))
    } catch (error) {
      broken = brokenBy(error)
      throw inWords(error)
    } finally {
      client.release(broken)
    }
  }

  async transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const done = await this.#shared.writers.take()
    try {
      return await this.#transaction(work)
    } finally {
      done()
    }
  }

  async #transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = await connect(this.#shared.pool)
    const tx = new Connection(this.organisation, at(client, this.#path))
    let broken: Error | undefined
    let kept: 'no' | 'perhaps' = 'no'
    try {
      const begun = tx.begin(this.#shared.waitsForDisk)
      const result = await work(tx)
      await begun
      kept = 'perhaps' // a connection that breaks now may have kept it
      const failed = await tx.commit()
      if (failed) {
        kept = 'no'
        throw failed
      }
      if (tx.news.size > 0) {
        roomAgain()
        this.#shared.announce(this.organisation, tx.news)
      }
      return result
    } catch (error) {
      broken = brokenBy(error)
      if (!broken) await client.query('rollback').catch((failed: Error) => (broken = failed))
      if (kept === 'no') await Promise.allSettled(tx.unlessKept.map((undo) => undo()))
      throw inWords(error)
    } finally {
      client.release(broken)
    }
  }
}

async function connect(pool: pg.Pool) {
  try {
    return await pool.connect()
  } catch (error) {
    throw inWords(error)
  }
}

/** Turns the connection to the organisation's schema, without waiting for the answer. */
function at(client: pg.PoolClient, path: string) {
  if (pathOf.get(client) !== path) {
    pathOf.set(client, path)
    client.query(`set search_path to ${path}`).catch(() => pathOf.delete(client))
  }
  return client
}
