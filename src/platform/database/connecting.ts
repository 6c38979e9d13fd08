import pg from 'pg'

const PATIENCE_MS = 15_000
const SPARE = 3 // for whoever looks in with psql

/** Connects as the owner, or says in words which database cannot be reached and why. */
export async function connectTo(url: string, patienceMs = PATIENCE_MS): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs, keepAlive: true })
  client.on('error', () => {}) // told by the statement under way
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Error(`${placeOf(url)} ${whyOf(error as Unreached, patienceMs)}.`, { cause: error })
  }
}

interface Unreached extends Error {
  code?: string
  errors?: Error[]
}

/** Never the password, and the name only where it helps. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `The database ${pathname.slice(1) || 'postgres'} at ${hostname || 'localhost'}:${port || 5432}`
}

function whyOf({ code = '', message, errors = [] }: Unreached, patienceMs: number): string {
  if (/timeout/.test(message)) return `does not answer within ${patienceMs / 1000} seconds`
  if (code === 'ECONNREFUSED') return 'cannot be reached: nothing listens there'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'cannot be reached: nobody knows that name'
  if (code === '28P01' || code === '28000') return `lets us not in: ${message}`
  return `cannot be reached: ${message || errors.map((one) => one.message).join('; ')}`
}

/** A sentence when the server has no room for the connections this process may take, beside those of others. */
export async function noRoomFor(url: string, connections: number): Promise<string | undefined> {
  const client = await connectTo(url)
  try {
    const { rows } = await client.query<{ most: number; taken: number }>(`
      select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
             (select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())::int as taken`)
    const { most = 0, taken = 0 } = rows[0] ?? {}
    if (taken + connections + SPARE <= most) return
    return `The database takes ${most} connections and ${taken} are in use; this process may want ${connections} more. Set DATABASE_CONNECTIONS lower, or max_connections of the database higher.`
  } finally {
    await client.end()
  }
}
