import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

// A backup is a tar in gzip, so that it can be opened without us: `tar tzf`. Its last entry holds a checksum over all
// others, so that a file that was cut off, or altered, is known before anything is done with it.

export interface Entry {
  name: string
  bytes: Buffer
}

const BLOCK = 512
const NAME_BYTES = 100
const LARGEST_ENTRY = 1024 * 1024 * 1024 // parts are small; what says it is larger was not written by us
export const END = 'end.json'

/** What the last entry says. */
export interface End {
  sha256: string
  entries: number
  bytes: number
  /** How many files of the organisations travel along. */
  files: number
  /** Files of which the bytes were gone: somebody was erased while the backup ran. */
  missing: number
}

/** Writes entries as a tar, and closes it with their checksum. */
export async function* tarOf(
  entries: AsyncIterable<Entry>,
  counted: () => { files: number; missing: number },
): AsyncGenerator<Buffer> {
  const sum = new Sum()
  for await (const entry of entries) {
    sum.add(entry)
    yield* blocksOf(entry)
  }
  const end: End = { ...sum.digest(), ...counted() }
  yield* blocksOf({ name: END, bytes: Buffer.from(`${JSON.stringify(end, null, 2)}\n`) })
  yield Buffer.alloc(2 * BLOCK)
}

/** The checksum over names and contents, in their order. */
export class Sum {
  #hash = createHash('sha256')
  #entries = 0
  #bytes = 0

  add({ name, bytes }: Entry) {
    this.#hash.update(`${name}\n${bytes.length}\n`).update(bytes)
    this.#entries += 1
    this.#bytes += bytes.length
  }

  digest() {
    return { sha256: this.#hash.copy().digest('hex'), entries: this.#entries, bytes: this.#bytes }
  }
}

function* blocksOf({ name, bytes }: Entry): Generator<Buffer> {
  yield header(name, bytes.length)
  yield bytes
  const rest = bytes.length % BLOCK
  if (rest > 0) yield Buffer.alloc(BLOCK - rest)
}

/** The header of one entry, as POSIX (ustar) describes it; readable by nobody but its owner. */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  const cut = name.length > NAME_BYTES ? name.indexOf('/', name.length - NAME_BYTES - 1) : -1
  block.write(name.slice(cut + 1), 0)
  if (cut > 0) block.write(name.slice(0, cut), 345)
  const octal = (value: number, at: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(Date.now() / 1000), 136, 12)
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  block.fill(' ', 148, 156)
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  )
  return block
}

/** Reads the entries of a backup one by one. Says in words when the file ends too soon or is something else. */
export async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const bytes = new Bytes(unpacked(path))
  for (;;) {
    const block = await bytes.take(BLOCK)
    if (!block) throw new Error(cutOff(path))
    if (block.every((byte) => byte === 0)) return
    const size = Number.parseInt(block.toString('latin1', 124, 135), 8)
    if (block.toString('latin1', 257, 262) !== 'ustar' || !(size >= 0 && size <= LARGEST_ENTRY))
      throw new Error(notOurs(path))
    const body = await bytes.take(Math.ceil(size / BLOCK) * BLOCK)
    if (!body) throw new Error(cutOff(path))
    yield { name: nameIn(block), bytes: body.subarray(0, size) }
  }
}

function nameIn(block: Buffer): string {
  const text = (from: number, until: number) => block.toString('utf8', from, until).replace(/\0.*$/s, '')
  const before = text(345, 500)
  return before ? `${before}/${text(0, NAME_BYTES)}` : text(0, NAME_BYTES)
}

const cutOff = (path: string) => `The backup ${path} is not whole: it ends too soon. Nothing was changed.`
export const notOurs = (path: string) => `${path} is not a backup of Openkeuken. Nothing was changed.`

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of Readable.from(file.pipe(gunzip))) yield chunk
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Error(`There is no file ${path}.`)
    if (code === 'Z_BUF_ERROR') throw new Error(cutOff(path))
    if (code?.startsWith('Z_')) throw new Error(notOurs(path))
    throw new Error(`${path} cannot be read: ${message}`)
  } finally {
    file.destroy()
  }
}

/** Takes pieces of a known length from a stream. */
class Bytes {
  #from: AsyncIterator<Buffer>
  #held: Buffer[] = []
  #length = 0

  constructor(from: AsyncGenerator<Buffer>) {
    this.#from = from
  }

  /** Exactly so many bytes, or nothing when the stream ended before. */
  async take(length: number): Promise<Buffer | undefined> {
    while (this.#length < length) {
      const { value, done } = await this.#from.next()
      if (done) return
      this.#held.push(value)
      this.#length += value.length
    }
    const all = this.#held.length === 1 && this.#held[0] ? this.#held[0] : Buffer.concat(this.#held)
    this.#held = [all.subarray(length)]
    this.#length -= length
    return all.subarray(0, length)
  }
}
