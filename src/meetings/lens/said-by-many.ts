import { stemsOf } from '../../language/same-word.ts'

/** Do so many customers of this organisation use this word that it tells nothing by itself? In a bicycle shop: "bicycle". */
export type SaidByMany = (stem: string) => boolean

const LEAST = 4 // sentences; fewer are no everyday word
const SHARE = 0.2 // of all sentences

/** The words that are in many of these sentences; one that was said twice counts once. */
export function everydayWordsOf(said: readonly string[]): SaidByMany {
  const sentences = [...new Set(said)]
  const counted = new Map<string, number>()
  for (const sentence of sentences)
    for (const { stem } of stemsOf(sentence)) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  const all = sentences.length
  const many = Math.max(LEAST, all * SHARE + Math.sqrt(all * SHARE * (1 - SHARE))) // by chance, of a few, it is soon a fifth
  return (stem) => (counted.get(stem) ?? 0) >= many
}
