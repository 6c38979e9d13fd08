import pg from 'pg'

const INT8 = 20
const INT8S = 1016
const DATE = 1082
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return Number // ids and counts stay below 2^53
    if (oid === INT8S) return (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(Number)
    if (oid === DATE) return String // a day is a day, whatever the time zone
    return pg.types.getTypeParser(oid, format)
  },
}

const STATEMENT_SECONDS = 30
const LATE_SECONDS = 5 // after this longer than a statement may take, nobody answers any more
const IDLE_SECONDS = 60
// Nothing that was recorded after a transaction began to write is news before it ends: no deed of ours takes this long.
const NO_LONGER = `select set_config('transaction_timeout', '120s', false)
                    where current_setting('server_version_num')::int >= 170000` // as of Postgres 17
const BESIDE = {
  max: 1,
  application_name: 'openkeuken health',
  options: '-c statement_timeout=3s -c lock_timeout=1s',
  connectionTimeoutMillis: 2_000,
  query_timeout: 4_000,
  allowExitOnIdle: true,
}
const LIFETIME_SECONDS = 600 // an exchanged server or role is noticed within ten minutes

/** How long somebody waits for a connection, and for a turn to write. */
export const WAIT_MS = 5_000

interface Pooling {
  role: string | undefined
  connections: number
  lockMs: number
  onError: (error: Error) => void
}

/** The connections of pages and forms. A statement without an answer takes its connection with it. */
export function pagesPool(url: string, { role, connections, lockMs, onError }: Pooling): pg.Pool {
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
  return pool
}

/** The one connection of whoever looks how everything is. */
export function besidePool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, ...BESIDE })
  pool.on('error', onError)
  return pool
}
