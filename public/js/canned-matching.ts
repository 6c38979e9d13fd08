export type CannedText = { title: string; text: string }

const SHOWN = 6

/** What stands after the last colon when that colon starts a word; undefined when no menu is asked for. */
export function typedAfterColon(before: string): string | undefined {
  return /(?:^|\s):([\p{L}\p{N} -]{0,24})$/u.exec(before)?.[1]
}

/** Titles that start with the letters first, then those that have them somewhere, then texts that do. */
export function matching(texts: CannedText[], typed: string): CannedText[] {
  const letters = typed.trim().toLowerCase()
  const rank = ({ title, text }: CannedText) => {
    if (title.toLowerCase().startsWith(letters)) return 0
    if (title.toLowerCase().includes(letters)) return 1
    return text.toLowerCase().includes(letters) ? 2 : 3
  }
  return texts
    .filter((text) => rank(text) < 3)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, SHOWN)
}

/** A text that begins with the greeting that stands there already loses it: "Dag Vera, " is said once. On the same line it goes on with a small letter. */
export function ungreeted(text: string, before: string): string {
  const greeting = /^[^,\n]{2,60},\s*/.exec(text)?.[0]
  if (!greeting || !before.trim().toLowerCase().startsWith(greeting.trim().toLowerCase())) return text
  const rest = text.slice(greeting.length)
  const goesOn = before.trimEnd().endsWith(',') && !/\n\s*$/.test(before)
  return goesOn ? rest : rest.charAt(0).toUpperCase() + rest.slice(1)
}
