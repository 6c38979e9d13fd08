import { Readable, Writable } from 'node:stream'
import pg from 'pg'

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

/** A connection for long work: its statements may take hours, and it never holds up others. */
export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'openkeuken backup', keepAlive: true })
  client.on('error', () => {}) // told by the statement under way
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
