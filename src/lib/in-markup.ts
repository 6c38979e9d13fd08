/** Words as they were said, and as a mail in html writes them: to find them in both. */
export function inMarkup(words: string): string[] {
  const escaped = words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
  return [...new Set([words, escaped])]
}
