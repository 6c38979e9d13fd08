import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { inWords } from '../bilingual.ts'
import { isKind, type Kind } from '../retention/kinds.ts'
import type { Keeping } from '../retention/retaining.ts'
import { spanOf } from '../retention/span.ts'
import { COMMON, type Entry, type Field, type Kept } from './field.ts'
import { fieldsOf, REGISTRY } from './registry.ts'

/** Which fields of each table there are in the database itself, so that the page never says less than is stored. */
export type Stored = ReadonlyMap<string, readonly string[]>

/** Field by field what is stored, of customers and of whoever works here: for customers, a works council, an officer. */
export const fieldsPage = (
  t: Translate,
  { stored, keepings }: { stored: Stored; keepings: readonly Keeping[] },
): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/privacy">${t('keeping.privacy_title')}</a></p>
    <h1 class="title">${t('keeping.fields_title')}</h1>
    <p class="lead">${t('keeping.fields_lead', { tables: REGISTRY.length, fields: [...stored.values()].flat().length })}</p>
    <h2>${t('keeping.cannot')}</h2>
    <ul class="dots stack stack--tight">
      ${CANNOT.map((key) => html`<li>${t(key)}</li>`)}
    </ul>
    <h2>${t('keeping.fields_all')}</h2>
    ${REGISTRY.map((entry) => tableOf(t, entry, stored.get(entry.table) ?? [], keepings))}
  </div>`

const CANNOT = [
  'keeping.cannot_count',
  'keeping.cannot_presence',
  'keeping.cannot_listen',
  'keeping.cannot_score',
  'keeping.cannot_follow',
] as const

const tableOf = (t: Translate, entry: Entry, columns: readonly string[], keepings: readonly Keeping[]): Html => html`
  <details class="disclosure">
    <summary>${inWords(t, entry.why)} <span class="soft small"><code>${entry.table}</code></span></summary>
    <div class="stack stack--tight">
      <p>${inWords(t, entry.benefit)}</p>
      <p class="soft small">${keptFor(t, entry.kept, keepings)}</p>
      <dl class="facts">${columns.map((column) => fieldLine(t, column, fieldsOf(entry.table)[column]))}</dl>
    </div>
  </details>`

const fieldLine = (t: Translate, column: string, field: Field = COMMON.id as Field): Html => html`
  <div><dt><code>${column}</code></dt><dd>${inWords(t, field.what)}${field.whose !== 'nobody' && html` <span class="soft small">${t(`keeping.whose_${field.whose}`)}</span>`}</dd></div>`

/** How long what stands in a table is kept, in a sentence. */
function keptFor(t: Translate, kept: Kept, keepings: readonly Keeping[]): string {
  if (!isKind(kept)) return t(`keeping.kept_${kept}`)
  return t('keeping.kept_for', { kind: t(`keeping.kind_${kept}`), span: spanOf(t, daysIn(keepings, kept)) })
}

const daysIn = (keepings: readonly Keeping[], kind: Kind) => keepings.find((one) => one.kind === kind)?.days ?? 0
