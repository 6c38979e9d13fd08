import pg from 'pg'
import { lend } from '../src/app/lending.ts'
import { businessCalendar, isWorkingDay } from '../src/lib/calendar.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { addOrganisation } from '../src/platform/database/migrations.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import type { FileStore } from '../src/platform/files/files.ts'
import { bindDefaults, CLOCK_SCHEMA, makeClock, removeClock, setClock } from './clock.ts'
import type { DemoTown } from './content.ts'
import { playCrowd } from './crowd.ts'
import { playEncounters } from './encounters.ts'
import { playMeetings } from './meetings.ts'
import { letThePastBeHeard } from './past.ts'
import { playStory, type Theatre } from './play.ts'
import { playImprovements } from './play-improvements.ts'
import { settle } from './settle.ts'

const EARLY_HOURS = 10 // before ten in the morning the story's "today" is still the day before: nobody was at work yet
const CONNECTIONS = 9 // for those who hear of the past, two each, and one to spare
const SETTLED_DAYS_AGO = 400 // the organisation exists for a while: older than any story

export interface DemoPlace {
  schema: string
  /** Where it is reached; the first one stands in links. */
  hosts: string[]
  /** Reads what is said there, when it is laid down: a mistake in a sentence stops no demo that was laid down before. */
  read(): Promise<DemoTown>
  /** How many questions besides the stories. */
  crowd: number
}

/** The two fictional organisations, each on a host name of its own below localhost. */
export const DEMO: DemoPlace[] = [
  {
    schema: 'org_zonnedam',
    hosts: ['zonnedam.localhost', 'localhost', '127.0.0.1'],
    read: async () => (await import('./town.ts')).town,
    crowd: 320,
  },
  {
    schema: 'org_bollen',
    hosts: ['bollen.localhost'],
    read: async () => (await import('./grower.ts')).grower,
    crowd: 60,
  },
]

export interface DemoLoading {
  databaseUrl: string
  store: FileStore
  secret: Buffer
  address: URL
  say: (line: string) => void
}

/** Lays the demo down on an empty database, or anew: whatever was changed in it is gone. Dates are relative to now. */
export async function loadDemo(
  { databaseUrl, store, secret, address, say }: DemoLoading,
  places = DEMO,
): Promise<void> {
  const laidDown = await Promise.all(places.map(async (place) => ({ ...place, town: await place.read() })))
  lend() // the verbs ask across rooms, as in the running program
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  await removeClock(owner)
  await makeClock(owner)
  try {
    for (const place of laidDown) {
      say(`Laying down ${place.town.organisation.name} …`)
      await clear(owner, place)
      await addOrganisation(databaseUrl, {
        name: place.town.organisation.name,
        schema: place.schema,
        hosts: place.hosts,
      })
      await bindDefaults(owner, place.schema, CLOCK_SCHEMA)
      await playOut(place, { databaseUrl, store, secret, address, say })
      await bindDefaults(owner, place.schema, 'pg_catalog')
    }
  } finally {
    await removeClock(owner)
    await owner.end()
  }
  await hearThePast(databaseUrl, { secret, address, places })
}

/** Before the program starts, and by the true clock again: afterwards nothing of the past waits to be mailed. */
async function hearThePast(
  databaseUrl: string,
  { secret, address, places }: Pick<DemoLoading, 'secret' | 'address'> & { places: DemoPlace[] },
): Promise<void> {
  const database = openDatabase(databaseUrl, { connections: CONNECTIONS })
  try {
    const organisations = await readOrganisations(database.pool, secret, address)
    for (const { schema } of places) {
      const organisation = organisations.named(schema)
      if (organisation) await letThePastBeHeard(database.organisation(organisation))
    }
  } finally {
    await database.close()
  }
}

async function playOut(
  { schema, town, crowd }: DemoPlace & { town: DemoTown },
  { databaseUrl, store, secret, address }: DemoLoading,
) {
  const database = openDatabase(databaseUrl, { connections: 1, lookFirstIn: CLOCK_SCHEMA })
  const organisation = (await readOrganisations(database.pool, secret, address)).named(schema)
  if (!organisation) throw new Error(`${schema} was not made`)
  const loadedAt = new Date()
  const calendar = businessCalendar()
  const works = (day: string) => isWorkingDay(calendar, day)
  const clock = { today: latestWorkingDay(loadedAt, calendar.timeZone, works), isWorkingDay: works }
  const db = database.organisation(organisation)
  try {
    await setClock(database.pool, new Date(loadedAt.getTime() - SETTLED_DAYS_AGO * 86_400_000))
    const settled = await db.transaction((tx) => settle(tx, store, town, clock))
    const theatre: Theatre = { pool: database.pool, db, store, town, settled, clock, loadedAt }
    for (const story of town.stories) await playStory(theatre, story)
    await playCrowd(theatre, crowd)
    await playEncounters(theatre, town.encounters)
    await playImprovements(theatre, town.improvements)
    await playMeetings(theatre)
  } finally {
    await database.close()
  }
}

/** The day the stories call today: the last one on which somebody was at work already. */
function latestWorkingDay(now: Date, timeZone: string, works: (day: string) => boolean): string {
  let day = dayOf(new Date(now.getTime() - EARLY_HOURS * 3_600_000), timeZone)
  while (!works(day)) day = addDays(day, -1)
  return day
}

async function clear(owner: pg.Client, { schema, hosts }: DemoPlace) {
  await owner.query(`drop schema if exists ${schema} cascade`)
  await owner.query('delete from openkeuken.hosts where host = any($1)', [hosts])
  await owner.query('delete from openkeuken.organisations where schema_name = $1', [schema])
  await owner.query('delete from openkeuken.migrations where scope = $1', [schema])
}
