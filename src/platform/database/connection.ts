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
  #last: Promise<unknown>[] = []
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

  last(query: Sql) {
    const sent = this.#send(query)
    sent.catch(() => {}) // told by the commit
    this.#last.push(sent)
  }

  /** Begins a transaction, in one packet with its first statement, which tells what became of it. */
  begin(waitsForDisk: boolean): Promise<unknown> {
    gather(this.#client)
    const begun = this.#counted(
      this.#client.query(waitsForDisk ? 'begin' : 'begin; set local synchronous_commit = off'),
    )
    begun.catch(() => {})
    return begun
  }

  /** Ends it, in one packet with what was sent as the last of it. When one of those failed, that undid everything: its error. */
  async commit(): Promise<unknown> {
    gather(this.#client)
    const [ended, ...last] = await Promise.allSettled([this.#counted(this.#client.query('commit')), ...this.#last])
    if (ended.status === 'rejected') throw ended.reason
    return last.find((one) => one.status === 'rejected')?.reason
  }

  together<Result>(reads: (db: Db) => Promise<Result>): Promise<Result> {
    return reads(this)
  }

  #send<Row extends object>(query: Sql): Promise<pg.QueryResult<Row>> {
    gather(this.#client)
    return this.#counted(this.#client.query<Row>({ name: nameOf(query.text), text: query.text, values: query.values }))
  }

  #counted<Answer>(sent: Promise<Answer>): Promise<Answer> {
    waits.count(this.#client)
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
