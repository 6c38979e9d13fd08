import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type ReadMail, unread } from './read-mail.ts'

const PATIENCE_MS = 15_000 // what people send is read in milliseconds
const MOST_MEMORY = 768 // MB: a message of 40 MB stands in it some times over

/** Reads messages one after the other, bounded in time and memory, beside whatever else this process does. */
export class Reader {
  #thread: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  #patience: number

  constructor({ patience = PATIENCE_MS }: { patience?: number } = {}) {
    this.#patience = patience
  }

  /** Never refuses: of what could not be read comes back that it could not, and why. */
  async read(raw: Buffer): Promise<ReadMail> {
    const mine = this.#last.then(() => this.#readNow(raw))
    this.#last = mine
    return await mine
  }

  async close(): Promise<void> {
    await this.#last
    await this.#thread?.terminate()
    this.#thread = undefined
  }

  async #readNow(raw: Buffer): Promise<ReadMail> {
    this.#thread ??= new Worker(new URL('reading-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    })
    const thread = this.#thread
    const ending = AbortSignal.timeout(this.#patience)
    try {
      const answered = once(thread, 'message', { signal: ending })
      thread.postMessage(new Uint8Array(raw))
      const [mail] = (await answered) as [ReadMail]
      return mail
    } catch (error) {
      this.#thread = undefined
      await thread.terminate()
      return unread(
        ending.aborted ? `not read within ${this.#patience / 1000} seconds` : `not read: ${(error as Error).message}`,
      )
    }
  }
}
