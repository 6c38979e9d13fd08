import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup, makeGroup } from '../../customers/groups.ts'
import { complaintOf } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalLine } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { windows } from './windows.ts'
import { windowsPage } from './windows.views.ts'

const Named = z.object({ name: line(100), about: optionalLine(300) })

/** *Ramen*: what we see of each group of customers. */
export function windowsRoutes(at: Audiences): void {
  at.staff.get('/desk/windows', ['group', 'insight'], (c) => showWindows(c))
  const onGroups = at.staff.on('/desk/groups')
  onGroups('', 'group made', Named, makeGroup, {
    again: (c, _typed, refusal) => showWindows(c, refusal),
    to: '/desk/windows',
  })
}

async function showWindows(c: Ctx, refusal?: Refusal) {
  const { db, t } = c.var
  const seen = await windows(db, await everyGroup(db))
  const { errors, message } = complaintOf(t, refusal)
  const body = windowsPage(t, { windows: seen, key: randomUUID(), now: new Date(), error: errors.name ?? message })
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await place(c, { title: t('insights.windows_title'), here: '/desk/windows', body, wide: true, status })
}
