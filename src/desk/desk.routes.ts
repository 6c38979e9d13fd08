import type { Audiences } from '../platform/routes.ts'
import { answeringRoutes } from './answering.routes.ts'
import { colleaguesRoutes } from './colleagues.routes.ts'
import { endingRoutes } from './ending.routes.ts'
import { intakeRoutes } from './intake.routes.ts'
import { listRoutes } from './list.routes.ts'
import { promisesRoutes } from './promises.routes.ts'
import { requestRoutes } from './request.routes.ts'
import { searchRoutes } from './search.routes.ts'
import { stepsRoutes } from './steps.routes.ts'
import { todayRoutes } from './today.routes.ts'

/** Where employees work. */
export function deskRoutes(at: Audiences): void {
  todayRoutes(at)
  listRoutes(at)
  searchRoutes(at)
  intakeRoutes(at)
  requestRoutes(at)
  answeringRoutes(at)
  stepsRoutes(at)
  colleaguesRoutes(at)
  promisesRoutes(at)
  endingRoutes(at)
}
