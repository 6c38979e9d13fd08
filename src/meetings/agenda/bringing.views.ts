import { empty } from '../../ui/empty.ts'
import { button, choice, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import type { Origin } from '../items/item.ts'
import type { SeriesItem } from '../items/series.ts'
import type { GoingAlong } from './going-along.ts'

/** What is brought to a table, and from which page. */
export interface Brought {
  origin: Origin
  page: string
  called: string
  /** What we say of customers ourselves; nothing when it is what one of them said. */
  statement: string | undefined
  /** What the item may be called; empty when nothing short says it. */
  title: string
  /** The sentences of which one goes along, as it stands there. */
  parts: readonly GoingAlong[]
}

export interface BringingPage {
  brought: Brought
  series: readonly SeriesItem[]
  /** What was typed before, when it was refused. */
  title: string
  chosen: number | undefined
  said: string | undefined
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
      ${page.brought.parts.length > 0 && html`<p class="soft measure">${t('meetings.bring_lead')}</p>`}
    </header>
    ${page.brought.statement && html`<p dir="auto" lang="nl">${page.brought.statement}</p>`}
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

/** What goes along is what is shown: the one sentence, or the one that is chosen. */
const sentence = (t: Translate, { brought, said }: BringingPage): Html => {
  const { parts } = brought
  const [only] = parts
  if (!only) return html`<p class="soft">${t('meetings.bring_no_sentence')}</p>`
  if (parts.length === 1)
    return html`<div class="stack stack--tight"><p class="field__label">${t('meetings.bring_sentence')}</p>
      ${hidden('said', only.words)}<blockquote class="spoken__words quote" dir="auto" lang="${only.language}">‘${only.words}’</blockquote></div>`
  const longest = parts.reduce((one, other) => (other.words.length > one.words.length ? other : one))
  return choice(t, {
    name: 'said',
    label: t('meetings.bring_which'),
    required: true,
    value: said ?? longest.words,
    options: parts.map(({ words, language }) => ({
      value: words,
      label: html`<span dir="auto" lang="${language}">‘${words}’</span>`,
    })),
  })
}

const bringForm = (t: Translate, page: BringingPage): Html => {
  const { brought, series, title, chosen, errors, key, now } = page
  return onceForm(
    {
      action: `/desk/${brought.origin.kind}s/${brought.origin.id}/agenda`,
      key,
      name: `bring${brought.origin.id}`,
      draft: true,
      className: 'stack',
    },
    html`${sentence(t, page)}
      ${field(t, { name: 'title', label: t('meetings.bring_item'), hint: t('meetings.bring_item_hint'), value: title, error: errors.title, required: true, maxlength: 200 })}
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
}
