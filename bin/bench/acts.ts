import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { eraseCustomer } from '../../src/keeping/erasing/erasing-customers.ts'
import { system } from '../../src/platform/actor.ts'
import { undone } from '../../src/platform/database/undone.ts'
import { anId } from '../../test/ids.ts'
import { freePort } from '../running-program.ts'
import { captureWith } from './capture.ts'
import { SCHEMA } from './fill.ts'
import { type Measured, measure, startServer, together } from './measure.ts'
import { BROWSER, CONNECTIONS, COOKIE, type Place, TURNS, WARM_UP_SECONDS } from './pages.ts'

const SECONDS = 4
const MOST_OPENED = 20_000 // forms made beforehand: more than one process can take
const WORDS = 'De lantaarn in de Ganhoutstraat 12 is kapot. Mijn moeder kan er niet langs en dat maakt mij ongerust.'

export const SEARCHES = [
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

/** Beginnings, and parts of joined words: as somebody types who has not finished, or writes as one word what was two. */
export const PARTS = [
  'lant',
  'dakkap',
  'Dorhout',
  'huurwoningzoek',
  'straatlantaarn',
  'bezw aansl',
  'Eikveldk',
  'moed',
  'antwoordbrief',
  'Fatma Verv',
]

/** With a typing error, and by a part of a word that is joined. */
export const ASTRAY = [
  'lantaren',
  'paspport',
  'dakkappel',
  'huurwonnig',
  'Dorhoutlan',
  'ongerusst',
  'hout',
  'woning',
  'straat Eikveld',
  'rijbewjis gestolen',
]

/** Search over everything, as a colleague types. */
export const measureSearch = (place: Place, searches: readonly string[], connections: number): Promise<Measured> =>
  measureForms(
    place,
    '/desk/search/suggestions',
    searches.map((q) => ({ q })),
    connections,
  )

/** What somebody reads while typing at the front door: where it would go, and how soon. An opening decides the same. */
export const measureSuggesting = (place: Place): Promise<Measured> =>
  measureForms(
    place,
    '/suggestions',
    SEARCHES.map((words) => ({ words: `${words}. ${WORDS}` })),
  )

/** One form in turns, each time with something else in it. */
const measureForms = (
  place: Place,
  path: string,
  filledIn: readonly Record<string, string>[],
  connections = CONNECTIONS,
): Promise<Measured> =>
  measure(place.folder, {
    address: place.address,
    connections,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
    headers: posted(place),
    expect: 200,
    requests: filledIn.map((fields) => ({ path, method: 'POST', body: new URLSearchParams(fields).toString() })),
  })

/**
 * How long it takes to erase somebody, in milliseconds each: every text there is gets looked through. In transactions that
 * are undone, so that everybody is still there.
 */
export async function measureErasing(place: Place, size: number): Promise<number[]> {
  return await captureWith({ ...place, cookie: COOKIE }, async (_capture, { home, database }) => {
    const organisation = home.named(SCHEMA)
    if (!organisation) throw new Error('The organisation is not there.')
    const db = database.organisation(organisation)
    const took: number[] = []
    for (let turn = 1; turn <= ERASED; turn++) {
      const began = performance.now()
      await undone(db, (tx) =>
        eraseCustomer(tx, system, { id: anId(Math.floor((size * turn) / (2 * (ERASED + 1)))), because: 'restored' }),
      )
      took.push(performance.now() - began)
    }
    return took
  })
}

const ERASED = 3

/**
 * Opening requests over HTTP, and by hand behind the same kind of server, in turns. Both durable: the database waits for
 * the disk. Mail and what else follows from an opening is in its turn too, as far as it gets; the rest is waited for.
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

/** As many as there come, or so many in a second, for so long. */
export const openOverHttp = (
  place: Pick<Place, 'folder' | 'address'>,
  given: { perSecond?: number; seconds?: number; host?: string; connections?: number } = {},
): Promise<Measured> =>
  measure(place.folder, {
    address: place.address,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
    headers: posted(place, given.host),
    expect: 303,
    requests: Array.from({ length: MOST_OPENED }, newQuestion),
    ...given,
  })

async function openByHand(place: Place): Promise<Measured> {
  const port = await freePort()
  const server = await startServer('opening-by-hand.ts', [String(port), place.url])
  try {
    return await openOverHttp({ ...place, address: `http://127.0.0.1:${port}` })
  } finally {
    await server.stop()
  }
}

const PATIENCE_MS = 60_000

/** Waits until everything that was told has been heard. */
export async function quiet(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(500)) {
      const { rows } = await client.query(
        `select exists (select from graphile_worker.jobs)
             or exists (select from ${SCHEMA}.mails where sent_at is null and kept_at is null and attempts = 0) as busy`,
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

const posted = ({ address }: Pick<Place, 'address'>, host?: string) => ({
  ...BROWSER,
  ...(host && { host }),
  origin: host ? `http://${host}` : address,
  'content-type': 'application/x-www-form-urlencoded',
})
