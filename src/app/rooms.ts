import { textsRoutes } from '../answers/texts.routes.ts'
import { answersRoutes } from '../desk/answers/answers.routes.ts'
import { changingCustomersRoutes } from '../desk/customers/changing.routes.ts'
import { customersRoutes } from '../desk/customers/customers.routes.ts'
import { joiningCustomersRoutes } from '../desk/customers/joining.routes.ts'
import { customersWorldRoutes } from '../desk/customers/world.routes.ts'
import { deskRoutes } from '../desk/desk.routes.ts'
import { firstStartRoutes } from '../desk/first-start/first-start.routes.ts'
import { logRoutes } from '../desk/log/log.routes.ts'
import { settingsRoutes } from '../desk/settings/settings.routes.ts'
import { backupRoutes } from '../desk/settings/settings-backup.routes.ts'
import { doorRoutes } from '../door/door.routes.ts'
import { improvementsRoutes } from '../improvements/improvements.routes.ts'
import { improvementTies } from '../improvements/ties.ts'
import { customersWithAFaceRoutes } from '../insights/insights.routes.ts'
import { insightTies } from '../insights/ties.ts'
import { keepingRoutes } from '../keeping/keeping.routes.ts'
import { leavingRoutes } from '../kitchen/leaving.routes.ts'
import { trackingRoutes } from '../kitchen/tracking.routes.ts'
import { meetingsRoutes } from '../meetings/meetings.routes.ts'
import { badgesRoutes } from '../people/badges/badges.routes.ts'
import { departmentsRoutes } from '../people/departments/departments.routes.ts'
import type { Ties } from '../people/departments/ties.ts'
import { invitingRoutes } from '../people/employing/inviting.routes.ts'
import { peopleRoutes } from '../people/employing/people.routes.ts'
import { meRoutes } from '../people/me.routes.ts'
import { facesRoutes } from '../people/profile/faces.routes.ts'
import { screensRoutes } from '../people/screens/screens.routes.ts'
import { signingInRoutes } from '../people/signing-in/signing-in.routes.ts'
import type { Server } from '../platform/server.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { requestTies } from '../requests/ties.ts'
import { servicesRoutes } from '../services/services.routes.ts'
import { serviceTies } from '../services/ties.ts'
import { tourRoutes } from '../tour/tour.routes.ts'
import { sentences } from './happenings.ts'

/** What the rooms keep about people and departments, and move along when those go. */
const ties: readonly Ties[] = [serviceTies, requestTies, insightTies, improvementTies]

/** The rooms with pages, each registering its own routes. */
export const rooms: ((at: Audiences, server: Server) => void)[] = [
  tourRoutes,
  doorRoutes,
  trackingRoutes,
  leavingRoutes,
  signingInRoutes,
  invitingRoutes,
  badgesRoutes,
  screensRoutes,
  facesRoutes,
  meRoutes,
  (at) => peopleRoutes(at, ties),
  (at) => departmentsRoutes(at, ties),
  servicesRoutes,
  settingsRoutes,
  firstStartRoutes,
  answersRoutes,
  textsRoutes,
  customersWorldRoutes,
  customersRoutes,
  changingCustomersRoutes,
  joiningCustomersRoutes,
  meetingsRoutes,
  improvementsRoutes,
  customersWithAFaceRoutes,
  keepingRoutes,
  backupRoutes,
  deskRoutes,
  logRoutes(sentences),
]
