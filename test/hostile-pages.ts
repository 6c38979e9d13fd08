import { type ReadPage, readPage } from '../bin/rehearse-page.ts'

const NEVER = new Set(['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'marquee', 'video', 'audio'])
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'])
const EVENT = /^on/i
const RUNS = /^\s*(javascript|vbscript|data:text)/i

/** What on a page could run something that somebody typed. Our own pages hold none of it. */
export function dangersIn(html: string): string[] {
  return read(html).elements.flatMap(({ name, attribs }) => [
    ...(NEVER.has(name) ? [`<${name}>`] : []),
    ...(name === 'script' && !attribs.nonce ? ['<script> without a nonce'] : []),
    ...(name === 'meta' && attribs['http-equiv'] ? ['<meta http-equiv>'] : []),
    ...Object.entries(attribs).flatMap(([attribute, value]) => [
      ...(EVENT.test(attribute) ? [`${attribute}=`] : []),
      ...(attribute === 'style' && name !== 'svg' ? [`style=${value.slice(0, 40)}`] : []),
      ...(ADDRESSES.has(attribute) && RUNS.test(value) ? [`${attribute}=${value.slice(0, 40)}`] : []),
    ]),
  ])
}

/** Whether a text stands on a page as it is: by itself, inside other text, or as what a field holds. */
export function shows(html: string, text: string): boolean {
  const page = read(html)
  return (
    page.text.includes(text) || page.forms.some(({ controls }) => controls.some(({ value }) => value.includes(text)))
  )
}

let last = { html: '', page: readPage('') }

/** The page that was read last is asked about a dozen times in a row: it is read once. */
function read(html: string): ReadPage {
  if (last.html !== html) last = { html, page: readPage(html) }
  return last.page
}
