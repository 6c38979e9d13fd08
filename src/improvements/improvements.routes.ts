import type { Audiences } from '../platform/web/routes.ts'
import { learningRoutes } from './learning/learning.routes.ts'
import { pledgesRoutes } from './pledges/pledges.routes.ts'
import { doingRoutes } from './problems/doing.routes.ts'
import { problemsRoutes } from './problems/problems.routes.ts'
import { tellingRoutes } from './telling/telling.routes.ts'
import { toldRoutes } from './telling/told.routes.ts'
import { youSaidRoutes } from './telling/you-said.routes.ts'

/** Customer problems, solved together and told back. What has a name goes before what has a number. */
export function improvementsRoutes(at: Audiences): void {
  tellingRoutes(at)
  learningRoutes(at)
  problemsRoutes(at)
  doingRoutes(at)
  toldRoutes(at)
  youSaidRoutes(at)
  pledgesRoutes(at)
}
