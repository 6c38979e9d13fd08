import { planMeeting } from '../../src/meetings/meeting/planning.ts'
import { startSeries } from '../../src/meetings/series/starting-series.ts'
import { system } from '../../src/platform/actor.ts'
import { anId } from '../../test/ids.ts'
import { captureWith } from './capture.ts'
import { SCHEMA, SIGNED_IN } from './fill.ts'
import { BROWSER, COOKIE, type Place } from './pages.ts'

const MEETINGS = 11 // odd, so that one is the middle; the first is not counted
const DAY_MS = 86_400_000

/** Twenty items as meetings have them: of some customers spoke often, of some never. */
const AGENDA = [
  'Opening',
  'Wachttijd bij het paspoort',
  'Straatverlichting in de wijken',
  'Ophalen van afval',
  'Losse stoeptegels',
  'Verdeling van huurwoningen',
  'Aanvragen voor een dakkapel',
  'Zieke bomen',
  'Bezwaar tegen aanslagen',
  'Verhuizen doorgeven',
  'Hulp thuis',
  'Leerlingenvervoer',
  'Geluid in de nacht',
  'Brieven in gewone taal',
  'Subsidie aanvragen',
  'Volle containers',
  'Vervanging van de leaseauto’s',
  'Stand van het riool',
  'Jaarrekening',
  'Rondvraag',
].join('\n')

/** How long it takes to put an agenda of twenty items on a meeting, in milliseconds each: until the answer to the form. */
export async function measurePreparing(place: Place): Promise<number[]> {
  const meetings = await plan(place)
  const took: number[] = []
  for (const id of meetings) {
    const began = performance.now()
    const answer = await fetch(`${place.address}/desk/meetings/${id}/agenda`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...BROWSER, origin: place.address },
      body: new URLSearchParams({ agenda: AGENDA }),
    })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`an agenda was not taken: ${answer.status}`)
    took.push(performance.now() - began)
  }
  return took.slice(1)
}

/** Meetings of as many series, each with nothing on its agenda; the colleague who is signed in is in all of them. */
async function plan(place: Place): Promise<number[]> {
  return await captureWith({ ...place, cookie: COOKIE }, async (_capture, { home, database }) => {
    const organisation = home.named(SCHEMA)
    if (!organisation) throw new Error('The organisation is not there.')
    const db = database.organisation(organisation)
    const made: number[] = []
    for (let n = 1; n <= MEETINGS; n++)
      made.push(
        await db.transaction(async (tx) => {
          const seriesId = await startSeries(tx, system, {
            name: `Werkoverleg ${Date.now()} ${n}`,
            people: [anId(SIGNED_IN)],
          })
          return await planMeeting(tx, system, { seriesId, startsAt: new Date(Date.now() + n * DAY_MS) })
        }),
      )
    return made
  })
}
