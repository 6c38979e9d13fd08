import { excerpt, sentencesOf } from '../lib/text.ts'
import { OPENING } from './greeting.ts'

/** The first sentence that says something, as a title: a greeting in front is passed over. */
export function firstSentence(text: string, max: number): string {
  const sentences = sentencesOf(text, max)
  return excerpt(sentences.find((sentence) => !isGreeting(sentence)) ?? sentences[0] ?? '', max)
}

/** As a title: the first sentence that says something, and those after it as far as they fit in `max` characters whole. */
export function firstSentences(text: string, max: number): string {
  const first = firstSentence(text, max)
  const sentences = sentencesOf(text, max)
  const begin = sentences.findIndex((sentence) => excerpt(sentence, max) === first)
  let title = first
  for (const sentence of begin < 0 ? [] : sentences.slice(begin + 1)) {
    const longer = `${title} ${sentence}`
    if (excerpt(longer, max) !== longer) break
    title = longer
  }
  return title
}

const GREETING = new RegExp(String.raw`^${OPENING}(?![\p{L}\p{N}])`, 'iu')

/** Short, opening with a greeting, and nothing after it but a name. */
function isGreeting(sentence: string): boolean {
  return (
    GREETING.test(sentence) &&
    /^[^\s]+([\s/]+[^\s/]+){0,4}[\s,.!]*$/u.test(sentence.slice(0, 60)) &&
    sentence.length <= 50 &&
    !sentence.includes('?')
  )
}
