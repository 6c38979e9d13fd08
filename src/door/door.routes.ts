import type { Audiences } from '../platform/routes.ts'
import { html } from '../ui/html.ts'
import { page } from '../ui/page.ts'

export function doorRoutes(at: Audiences): void {
  at.public.get('/', (c) =>
    c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        title: c.var.settings.name,
        body: html`<h1>${c.var.settings.name}</h1>`,
      }),
    ),
  )
}
