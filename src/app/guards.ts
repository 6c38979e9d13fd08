import { readTracking } from '../kitchen/loading.ts'
import { requireAdministrator, requireStaff } from '../people/guard.ts'
import type { Guards } from '../platform/web/routes.ts'
import { requireLink } from '../requests/guard.ts'
import { atTheDesk, countMyTurn } from './desk.ts'

const everybody: Guards['public'] = async (_c, next) => next()

/** Who lets whom through. The API has no routes yet; its guard comes with its room. */
export const guards: Guards = {
  public: everybody,
  customer: (c, next) => requireLink(c, next, readTracking),
  staff: (c, next) => requireStaff(c, async () => void (await atTheDesk(c, next)), countMyTurn),
  admin: (c, next) => requireAdministrator(c, async () => void (await atTheDesk(c, next)), countMyTurn),
  api: async (c) => c.notFound(),
}
