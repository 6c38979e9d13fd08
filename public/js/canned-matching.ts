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
