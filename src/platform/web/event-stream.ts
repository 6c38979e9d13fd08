import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Organisation } from '../database/organisations.ts'
import type { Live } from '../events/live.ts'
import { openStreams } from '../metrics.ts'
import { takeStream } from './limits.ts'

const HEARTBEAT_SECONDS = 25 // proxies close a silent connection after thirty seconds or more
const SPREAD_MS = 2 // per watcher of the same page, so that a popular page is not fetched by everybody at once
const LONGEST_SPREAD_MS = 1_500
const LONGEST_SPREAD_OF_ALL_MS = 10_000 // ten thousand pages that all read again after an outage: a thousand a second
const MOST_UNREAD = 64 * 1024 // bytes: who reads nothing for so long is not there
const open = new Set<() => void>()

/** One clock for all open pages: each second a part of them hears that we are there, so that no moment is for all of them. */
class Heart {
  #parts = Array.from({ length: HEARTBEAT_SECONDS }, () => new Set<() => void>())
  #now = 0
  #kept = 0
  #clock: NodeJS.Timeout | undefined

  /** Beats for somebody until the returned function is called, once. */
  keep(beat: () => void): () => void {
    const part = this.#parts[this.#now]?.add(beat)
    this.#kept++
    this.#clock ??= setInterval(() => this.#beat(), 1_000)
    return () => {
      part?.delete(beat)
      if (--this.#kept > 0) return
      clearInterval(this.#clock)
      this.#clock = undefined
    }
  }

  #beat() {
    this.#now = (this.#now + 1) % HEARTBEAT_SECONDS
    for (const beat of this.#parts[this.#now] ?? []) beat()
  }
}

const heart = new Heart()

interface Streaming {
  /** Called when the stream is open; what it returns is called when it closes, and is never forgotten. */
  entered?: () => () => void
  /** Gathers changes for so long: for a page about everything. */
  gatherMs?: number
}

/**
 * A stream of server-sent events that says `refresh` when one of the subjects changed. Written on the raw response,
 * which takes half the memory of a stream helper. Refuses who has too many open. From the first line to the last it
 * waits for nothing, so that a browser cannot leave unseen in between.
 */
export function streamRefreshes(
  c: Context,
  live: Live,
  organisation: Organisation,
  subjects: string[],
  { entered = () => () => {}, gatherMs = 0 }: Streaming = {},
) {
  const { incoming, outgoing } = c.env as HttpBindings
  if (hasLeft({ incoming, outgoing })) return RESPONSE_ALREADY_SENT
  const giveBack = takeStream(c, open.size)
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const say = (line: string) => {
    if (outgoing.writableLength > MOST_UNREAD) outgoing.destroy()
    else outgoing.write(line)
  }
  say('retry: 2000\n\n')
  let pending: NodeJS.Timeout | undefined
  let dueAt = 0
  const refresh = (subject: string, among?: number) => {
    const wait = gatherMs + Math.random() * spreadOf(live.watching(organisation, subject), among)
    const at = performance.now() + wait
    if (pending && dueAt <= at) return
    clearTimeout(pending)
    dueAt = at
    pending = setTimeout(() => {
      pending = undefined
      say('event: refresh\ndata: \n\n')
    }, wait)
  }
  const ends = [
    giveBack,
    entered(),
    ...subjects.map((subject) => live.watch(organisation, subject, (among) => refresh(subject, among))),
  ]
  const giveUp = heart.keep(() => say(': \n\n'))
  const end = () => outgoing.end('event: reconnect\ndata: \n\n')
  const close = () => {
    if (!open.delete(end)) return // the answer and its line both tell
    openStreams.set(open.size)
    clearTimeout(pending)
    giveUp()
    incoming.socket.off('close', close)
    for (const leave of ends) leave()
  }
  forget({ incoming, outgoing })
  outgoing.once('close', close)
  incoming.socket.once('close', close) // an answer that waits behind another one never closes by itself
  open.add(end)
  openStreams.set(open.size)
  return RESPONSE_ALREADY_SENT
}

/**
 * Whether the browser went before it was listened to: it will not be heard going again. The line tells, not the answer:
 * while the answer before it on the same line is not quite done, an answer has no line yet.
 */
const hasLeft = ({ incoming, outgoing }: Pick<HttpBindings, 'incoming' | 'outgoing'>) =>
  outgoing.destroyed || outgoing.closed || incoming.socket.destroyed

/**
 * Lets go of what a stream does not need for as long as it is open, of which ten thousand are: what the browser said with
 * its question, and the question as the web layer keeps it until its answer closes (then it would tell who still reads a
 * body, and there is none).
 */
function forget({ incoming, outgoing }: Pick<HttpBindings, 'incoming' | 'outgoing'>): void {
  outgoing.removeAllListeners('close')
  incoming.rawHeaders = []
  incoming.headers = {}
  incoming.url = ''
}

/**
 * By how many watch what changed: news about one request is there at once, also where thousands watch its owner.
 * `among` is how many read again together, when all do.
 */
function spreadOf(watching: number, among = 0): number {
  const one = watching <= 1 ? 0 : Math.min(watching * SPREAD_MS, LONGEST_SPREAD_MS)
  return Math.max(one, Math.min(among, LONGEST_SPREAD_OF_ALL_MS))
}

/** Tells every open page to connect again elsewhere: this process stops. */
export function endStreams(): void {
  for (const end of [...open]) end()
}
