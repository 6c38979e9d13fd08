const PARAMETER = /^(content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?;\s*format=)("?)flowed\2/gim
const QUOTE = /^>*/

/**
 * Paragraphs that were sent broken over lines (RFC 3676, format=flowed) are put together by ourselves: a line joins the
 * next only where both are quoted equally deep, or what is quoted and what is answered become one. Gives the message with
 * the mark taken out of its headers, or nothing when there is none.
 */
export function withoutFlow(bytes: Buffer): Buffer | undefined {
  if (!/format="?flowed/i.test(bytes.toString('latin1'))) return undefined
  return Buffer.from(bytes.toString('latin1').replace(PARAMETER, '$1$2fixed$2'), 'latin1')
}

/** Joins what was broken: a line that ends in a space goes on in the next. A stuffed space in front is taken away. */
export function unflow(text: string): string {
  const joined: string[] = []
  let goesOn = false
  let depth = 0
  for (const line of text.split(/\r?\n/)) {
    const quoted = QUOTE.exec(line)?.[0].length ?? 0
    const said = line.slice(quoted).replace(/^ /, '')
    const isSignature = said === '-- '
    if (goesOn && quoted === depth && !isSignature) joined.push(`${joined.pop() ?? ''}${said}`)
    else joined.push(`${'>'.repeat(quoted)}${quoted > 0 ? ' ' : ''}${said}`)
    goesOn = said.endsWith(' ') && !isSignature
    depth = quoted
  }
  return joined.join('\n')
}
