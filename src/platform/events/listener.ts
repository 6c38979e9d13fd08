import type { Socket } from 'node:net'
import pg from 'pg'

const CONNECTING_MS = 5_000
const ANSWER_MS = 5_000
const PULSE_MS = 15_000 // who only listens does not notice by itself that nothing comes any more
const ENDING_MS = 1_000

/** A connection that hears what is notified on a channel. */
export interface Listener {
  /** Fulfilled when it no longer hears, however that came. */
  ended: Promise<void>
}

interface Hearing {
  channel: string
  hear: (payload: string) => void
  onError: (error: Error) => void
  /** Ends it, also while it is still being made. */
  signal: AbortSignal
}

/** Listens on a channel, on a connection of its own. Throws when the database cannot be reached or does not answer. */
export async function listenOn(url: string, { channel, hear, onError, signal }: Hearing): Promise<Listener> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'openkeuken live',
    connectionTimeoutMillis: CONNECTING_MS,
    query_timeout: ANSWER_MS,
  })
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  const end = () => endBy(client, ended)
  client.on('notification', ({ payload }) => hear(payload ?? ''))
  client.on('error', (error) => signal.aborted || onError(error))
  signal.addEventListener('abort', end, { once: true })
  const pulse = setInterval(() => client.query('select 1').catch(end), PULSE_MS).unref()
  ended.then(() => {
    clearInterval(pulse)
    signal.removeEventListener('abort', end)
  })
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
    return { ended }
  } catch (error) {
    end()
    throw error
  }
}

/** Ends a connection politely, and after a moment also when the other side does not answer. */
function endBy(client: pg.Client, ended: Promise<void>): void {
  const { stream } = (client as pg.Client & { connection: { stream: Socket } }).connection
  const late = setTimeout(() => stream.destroy(), ENDING_MS)
  ended.then(() => clearTimeout(late))
  client.end().catch(() => {})
}
