import { insightsListening } from '../src/insights/observations/hearing.ts'
import { addDays, weekdayOf } from '../src/lib/days.ts'
import { atTime, dayOf } from '../src/lib/time.ts'
import { pasteAgenda, putOnAgenda } from '../src/meetings/agenda/putting.ts'
import { decide } from '../src/meetings/decisions/deciding.ts'
import { bringBackDecisions } from '../src/meetings/decisions/reviewing.ts'
import { itemsOf, parkedOf } from '../src/meetings/items/item.ts'
import { answerLens } from '../src/meetings/lens/answering.ts'
import { closeItem } from '../src/meetings/lens/closing.ts'
import { endMeeting, openMeeting, sendMinutes } from '../src/meetings/meeting/holding.ts'
import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import { waitFor } from '../src/meetings/waiting-for.ts'
import type { Person } from '../src/platform/actor.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { Event } from '../src/platform/events/events.ts'
import { setClock } from './clock.ts'
import type { DemoSeries } from './meetings-content.ts'
import type { Theatre } from './play.ts'

const ZONE = 'Europe/Amsterdam'
const HALF_HOUR = 1_800_000

/** Holds the meetings of the demo, each at its own time, by the verbs that run in earnest. What customers said is heard first. */
export async function playMeetings(theatre: Theatre): Promise<void> {
  await setClock(theatre.pool, theatre.loadedAt)
  await hearWhatWasSaid(theatre)
  for (const series of theatre.town.meetings) await playSeries(theatre, series)
  await setClock(theatre.pool, theatre.loadedAt)
  await bringBackDecisions(theatre.db)
}

/** As the worker does: it has not run yet while the demo is laid down. */
async function hearWhatWasSaid({ db }: Theatre): Promise<void> {
  for (const { hears, hear } of insightsListening) {
    const events = await db.many<Event>(sql`
      select id, subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at
        from events where type = any(${hears.map(({ name }) => name)}::text[]) order by id`)
    for (const event of events) await hear(db, event)
  }
}

async function playSeries(theatre: Theatre, series: DemoSeries): Promise<void> {
  const { pool, db, loadedAt } = theatre
  const chair = personIn(theatre, series.chair)
  const first = 7 * (series.meetings[0]?.weeksAgo ?? 0)
  await setClock(pool, new Date(loadedAt.getTime() - (first + 2) * 86_400_000))
  const people = series.people.map((key) => personIn(theatre, key).id)
  const seriesId = await db.transaction((tx) =>
    startSeries(tx, chair, { name: series.name, kind: series.kind, people }),
  )
  for (const held of series.meetings) {
    const startsAt = momentOf(theatre, series.weekday, held)
    await setClock(pool, new Date(Math.min(startsAt.getTime() - HALF_HOUR, loadedAt.getTime())))
    const id = await db.transaction(async (tx) => {
      const id = await planMeeting(tx, chair, { seriesId, startsAt, place: series.place })
      for (const item of held.carriedOn ? await parkedOf(tx, seriesId) : [])
        await tx.run(sql`update agenda_items set meeting_id = ${id}, position = 90 where id = ${item.id}`)
      if (held.agenda) await pasteAgenda(tx, chair, { meetingId: id, text: held.agenda })
      for (const title of held.waits ?? [])
        await someWait(tx, chair, await putOnAgenda(tx, chair, { seriesId, meetingId: id, title }))
      return id
    })
    if (!held.outcomes) continue
    await setClock(pool, startsAt)
    await db.transaction((tx) => openMeeting(tx, chair, { id }))
    for (const outcome of held.outcomes) await db.transaction((tx) => act(theatre, tx, id, outcome))
    await setClock(pool, new Date(startsAt.getTime() + 2 * HALF_HOUR))
    await db.transaction(async (tx) => {
      await endMeeting(tx, chair, { id })
      await sendMinutes(tx, chair, { id })
    })
  }
}

type Outcome = NonNullable<DemoSeries['meetings'][number]['outcomes']>[number]
type Tx = Parameters<Parameters<Theatre['db']['transaction']>[0]>[0]

async function act(theatre: Theatre, tx: Tx, meetingId: Id<'meetings'>, outcome: Outcome): Promise<void> {
  const by = personIn(theatre, outcome.by)
  const item = (await itemsOf(tx, meetingId)).find(({ title }) => title.startsWith(outcome.item))
  if (!item) throw new Error(`no item «${outcome.item}» in the demo`)
  if (outcome.answer) await answerLens(tx, by, { itemId: item.id, ...outcome.answer })
  if (outcome.decision) {
    const { noticeInDays, reviewInDays, ...words } = outcome.decision
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await decide(tx, by, {
      itemId: item.id,
      touches: 'direct',
      ...words,
      noticeBy: day(noticeInDays),
      reviewOn: day(reviewInDays),
    })
  } else if (outcome.as) await closeItem(tx, by, { id: item.id, as: outcome.as, because: outcome.because })
}

/** The three open questions that wait longest, of open services. */
async function someWait(tx: Tx, chair: Person, itemId: Id<'agenda_items'>): Promise<void> {
  const waiting = await tx.many<{ id: Id<'requests'> }>(sql`
    select r.id from requests r where r.closed_at is null and not r.closed_service and r.title ~* 'straat|stoep|lamp|lantaarn|weg|fiets|boom|heg|wacht|gebeld'
     order by r.opened_at limit 3`)
  for (const { id } of waiting) await waitFor(tx, chair, { itemId, requestId: id })
}

/** Weeks are counted back from the next meeting; one that would begin now begins within the hour. */
function momentOf(
  { loadedAt }: Theatre,
  weekday: number,
  { weeksAgo, time }: { weeksAgo: number; time: string },
): Date {
  const today = dayOf(loadedAt, ZONE)
  const next = addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  const startsAt = atTime(addDays(next, -7 * weeksAgo), time, ZONE)
  return weeksAgo === 0 && startsAt <= loadedAt
    ? new Date(Math.ceil(loadedAt.getTime() / HALF_HOUR) * HALF_HOUR + HALF_HOUR)
    : startsAt
}

function personIn({ settled }: Theatre, key: string): Person {
  const id = settled.people.get(key)
  if (!id) throw new Error(`nobody here is called ${key}`)
  return { kind: 'person', id, administrator: false }
}
