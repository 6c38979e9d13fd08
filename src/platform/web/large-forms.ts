import type { IncomingMessage } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import { networkOf } from '../../lib/network.ts'
import { Refusal } from '../refusal.ts'
import type { Ctx, Env } from './context.ts'

const LARGE = 256 * 1024 // no form of words alone comes near; those never wait here
const MOST_AT_ONCE = 10 // each may hold 30 MB of our memory while it comes in and is read
const MOST_OF_ONE_NETWORK = 4
const PATIENCE_MS = 30_000 // how long one waits for its turn, without anything of it being read
const LOOKS_EVERY_MS = 10_000
const LEAST_BYTES = 10_000 // between two looks: even a slow phone sends ten times that

const taken = new Map<string, number>()
const waiting: { network: string; begin: () => void }[] = []

/**
 * Forms with files take turns: a few of them are read at once, fewer of one network, and one that stops coming in is
 * ended. Whoever sends only words never waits for them.
 */
export const largeFormsTakeTurns: MiddlewareHandler<Env> = async (c, next) => {
  if (!isLarge(c)) return await next()
  const network = networkOf(c.var.remote)
  await turn(network)
  const stopWatching = endWhenStalled(c.env?.incoming)
  try {
    await next()
  } finally {
    stopWatching()
    leave(network)
  }
}

function isLarge(c: Ctx): boolean {
  if (c.req.method !== 'POST') return false
  const length = c.req.header('content-length')
  return length === undefined ? c.req.header('transfer-encoding') !== undefined : Number(length) > LARGE
}

const all = () => [...taken.values()].reduce((sum, some) => sum + some, 0)

const isFree = (network: string) => all() < MOST_AT_ONCE && (taken.get(network) ?? 0) < MOST_OF_ONE_NETWORK

const take = (network: string) => void taken.set(network, (taken.get(network) ?? 0) + 1)

async function turn(network: string): Promise<void> {
  if (isFree(network)) return take(network)
  await new Promise<void>((resolve, reject) => {
    const one = { network, begin: resolve }
    const tired = setTimeout(() => {
      waiting.splice(waiting.indexOf(one), 1)
      reject(new Refusal(503, 'platform.busy'))
    }, PATIENCE_MS)
    one.begin = () => {
      clearTimeout(tired)
      take(network)
      resolve()
    }
    waiting.push(one)
  })
}

function leave(network: string): void {
  const left = (taken.get(network) ?? 1) - 1
  if (left > 0) taken.set(network, left)
  else taken.delete(network)
  const at = waiting.findIndex((one) => isFree(one.network))
  if (at >= 0) waiting.splice(at, 1)[0]?.begin()
}

/** Looks now and then whether the form still comes in. One that came in whole is left in peace. */
function endWhenStalled(incoming: IncomingMessage | undefined): () => void {
  let read = 0
  const looking = setInterval(() => {
    if (!incoming || incoming.complete) return clearInterval(looking)
    if (incoming.socket.bytesRead - read < LEAST_BYTES) incoming.destroy()
    read = incoming.socket.bytesRead
  }, LOOKS_EVERY_MS)
  looking.unref()
  return () => clearInterval(looking)
}
