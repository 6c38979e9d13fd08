import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openOverHttp, quiet } from './acts.ts'
import { SCHEMA } from './fill.ts'
import type { Measured } from './measure.ts'
import type { Place } from './pages.ts'
import { quantile } from './table.ts'

export interface Steady {
  /** Opened in a second at the peak; so many seconds long this part of it was asked for. */
  peak: number
  seconds: number
  opening: Measured
  /** Seconds that the oldest news had waited which not everybody heard, looked at four times a second. */
  news: { p50: number; p95: number; most: number }
}

const PART_OF_PEAK = 0.6
const LOOK_MS = 250

/** Opens requests for so long at part of the peak, and looks meanwhile how far the news are behind. */
export async function measureSteady(place: Place, seconds: number): Promise<Steady> {
  const { perSecond: peak } = await openOverHttp(place)
  await quiet(place.url)
  const watch = await watchNews(place.url)
  const opening = await openOverHttp(place, { perSecond: Math.max(1, Math.round(peak * PART_OF_PEAK)), seconds })
  const behind = await watch.stop()
  return {
    peak,
    seconds,
    opening,
    news: { p50: quantile(behind, 0.5), p95: quantile(behind, 0.95), most: Math.max(...behind) },
  }
}

/** Stored, but not announced yet; or announced, and a listener has not heard of it yet. */
const BEHIND = `
  select greatest(
    extract(epoch from clock_timestamp() - (
      select e.recorded_at from ${SCHEMA}.events e, ${SCHEMA}.cursors c
       where c.reader = 'news' and (e.transaction_id, e.id) > (c.transaction_id, c.event_id) order by e.transaction_id, e.id limit 1)),
    extract(epoch from clock_timestamp() - (select min(created_at) from graphile_worker.jobs)), 0)::float8 as seconds`

async function watchNews(url: string): Promise<{ stop(): Promise<number[]> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const seen: number[] = []
  let going = true
  const looking = (async () => {
    while (going) {
      const { rows } = await client.query<{ seconds: number }>(BEHIND)
      seen.push(rows[0]?.seconds ?? 0)
      await sleep(LOOK_MS)
    }
  })()
  return {
    async stop() {
      going = false
      await looking
      await client.end()
      return seen
    },
  }
}
