import type { Audiences } from '../platform/web/routes.ts'
import { alongRoutes } from './along/along.routes.ts'
import { dossierRoutes } from './dossier/dossier.routes.ts'
import { offeredByCustomerRoutes } from './dossier/offered-by-customer.routes.ts'
import { journalRoutes } from './journal/journal.routes.ts'
import { newcomersRoutes } from './newcomers/newcomers.routes.ts'
import { questionsRoutes } from './questions/questions.routes.ts'
import { sketchesRoutes } from './sketches/sketches.routes.ts'
import { standForRoutes } from './stand-for/stand-for.routes.ts'
import { insightsRoutes } from './statements/insights.routes.ts'
import { visitsRoutes } from './visits/visits.routes.ts'
import { windowsRoutes } from './windows/windows.routes.ts'

/** Customers with a face: whom we met, what they said, what it means, and their own hand on it. */
export function customersWithAFaceRoutes(at: Audiences): void {
  journalRoutes(at)
  visitsRoutes(at)
  insightsRoutes(at)
  questionsRoutes(at)
  windowsRoutes(at)
  sketchesRoutes(at)
  standForRoutes(at)
  alongRoutes(at)
  newcomersRoutes(at)
  dossierRoutes(at)
  offeredByCustomerRoutes(at)
}
