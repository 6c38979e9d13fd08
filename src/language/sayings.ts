import { LANGUAGES } from './languages.ts'
import { oneOf, rowsOf } from './lists.ts'

/** How something stands on an agenda, words in which customers speak of it, and how they put it where no word tells by itself. */
export type Saying = readonly [onAgenda: RegExp, said: string, put?: RegExp]

const NONE = '-' // a cell of which this language has nothing

/** What customers call what we call something else, in the order of the first list; all languages of a subject together. */
export const SAYINGS: readonly Saying[] = [
  ...Map.groupBy(
    LANGUAGES.flatMap((language) => rowsOf(language, 'sayings')),
    ([subject = '']) => subject,
  ).values(),
].map(together)

function together(rows: readonly string[][]): Saying {
  const column = (at: number) => rows.flatMap((row) => row[at] || NONE).filter((cell) => cell !== NONE)
  const put = column(3)
  const saying = [new RegExp(oneOf(column(1)), 'iu'), column(2).join(' ')] as const
  return put.length > 0 ? [...saying, new RegExp(oneOf(put), 'iu')] : saying
}
