import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup } from '../../customers/groups.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { numberIn, queryIn } from '../../platform/web/query.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { keepWords } from '../observations/keeping.ts'
import { observations } from '../observations/listing.ts'
import { MOMENTS } from '../observations/observation.ts'
import { saidPage } from '../observations/said.views.ts'
import { place } from '../place.ts'
import { findInsights, INSIGHT_TYPES, PANES } from './insight.ts'
import { insightsPage, makingPage } from './insight.views.ts'
import { layBeside, makeInsight, retireInsight } from './making.ts'

const ids = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(z.coerce.number('platform.choose').int().positive()).max(100, 'platform.choose'),
)

const Made = z.object({
  statement: line(500),
  type: z.enum(INSIGHT_TYPES, 'platform.choose'),
  pane: z.enum(PANES, 'platform.choose'),
  groupId: optionalId,
  moment: z.preprocess((given) => (given === '' ? undefined : given), z.enum(MOMENTS, 'platform.choose').optional()),
  disagrees: optionalLine(500),
  observation: ids,
})

const Laid = z.object({ observationId: id, side: z.enum(['for', 'against'], 'platform.choose') })
const Kept = z.object({ requestId: id, messageId: optionalId })

/** What was said, and what it means. Everybody who works here reads insights; words only of customers they may know of. */
export function insightsRoutes(at: Audiences): void {
  at.staff.get('/desk/said', ['observation', 'observation found'], async (c) => {
    const { db, actor, t } = c.var
    const words = queryIn(c, 'q')
    const groupId = numberIn(c, 'group')
    const [found, groups] = await db.together((one) =>
      Promise.all([observations(one, actor, { words, groupId, after: numberIn(c, 'after') }), everyGroup(one)]),
    )
    const body = saidPage(t, { ...found, words, groups, groupId, now: new Date() })
    return await place(c, { title: t('insights.said_title'), here: '/desk/said', body })
  })
  at.staff.post(
    '/desk/said',
    'observation made',
    form(Kept, (c, kept) => {
      return act(c, (tx) => keepWords(tx, c.var.actor, kept), `/desk/requests/${kept.requestId}`)
    }),
  )

  at.staff.get('/desk/insights', ['insight', 'insight found'], async (c) => {
    const { db, t } = c.var
    const words = queryIn(c, 'q')
    const groupId = numberIn(c, 'group')
    const [insights, groups] = await db.together((one) =>
      Promise.all([findInsights(one, { words, groupId, limit: 60 }), everyGroup(one)]),
    )
    const body = insightsPage(t, { insights, words, groups, groupId, now: new Date() })
    return await place(c, { title: t('insights.insights_title'), here: '/desk/insights', body })
  })
  at.staff.get('/desk/insights/new', 'nothing', (c) => showMaking(c))
  const onInsights = at.staff.on('/desk/insights')
  onInsights(
    '',
    'insight made',
    Made,
    (tx, actor, { observation, ...made }) => makeInsight(tx, actor, { ...made, supports: observation }),
    { again: (c, typed, refusal) => showMaking(c, typed, refusal), to: (insight) => `/desk/insights/${insight}` },
  )
  const onInsight = at.staff.on('/desk/insights/:id')
  onInsight('evidence', 'insight advanced', Laid, layBeside)
  onInsight('retirement', 'insight withdrawn', (tx, actor, { id }) => retireInsight(tx, actor, id))
}

async function showMaking(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const { db, actor, t } = c.var
  const asked = given ? [given.observation ?? []].flat().map(String) : (c.req.queries('observation') ?? [])
  const chosenIds = asked.filter((one) => /^[1-9]\d{0,14}$/.test(one)).map(Number)
  const [chosen, groups] = await Promise.all([
    chosenIds.length > 0 ? observations(db, actor, { ids: chosenIds, limit: 100 }) : { observations: [] },
    everyGroup(db),
  ])
  const body = makingPage(t, {
    typed: given ? typedFrom(given) : {},
    key: randomUUID(),
    chosen: chosen.observations,
    groups,
    now: new Date(),
    ...complaintOf(t, refusal),
  })
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await place(c, { title: t('insights.make_title'), here: '/desk/insights', body, status })
}
