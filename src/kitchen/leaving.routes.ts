import type { Audiences } from '../platform/web/routes.ts'
import { button, buttonLink, form } from '../ui/forms.ts'
import { html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import { pathOf } from './loading.ts'

/** Where the link in a follower's mail leads: one button, and no mail comes any more. Looking at it ends nothing. */
export function leavingRoutes(at: Audiences): void {
  at.customer.get('/track/:token/leaving', 'nothing', (c) => {
    const { t, follower, shell } = c.var
    const stop = follower
      ? html`${form({ action: `${pathOf(c)}/followers/${follower.id}/end` }, button({ label: t('kitchen.leave') }))}${buttonLink({ label: t('kitchen.leave_stay'), href: pathOf(c), kind: 'quiet' })}`
      : buttonLink({ label: t('kitchen.updates'), href: `${pathOf(c)}#updates` })
    const body = html`
    <div class="stack">
      <h1 class="title">${t('kitchen.leave')}</h1>
      <p class="lead">${t(follower ? 'kitchen.leave_text' : 'kitchen.leave_own')}</p>
      <div class="bar">${stop}</div>
    </div>`
    return c.html(page(t, { ...shell, kind: 'plain', title: t('kitchen.leave'), body }))
  })
}
