import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SCHEMA } from './fill.ts'
import type { Inserts } from './inserts.ts'
import { elsewhere, type Measured, measure, together } from './measure.ts'
import { BROWSER, CONNECTIONS, type Place, TURNS, WARM_UP_SECONDS } from './pages.ts'

const SECONDS = 4
const MOST_OPENED = 20_000 // forms made beforehand: more than one process can take
const WORDS = 'De lantaarn in de Ganhoutstraat 12 is kapot. Mijn moeder kan er niet langs en dat maakt mij ongerust.'

const SEARCHES = [
  'lantaarn',
  'Dorhoutlaan',
  'zieke boom Eikveldkade',
  'paspoort verlopen',
  'ratten brug',
  'Lindamplein 12',
  'riool moeder',
  'Fatma Vervenne',
  'bezwaar aanslag kinderen',
  'dakkapel Wijzaalweg',
]

/** Search over everything, as a colleague types. */
export const measureSearch = (place: Place): Promise<Measured> =>
  measure(place.folder, {
    address: place.address,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
    headers: posted(place),
    expect: 200,
    requests: SEARCHES.map((q) => ({
      path: '/desk/search/suggestions',
      method: 'POST',
      body: new URLSearchParams({ q }).toString(),
    })),
  })

/**
 * Opening requests over HTTP, and the bare rows by hand, in turns. Both durable: the database waits for the disk. Mail
 * and what else follows from an opening is in its turn too, as far as it gets; the rest is waited for.
 */
export async function measureOpening(place: Place): Promise<{ opening: Measured; byHand: Measured }> {
  const turns: { opening: Measured; byHand: Measured }[] = []
  for (let turn = 0; turn < TURNS; turn++) {
    const opening = await openOverHttp(place)
    await quiet(place.url)
    turns.push({ opening, byHand: await openByHand(place) })
  }
  return { opening: together(turns.map((turn) => turn.opening)), byHand: together(turns.map((turn) => turn.byHand)) }
}

const openOverHttp = (place: Place): Promise<Measured> =>
  measure(place.folder, {
    address: place.address,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
    headers: posted(place),
    expect: 303,
    requests: Array.from({ length: MOST_OPENED }, newQuestion),
  })

async function openByHand({ url, folder }: Place): Promise<Measured> {
  const inserts: Inserts = { url, connections: CONNECTIONS, seconds: SECONDS, words: WORDS }
  return await elsewhere<Measured>('inserts.ts', folder, inserts)
}

const PATIENCE_MS = 60_000

/** Waits until everything that was told has been heard. */
async function quiet(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(500)) {
      const { rows } = await client.query(
        `select exists (select from graphile_worker.jobs)
             or exists (select from ${SCHEMA}.mails where sent_at is null and attempts = 0) as busy`,
      )
      if (!rows[0].busy) return
    }
  } finally {
    await client.end()
  }
}

/** From somebody we never met; a form counts once. */
function newQuestion() {
  const [key, name] = [randomUUID(), randomUUID()]
  const body = new URLSearchParams({ key, words: WORDS, reach: `${name}@voorbeeld.example` }).toString()
  return { path: '/questions', method: 'POST' as const, body }
}

const posted = (place: Place) => ({
  ...BROWSER,
  origin: place.address,
  'content-type': 'application/x-www-form-urlencoded',
})
