import { FULL, topicalityOf } from '../../language/subjects/little-words.ts'
import { sameAs } from '../../language/subjects/same-subject.ts'
import { plain, stemsOf } from '../../language/subjects/stems.ts'

/** Are these two words for one thing, or is one of them joined with such a word: "cv-ketels" and "radiator"? */
export function areKin(one: string, other: string): boolean {
  const lines = linesOf(other)
  return lines.length > 0 && linesIn(one).some((line) => lines.includes(line))
}

/** What is reckoned of a word, kept: an agenda is weighed against everything customers said, in the same words. */
function keptByWord<Made>(make: (word: string) => Made): (word: string) => Made {
  const known = new Map<string, Made>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size > MOST_KNOWN) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}

const MOST_KNOWN = 20_000 // words; then it begins anew

const linesOf = keptByWord((word): readonly string[] => {
  const bare = plain(word)
  return topicalityOf(bare) < FULL ? [] : [...new Set(stemsOf(bare).flatMap(sameAs))]
})

/** The lines of a word and of what it may begin or end with. */
const linesIn = keptByWord((word): readonly string[] => [...new Set(wordsIn(word).flatMap(linesOf))])

const LEAST = 5 // letters

function wordsIn(word: string): string[] {
  const bare = plain(word)
  const cuts = Array.from({ length: Math.max(0, bare.length - 2 * LEAST + 2) }, (_, at) => at + LEAST - 1)
  return [bare, ...cuts.flatMap((cut) => [bare.slice(0, cut), bare.slice(cut)]).filter((part) => part.length >= LEAST)]
}

/** Does one joined word end as the other begins: "parkeergarage" and "garageplek"? */
export const shareAPart = (one: string, other: string): boolean => follows(one, other) || follows(other, one)

function follows(one: string, other: string): boolean {
  if (one.length < 2 * LEAST - 1 || other.length < 2 * LEAST - 1) return false
  const [first, second] = [plain(one), plain(other)]
  for (let length = LEAST; length <= Math.min(first.length, second.length) - SHORTEST_REST; length++)
    if (ends(first, second.slice(0, length)) && topicalityOf(second.slice(0, length)) >= FULL) return true
  return false
}

const SHORTEST_REST = 3 // letters: what is left must be a word too

const ends = (word: string, part: string) =>
  word.endsWith(part) || word.endsWith(`${part}s`) || word.endsWith(`${part}en`)
