import { maySee } from '../../improvements/problems/problem.ts'
import { mayReadSeries } from '../../meetings/items/series.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'

interface Use {
  kind: 'problem' | 'decision' | 'insight'
  id: number
  words: string
  at: Date
}

/** In which decisions and improvements an insight was used, as far as the reader may read those, the latest first; and one tap to make something of it. */
export async function useOfInsight(c: Ctx, insightId: Id<'insights'>): Promise<Html | undefined> {
  const { db, actor, t } = c.var
  const uses = await db.many<Use>(sql`
    select 'problem' as kind, p.id, p.title as words, s.added_at as at
      from problem_sources s join problems p on p.id = s.problem_id
     where s.source_kind = 'insight' and s.source_id = ${insightId} and ${maySee(actor)}
    union
    select 'problem', p.id, p.title, m.made_at from improvements m join problems p on p.id = m.problem_id
     where m.insight_id = ${insightId} and ${maySee(actor)}
    union all
    select 'decision', d.id, d.words, d.decided_at from decisions d join agenda_items i on i.id = d.item_id
      join meeting_series s on s.id = i.series_id
     where (i.insight_id = ${insightId} or (i.origin_kind = 'insight' and i.origin_id = ${insightId})) and ${mayReadSeries(actor)}
     order by at desc limit 20`)
  const raise = `/desk/improvements/new?from=insight&source=${insightId}`
  const toTable = buttonLink({
    label: t('meetings.bring_title'),
    href: `/desk/insights/${insightId}/agenda`,
    kind: 'quiet',
  })
  return html`${uses.length > 0 && useList(t, uses)}<p class="bar">${buttonLink({ label: t('improvements.put_on_board'), href: raise, kind: 'second' })}${toTable}</p>`
}

/** What became of what was heard on a visit: what we learned from it, and what is done about it with what customers say of that. */
export async function useOfVisit(c: Ctx, visitId: Id<'visits'>): Promise<Html | undefined> {
  const { db, actor, t } = c.var
  const uses = await db.many<Use>(sql`
    with heard as materialized (select id from observations where visit_id = ${visitId} and redacted_at is null),
    learned as materialized (select distinct e.insight_id as id from insight_evidence e join heard on heard.id = e.observation_id)
    select 'insight' as kind, i.id, i.statement as words, i.made_at as at from insights i join learned using (id) where i.retired_at is null
    union
    select 'problem', p.id, p.title, p.raised_at from problems p
     where ${maySee(actor)} and (
       exists (select from problem_sources s where s.problem_id = p.id and
                 ((s.source_kind = 'observation' and s.source_id in (select id from heard)) or (s.source_kind = 'insight' and s.source_id in (select id from learned))))
       or exists (select from improvements m where m.problem_id = p.id and m.insight_id in (select id from learned)))
     order by at desc limit 20`)
  return uses.length > 0 ? useList(t, uses) : undefined
}

const PAGE = { problem: '/desk/improvements', decision: '/desk/decisions', insight: '/desk/insights' } as const

const useList = (t: Translate, uses: Use[]): Html => {
  const now = new Date()
  return list(
    uses.map((use) => ({
      title: html`<span dir="auto">${use.words}</span>`,
      href: `${PAGE[use.kind]}/${use.id}`,
      detail: day(t, use.at, now),
    })),
  )
}
