import { Parser } from 'htmlparser2'
import { QUOTED_FROM_HERE } from './quotation.ts'

const UNSEEN = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'svg', 'object', 'select'])
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre', 'table']) // with an empty line around them

/** Where mail programs begin what they quote without saying so in words. */
const QUOTED_ID =
  /^(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|stopSpelling|isReplyContent)$/
const QUOTED_CLASS =
  /(?:^|\s)(?:yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|OutlookMessageHeader|quoted-mail|WordSection1Quote)(?:\s|$)/
const QUOTED_STYLE = /border(?:-top)?:\s*(?:none;\s*border-top:\s*)?solid\s+(?:#(?:E1E1E1|B5C4DF)|windowtext)\s+1\.0pt/i

const DEEPEST = 30 // quotations within quotations: deeper ones are told apart by nobody

interface Line {
  text: string
  depth: number
}

/** What HTML says, as plain text as a reader sees it: paragraphs apart, what is quoted marked with `>`. */
export function textOfHtml(html: string): string {
  const lines: Line[] = []
  let line = ''
  let depth = 0
  let unseen = 0
  let pre = 0
  const end = () => {
    lines.push({ text: pre > 0 ? line : line.trim(), depth })
    line = ''
  }
  const endIfAny = () => line.trim() !== '' && end()
  const apart = () => lines.length > 0 && lines.at(-1)?.text !== '' && lines.push({ text: '', depth })
  const parser = new Parser({
    onopentag(name, { id = '', class: classes = '', style = '', alt = '' }) {
      if (UNSEEN.has(name)) unseen++
      if (unseen > 0) return
      if (BLOCKS.has(name)) endIfAny()
      if (APART.has(name)) apart()
      if (QUOTED_ID.test(id) || QUOTED_CLASS.test(classes) || (name === 'div' && QUOTED_STYLE.test(style)))
        lines.push({ text: QUOTED_FROM_HERE, depth })
      if (name === 'blockquote') depth++
      if (name === 'pre') pre++
      if (name === 'li') line = '- '
      if (name === 'td' || name === 'th') line += line === '' ? '' : ' '
      if (name === 'img' && alt.trim() !== '') line += alt
      if (name === 'br') end()
    },
    ontext(text) {
      if (unseen > 0) return
      if (pre === 0) line += line === '' ? flat(text).trimStart() : flat(text)
      else {
        const [first = '', ...more] = text.split('\n')
        line += first
        for (const part of more) {
          end()
          line = part
        }
      }
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1)
      if (unseen > 0) return
      if (BLOCKS.has(name)) endIfAny()
      if (name === 'blockquote') depth = Math.max(0, depth - 1)
      if (name === 'pre') pre = Math.max(0, pre - 1)
      if (APART.has(name)) apart()
    },
  })
  parser.end(html)
  endIfAny()
  return shown(lines)
}

const flat = (text: string) => text.replaceAll(/[ \t\r\n\f]+/g, ' ')

const shown = (lines: readonly Line[]): string =>
  lines
    .map(({ text, depth }) =>
      `${'>'.repeat(Math.min(depth, DEEPEST))}${depth > 0 ? ' ' : ''}${text.replaceAll(/ {2,}/g, ' ')}`.trimEnd(),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
