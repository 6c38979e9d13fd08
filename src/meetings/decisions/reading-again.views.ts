import { button } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { challengeForm, mayChallenge } from './challenging.views.ts'
import type { ToReread } from './reading-again.ts'

/** Three of last month that would touch nobody: does that still hold? */
export const readAgain = (
  t: Translate,
  { items, key, now }: { items: readonly ToReread[]; key: string; now: Date },
): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="reread"><h2 id="reread">${t('meetings.reread')}</h2>
        <p class="soft">${t('meetings.reread_text')}</p>
        <ul class="parked">${items.map(
          (item) => html`<li class="stack stack--tight">
            <p><strong><bdi>${item.title}</bdi></strong></p>
            <p dir="auto">${t('meetings.outcome', { as: 'nobody', because: item.nobody_because })} <span class="soft small">${day(t, item.closed_at, now)}</span></p>
            ${onceForm({ action: `/desk/items/${item.id}/rereading`, key, name: `reread${item.id}` }, button({ label: t('meetings.reread_still'), kind: 'second' }))}
            ${mayChallenge(item, now) && challengeForm(t, item, `${key}-${item.id}`)}</li>`,
        )}</ul></section>`
