import type { Audiences } from '../platform/web/routes.ts'
import { button, buttonLink, form } from '../ui/forms.ts'
import { html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import { pathOf } from './loading.ts'

/** Where the link in a follower's mail leads: one button, and no mail comes any more. Looking at it ends nothing. */
export function leavingRoutes(at: Audiences): void {
  at.customer.get('/track/:token/leaving', (c) => {
    const { t, follower, shell } = c.var
    if (!follower) return c.redirect(pathOf(c), 303)
    const body = html`
    <div class="stack">
      <h1 class="title">${t('kitchen.leave')}</h1>
      <p class="lead">${t('kitchen.leave_text')}</p>
      <div class="bar">${form({ action: `${pathOf(c)}/followers/${follower.id}/end` }, button({ label: t('kitchen.leave') }))}${buttonLink({ label: t('kitchen.leave_stay'), href: pathOf(c), kind: 'quiet' })}</div>
    </div>`
    return c.html(page(t, { ...shell, kind: 'plain', title: t('kitchen.leave'), body }))
  })
}
