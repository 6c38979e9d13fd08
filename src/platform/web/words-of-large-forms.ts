import type { Ctx } from './context.ts'

/** What was typed in a form that is too large, and the names of the fields with files in it. */
export interface LargeForm {
  words: Record<string, string | string[]>
  files: string[]
}

const MOST_READ = 250 * 1024 * 1024 // a film of a few minutes; whoever sends more gets an answer without being read
const MOST_WORDS = 1024 * 1024
const LONGEST_HEAD = 16 * 1024
const MOST_PARTS = 1_000

/**
 * Reads a form that is too large to its end, and keeps of it only what was typed: so that a photo that is too large takes
 * no words along. Of the files nothing is held.
 */
export async function wordsOfLargeForm(c: Ctx): Promise<LargeForm> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(
    c.req.header('content-type') ?? '',
  )
  if (!boundary || Number(c.req.header('content-length') ?? 0) > MOST_READ) return { words: {}, files: [] }
  const body = c.req.raw.bodyUsed ? [new Uint8Array(await c.req.arrayBuffer())] : (c.req.raw.body ?? [])
  const scan = new Scan(`${boundary[1] ?? boundary[2]}`)
  try {
    for await (const bytes of body) if (!scan.read(bytes)) break
  } catch {
    // it broke off: what came in before is kept
  }
  return scan.form
}

/** Goes through a multipart form as it comes in, a piece at a time. */
class Scan {
  readonly form: LargeForm = { words: {}, files: [] }
  readonly #between: Buffer
  #held = Buffer.from('\r\n') // so that the first boundary begins like all others
  #state: 'head' | 'words' | 'skipping' = 'skipping'
  #name = ''
  #text: Buffer[] = []
  #size = 0
  #parts = 0

  constructor(boundary: string) {
    this.#between = Buffer.from(`\r\n--${boundary}`)
  }

  /** Takes in a piece. False when there is nothing more to find. */
  read(bytes: Uint8Array): boolean {
    this.#held = Buffer.concat([this.#held, bytes]) // what was held is hardly longer than a boundary
    for (;;) {
      const more = this.#state === 'head' ? this.#readHead() : this.#readPart()
      if (more !== 'again') return more === 'wait'
    }
  }

  #readHead(): 'again' | 'wait' | 'done' {
    if (this.#held.subarray(0, 2).toString('latin1') === '--') return 'done'
    const end = this.#held.indexOf('\r\n\r\n')
    if (end < 0) return this.#held.length > LONGEST_HEAD ? 'done' : 'wait'
    const head = this.#held.subarray(0, end).toString('utf8')
    this.#held = this.#held.subarray(end + 4)
    this.#name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? ''
    const isFile = /\bfilename\*?=/i.test(head)
    if (isFile && !this.form.files.includes(this.#name)) this.form.files.push(this.#name)
    this.#state = isFile || this.#name === '' ? 'skipping' : 'words'
    return ++this.#parts > MOST_PARTS ? 'done' : 'again'
  }

  #readPart(): 'again' | 'wait' | 'done' {
    const end = this.#held.indexOf(this.#between)
    const upTo = end < 0 ? Math.max(0, this.#held.length - this.#between.length) : end
    if (this.#state === 'words') this.#take(this.#held.subarray(0, upTo))
    this.#held = this.#held.subarray(end < 0 ? upTo : end + this.#between.length)
    if (this.#size > MOST_WORDS) return 'done'
    if (end < 0) return 'wait'
    if (this.#state === 'words') this.#keep()
    this.#state = 'head'
    return 'again'
  }

  #take(piece: Buffer) {
    this.#text.push(Buffer.from(piece))
    this.#size += piece.length
  }

  #keep() {
    const text = Buffer.concat(this.#text).toString('utf8')
    const { words } = this.form
    const before = Object.hasOwn(words, this.#name) ? words[this.#name] : undefined
    words[this.#name] = before === undefined ? text : [before, text].flat()
    this.#text = []
  }
}
