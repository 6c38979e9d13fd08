import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Measured } from './measure.ts'
import { openPool } from './pool.ts'
import { quantile } from './table.ts'

// A process of its own that writes the rows of a new request by hand: customer, way to reach them, request, routing,
// promise and its ledger, four events with their hashes, the answer to the form. One durable transaction each, waiting
// only for the ids it needs. Nothing is looked up, decided or checked, and nobody listens to these events.

export interface Inserts {
  url: string
  connections: number
  seconds: number
  words: string
}

const REQUEST = `insert into requests (code, customer_id, asker_id, words, title, channel, owner_id, next_due, search)
  values ($1, $2, $2, $3::text, $4, 'web', 10, now() + interval '2 days',
          to_tsvector('simple', $3::text) || to_tsvector('dutch', $3) || to_tsvector('english', $3)) returning id`

const EVENTS = `insert into events (subject_kind, subject_id, sequence, type, audience, actor_kind, happened_at, recorded_at, hash)
  select $1::text, $2::bigint, place, type, 'customer', 'visitor', now(), now(), sha256(convert_to(concat_ws('|', $1, $2, place, type, now()), 'UTF8'))
    from unnest($3::text[]) with ordinality told (type, place)`

const { url, connections, seconds, words }: Inserts = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
const pool = openPool(url)
const times: number[] = []
const began = performance.now()
const end = began + seconds * 1000
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      const start = performance.now()
      await openByHand()
      times.push(performance.now() - start)
    }
  }),
)
const perSecond = (times.length * 1000) / (performance.now() - began)
const measured: Measured = {
  perSecond,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
  answered: times.length,
  wrong: 0,
}
console.log(JSON.stringify(measured))
await pool.end()

async function openByHand(): Promise<void> {
  const client = await pool.connect()
  const one = (name: string, text: string, values: unknown[]) => client.query<{ id: string }>({ name, text, values })
  const code = randomBytes(8).toString('hex')
  const mail = `${code}@voorbeeld.example`
  try {
    const begun = client.query('begin')
    const customer = await idOf(one('customer', `insert into customers (name) values ('') returning id`, []))
    await begun
    const way = one(
      'way',
      `insert into contact_ways (customer_id, kind, value, normalised, preferred) values ($1, 'mail', $2, $2, true)`,
      [customer, mail],
    )
    const request = await idOf(one('request', REQUEST, [code, customer, words, words.slice(0, 100)]))
    await way
    const promise = await idOf(
      one(
        'promise',
        `insert into promises (request_id, kind, due_at) values ($1, 'answer', now() + interval '2 days') returning id`,
        [request],
      ),
    )
    await Promise.all([
      one('routing', `insert into routings (request_id, person_id, reasons) values ($1, 10, '{}')`, [request]),
      one(
        'entry',
        `insert into promise_entries (promise_id, kind, due_at, by_kind) values ($1, 'made', now(), 'system')`,
        [promise],
      ),
      one('met', EVENTS, ['customer', customer, ['bench.met']]),
      one('events', EVENTS, ['request', request, ['bench.opened', 'bench.routed', 'bench.made']]),
      one('submission', `insert into submissions (key, location) values ($1, '/track')`, [code]),
      client.query('commit'),
    ])
  } finally {
    client.release()
  }
}

async function idOf(sent: Promise<pg.QueryResult<{ id: string }>>): Promise<number> {
  return Number((await sent).rows[0]?.id)
}
