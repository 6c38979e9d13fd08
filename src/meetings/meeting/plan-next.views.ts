import type { Id } from '../../platform/database/ids.ts'
import { button, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'

/** When they meet again: proposed, one tap. */
export const planNextForm = (
  t: Translate,
  { seriesId, startsAt, key }: { seriesId: Id<'meeting_series'>; startsAt: string; key: string },
): Html =>
  onceForm(
    { action: `/desk/series/${seriesId}/meetings`, key, name: 'plan' },
    html`<div class="beside-button">${field(t, { name: 'startsAt', label: t('meetings.when'), type: 'datetime-local', value: startsAt, required: true })}${button({ label: t('meetings.plan') })}</div>`,
  )
