import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { requestJudged, requestNeedSaid, requestThanked } from '../../requests/happenings/ending.ts'
import { requestAnswered, requestAsked, requestExpected, requestOpened } from '../../requests/happenings/words.ts'

/** Any real contact, of any kind, by anyone, brings a customer back in sight. What the program does by itself does not. */
export const seeingListening: readonly Listening[] = [
  {
    name: 'seen_customer',
    hears: [
      requestOpened,
      requestAsked,
      requestAnswered,
      requestJudged,
      requestThanked,
      requestNeedSaid,
      requestExpected,
    ],
    hear: seen,
  },
]

async function seen(db: OrganisationDb, event: Event): Promise<void> {
  if (event.actor_kind === 'system') return
  await db.run(sql`
    update customers c set seen_last = greatest(c.seen_last, ${event.happened_at}), seen_first = least(c.seen_first, ${event.happened_at})
      from requests r where r.id = ${event.subject_id} and c.id in (r.customer_id, r.asker_id)
       and (c.seen_last < ${event.happened_at} or c.seen_first is null or c.seen_first > ${event.happened_at})`)
}
