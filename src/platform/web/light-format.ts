import type sanitizeHtml from 'sanitize-html'
import { inTime } from '../../lib/in-time.ts'
import { whenNeeded } from '../../lib/when-needed.ts'

const reader = whenNeeded<typeof import('marked')>('marked')
const cleaner = whenNeeded<typeof sanitizeHtml>('sanitize-html')

const LONGEST = 50_000 // as much as a form takes; the parser's time grows faster than the text

// A whole address, or a place on our own site; nothing a browser might read as something else.
const LEADS_SOMEWHERE = /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i

const ALLOWED = {
  allowedTags: [
    'p',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // The page has its own h1; what imported pages call h1 stands below it.
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    div: 'p',
    a: (tagName: string, { href = '' }: sanitizeHtml.Attributes) => ({
      tagName,
      attribs: { ...(LEADS_SOMEWHERE.test(href) && { href }), rel: 'nofollow noopener' },
    }),
  },
} satisfies sanitizeHtml.IOptions

/**
 * Light markdown, or the html of an imported page, as html that is safe to show: paragraphs, lists, small headings,
 * links and tables; no pictures, scripts, styles, ids or forms. The one place where this happens.
 */
export function lightFormat(text: string): string {
  if (text.length <= SHORT) return made(text)
  const html =
    kept.get(text) ??
    inTime(
      () => made(text),
      LONGEST_MS,
      () => asTyped(text),
    )
  kept.delete(text)
  kept.set(text, html)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  return html
}

const SHORT = 1_000 // takes a few milliseconds whatever stands in it
const LONGEST_MS = 400 // everybody waits while a text is read; a page of prose takes five
const MOST_KEPT = 200 // of the long ones, as html: some megabytes
const kept = new Map<string, string>()

const made = (text: string): string => cleaner()(parsed(text.slice(0, LONGEST).toWellFormed()), ALLOWED)

/** Nested thousands deep the parser gives up; then the text is shown as it was typed. */
function parsed(text: string): string {
  try {
    return reader().marked.parse(text, { async: false, gfm: true, breaks: true })
  } catch {
    return asTyped(text)
  }
}

const asTyped = (text: string): string =>
  `<pre>${text.slice(0, LONGEST).toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`

/** The words alone, without any markup: for a line in a list or a mail. */
export function lightText(text: string): string {
  const cleaned = lightFormat(text).replace(/<(br|\/p|\/li|\/h\d|\/tr)[^>]*>/g, ' ')
  return decode(cleaner()(cleaned, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What the cleaner writes for the five signs that mean something in html. */
const decode = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
