import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Organisation } from '../database/organisations.ts'
import { openStreams } from '../metrics.ts'
import type { Live } from './live.ts'

const HEARTBEAT_MS = 25_000 // proxies close a silent connection after thirty seconds or more
const SPREAD_MS = 2 // per watcher of the same page, so that a popular page is not fetched by everybody at once
const LONGEST_SPREAD_MS = 1_500
const open = new Set<() => void>()

interface Streaming {
  onClose?: () => void
  /** Gathers changes for so long: for a page about everything. */
  gatherMs?: number
}

/**
 * A stream of server-sent events that says `refresh` when one of the subjects changed. Written on the raw response,
 * which takes half the memory of a stream helper.
 */
export function streamRefreshes(
  c: Context,
  live: Live,
  organisation: Organisation,
  subjects: string[],
  { onClose = () => {}, gatherMs = 0 }: Streaming = {},
) {
  const { outgoing } = c.env as HttpBindings
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  outgoing.write('retry: 2000\n\n')
  let pending: NodeJS.Timeout | undefined
  let dueAt = 0
  const refresh = (subject: string) => {
    const wait = gatherMs + Math.random() * spreadOf(live.watching(organisation, subject))
    const at = performance.now() + wait
    if (pending && dueAt <= at) return
    clearTimeout(pending)
    dueAt = at
    pending = setTimeout(() => {
      pending = undefined
      outgoing.write('event: refresh\ndata: \n\n')
    }, wait)
  }
  const unwatch = subjects.map((subject) => live.watch(organisation, subject, () => refresh(subject)))
  const heart = setInterval(() => outgoing.write(': \n\n'), HEARTBEAT_MS)
  const close = () => {
    open.delete(end)
    openStreams.set(open.size)
    clearTimeout(pending)
    clearInterval(heart)
    for (const stop of unwatch) stop()
    onClose()
  }
  const end = () => outgoing.end('event: reconnect\ndata: \n\n')
  open.add(end)
  openStreams.set(open.size)
  outgoing.on('close', close)
  return RESPONSE_ALREADY_SENT
}

/** By how many watch what changed: news about one request is there at once, also where thousands watch its owner. */
const spreadOf = (watching: number) => (watching <= 1 ? 0 : Math.min(watching * SPREAD_MS, LONGEST_SPREAD_MS))

/** Tells every open page to connect again elsewhere: this process stops. */
export function endStreams(): void {
  for (const end of [...open]) end()
}
