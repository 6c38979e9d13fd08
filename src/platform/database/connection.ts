import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type pg from 'pg'
import type { Db, Tx } from './db.ts'
import type { Organisation } from './organisations.ts'
import type { Sql } from './sql.ts'
import { waits } from './waits.ts'

/** What statements of one organisation go over: several of them without waiting in between, each prepared once. */
export class Connection implements Tx {
  readonly organisation: Organisation
  readonly news = new Set<string>()
  readonly unlessKept: (() => Promise<void>)[] = []
  #client: pg.PoolClient

  constructor(organisation: Organisation, client: pg.PoolClient) {
    this.organisation = organisation
    this.#client = client
  }

  async many<Row extends object>(query: Sql) {
    return (await this.#send<Row>(query)).rows
  }

  async maybe<Row extends object>(query: Sql) {
    return (await this.#send<Row>(query)).rows[0]
  }

  async one<Row extends object>(query: Sql) {
    const row = await this.maybe<Row>(query)
    if (!row) throw new Error(`expected a row: ${query.text.slice(0, 120)}`)
    return row
  }

  async run(query: Sql) {
    return (await this.#send(query)).rowCount ?? 0
  }

  together<Result>(reads: (db: Db) => Promise<Result>): Promise<Result> {
    return reads(this)
  }

  #send<Row extends object>(query: Sql): Promise<pg.QueryResult<Row>> {
    waits.count(this.#client)
    gather(this.#client)
    const sent = this.#client.query<Row>({ name: nameOf(query.text), text: query.text, values: query.values })
    sent.then(waits.settled(this.#client), waits.settled(this.#client))
    return sent
  }
}

/** What is sent without waiting in between leaves in one packet: one call of the system instead of one per statement. */
function gather(client: pg.PoolClient) {
  const { stream } = (client as pg.PoolClient & { connection: { stream: Socket } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const MOST_NAMES = 5_000 // far more than the program has statements; lists of different lengths make more
const names = new Map<string, string>()

/** A statement is prepared once per connection, under a name made of its text. */
function nameOf(text: string) {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (names.size >= MOST_NAMES) names.clear()
  names.set(text, name)
  return name
}
