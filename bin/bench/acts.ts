import { randomUUID } from 'node:crypto'
import type { Inserts } from './inserts.ts'
import { elsewhere, type Measured, measure, together } from './measure.ts'
import { BROWSER, CONNECTIONS, type Place, TURNS, WARM_UP_SECONDS } from './pages.ts'

const SECONDS = 6
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

/** Opening requests over HTTP, and the bare rows by hand, in turns. Both durable: the database waits for the disk. */
export async function measureOpening(place: Place): Promise<{ opening: Measured; byHand: Measured }> {
  const turns: { opening: Measured; byHand: Measured }[] = []
  for (let turn = 0; turn < TURNS; turn++)
    turns.push({
      opening: await measure(place.folder, {
        address: place.address,
        connections: CONNECTIONS,
        seconds: SECONDS,
        warmUpSeconds: WARM_UP_SECONDS,
        headers: posted(place),
        expect: 303,
        requests: Array.from({ length: MOST_OPENED }, newQuestion),
      }),
      byHand: await elsewhere<Measured>('inserts.ts', place.folder, {
        url: place.url,
        connections: CONNECTIONS,
        seconds: SECONDS,
        words: WORDS,
      } satisfies Inserts),
    })
  return { opening: together(turns.map((turn) => turn.opening)), byHand: together(turns.map((turn) => turn.byHand)) }
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
