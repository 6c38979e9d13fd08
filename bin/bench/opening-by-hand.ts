import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { openPool } from './pool.ts'

// A process of its own: the same HTTP server with somebody's own handler behind it, which writes by hand what opening a
// question leaves behind: customer and way to reach them, request, routing, steps, promise and its ledger, events with
// their hashes, the answer to the form, the mails to both, the sentence that was heard. One durable transaction, waiting
// only for ids. The jobs of twenty openings are put in the queue and taken out of it together, as a busy program does.
// Nothing is looked up, decided or checked, and nobody listens to these events. Arguments: port, address of the database.

const [port = '', url = ''] = process.argv.slice(2)
const pool = openPool(url)
const queue = new pg.Pool({ connectionString: url, max: 1, options: '-c synchronous_commit=off' })
const LISTENERS = 5
const TOGETHER = 20

const MADE = `with customer as (insert into customers (name) values ('') returning id),
  way as (insert into contact_ways (customer_id, kind, value, normalised, preferred) select id, 'mail', $1, $1, true from customer)
  select id from customer`

const REQUEST = `insert into requests (code, customer_id, asker_id, words, title, channel, service_version_id, owner_id, next_due, search)
  values ($1, $2, $2, $3::text, $4, 'web', $5, 10, now() + interval '2 days',
          to_tsvector('simple', $3::text) || to_tsvector('dutch', $3) || to_tsvector('english', $3)) returning id`

const PROMISE = `with made as (
    insert into promises (request_id, kind, due_at) values ($1, 'answer', now() + interval '2 days') returning id)
  insert into promise_entries (promise_id, kind, due_at, by_kind) select id, 'made', now(), 'system' from made`

const STEPS = `insert into steps (request_id, position, name, because, department_id, role, duration_amount, duration_unit, customers_turn, waits_for)
  select $1, position * 1000, name, because, department_id, role, duration_amount, duration_unit, customers_turn, waits_for
    from service_steps where service_version_id = $2`

const EVENTS = `insert into events (subject_kind, subject_id, sequence, type, audience, actor_kind, happened_at, recorded_at, hash)
  select $1::text, $2::bigint, place, type, 'customer', 'visitor', now(), now(), sha256(convert_to(concat_ws('|', $1, $2, place, type, now()), 'UTF8'))
    from unnest($3::text[]) with ordinality told (type, place)`

const HEARD = `insert into observations (kind, words, language, customer_id, moment, source, source_id, request_id, heard_at, search)
  values ('verbatim', $1::text, 'nl', $2, 'asking', 'story', $3, $3, now(),
          to_tsvector('simple', $1) || to_tsvector('dutch', $1) || to_tsvector('english', $1)) returning id`

const MAILS = `insert into mails (cause, to_address, to_name, subject, text_body, html_body, automatic, subject_kind, subject_id, message_id)
  select cause, to_address, '', 'Uw vraag', $3, $4, true, 'request', $5, cause
    from unnest($1::text[], $2::text[]) mail (cause, to_address)`

const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query('set search_path to org_one, public')
const like = await one<{ text_body: string; html_body: string }>(
  `select text_body, html_body from mails where cause like 'receipt:%' order by id desc limit 1`,
)
const service = await one<{ id: string }>(
  `select service_version_id as id from requests where opened_at > now() - interval '1 hour' order by id desc limit 1`,
)
await client.end()

async function one<Row extends object>(text: string): Promise<Row | undefined> {
  return (await client.query<Row>(text)).rows[0]
}

const app = new Hono()
app.post('/questions', async (c) => {
  const { key = '', words = '', reach = '' } = (await c.req.parseBody()) as Record<string, string>
  await openByHand(key, words, reach)
  await queueJobs()
  return c.redirect(`/track/${key}`, 303)
})
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('ready'))

async function openByHand(key: string, words: string, mail: string): Promise<void> {
  const client = await pool.connect()
  const send = (name: string, text: string, values: unknown[]) => client.query<{ id: string }>({ name, text, values })
  const code = randomBytes(8).toString('hex')
  try {
    const begun = client.query('begin')
    const customer = await idOf(send('customer', MADE, [mail]))
    await begun
    const version = service?.id ?? null
    const request = await idOf(send('request', REQUEST, [code, customer, words, words.slice(0, 100), version]))
    const heard = await idOf(send('heard', HEARD, [words, customer, request]))
    const causes = [`hand:${request}`, `hand-owner:${request}`]
    await Promise.all([
      send('routing', `insert into routings (request_id, person_id, reasons) values ($1, 10, '{}')`, [request]),
      send('steps', STEPS, [request, version]),
      send('promise', PROMISE, [request]),
      send('events', EVENTS, ['customer', customer, ['bench.met']]),
      send('events', EVENTS, ['request', request, ['bench.opened', 'bench.routed', 'bench.made']]),
      send('events', EVENTS, ['observation', heard, ['bench.heard']]),
      send('mails', MAILS, [causes, [mail, mail], like?.text_body ?? '', like?.html_body ?? '', request]),
      send('submission', `insert into submissions (key, location) values ($1, '/track')`, [key]),
      client.query('commit'),
    ])
  } finally {
    client.release()
  }
}

async function idOf(sent: Promise<pg.QueryResult<{ id: string }>>): Promise<number> {
  return Number((await sent).rows[0]?.id)
}

let opened = 0

async function queueJobs(): Promise<void> {
  if (++opened % TOGETHER > 0) return
  const jobs = Array.from({ length: LISTENERS }, (_, n) => ({
    identifier: 'bench',
    payload: { listener: n, events: Array.from({ length: TOGETHER }, (_, event) => opened + event) },
  }))
  const { rows } = await queue.query<{ id: string }>(
    `select id from graphile_worker.add_jobs((select array_agg(job) from json_populate_recordset(null::graphile_worker.job_spec, $1::json) job))`,
    [JSON.stringify(jobs)],
  )
  await queue.query(`select graphile_worker.complete_jobs($1::bigint[])`, [rows.map(({ id }) => id)])
}
