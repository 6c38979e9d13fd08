import { Hono } from 'hono'
import { guards } from '../src/app/guards.ts'
import { rooms } from '../src/app/rooms.ts'
import type { Leaving } from '../src/platform/held/leaving.ts'
import type { Server } from '../src/platform/server.ts'
import type { Env } from '../src/platform/web/context.ts'
import { openRoutes, type Route } from '../src/platform/web/routes.ts'

/** Every route there is, without a database behind it: nothing is asked of them. */
export function registered(): Route[] {
  const routes: Route[] = []
  const live = { hearAll: () => {} }
  const at = openRoutes(new Hono<Env>(), guards({} as Leaving), routes)
  for (const register of rooms) register(at, { live } as unknown as Server)
  return routes
}
