import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup } from '../../customers/groups.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import { serveFile } from '../../platform/files/files.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { files, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { rhythmsOf } from '../rhythm/rhythm.ts'
import { insightsById } from '../statements/insight.ts'
import { lastWithCustomer } from '../visits/visit.ts'
import { drawingFor, storeDrawing } from './drawing.ts'
import { askOfLine, findSketchFor, makeSketch, PROMPTS, shareSketch, sketchBefore, sketchesFor } from './sketch.ts'
import { sketchesPage, sketchingPage, sketchPage } from './sketch.views.ts'

const optionalWords = optionalLine(500)
const Sketched = z.object({
  line1: optionalWords,
  line2: optionalWords,
  line3: optionalWords,
  line4: optionalWords,
  line5: optionalWords,
  line6: optionalWords,
  line7: optionalWords,
  groupId: optionalId,
  departmentId: optionalId,
  drawing: files,
})

const Shared = z.object({ departmentId: optionalId })
const OfLine = z.object({ prompt: z.coerce.number('platform.choose').int().min(1).max(7), question: line(300) })

/** *Schets*: the customer drawn in words, one's own unless it is shared. */
export function sketchesRoutes(at: Audiences): void {
  at.staff.get('/desk/sketch', 'nothing', (c) => showSketching(c))
  at.staff.get('/desk/sketches', 'sketch', async (c) => {
    const body = sketchesPage(c.var.t, await sketchesFor(c.var.db, c.var.actor), c.var.me.id, new Date())
    return await place(c, { title: c.var.t('insights.sketches_title'), here: '/desk/sketches', body })
  })
  at.staff.post(
    '/desk/sketches',
    'sketch made',
    again((c, typed, refusal) => showSketching(c, typed, refusal)),
    form(Sketched, (c, { groupId, departmentId, drawing: [drawing], ...given }) => {
      const lines = PROMPTS.map((prompt) => ({ prompt, words: given[`line${prompt}`] }))
      return act(
        c,
        async (tx) => {
          const drawingId = drawing && (await storeDrawing(tx, c.var.files, drawing))
          return await makeSketch(tx, c.var.actor, { lines, groupId, departmentId, drawingId })
        },
        (id) => `/desk/sketches/${id}`,
      )
    }),
  )
  at.staff.get('/desk/sketches/:id', 'sketch', showSketch)
  at.staff.get('/desk/sketches/:id/drawing', 'sketch', async (c) => {
    const file = await drawingFor(c.var.db, c.var.actor, idIn(c))
    if (!file) throw notFound()
    return await serveFile(c, file)
  })
  const onSketche = at.staff.on('/desk/sketches/:id')
  onSketche('sharing', ['sketch advanced', 'sketch undone'], Shared, shareSketch)
  onSketche('questions', 'question we have made', OfLine, askOfLine, { to: '/desk/questions' })
}

const teamsOf = async (c: Ctx) =>
  (await rhythmsOf(c.var.db, c.var.me.id)).map(({ department_id, department }) => ({
    id: department_id,
    name: department,
  }))

async function showSketching(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const { t, db } = c.var
  const typed = given ? typedFrom(given) : {}
  const props = {
    typed,
    key: randomUUID(),
    groups: await everyGroup(db),
    teams: await teamsOf(c),
    ...complaintOf(t, refusal),
  }
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await place(c, {
    title: t('insights.sketch_title'),
    here: '/desk/sketches',
    body: sketchingPage(t, props),
    status,
  })
}

async function showSketch(c: Ctx) {
  const { db, actor, me, t } = c.var
  const sketch = await findSketchFor(db, actor, idIn(c))
  if (!sketch) throw notFound()
  const before = await sketchBefore(db, actor, sketch)
  const mine = sketch.person_id === me.id
  const known = await insightsById(
    db,
    sketch.lines.flatMap(({ insight_id }) => insight_id ?? []),
  )
  const lastMet = mine ? await lastWithCustomer(db, me.id, sketch.made_at) : undefined
  const props = { sketch, before, mine, lastMet, known, teams: await teamsOf(c), key: randomUUID(), now: new Date() }
  return await place(c, { title: t('insights.sketch_of_customer'), here: '/desk/sketches', body: sketchPage(t, props) })
}
