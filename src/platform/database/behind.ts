import type { Db, Tx } from './db.ts'
import type { Sql } from './sql.ts'

/**
 * A transaction whose statements travel with another one that decides whether any of it may be: nobody hears an answer
 * before that one came, and when it fails each of them does.
 */
export class Behind implements Tx {
  #tx: Tx
  #first: Promise<void>

  constructor(tx: Tx, first: Promise<void>) {
    this.#tx = tx
    this.#first = first
  }

  get organisation() {
    return this.#tx.organisation
  }

  get news() {
    return this.#tx.news
  }

  get unlessKept() {
    return this.#tx.unlessKept
  }

  many = <Row extends object>(query: Sql) => this.#after(this.#tx.many<Row>(query))
  maybe = <Row extends object>(query: Sql) => this.#after(this.#tx.maybe<Row>(query))
  one = <Row extends object>(query: Sql) => this.#after(this.#tx.one<Row>(query))
  run = (query: Sql) => this.#after(this.#tx.run(query))
  last = (query: Sql) => this.#tx.last(query)
  together = <Result>(reads: (db: Db) => Promise<Result>): Promise<Result> => reads(this)

  async #after<Answer>(sent: Promise<Answer>): Promise<Answer> {
    sent.catch(() => {}) // what decides failed before it, and is told instead
    await this.#first
    return await sent
  }
}
