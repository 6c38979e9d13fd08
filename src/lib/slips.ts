/**
 * How many slips of the hand make one word the other: a letter too many, too few or another one, or two neighbours
 * changed about (Damerau and Levenshtein, each place slipped at once only). More than `most` are told as one more.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const ways = [least(row, j) + 1, least(next, j - 1) + 1, least(row, j - 1) + (same ? 0 : 1)]
      if (swapped) ways.push(least(before, j - 2) + 1)
      next.push(Math.min(...ways))
    }
    ;[before, row] = [row, next]
  }
  return Math.min(least(row, other.length), most + 1)
}

const least = (row: readonly number[], at: number) => row[at] ?? Number.POSITIVE_INFINITY
