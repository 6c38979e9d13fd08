import { throwAway, undo } from '../../platform/held/undoing.ts'
import { act } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'

/** Taking back what has not left yet, and throwing away what came back. */
export function heldRoutes(at: Audiences): void {
  at.staff.post('/desk/held/:id/undoing', (c) =>
    act(
      c,
      (tx) => undo(tx, c.var.actor, idIn(c)),
      ([first]) => asUndone(first?.form ?? '/desk'),
    ),
  )
  at.staff.post('/desk/held/:id/removal', async (c) => {
    const files = await c.var.db.transaction((tx) => throwAway(tx, c.var.actor, idIn(c)))
    for (const { key } of files) await c.var.files.remove(c.var.organisation, key)
    return c.redirect('/desk', 303)
  })
}

/** The page with the form says that it was undone. */
function asUndone(form: string): string {
  const [path = '', anchor] = form.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}undone${anchor ? `#${anchor}` : ''}`
}
