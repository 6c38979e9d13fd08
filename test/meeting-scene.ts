import { pasteAgenda } from '../src/meetings/agenda/putting.ts'
import { decide } from '../src/meetings/decisions/deciding.ts'
import { openMeeting } from '../src/meetings/meeting/holding.ts'
import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { roomToken } from '../src/meetings/meeting/room-link.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

/** A meeting under way that every colleague may read, with an item and a decision on it. */
export async function meetingNames(tx: Tx, w: World): Promise<Record<string, string | number>> {
  const { actor } = w.joost
  const seriesId = await startSeries(tx, actor, { name: 'Werkoverleg', people: [w.marieke.id, w.fatima.id, w.ada.id] })
  const id = await planMeeting(tx, actor, { seriesId, startsAt: new Date() })
  await pasteAgenda(tx, actor, { meetingId: id, text: '1. Opening\n2. Loket op zaterdag\n3. Wagenpark' })
  await openMeeting(tx, actor, { id })
  const [, counter, fleet] = await tx.many<{ id: number }>(
    sql`select id from agenda_items where meeting_id = ${id} order by position`,
  )
  const decision = await decide(tx, actor, {
    itemId: counter?.id ?? 0,
    words: 'Donderdag tot acht uur open',
    touches: 'direct',
    willNotice: 'Wie werkt kan komen',
    noticeBy: '2099-12-31',
  })
  return {
    'meetings/:id': id,
    'series/:id': seriesId,
    'items/:item': fleet?.id ?? 0,
    'decisions/:decision': decision,
    'meeting/:token': roomToken(w.db.organisation, { id, link_number: 1 }),
  }
}
