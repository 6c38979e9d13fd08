import { button, choice } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { aboutRequest } from '../request/meanwhile.views.ts'
import type { RequestPage } from '../request/request-page.ts'

/** Which other open question of this customer is the same one. */
export const mergingPage = (t: Translate, page: RequestPage): Html => {
  const { whole, others, now, key } = page
  const open = others.filter((other) => !other.closed_at)
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.merge_title'))}
    ${
      open.length === 0
        ? html`<p>${t('desk.merge_nothing')}</p>`
        : onceForm(
            { action: `/desk/requests/${whole.request.id}/merging`, key, name: 'merging', className: 'card' },
            html`${choice(t, {
              name: 'into_id',
              label: t('desk.merge_with'),
              required: true,
              options: open.map((other) => ({
                value: String(other.id),
                label: html`<bdi>${other.title}</bdi>`,
                hint: joined([day(t, other.opened_at, now), other.code]),
              })),
            })}
            <div class="bar">${button({ label: t('desk.merge_do') })}</div>
            <p class="soft small">${t('desk.merge_hint')}</p>`,
          )
    }
  </div>`
}
