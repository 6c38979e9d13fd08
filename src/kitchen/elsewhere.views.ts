import type { OnTable } from '../meetings/items/of-request.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import type { Tracking } from './tracking.ts'

/** That their question came to a table and what became of that there; and that what was said is not told. */
export const onTables = (t: Translate, k: Tracking): Html | undefined =>
  k.tables.length === 0 || k.follower
    ? undefined
    : html`<section class="section stack stack--tight" id="tables">
        <h2>${t('kitchen.tables')}</h2>
        <ul class="dots stack stack--tight">${k.tables.map((one) => html`<li>${lineOf(t, k, one)}</li>`)}</ul>
        <p class="soft small">${t('kitchen.tables_not_said')}</p>
      </section>`

function lineOf(t: Translate, k: Tracking, { starts_at: starts, discussed, decided_at: decided }: OnTable): string {
  const on = starts ? day(t, starts, k.now) : 'none'
  const line = discussed ? t('kitchen.table_discussed', { day: on }) : t('kitchen.table_planned', { day: on })
  return decided ? `${line} ${t('kitchen.table_decided', { day: day(t, decided, k.now) })}` : line
}
