import type { Context } from 'hono'
import { networkOf } from '../../lib/network.ts'
import { actorId } from '../actor.ts'
import { Refusal } from '../refusal.ts'

interface Limit {
  /** How many are let through at once, and how many are given back per minute. */
  burst: number
  perMinute: number
}

/** Per address or subject. Generous to people, narrow for machines. A whole office shares one address. */
const LIMITS = {
  ask: { burst: 60, perMinute: 20 },
  mail_to: { burst: 3, perMinute: 0.05 }, // per address somebody types for another: three at once, three an hour
  message: { burst: 60, perMinute: 30 },
  own_ways: { burst: 20, perMinute: 0.2 }, // how a customer is reached: more changes than anybody makes in a day
  code: { burst: 10, perMinute: 2 },
  unlock_code: { burst: 5, perMinute: 0.2 }, // mailed codes for one request: each is a new chance to guess
  sign_in: { burst: 10, perMinute: 3 },
  sign_in_from: { burst: 300, perMinute: 60 }, // a whole town hall in the morning; what is guessed is limited below
  sign_in_code: { burst: 10, perMinute: 0.2 }, // the link in the mail works all the same
  hear: { burst: 300, perMinute: 300 }, // it reads no database, and a number to call must not stay away
  search: { burst: 120, perMinute: 120 },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

const MOST_BUCKETS = 100_000
const buckets = new Map<string, { left: number; at: number }>()
let scale = 1

/** Multiplies all limits: for rehearsals and tests that play thousands of customers from one address. Zero switches limiting off. */
export const scaleLimits = (by: number) => {
  scale = by
}

/** A bound on what is held at once, with the scale of the limits: none where they are switched off. */
export const scaled = (most: number) => (scale === 0 ? Number.POSITIVE_INFINITY : Math.max(1, most * scale))

/** Refuses with 429 when this subject did this too often just now. A token bucket per process, kept in memory only. */
export function limit(name: LimitName, subject: string): void {
  if (scale === 0) return
  const { burst, perMinute } = LIMITS[name]
  const now = Date.now()
  const key = `${name}:${subject}`
  const bucket = buckets.get(key) ?? { left: burst * scale, at: now }
  bucket.left = Math.min(burst * scale, bucket.left + ((now - bucket.at) / 60_000) * perMinute * scale)
  bucket.at = now
  buckets.delete(key)
  buckets.set(key, bucket)
  if (buckets.size > MOST_BUCKETS) buckets.delete(buckets.keys().next().value ?? '')
  if (bucket.left < 1) throw new Refusal(429, 'platform.too_often')
  bucket.left -= 1
}

/** Limits by who is signed in: a whole office shares one address. */
export const limitPerson = (c: Context, name: LimitName) =>
  limit(name, `person:${c.var.organisation.schema}:${actorId(c.var.actor)}`)

/** Limits what is done to one customer's file, from wherever. */
export const limitCustomer = (c: Context, name: LimitName, id: number) =>
  limit(name, `customer:${c.var.organisation.schema}:${id}`)

/** Limits what one network does to one subject: whoever tries in somebody's name never keeps them out themselves. */
export const limitVisitorOf = (c: Context, name: LimitName, subject: string) =>
  limit(name, `${c.var.organisation.schema}:${networkOf(c.var.remote)}:${subject}`)

/** Limits by where the visitor comes from: a network, since one machine may choose among all IPv6 addresses of it. */
export const limitVisitor = (c: Context, name: LimitName) =>
  limit(name, `${c.var.organisation.schema}:${networkOf(c.var.remote)}`)

const MOST_STREAMS = 15_000 // pages of one process that refresh by themselves: some thirty kilobytes each
const MOST_STREAMS_OF = { person: 40, network: 400 } // tabs of one person; a library, a school or a hospital with guests
const streams = new Map<string, number>()

/**
 * Lets one more page be kept open that refreshes by itself; call what is returned when it closes. `open` is how many
 * this process has. Who is refused can read and write all the same, and asks again by itself a little later.
 */
export function takeStream(c: Context, open: number): () => void {
  const { actor } = c.var
  const person = actor?.kind === 'person'
  const whose = person ? `person:${c.var.organisation.schema}:${actor.id}` : `network:${networkOf(c.var.remote)}`
  const held = streams.get(whose) ?? 0
  const most = MOST_STREAMS_OF[person ? 'person' : 'network']
  if (held >= scaled(most)) throw new Refusal(429, 'platform.too_many_open')
  if (open >= scaled(MOST_STREAMS)) throw new Refusal(503, 'platform.crowded')
  streams.set(whose, held + 1)
  return () => {
    const left = (streams.get(whose) ?? 1) - 1
    if (left > 0) streams.set(whose, left)
    else streams.delete(whose)
  }
}
