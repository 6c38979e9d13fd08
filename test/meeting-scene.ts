import { pasteAgenda, putOnAgenda } from '../src/meetings/agenda/putting.ts'
import { decide } from '../src/meetings/decisions/deciding.ts'
import { itemsOf } from '../src/meetings/items/item.ts'
import { answerLens } from '../src/meetings/lens/answering.ts'
import { closeItem } from '../src/meetings/lens/closing.ts'
import { endMeeting, openMeeting } from '../src/meetings/meeting/holding.ts'
import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { roomToken } from '../src/meetings/meeting/room-link.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import { waitFor } from '../src/meetings/waiting-for.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

/** A meeting under way that every colleague may read, with an item and a decision on it. */
export async function meetingNames(tx: Tx, w: World): Promise<Record<string, string | number>> {
  const { actor } = w.joost
  const seriesId = await startSeries(tx, actor, { name: 'Werkoverleg', people: [w.marieke.id, w.fatima.id, w.ada.id] })
  const id = await planMeeting(tx, actor, { seriesId, startsAt: new Date() })
  await pasteAgenda(tx, actor, { meetingId: id, text: '1. Opening\n2. Loket op zaterdag\n3. Wagenpark' })
  await openMeeting(tx, actor, { id })
  const [, counter, fleet] = await tx.many<{ id: Id<'agenda_items'> }>(
    sql`select id from agenda_items where meeting_id = ${id} order by position`,
  )
  const decision = await decide(tx, actor, {
    itemId: counter?.id ?? NO_ID,
    words: 'Donderdag tot acht uur open',
    touches: 'direct',
    willNotice: 'Wie werkt kan komen',
    noticeBy: '2099-12-31',
  })
  return {
    'meetings/:id': id,
    'series/:id': seriesId,
    'items/:item': fleet?.id ?? NO_ID,
    'decisions/:decision': decision,
    'meeting/:token': roomToken(w.db.organisation, { id, link_number: 1 }),
  }
}

export const tomorrow = () => new Date(Date.now() + 86_400_000)

/** A meeting of tomorrow with an agenda, in a new series of Marieke with Joost in it. */
export async function plannedMeeting(
  w: World,
  agenda = '1. Opening\n2. Openingstijden balie\n3. Wagenpark\n4. Rondvraag',
  name = 'Werkoverleg',
) {
  return await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name, people: [w.joost.id] })
    const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: tomorrow() })
    await pasteAgenda(tx, w.marieke.actor, { meetingId, text: agenda })
    return { seriesId, meetingId }
  })
}

/** The states in which pages about meetings look different; all of them Marieke's. */
export async function meetingPages(w: World): Promise<string[]> {
  const { actor } = w.marieke
  const asked = await w.ask({ words: 'Ik heb drie keer gebeld en ik word nooit teruggebeld.' })
  await w.hearNews()
  return await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Weekstart', people: [w.joost.id] })
    const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    const planned = await planMeeting(tx, actor, { seriesId, startsAt: hour(48) })
    await pasteAgenda(tx, actor, { meetingId: planned, text: '1. Opening\n2. Wie belt er terug\n3. Wagenpark' })
    const under = await planMeeting(tx, actor, { seriesId, startsAt: hour(1) })
    await pasteAgenda(tx, actor, { meetingId: under, text: '1. Wie belt er terug\n2. Wagenpark\n3. Sluiting' })
    await openMeeting(tx, actor, { id: under })
    const items = await itemsOf(tx, under)
    await answerLens(tx, actor, { itemId: items[0]?.id ?? NO_ID, words: 'Ze merken het direct.', forWhom: '' })
    await closeItem(tx, actor, { id: items[1]?.id ?? NO_ID, as: 'unknown' })

    const ended = await planMeeting(tx, actor, { seriesId, startsAt: hour(-24) })
    await pasteAgenda(tx, actor, { meetingId: ended, text: '1. Stoelen\n2. Loket op zaterdag\n3. Blijft liggen' })
    const [chairs, counter, left] = await itemsOf(tx, ended)
    await closeItem(tx, actor, { id: chairs?.id ?? NO_ID, as: 'nobody', because: 'alleen ons eigen werk' })
    const decision = await decide(tx, actor, {
      itemId: counter?.id ?? NO_ID,
      words: 'Zaterdag open',
      touches: 'direct',
      willNotice: 'Wie werkt kan komen',
      noticeBy: '2099-12-31',
    })
    await waitFor(tx, actor, { itemId: left?.id ?? NO_ID, requestId: asked.id })
    await endMeeting(tx, actor, { id: ended })
    await tx.run(sql`update agenda_items set carried = 3 where id = ${left?.id ?? NO_ID}`)
    const back = await putOnAgenda(tx, actor, {
      seriesId,
      meetingId: under,
      title: 'Zaterdag open',
      origin: { kind: 'decision', id: decision },
    })
    const empty = await planMeeting(tx, actor, { seriesId, startsAt: hour(72) })
    const room = `/meeting/${roomToken(w.db.organisation, { id: under, link_number: 1 })}`
    return [
      ...[planned, under, ended, empty].map((id) => `/desk/meetings/${id}`),
      ...[...items.map(({ id }) => id), back].map((id) => `/desk/meetings/${under}?item=${id}`),
      `/desk/meetings/${under}/screen`,
      `/desk/series/${seriesId}`,
      `/desk/decisions/${decision}`,
      '/desk/decisions?q=loket',
      '/desk/decisions?q=vliegtuig',
      `/meeting/${roomToken(w.db.organisation, { id: planned, link_number: 1 })}`,
      `/meeting/${roomToken(w.db.organisation, { id: ended, link_number: 1 })}`,
      room,
      `${room}?item=${back}`,
    ]
  })
}
