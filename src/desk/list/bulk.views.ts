import type { PersonRow } from '../../people/person.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { RequestItem } from '../../requests/finding/lists.ts'
import type { Result } from '../../requests/owners/bulk.ts'
import { button, buttonLink, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { colleagueOptions } from '../people.views.ts'
import { tool } from '../request/tool.views.ts'
import { requestRow } from './request-row.views.ts'

interface BulkBar {
  colleagues: PersonRow[]
  me: PersonRow
  drafts: readonly HeldRow[]
}

/** What can be done with all the questions that were ticked. */
export const bulkBar = (t: Translate, { colleagues, me, drafts }: BulkBar): Html => {
  const [draft] = drafts
  const typed = (deed: string, name: string) => (draft?.deed === deed ? String(draft.fields[name] ?? '') : undefined)
  return html`
  <fieldset class="bulk">
    <legend>${t('desk.with_ticked')}</legend>
    <div class="bar">
      ${button({ label: t('desk.bulk_take'), kind: 'quiet' })}
      ${tool({
        name: 'bulk',
        open: draft?.deed === 'hand_over',
        label: t('desk.hand_over'),
        body: html`<div class="card">${select(t, { name: 'to_id', value: typed('hand_over', 'to_id'), label: t('desk.hand_over_to'), options: colleagueOptions(colleagues, [me.id]) })}
        ${field(t, { name: 'reason', value: typed('hand_over', 'reason'), label: t('desk.hand_over_why'), hint: t('desk.bulk_read_by_all'), maxlength: 2000 })}
        <div class="bar">${button({ label: t('desk.hand_over'), formaction: '/desk/requests/handovers' })}</div></div>`,
      })}
      ${tool({
        name: 'bulk',
        open: draft?.deed === 'close_answered',
        label: t('desk.close'),
        body: html`<div class="card">${textArea(t, { name: 'account', value: typed('close_answered', 'account'), label: t('desk.account'), hint: t('desk.bulk_close_hint'), rows: 3 })}
        ${textArea(t, { name: 'next_step', value: typed('close_answered', 'next_step'), label: t('desk.next_step'), rows: 2 })}
        ${field(t, { name: 'not_needed', value: typed('close_answered', 'not_needed'), label: t('desk.bulk_steps_not_needed'), hint: t('desk.bulk_steps_not_needed_hint'), optional: true, maxlength: 300 })}
        <div class="bar">${button({ label: t('desk.close'), formaction: '/desk/requests/closures' })}</div></div>`,
      })}
    </div>
  </fieldset>`
}

export interface BulkResult {
  /** What became of each, with its row where the reader still sees it. */
  refused: (Result & { item: RequestItem | undefined })[]
  /** How many were done, and how many wait and can still be undone. */
  done?: number
  held?: number
  back: string
  now: Date
}

/** What worked, and for each that did not why: those stayed as they were. */
export const bulkResultPage = (t: Translate, { refused, done = 0, held = 0, back, now }: BulkResult): Html => html`
  <div class="stack">
    <h1 class="title">${t('desk.bulk_some_stayed', { count: refused.length })}</h1>
    ${done > 0 && html`<p>${t('desk.bulk_done', { count: done })}</p>`}
    ${held > 0 && html`<p>${t('desk.bulk_held', { count: held })}</p>`}
    ${list(
      refused.map(({ id, item, refused }) => {
        const why = refused ? sayKey(t, refused.key, refused.details) : ''
        return item ? { ...requestRow(t, item, { now, detail: why }), end: undefined } : { title: `${id}`, detail: why }
      }),
    )}
    <div class="bar">${buttonLink({ label: t('desk.back_to_list'), href: back })}</div>
  </div>`
