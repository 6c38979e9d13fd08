import type { Server } from '../platform/server.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { endingRoutes } from './ending/ending.routes.ts'
import { heldRoutes } from './held/held.routes.ts'
import { seeingInsightsRoutes } from './insights/seeing-insights.routes.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { listRoutes } from './list/list.routes.ts'
import { answeringRoutes, readingRoutes } from './request/answering.routes.ts'
import { colleaguesRoutes } from './request/colleagues.routes.ts'
import { filingRoutes } from './request/filing.routes.ts'
import { ofAnotherRoutes } from './request/of-another.routes.ts'
import { promisesRoutes } from './request/promises.routes.ts'
import { requestRoutes } from './request/request.routes.ts'
import { stepsRoutes } from './request/steps.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { stuckRoutes } from './stuck/stuck.routes.ts'
import { dayScreenRoutes } from './today/day-screen.routes.ts'
import { todayRoutes } from './today/today.routes.ts'
import { screenRoutes } from './work/screen.routes.ts'
import { workRoutes } from './work/work.routes.ts'

/** Where employees work. */
export function deskRoutes(at: Audiences, server: Server): void {
  todayRoutes(at, server)
  listRoutes(at)
  searchRoutes(at)
  intakeRoutes(at)
  requestRoutes(at, server)
  answeringRoutes(at)
  readingRoutes(at)
  stepsRoutes(at)
  colleaguesRoutes(at)
  filingRoutes(at)
  ofAnotherRoutes(at)
  promisesRoutes(at)
  endingRoutes(at)
  heldRoutes(at)
  stuckRoutes(at)
  dayScreenRoutes(at)
  workRoutes(at)
  screenRoutes(at)
  seeingInsightsRoutes(at)
}
