import type { Socket } from 'node:net'
import { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { within } from '../../lib/within.ts'

/** What of the driver's connection we use ourselves: it knows the copy protocol, and has no words for it. */
interface Wire {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean; pause(): void; resume(): void }
}

const PART_BYTES = 1024 * 1024 // rows travel together in parts of about this size, so that memory stays bounded

/** The rows of a `copy … to stdout`, in parts that end with the end of a row. Waits when nobody reads. */
export function rowsOut(client: pg.Client, text: string): Readable {
  return client.query(new CopyOut(text))
}

/** A place for the rows of a `copy … from stdin`; it is finished when the database has them all. */
export function rowsIn(client: pg.Client, text: string): Writable {
  return client.query(new CopyIn(text))
}

class CopyOut extends Readable implements pg.Submittable {
  #text: string
  #wire: Wire | undefined
  #rows: Buffer[] = []
  #bytes = 0

  constructor(text: string) {
    super({ highWaterMark: PART_BYTES })
    this.#text = text
  }

  submit(wire: unknown) {
    this.#wire = wire as Wire
    this.#wire.query(this.#text)
  }

  handleCopyData({ chunk }: { chunk: Buffer }) {
    this.#rows.push(Buffer.from(chunk)) // the driver uses the memory again
    this.#bytes += chunk.length
    if (this.#bytes >= PART_BYTES && !this.#send()) this.#wire?.stream.pause()
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.#send()
    this.push(null)
  }

  handleError(error: Error) {
    this.destroy(error)
  }

  override _read() {
    this.#wire?.stream.resume()
  }

  #send(): boolean {
    if (this.#bytes === 0) return true
    const part = Buffer.concat(this.#rows)
    this.#rows = []
    this.#bytes = 0
    return this.push(part)
  }
}

class CopyIn extends Writable implements pg.Submittable {
  #text: string
  #wire: Wire | undefined
  #begin: ((error?: Error) => void) | undefined
  #finish: ((error?: Error) => void) | undefined

  constructor(text: string) {
    super()
    this.#text = text
  }

  submit(wire: unknown) {
    this.#wire = wire as Wire
    this.#wire.query(this.#text)
  }

  override _construct(begin: (error?: Error) => void) {
    this.#begin = begin
  }

  handleCopyInResponse() {
    this.#begin?.()
  }

  override _write(chunk: Buffer, _encoding: string, next: (error?: Error) => void) {
    const wire = this.#wire
    if (!wire) return next(new Error('nothing to write to'))
    wire.sendCopyFromChunk(chunk)
    if (wire.stream.writableNeedDrain) wire.stream.once('drain', () => next())
    else next()
  }

  override _final(done: (error?: Error) => void) {
    this.#finish = done
    this.#wire?.endCopyFrom()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void) {
    if (error && this.#wire && !this.#finish) this.#wire.sendCopyFail('the program stopped')
    done(error)
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.#finish?.()
  }

  handleError(error: Error) {
    this.#begin?.(error)
    this.#finish?.(error)
    this.destroy(error)
  }
}

const CONNECTING_MS = 15_000
const SILENT_MS = 3_600_000 // between two rows of a copy pass milliseconds, and no statement of a backup thinks this long
export const NEVER = 0 // for who restores: an index may take hours, and somebody sits beside it
const LOOKS = 10 // within that time

/**
 * A connection for long work: its statements may take hours, and it never holds up others. When nothing passes while
 * something was asked, the database (or whoever reads what it says) is taken to be gone.
 */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
  silentMs = SILENT_MS,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'openkeuken backup',
    keepAlive: true,
    connectionTimeoutMillis: CONNECTING_MS,
  })
  client.on('error', () => {}) // told by the statement under way
  await client.connect()
  const stopWatching = endWhenSilent(client as Watched, silentMs)
  try {
    return await work(client)
  } finally {
    stopWatching()
    await within(CONNECTING_MS, client.end()).catch(() => {})
  }
}

type Watched = pg.Client & { connection: { stream: Socket }; _getActiveQuery(): unknown }

function endWhenSilent(client: Watched, silentMs: number): () => void {
  if (silentMs === NEVER) return () => {}
  const { stream } = client.connection
  let passed = -1
  let silent = 0
  const looking = setInterval(() => {
    const now = stream.bytesRead + stream.bytesWritten
    silent = client._getActiveQuery() && now === passed ? silent + 1 : 0
    passed = now
    if (silent >= LOOKS) stream.destroy(new Error('the database said nothing any more'))
  }, silentMs / LOOKS)
  looking.unref()
  return () => clearInterval(looking)
}
