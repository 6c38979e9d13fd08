import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Organisation } from '../database/organisations.ts'
import { type Listener, listenOn } from './listener.ts'

const CHANNEL = 'openkeuken'
const GATHER_MS = 20 // commits within this time share one hint
const PAYLOAD_BYTES = 7_800 // Postgres refuses 8 000 and more
const EVERYTHING = '*'
const AGAIN_MS = 500 // well again within a second of the database
/** Begins the name of what passes and changes nothing, such as who looks at a page now. */
export const PASSING = 'passing:'

/** `among` is how many are called at once, where that is more than those who watch the same subject. */
type Watcher = (among?: number) => void
type Hearer = (schema: string, subject: string) => void

/**
 * Tells pages and the worker that something changed. A hint is only a hint: it carries subjects, never content, and
 * may be lost; who hears it reads again with its own rights.
 */
export class Live {
  #pool: pg.Pool
  #url: string
  #onError: (error: Error) => void
  #gathered = new Map<string, Set<string>>()
  #timer: NodeJS.Timeout | undefined
  #watchers = new Map<string, Set<Watcher>>()
  #hearers = new Set<Hearer>()
  #listening: Promise<void> | undefined
  #closing = new AbortController()

  constructor(pool: pg.Pool, url: string, onError: (error: Error) => void = () => {}) {
    this.#pool = pool
    this.#url = url
    this.#onError = onError
  }

  /** Announces after a commit that these subjects (`kind:id`) changed. Gathered, so that a busy second costs little. */
  announce = (organisation: Organisation, subjects: Iterable<string>) => {
    const gathered = this.#gathered.get(organisation.schema) ?? new Set<string>()
    for (const subject of subjects) gathered.add(subject)
    this.#gathered.set(organisation.schema, gathered)
    this.#timer ??= setTimeout(() => this.#send(), GATHER_MS)
  }

  /** Calls `watcher` whenever the subject (`*` is any) may have changed, until the returned function is called. */
  watch(organisation: Organisation, subject: string, watcher: Watcher): () => void {
    const name = `${organisation.schema}/${subject}`
    const watchers = this.#watchers.get(name) ?? new Set<Watcher>()
    this.#watchers.set(name, watchers.add(watcher))
    return () => {
      watchers.delete(watcher)
      if (watchers.size === 0 && this.#watchers.get(name) === watchers) this.#watchers.delete(name)
    }
  }

  /** Calls `hearer` with every hint there is, by its name: for what is passed on in hints alone and stored nowhere. */
  hearAll(hearer: Hearer): () => void {
    this.#hearers.add(hearer)
    return () => void this.#hearers.delete(hearer)
  }

  /** Calls `watcher` for any change anywhere. */
  watchAll(watcher: Watcher): () => void {
    return this.watch({ schema: EVERYTHING } as Organisation, EVERYTHING, watcher)
  }

  /** How many watch a subject, to spread their refreshes. */
  watching = (organisation: Organisation, subject: string) =>
    this.#watchers.get(`${organisation.schema}/${subject}`)?.size ?? 0

  /** Starts listening, and keeps listening: a lost connection is made again, and every watcher refreshes once. */
  async listen(): Promise<void> {
    this.#listening = this.#keepListening(await this.#listenOnce())
  }

  /** Sends what was gathered, and stops. */
  async close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#timer)
    this.#send()
    await this.#listening
  }

  /** One loop, so that there is one listener at most, however often it is made again. */
  async #keepListening(first: Listener) {
    const { signal } = this.#closing
    for (let listener: Listener | undefined = first; !signal.aborted; ) {
      await listener?.ended
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      listener = await this.#listenOnce().catch(() => undefined) // still away
      if (listener) this.#hear(EVERYTHING)
    }
  }

  #listenOnce() {
    return listenOn(this.#url, {
      channel: CHANNEL,
      hear: (payload) => this.#hear(payload),
      onError: this.#onError,
      signal: this.#closing.signal,
    })
  }

  #send() {
    this.#timer = undefined
    const gathered = [...this.#gathered].map(([schema, subjects]) => [schema, ...subjects])
    this.#gathered.clear()
    if (gathered.length === 0) return
    let payload = JSON.stringify(gathered)
    if (Buffer.byteLength(payload) > PAYLOAD_BYTES) payload = EVERYTHING
    this.#pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(this.#onError)
  }

  #hear(payload: string) {
    this.#call(`${EVERYTHING}/${EVERYTHING}`)
    if (payload === EVERYTHING) {
      const names = [...this.#watchers.keys()]
      for (const name of names) this.#call(name, names.length)
      return
    }
    for (const [schema = '', ...subjects] of JSON.parse(payload) as string[][]) {
      for (const subject of subjects) {
        for (const hear of this.#hearers) hear(schema, subject)
        this.#call(`${schema}/${subject}`)
      }
      if (subjects.some((subject) => !subject.startsWith(PASSING))) this.#call(`${schema}/${EVERYTHING}`)
    }
  }

  #call(name: string, among?: number) {
    for (const watcher of [...(this.#watchers.get(name) ?? [])]) watcher(among)
  }
}
