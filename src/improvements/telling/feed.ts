import type { Translate } from '../../ui/words/i18n.ts'
import type { SaidAndDone } from './you-said.ts'

export interface Feed {
  entries: SaidAndDone[]
  address: string
  name: string
}

/** The public page as an Atom feed (RFC 4287). Holds no more than the page does. */
export function atomFeed(t: Translate, { entries, address, name }: Feed): string {
  const page = `${address}/you-said`
  const updated = entries[0]?.published_at ?? new Date(0)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.language}">
<id>${escaped(page)}</id>
<title>${escaped(`${t('improvements.you_said_title')} · ${name}`)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${escaped(name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(`${page}/feed`)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.map((entry) => entryOf(t, entry, page)).join('\n')}
</feed>
`
}

const entryOf = (t: Translate, { id, said, did, does_not, published_at }: SaidAndDone, page: string) => `<entry>
<id>${escaped(`${page}#said-${id}`)}</id>
<title>${escaped(said)}</title>
<updated>${published_at.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${escaped(`${page}#said-${id}`)}"/>
<content type="text">${escaped(`${t('improvements.you_said')} ${said}\n\n${t(does_not ? 'improvements.we_do_not' : 'improvements.we_did')} ${did}`)}</content>
</entry>`

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, however they are written
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** What people typed, as text in XML. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
