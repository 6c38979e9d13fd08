import { throwAway, undo } from '../../platform/held/undoing.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'

/** Taking back what has not left yet, and throwing away what came back. */
export function heldRoutes(at: Audiences): void {
  const onHeld = at.staff.on('/desk/held/:id')
  onHeld('undoing', 'held deed undone', (tx, actor, { id }) => undo(tx, actor, id), {
    to: (undone) => asUndone(undone),
  })
  at.staff.post('/desk/held/:id/removal', 'held deed withdrawn', async (c) => {
    const files = await c.var.db.transaction((tx) => throwAway(tx, c.var.actor, idIn(c)))
    for (const { key } of files) await c.var.files.remove(c.var.organisation, key)
    return c.redirect('/desk', 303)
  })
}

/** The page with the form says that it was undone; a form for many finds again for which. */
function asUndone([first, ...others]: readonly HeldRow[]): string {
  const [path = '', anchor] = (first?.form ?? '/desk').split('#')
  const which = first && (others.length > 0 || path.startsWith('/desk/requests?') || path === '/desk/requests')
  const address = `${path}${path.includes('?') ? '&' : '?'}undone${which ? `&again=${first.batch}` : ''}`
  return anchor ? `${address}#${anchor}` : address
}
