/** Something somebody wrote, with the stems of its words. */
export interface Worded {
  id: number
  stems: readonly string[]
}

/** Some that are about the same. */
export interface Cluster<Row extends Worded> {
  rows: Row[]
}

const SHARED = 2 // one word in common is chance, such as "straat"
const COMMON = 0.25 // a word in more than a quarter of all tells nothing about one
const FEWEST_TO_BE_COMMON = 8

/**
 * Puts together what shares at least two words that are not in everything. Each belongs to one cluster: that of the
 * first it resembles. Larger clusters come first; what stands alone is left out.
 */
export function clusters<Row extends Worded>(rows: readonly Row[], smallest = 2): Cluster<Row>[] {
  const topical = topicalStems(rows)
  const words = new Map(rows.map((row) => [row.id, row.stems.filter((stem) => topical.has(stem))]))
  const found: Cluster<Row>[] = []
  const taken = new Set<number>()
  for (const row of rows) {
    if (taken.has(row.id)) continue
    const own = new Set(words.get(row.id))
    const alike = rows.filter(
      (other) =>
        other.id !== row.id && !taken.has(other.id) && inCommon(own, words.get(other.id) ?? []).length >= SHARED,
    )
    if (alike.length + 1 < smallest) continue
    const together = [row, ...alike]
    for (const { id } of together) taken.add(id)
    found.push({ rows: together })
  }
  return found.toSorted((one, other) => other.rows.length - one.rows.length)
}

/** Words that occur in more than one, and not in everything. */
function topicalStems(rows: readonly Worded[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { stems } of rows) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(FEWEST_TO_BE_COMMON, rows.length * COMMON)
  return new Set([...counts].filter(([, count]) => count > 1 && count <= most).map(([stem]) => stem))
}

const inCommon = (own: ReadonlySet<string>, other: readonly string[]) => other.filter((stem) => own.has(stem))
