import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MOMENTS } from '../../insights/observations/observation.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { hitWall } from '../../requests/walls.ts'
import { stuckPage } from './stuck.views.ts'

const Wall = z.object({
  sentence: line(),
  moment: z.preprocess((given) => (given === '' ? undefined : given), z.enum(MOMENTS, 'platform.choose').optional()),
})

/** A colleague runs into something that is in no question in particular. On a question it is said there. */
export function stuckRoutes(at: Audiences): void {
  at.staff.get('/desk/stuck', 'wall', (c) => showStuck(c))
  const onStuck = at.staff.on('/desk/stuck')
  onStuck('', 'wall made', Wall, (tx, actor, given) => hitWall(tx, actor, { page: 'desk', ...given }), {
    again: async (c, fields, refusal) => await showStuck(c, typedFrom(fields), refusal),
    to: '?said=1',
  })
}

function showStuck(c: Ctx, typed: Typed = {}, refusal?: Refusal) {
  const { t } = c.var
  const said = c.req.query('said') !== undefined && !refusal
  const body = stuckPage(t, { typed, said, key: randomUUID(), ...complaintOf(t, refusal) })
  return deskPage(c, { title: t('desk.wall_hit'), body, status: refusal ? 422 : 200 })
}
