import { everyRow, oneOf } from '../../language/lists.ts'
import type * as tables from '../../platform/database/tables.ts'

/** What an item is about: a customer, or ourselves. */
export type Subject = tables.AgendaItems['subject']

export const SUBJECTS = [
  'customer',
  'figures',
  'analysis',
  'process',
  'means',
  'cooperation',
  'other',
] as const satisfies readonly Subject[]

/** Words that give away what an item is about, in any of our languages; parts of words, as Dutch joins them. Guessed, never certain. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ...Map.groupBy(everyRow('agenda-subjects'), ([subject = '']) => subject),
].map(([subject, rows]) => [subject, new RegExp(oneOf(rows.map(([, signs = '']) => signs)), 'iu')])

const isSubject = (given: unknown): given is Subject => SUBJECTS.some((subject) => subject === given)

/** The kind of subject a title points to. What names a customer goes before what names ourselves. */
export function guessSubject(title: string): Subject {
  const subject = SIGNS.find(([, sign]) => sign.test(title))?.[0]
  return isSubject(subject) ? subject : 'other'
}
