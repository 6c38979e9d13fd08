import type { Next } from 'hono'
import { readTracking } from '../kitchen/loading.ts'
import { requireAdministrator, requireStaff } from '../people/guard.ts'
import type { Leaving } from '../platform/held/leaving.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Guards } from '../platform/web/routes.ts'
import { requireLink } from '../requests/guard.ts'
import { atTheDesk, readBeside } from './desk.ts'
import { keepOrder } from './held.ts'

const everybody: Guards['public'] = async (_c, next) => next()

/** Who lets whom through. The API has no routes yet; its guard comes with its room. */
export const guards = (leaving: Leaving): Guards => {
  const atDesk = async (c: Ctx, next: Next) => {
    keepOrder(c, leaving)
    await atTheDesk(c, next)
  }
  return {
    public: everybody,
    customer: (c, next) => requireLink(c, next, readTracking),
    staff: (c, next) => requireStaff(c, () => atDesk(c, next), readBeside),
    admin: (c, next) => requireAdministrator(c, () => atDesk(c, next), readBeside),
    api: async (c) => c.notFound(),
  }
}
