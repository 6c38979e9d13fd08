import { html } from '../../ui/html.ts'
import { COMMON, type Field } from '../registry/field.ts'
import type { Stored } from '../registry/fields.views.ts'
import { fieldsOf, REGISTRY } from '../registry/registry.ts'
import { leftOut, SECRETS } from './left-out.ts'

/** The page that explains an export: what lies where, and what each table and field is. To be read without us. */
export function explanation(name: string, stored: Stored): string {
  const tables = REGISTRY.filter(({ table }) => stored.has(table) && !leftOut(table))
  return `<!doctype html>\n${html`<html lang="nl"><head><meta charset="utf-8"><title>${name}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}dt{font-family:monospace}dd{margin:0 0 .5rem 1rem}</style></head><body>
<h1>${name}</h1>
<p>Alles van deze organisatie, in open formaten. <span lang="en">Everything of this organisation, in open formats.</span></p>
<ul>
<li><code>tables/*.jsonl</code>: elke tabel, een rij per regel, als JSON. <span lang="en">Each table, a row per line, as JSON.</span></li>
<li><code>tables/*.csv</code>: hetzelfde voor een rekenblad (RFC 4180, UTF-8). <span lang="en">The same for a spreadsheet.</span></li>
<li><code>questions/*.md</code>: elke vraag om te lezen, onder haar code (Markdown). <span lang="en">Each question to be read, by its code.</span></li>
<li><code>files/*</code>: de bestanden, met hun nummer (<code>files.id</code>) voorop. <span lang="en">The files, their number first.</span></li>
</ul>
<p>Tijden zijn ISO 8601. Een veld dat op <code>_id</code> eindigt verwijst naar <code>id</code> in een andere tabel. Wat alleen om te zoeken is, en sleutels en codes, staan er niet in.
<span lang="en">Times are ISO 8601. A field that ends in <code>_id</code> points to <code>id</code> in another table. What is only for searching, and keys and codes, are left out.</span></p>
${tables.map(
  ({ table, why }) => html`<h2><code>${table}</code></h2><p>${why[0]}. <span lang="en">${why[1]}.</span></p>
<dl>${(stored.get(table) ?? [])
    .filter((column) => !SECRETS.includes(`${table}.${column}`))
    .map((column) => fieldLine(column, fieldsOf(table)[column] ?? (COMMON.id as Field)))}</dl>`,
)}
</body></html>`}\n`
}

const fieldLine = (column: string, { what }: Field) =>
  html`<dt>${column}</dt><dd>${what[0]}. <span lang="en">${what[1]}.</span></dd>`
