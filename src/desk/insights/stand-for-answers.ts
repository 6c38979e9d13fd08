import { mayReadSeries } from '../../meetings/items/series.ts'
import type { AnswerRow } from '../../meetings/lens/answer.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { day } from '../../ui/words/when.ts'

interface TableAnswer extends Pick<AnswerRow, 'words' | 'stance'> {
  title: string
  item_id: Id<'agenda_items'>
  meeting_id: Id<'meetings'> | null
  said_at: Date
}

/** What was answered at tables when an item was held beside this promise, as far as the reader may read those, the latest first. */
export async function answersAboutPromise(c: Ctx, standingId: Id<'standing_promises'>): Promise<Html | undefined> {
  const { db, actor, t } = c.var
  const said = await db.many<TableAnswer>(sql`
    select a.words, a.stance, i.title, i.id as item_id, i.meeting_id, a.said_at
      from lens_answers a join agenda_items i on i.id = a.item_id join meeting_series s on s.id = i.series_id
     where a.promise_id = ${standingId} and a.said_at > now() - interval '1 year' and ${mayReadSeries(actor)}
     order by a.said_at desc limit 20`)
  if (said.length === 0) return undefined
  const now = new Date()
  return html`<ul class="voices">${said.map(
    (one) => html`<li>
    <p dir="auto">${one.stance && html`<strong>${t('meetings.stance', { stance: one.stance })}</strong> `}${one.words !== one.stance && one.words}</p>
    <p class="soft small">${joined([one.meeting_id === null ? html`<bdi>${one.title}</bdi>` : html`<a href="/desk/meetings/${one.meeting_id}?item=${one.item_id}"><bdi>${one.title}</bdi></a>`, day(t, one.said_at, now)])}</p>
  </li>`,
  )}</ul>`
}
