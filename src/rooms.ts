import { doorRoutes } from './door/door.routes.ts'
import { trackingRoutes } from './kitchen/tracking.routes.ts'
import { signingInRoutes } from './people/signing-in.routes.ts'
import type { Audiences } from './platform/routes.ts'
import type { Server } from './platform/server.ts'
import { servicesRoutes } from './services/services.routes.ts'
import { tourRoutes } from './tour/tour.routes.ts'

/** The rooms with pages, each registering its own routes. */
export const rooms: ((at: Audiences, server: Server) => void)[] = [
  tourRoutes,
  doorRoutes,
  trackingRoutes,
  signingInRoutes,
  servicesRoutes,
]
