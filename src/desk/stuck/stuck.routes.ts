import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MOMENTS } from '../../insights/observations/observation.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { hitWall } from '../../requests/walls.ts'
import { stuckPage } from './stuck.views.ts'

const Wall = z.object({
  sentence: line(),
  moment: z.preprocess((given) => (given === '' ? undefined : given), z.enum(MOMENTS, 'platform.choose').optional()),
})

/** A colleague runs into something that is in no question in particular. On a question it is said there. */
export function stuckRoutes(at: Audiences): void {
  at.staff.get('/desk/stuck', (c) => show(c))
  at.staff.post(
    '/desk/stuck',
    again(async (c, fields, refusal) => await show(c, typedFrom(fields), refusal)),
    form(Wall),
    (c) => act(c, (tx) => hitWall(tx, c.var.actor, { page: 'desk', ...inputOf(c, Wall) }), '/desk/stuck?said=1'),
  )
}

function show(c: Ctx, typed: Typed = {}, refusal?: Refusal) {
  const { t } = c.var
  const said = c.req.query('said') !== undefined && !refusal
  const body = stuckPage(t, { typed, said, key: randomUUID(), ...complaintOf(t, refusal) })
  return deskPage(c, { title: t('desk.wall_hit'), body, status: refusal ? 422 : 200 })
}
