import { everyRow } from '../lists.ts'
import { plain, stemsOf } from './stems.ts'

/**
 * Words that people and organisations use for one thing, all languages together: who asks says "kliko", the catalogue says
 * "container". Only what nearly always means the same; an organisation's own words stand in its services.
 */
const LINES: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(everyRow('same'), ([topic = '']) => topic)].map(([topic, rows]) => [
    topic,
    rows.flatMap(([, words = '']) => words.split(' ')),
  ]),
)

const LINE_OF: ReadonlyMap<string, readonly string[]> = byStem()

/** What stands for all the words that mean the same, for each stem that has any. */
export const sameAs = (stem: string): readonly string[] => LINE_OF.get(stem) ?? []

/** The other words for what a word stands for: to look for these too. */
export const othersFor = (word: string): string[] =>
  stemsOf(plain(word))
    .flatMap(sameAs)
    .flatMap((line) => LINES.get(line.slice(1)) ?? [])

function byStem() {
  const found = new Map<string, string[]>()
  for (const [topic, words] of LINES)
    for (const stem of new Set(words.map(plain).flatMap(stemsOf)))
      found.set(stem, [...(found.get(stem) ?? []), `=${topic}`])
  return found
}
