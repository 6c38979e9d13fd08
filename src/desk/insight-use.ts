import { maySee } from '../improvements/problems/problem.ts'
import { mayReadSeries } from '../meetings/series/series.ts'
import { sql } from '../platform/database/sql.ts'
import type { Ctx } from '../platform/web/context.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { list } from '../ui/list.ts'
import { day } from '../ui/words/when.ts'

interface Use {
  kind: 'problem' | 'decision'
  id: number
  words: string
  at: Date
}

/** In which decisions and improvements an insight was used, as far as the reader may read those, the latest first; and one tap to make something of it. */
export async function useOfInsight(c: Ctx, insightId: number): Promise<Html | undefined> {
  const { db, actor, t } = c.var
  const uses = await db.many<Use>(sql`
    select 'problem' as kind, p.id, p.title as words, s.added_at as at
      from problem_sources s join problems p on p.id = s.problem_id
     where s.source_kind = 'insight' and s.source_id = ${insightId} and ${maySee(actor)}
    union all
    select 'decision', d.id, d.words, d.decided_at from decisions d join agenda_items i on i.id = d.item_id
      join meeting_series s on s.id = i.series_id
     where (i.insight_id = ${insightId} or (i.origin_kind = 'insight' and i.origin_id = ${insightId})) and ${mayReadSeries(actor)}
     order by at desc limit 20`)
  const now = new Date()
  const rows = uses.map((use) => ({
    title: html`<span dir="auto">${use.words}</span>`,
    href: use.kind === 'problem' ? `/desk/improvements/${use.id}` : `/desk/decisions/${use.id}`,
    detail: day(t, use.at, now),
  }))
  const raise = `/desk/improvements/new?from=insight&source=${insightId}`
  return html`${rows.length > 0 && list(rows)}<p class="bar">${buttonLink({ label: t('improvements.put_on_board'), href: raise, kind: 'second' })}</p>`
}
