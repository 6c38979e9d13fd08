import type { Audiences } from '../platform/routes.ts'
import type { Server } from '../platform/server.ts'
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
import { wallRoutes } from './wall.routes.ts'

/** Where employees work. */
export function deskRoutes(at: Audiences, server: Server): void {
  todayRoutes(at)
  listRoutes(at)
  searchRoutes(at)
  intakeRoutes(at)
  requestRoutes(at, server)
  answeringRoutes(at)
  stepsRoutes(at)
  colleaguesRoutes(at)
  promisesRoutes(at)
  endingRoutes(at)
  wallRoutes(at)
}
