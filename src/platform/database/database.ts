import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import pg from 'pg'
import { brokenBy, inWords, roomAgain } from './mishaps.ts'
import type { Organisation } from './organisations.ts'
import type { Sql } from './sql.ts'
import { Turns } from './turns.ts'

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
}

/** The handle of one organisation that routes and jobs get. */
export interface OrganisationDb extends Db {
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
}

/** Called after a commit with the subjects that changed, as `kind:id`. */
type Announce = (organisation: Organisation, subjects: Set<string>) => void

const INT8 = 20
const DATE = 1082
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return Number // ids and counts stay below 2^53
    if (oid === DATE) return String // a day is a day, whatever the time zone
    return pg.types.getTypeParser(oid, format)
  },
}

const CONNECTIONS = 12
const APART = 7 // of the connections of a process: the queue, the news, health and a backup
const STATEMENT_SECONDS = 30
const LATE_SECONDS = 5 // after this longer than a statement may take, nobody answers any more
const LOCK_MS = 4_000 // whoever waits longer for somebody else's deed reads so, with what they typed
const IDLE_SECONDS = 60
const WRITERS = 2 / 3 // of the connections: when writers wait for each other, pages can still be read
const WAIT_MS = 5_000
// Nothing that was recorded after a transaction began to write is news before it ends: no deed of ours takes this long.
const NO_LONGER = `select set_config('transaction_timeout', '120s', false)
                    where current_setting('server_version_num')::int >= 170000` // as of Postgres 17
const MOST_WAITING = 150 // twelve connections see to so many within a quarter of a second
const BESIDE = {
  max: 1,
  application_name: 'openkeuken health',
  options: '-c statement_timeout=3s -c lock_timeout=1s',
  connectionTimeoutMillis: 2_000,
  query_timeout: 4_000,
  allowExitOnIdle: true,
}
const LIFETIME_SECONDS = 600 // an exchanged server or role is noticed within ten minutes

export interface Database {
  organisation(organisation: Organisation): OrganisationDb
  readonly pool: pg.Pool
  /** One connection as the owner, for who looks how everything is: it waits behind no page, and nobody behind it. */
  readonly beside: pg.Pool
  /** When so many wait, who comes now had better come later. */
  readonly mostWaiting: number
  /** How many wait for a connection, or for their turn to write. */
  readonly waiting: number
  close(): Promise<void>
}

/**
 * Opens the pool of this process. `role` is the role to step down to after connecting; the event log cannot be
 * altered under it. Connections that break are dropped and replaced; they never end the process.
 */
export function openDatabase(
  url: string,
  {
    role,
    announce = () => {},
    onError = () => {},
    connections = CONNECTIONS,
    lockMs = LOCK_MS,
    lookFirstIn,
  }: DatabaseOptions,
): Database {
  const options = [
    ...(role ? [`role=${role}`] : []),
    `statement_timeout=${STATEMENT_SECONDS}s`,
    `lock_timeout=${lockMs}`,
    `idle_in_transaction_session_timeout=${IDLE_SECONDS}s`,
  ]
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'openkeuken',
    options: options.map((option) => `-c ${option}`).join(' '),
    max: connections,
    connectionTimeoutMillis: WAIT_MS,
    query_timeout: (STATEMENT_SECONDS + LATE_SECONDS) * 1_000,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    pipeline: true,
    types,
  } as pg.PoolConfig)
  pool.on('error', onError)
  pool.on('connect', (client) => {
    client.on('error', onError)
    client.query(NO_LONGER).catch(() => {}) // told by the first statement of whoever takes it
  })
  const writers = new Turns(Math.max(1, Math.floor(connections * WRITERS)), WAIT_MS)
  const beside = new pg.Pool({ connectionString: url, ...BESIDE })
  beside.on('error', onError)
  return {
    pool,
    beside,
    mostWaiting: MOST_WAITING,
    get waiting() {
      return pool.waitingCount + writers.waiting
    },
    organisation: (organisation) => new Handle({ pool, writers, announce, lookFirstIn }, organisation),
    async close() {
      await Promise.all([pool.end(), beside.end()])
    },
  }
}

/** What is left for pages and forms of all the connections a process may take. */
export const connectionsForPages = (all: number): number => all - APART

export interface DatabaseOptions {
  role?: string | undefined
  announce?: Announce
  onError?: (error: Error) => void
  connections?: number
  /** How long a statement waits for what another transaction holds. */
  lockMs?: number
  /** A schema whose functions go before those of Postgres itself; the demo plays its past with it. */
  lookFirstIn?: string
}

const pathOf = new WeakMap<pg.PoolClient, string>()

interface Shared {
  pool: pg.Pool
  writers: Turns
  announce: Announce
  lookFirstIn: string | undefined
}

class Handle implements OrganisationDb {
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
      const begun = client.query('begin')
      begun.catch(() => {}) // told by the first statement of the work
      const result = await work(tx)
      await begun
      kept = 'perhaps' // a connection that breaks now may have kept it
      await client.query('commit')
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

class Connection implements Tx {
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

/**
 * Counts round trips: a statement sent while another is under way on the same connection costs no wait of its own.
 * A test asks how many a page took.
 */
class Waits {
  total = 0
  #underWay = new WeakMap<pg.PoolClient, number>()

  count(client: pg.PoolClient) {
    const before = this.#underWay.get(client) ?? 0
    if (before === 0) this.total++
    this.#underWay.set(client, before + 1)
  }

  settled = (client: pg.PoolClient) => () => {
    this.#underWay.set(client, (this.#underWay.get(client) ?? 1) - 1)
  }
}

export const waits = new Waits()
