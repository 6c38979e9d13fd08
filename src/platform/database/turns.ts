import { Refusal } from '../refusal.ts'

/** So many at a time, in the order they came; whoever waits too long is refused in words. */
export class Turns {
  #left: number
  #patienceMs: number
  #queue = new Set<() => void>()

  constructor(atOnce: number, patienceMs: number) {
    this.#left = atOnce
    this.#patienceMs = patienceMs
  }

  get waiting(): number {
    return this.#queue.size
  }

  /** Waits for a turn; call what is returned when it is over. */
  async take(): Promise<() => void> {
    if (this.#left > 0) this.#left--
    else await this.#wait()
    return () => this.#next()
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#queue.delete(called)
        reject(new Refusal(503, 'platform.crowded'))
      }, this.#patienceMs)
      const called = () => {
        clearTimeout(late)
        resolve()
      }
      this.#queue.add(called)
    })
  }

  #next() {
    const [called] = this.#queue
    if (!called) return void this.#left++
    this.#queue.delete(called)
    called()
  }
}
