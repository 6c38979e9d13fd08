import { empty } from '../../ui/empty.ts'
import { button, choice, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import type { Origin } from '../items/item.ts'
import type { SeriesItem } from '../items/series.ts'

/** What is brought to a table, and from which page. */
export interface Brought {
  origin: Origin
  page: string
  called: string
  words: string
  language: string
  /** By a customer. */
  said: boolean
}

export interface BringingPage {
  brought: Brought
  series: readonly SeriesItem[]
  /** What was typed before, when it was refused. */
  title: string
  chosen: number | undefined
  errors: Readonly<Record<string, string>>
  key: string
  now: Date
}

/** A customer's question to the table: where, and what the item is called. Their own sentence goes along. */
export const bringingPage = (t: Translate, page: BringingPage): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="${page.brought.page}">${page.brought.called}</a></p>
      <h1 class="title">${t('meetings.bring_title')}</h1>
      <p class="soft measure">${t('meetings.bring_lead')}</p>
    </header>
    ${page.brought.said ? html`<blockquote class="spoken__words quote" dir="auto" lang="${page.brought.language}">‘${page.brought.words}’</blockquote>` : html`<p dir="auto" lang="${page.brought.language}">${page.brought.words}</p>`}
    ${
      page.series.length === 0
        ? empty({
            title: t('meetings.none'),
            text: t('meetings.none_text'),
            action: { label: t('meetings.start'), href: '/desk/meetings/new' },
          })
        : bringForm(t, page)
    }
  </div>`

const bringForm = (t: Translate, { brought, series, title, chosen, errors, key, now }: BringingPage): Html =>
  onceForm(
    {
      action: `/desk/${brought.origin.kind}s/${brought.origin.id}/agenda`,
      key,
      name: `bring${brought.origin.id}`,
      draft: true,
      className: 'stack',
    },
    html`${field(t, { name: 'title', label: t('meetings.bring_item'), hint: t('meetings.bring_item_hint'), value: title, error: errors.title, required: true, maxlength: 200 })}
      ${choice(t, {
        name: 'seriesId',
        label: t('meetings.bring_where'),
        required: true,
        error: errors.seriesId,
        value: String(chosen ?? series[0]?.id ?? ''),
        options: series.map(({ id, name, next_at: next }) => ({
          value: String(id),
          label: name,
          hint: next ? moment(t, next, now) : t('meetings.bring_waits'),
        })),
      })}
      <div class="bar">${button({ label: t('meetings.put_on') })}</div>`,
  )
